"""`crisisctl promise`."""

from __future__ import annotations

from . import add, keep, list_all, move


def command() -> None:
    """What was promised in public: by statements, which add to it when they are out, or by somebody.

    Example: crisisctl promise keep p1 --evidence "All refunds are paid"
    """


PARTS = {"add": add.command, "keep": keep.command, "move": move.command, "list": list_all.command}
