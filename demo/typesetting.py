"""HTML of our small vocabulary becomes a typeset PDF."""
