"""The walk as a pure function of its log: no I/O, no clock, no randomness."""
