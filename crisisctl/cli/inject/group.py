"""`crisisctl inject`."""

from __future__ import annotations

from . import drop, end, hold, list_all, move, play, tell


def command() -> None:
    """The facilitator's terminal in an exercise: play, hold, move, drop or improvise what the players hear.

    Example: crisisctl inject play 12m
    """


PARTS = {
    "list": list_all.command,
    "play": play.command,
    "hold": hold.command,
    "move": move.command,
    "drop": drop.command,
    "tell": tell.command,
    "end": end.command,
}
