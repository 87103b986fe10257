"""`crisisctl enquiry`: the register of what the press asks."""
