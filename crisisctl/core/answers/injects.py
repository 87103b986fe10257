"""What a facilitator does with the injects of an exercise."""

from __future__ import annotations

from typing import NamedTuple


class PlayInject(NamedTuple):
    """An inject of the deck comes now, whatever its time and conditions."""

    inject: str


class HoldInject(NamedTuple):
    """An inject waits until somebody plays or moves it."""

    inject: str


class MoveInject(NamedTuple):
    """An inject comes at another moment."""

    inject: str
    at: int


class DropInject(NamedTuple):
    """An inject never comes."""

    inject: str
    reason: str | None = None


class Improvise(NamedTuple):
    """Something that stands in no deck is told to the players."""

    text: str
    sender: str | None = None
    channel: str | None = None
    truth: str | None = None


class EndExercise(NamedTuple):
    """The exercise is over, wherever the plan stands."""
