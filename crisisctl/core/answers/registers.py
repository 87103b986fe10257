"""Answers about what others claim, and about what we promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .asking import Answer

Verdict = Literal["true", "false", "unknown"]


@dataclass(frozen=True, slots=True)
class RaiseClaim(Answer):
    """A rumour or claim, word for word: where and when it was first seen, how far it went, what it risks."""

    text: str
    channel: str | None = None
    link: str | None = None
    reach: int | None = None
    risk: str | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class JudgeClaim(Answer):
    """A claim was checked: true, false or not known, and what shows it."""

    claim: str
    verdict: Verdict
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerClaim(Answer):
    """A claim needs no statement (any more): `reason` says why it is only watched, or what answered it."""

    claim: str
    reason: str


@dataclass(frozen=True, slots=True)
class MakePromise(Answer):
    """Something was promised in public outside of a statement."""

    text: str
    due_at: int
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class KeepPromise(Answer):
    """What was promised was done, and what shows it."""

    promise: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class MovePromise(Answer):
    """What was promised gets another time, which the public was told."""

    promise: str
    due_at: int
    reason: str
