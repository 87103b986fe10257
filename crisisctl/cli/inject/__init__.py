"""`crisisctl inject`: what the facilitator of an exercise does."""
