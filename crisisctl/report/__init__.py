"""A log becomes a post-mortem."""
