"""Answers about what others claim, and about what we promised."""

from __future__ import annotations

from typing import Literal, NamedTuple

Verdict = Literal["true", "false", "unknown"]


class RaiseClaim(NamedTuple):
    """A rumour or claim, word for word: where and when it was first seen, how far it went, what it risks.

    `step` is the step in hand, if it waits for a claim.
    """

    text: str
    channel: str | None = None
    link: str | None = None
    reach: int | None = None
    risk: str | None = None
    at: int | None = None
    step: str | None = None


class Enquire(NamedTuple):
    """The press asks: who, what, and by when. `step` is the step in hand, if it waits for that."""

    who: str
    asks: str
    due_at: int | None = None
    step: str | None = None


class JudgeClaim(NamedTuple):
    """A claim was checked: true, false or not known, and what shows it."""

    claim: str
    verdict: Verdict
    evidence: str | None = None


class AnswerClaim(NamedTuple):
    """A claim needs no statement (any more): `reason` says why it is only watched, or what answered it."""

    claim: str
    reason: str


class MakePromise(NamedTuple):
    """Something was promised in public outside of a statement."""

    text: str
    due_at: int
    owner: str | None = None


class KeepPromise(NamedTuple):
    """What was promised was done, and what shows it."""

    promise: str
    evidence: str | None = None


class MovePromise(NamedTuple):
    """What was promised gets another time, which the public was told."""

    promise: str
    due_at: int
    reason: str
