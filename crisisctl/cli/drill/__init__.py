"""`crisisctl drill`: a plan rehearsed, by a script or by people."""
