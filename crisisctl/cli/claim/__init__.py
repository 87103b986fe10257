"""`crisisctl claim`: the register of rumours and claims."""
