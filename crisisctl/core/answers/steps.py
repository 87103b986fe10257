"""Answers about a step."""

from __future__ import annotations

from dataclasses import dataclass

from .asking import Answer


@dataclass(frozen=True, slots=True)
class Done(Answer):
    """A step is done: a `do`; every line of a `check`; with a reason, a `wait` or an unanswered `page`."""

    step: str
    evidence: str | None = None
    reason: str | None = None
    person: str | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Tick(Answer):
    """Lines of a `check` (indexes from 0) are true."""

    step: str
    items: tuple[int, ...]
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Skip(Answer):
    """A step is left out. `typed` is the step's name as typed, which a `required` step wants."""

    step: str
    reason: str
    typed: str = ""
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Choose(Answer):
    """An option of a `decide`."""

    step: str
    option: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class StateFact(Answer):
    """A fact; None for one that is not known. `step` is the step that asked."""

    fact: str
    value: str | float | None
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Reopen(Answer):
    """A settled step is open again."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extend(Answer):
    """A step gets more time (milliseconds), counted from its deadline, or from now if that has passed."""

    step: str
    by: int
    reason: str
