"""`crisisctl message`: a file for each of its commands."""
