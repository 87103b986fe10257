"""The names of the statement rules, looked up only where somebody names one: it takes a moment."""

from __future__ import annotations


def rule_ids() -> tuple[str, ...]:
    """Every rule, as findings name it."""
    from crisisctl.messages.lint import catalogue

    return tuple(one.id for one in catalogue())
