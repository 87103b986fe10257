"""Answers about deadlines that are set, met or dropped by hand."""

from __future__ import annotations

from typing import NamedTuple


class NextUpdate(NamedTuple):
    """Another time for the next public update."""

    due_at: int
    reason: str


class MeetClock(NamedTuple):
    """A legal duty was done. `at` is when."""

    clock: str
    at: int | None = None


class DropClock(NamedTuple):
    """A legal clock does not apply."""

    clock: str
    reason: str = ""


class StartClock(NamedTuple):
    """A legal clock counts from `at` on."""

    clock: str
    at: int
