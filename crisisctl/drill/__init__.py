"""The other world: an operator that follows a script."""
