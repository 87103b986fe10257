"""What each type of entry does to the state, a file for each subject."""
