"""Answers about deadlines that are set, met or dropped by hand."""

from __future__ import annotations

from dataclasses import dataclass

from .asking import Answer


@dataclass(frozen=True, slots=True)
class NextUpdate(Answer):
    """Another time for the next public update."""

    due_at: int
    reason: str


@dataclass(frozen=True, slots=True)
class MeetClock(Answer):
    """A legal duty was done. `at` is when."""

    clock: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class DropClock(Answer):
    """A legal clock does not apply."""

    clock: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StartClock(Answer):
    """A legal clock counts from `at` on."""

    clock: str
    at: int
