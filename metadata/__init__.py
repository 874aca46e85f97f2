"""What pages tell machines: schema.org, Open Graph, and the same as JSON at the same address."""
