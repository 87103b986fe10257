"""`crisisctl enquiry`."""

from __future__ import annotations

from . import add, list_all


def command() -> None:
    """What the press asks: who, what, by when, and when it had its answer.

    Example: crisisctl enquiry list
    """


PARTS = {"add": add.command, "list": list_all.command}
