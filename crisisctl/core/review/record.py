"""What a review holds: moments and lengths in milliseconds, metrics in seconds or counts, roles not names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from crisisctl.core.entry_data import Length, Scalar

Outcome = Literal["done", "skipped", "not_needed", "again"]


class Line(NamedTuple):
    """One entry as a person would read it. `who` is a role, or ``crisisctl`` for what happens by itself."""

    seq: int
    at: int
    happened_at: int
    type: str
    who: str
    text: str


@dataclass(slots=True)
class Opening:
    """One opening of a step. `outcome` is None while it is open, ``again`` for a choice that repeats."""

    step: str
    title: str
    verb: str
    role: str
    phase: str
    opened_at: int | None
    due_at: int | None
    round: int = 1
    settled_at: int | None = None
    outcome: Outcome | None = None
    reasons: list[str] = field(default_factory=list)
    #: Whether it was still open when the incident was resolved, which ended it.
    left_open: bool = False

    @property
    def late(self) -> bool:
        """Whether it was settled when its deadline had come: what is due comes first."""
        return self.due_at is not None and self.settled_at is not None and self.settled_at >= self.due_at


@dataclass(slots=True)
class PhaseRun:
    """One round of a phase; `ended_at` is None while it lasts."""

    phase: str
    title: str
    round: int
    begun_at: int
    due_at: int | None
    ended_at: int | None = None


class Decision(NamedTuple):
    """A choice, and the facts that were known when it was made.

    `role` is the one that the plan asks, `decided_by` that of whoever decided ("" if unknown).
    """

    seq: int
    at: int
    step: str
    question: str
    choice: str
    label: str
    role: str
    repeat: bool
    goto: str
    reason: str
    known: Mapping[str, Scalar]
    decided_by: str = ""


class Draft(NamedTuple):
    """Words that somebody wrote, by their hash."""

    seq: int
    at: int
    sha256: str
    role: str


class Approval(NamedTuple):
    """Who approved which words, how; `text` is the words themselves ("" if they are redacted)."""

    draft: int
    at: int
    role: str
    how: str
    sha256: str
    text: str


class ClearedWords(NamedTuple):
    """A draft whose words were approved before anything happened: on which day, until which."""

    draft: int
    at: int
    on: str
    until: str


class Publication(NamedTuple):
    """Where and when a draft became public (or, on an internal channel, known inside)."""

    seq: int
    draft: int
    at: int
    channel: str
    public: bool
    kind: str
    how: str
    link: str
    sha256: str


class Setback(NamedTuple):
    """A rejection, a delivery that failed, or a withdrawal (`left_out`: before it was ever posted)."""

    kind: Literal["rejected", "failed", "withdrawn"]
    at: int
    channel: str
    reason: str
    left_out: bool


class Liberty(NamedTuple):
    """A statement that left, or may leave, otherwise than the rules want, and why.

    ``emergency``: it left on `channel` without the approval of the roles in `what`. ``overruled``: the
    error `what` stands.
    """

    kind: Literal["emergency", "overruled"]
    draft: int
    at: int
    channel: str
    what: str
    reason: str


@dataclass(slots=True)
class Statement:
    """A message and everything that became of it."""

    message: str
    kind: str = ""
    drafts: list[Draft] = field(default_factory=list)
    approvals: list[Approval] = field(default_factory=list)
    cleared: list[ClearedWords] = field(default_factory=list)
    publications: list[Publication] = field(default_factory=list)
    setbacks: list[Setback] = field(default_factory=list)
    liberties: list[Liberty] = field(default_factory=list)

    def left_with(self, one: Liberty) -> bool:
        """Whether the words with which a liberty was taken went out; an emergency is for one channel."""
        return any(
            out.draft == one.draft and (one.kind == "overruled" or out.channel == one.channel)
            for out in self.publications
        )


@dataclass(slots=True)
class Claim:
    """A rumour or claim and what became of it."""

    claim: str
    text: str
    channel: str
    raised_at: int
    verdict: str = ""
    evidence: str = ""
    judged_at: int | None = None
    answered_at: int | None = None
    answered_by: str = ""
    link: str = ""
    reach: int = 0
    risk: str = ""


@dataclass(slots=True)
class Enquiry:
    """What the press asked. `left_open_because`: why it was left without an answer."""

    enquiry: str
    who: str
    asks: str
    asked_at: int
    due_at: int | None
    answered_at: int | None = None
    left_open_because: str = ""


@dataclass(slots=True)
class Commitment:
    """A promise to the public. A promise that was given another time is ``moved``."""

    commitment: str
    made_at: int
    due_at: int | None
    state: Literal["open", "kept", "broken", "moved"] = "open"
    settled_at: int | None = None
    text: str = ""
    owner: str = ""
    evidence: str = ""
    #: When it was kept, in time or not.
    kept_at: int | None = None


@dataclass(slots=True)
class LegalDeadline:
    """A deadline set by law. `late`: how long after it was due it was met."""

    clock: str
    title: str
    owner: str
    started_at: int | None
    due_at: int | None
    state: Literal["running", "met", "missed", "dropped"] = "running"
    settled_at: int | None = None
    reason: str = ""

    @property
    def late(self) -> int:
        """Milliseconds between its deadline and its being met; 0 when in time or not met."""
        if self.state != "met" or self.due_at is None or self.settled_at is None:
            return 0
        return max(0, self.settled_at - self.due_at)


class Action(NamedTuple):
    """Something that was proposed to be done afterwards."""

    seq: int
    at: int
    text: str
    owner: str
    due: str


class Gap(NamedTuple):
    """Something that did not go as planned. `late` in milliseconds where it has a length."""

    kind: str
    at: int
    what: str
    reason: str
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a report or a drill says about an incident, from its log alone.

    `ended` is why somebody closed it before its plan was through; "" if nobody did.
    """

    title: str
    playbook: str
    version: str
    joined: tuple[str, ...]
    program: str
    exercise: bool
    level: str
    peak_level: str
    declared_at: int | None
    began_at: int | None
    resolved_at: int | None
    closed_at: int | None
    ended: str
    entries: int
    redacted: int
    metrics: Mapping[str, Length | None]
    roles: Mapping[str, str]
    facts: Mapping[str, Scalar]
    lessons: Mapping[str, Scalar]
    hot_wash: Mapping[str, tuple[str, ...]]
    timeline: tuple[Line, ...]
    phases: tuple[PhaseRun, ...]
    openings: tuple[Opening, ...]
    decisions: tuple[Decision, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    enquiries: tuple[Enquiry, ...]
    commitments: tuple[Commitment, ...]
    clocks: tuple[LegalDeadline, ...]
    actions: tuple[Action, ...]
    gaps: tuple[Gap, ...]
