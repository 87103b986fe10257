"""Statements: templates filled strictly, drafts and what is found in them."""
