"""The real world: the keyboard, the clock."""
