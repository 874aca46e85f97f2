"""What machines are told of publications. The page of an edition speaks for that edition alone."""
