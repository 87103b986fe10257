"""Answers about a step."""

from __future__ import annotations

from typing import NamedTuple


class Done(NamedTuple):
    """A step is done: a `do`; every line of a `check`; with a reason, a `wait` or an unanswered `page`."""

    step: str
    evidence: str | None = None
    reason: str | None = None
    person: str | None = None
    at: int | None = None


class Tick(NamedTuple):
    """Lines of a `check` (indexes from 0) are true."""

    step: str
    items: tuple[int, ...]
    evidence: str | None = None


class Skip(NamedTuple):
    """A step is left out. `typed` is the step's name as typed, which a `required` step wants."""

    step: str
    reason: str
    typed: str = ""
    person: str | None = None


class Choose(NamedTuple):
    """An option of a `decide`."""

    step: str
    option: str
    person: str | None = None


class StateFact(NamedTuple):
    """A fact; None for one that is not known. `step` is the step that asked."""

    fact: str
    value: str | float | None
    step: str | None = None


class Reopen(NamedTuple):
    """A settled step is open again."""

    step: str
    reason: str


class Extend(NamedTuple):
    """A step gets more time (milliseconds), counted from its deadline, or from now if that has passed."""

    step: str
    by: int
    reason: str
