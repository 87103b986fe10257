"""Run a crisis plan: the walk, the log, the report."""
