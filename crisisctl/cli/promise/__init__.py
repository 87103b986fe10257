"""`crisisctl promise`: what was promised in public."""
