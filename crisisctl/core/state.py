"""Where an incident stands: what the fold of its log knows. Moments in milliseconds UTC.

Everything here is plain (text, numbers, lists, mappings by key), so that a state can be kept as JSON.
It holds what the walk needs to go on, never the history: its size does not grow with the log.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .kept import Kept
from .registered import ClaimState, Commitment, Enquiry, PublicWords, Verdict

Status = Literal["waiting", "open", "done", "skipped", "not_needed"]
#: A step that others may build on, and that no longer holds its phase.
SETTLED: frozenset[Status] = frozenset({"done", "skipped", "not_needed"})


@dataclass(slots=True, eq=False, repr=False)
class Ladder(Kept):
    """How far a ladder has been climbed for one opening of a step."""

    fired: int = 0
    climbed: int = 0
    acknowledged: str | None = None
    given_up: bool = False


class Promised(NamedTuple):
    """What a draft promises, which counts once it is public."""

    text: str
    due_at: int
    owner: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Say(Kept):
    """The statement of a `say` step in its present opening. `draft` is the seq of its message.drafted.

    `wrong` are the rules of its errors, `overruled` the reasons for those that stand all the same, `asked`
    the roles that its findings want asked besides the plan's. `promises` holds what its words promise.
    """

    draft: int | None = None
    sha256: str | None = None
    author: str | None = None
    drafted_at: int = 0
    checked_at: int | None = None
    errors: int = 0
    wrong: list[str] = field(default_factory=list)
    overruled: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    cleared: bool = False
    approvals: dict[str, str] = field(default_factory=dict)
    approved_at: int = 0
    approved_seq: int = 0
    requested: dict[str, int] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    withdrawn: dict[str, int] = field(default_factory=dict)
    next_update: int | None = None
    promises: list[Promised] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class StepState(Kept):
    """A step in its present opening; `round` counts the openings.

    `since` is the seq after which facts must have been stated to count for it. `beside`: it was opened
    outside its own phase (reopened, or needed after all) and holds the present one. `last` is the status
    of the last settled round of a repeating step. `again_at`: when a repeated choice opens it again.
    `entered`: what it enters in a register is there.
    `judged` is the state's `knowledge` when its `when` was found not to hold.
    """

    plan: str = ""
    phase: str | None = None
    status: Status = "waiting"
    round: int = 0
    opened_at: int = 0
    since: int = 0
    due_at: int | None = None
    overdue: bool = False
    settled_at: int | None = None
    cause: str | None = None
    judged: int = 0
    beside: bool = False
    repeats: bool = False
    holds: bool = True
    last: Status | None = None
    again_at: int | None = None
    ticks: list[int] = field(default_factory=list)
    evidence: str | None = None
    empty: bool = False
    entered: bool = False
    ladders: dict[str, Ladder] = field(default_factory=dict)
    paged: list[str] = field(default_factory=list)
    say: Say = field(default_factory=Say)


@dataclass(slots=True, eq=False, repr=False)
class PhaseState(Kept):
    """A phase in its present round; `since` is 0, or the seq of its beginning after a `goto`."""

    status: Literal["begun", "ended", "not_needed"] = "begun"
    round: int = 0
    begun_at: int = 0
    since: int = 0
    due_at: int | None = None
    overdue: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Track(Kept):
    """One plan of the incident: where it is. `goto` is the phase that a choice moves to."""

    joined_at: int = 0
    phase: str | None = None
    ended: str | None = None
    ended_at: int = 0
    goto: str | None = None
    phases: dict[str, PhaseState] = field(default_factory=dict)


class FactState(NamedTuple):
    """A fact's last value (None: answered as not known), when it was stated, and the last values before."""

    value: str | int | float | None
    seq: int
    at: int
    earlier: tuple[str | int | float | None, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class Page(Kept):
    """A page that still wants an outcome or an acknowledgement.

    `outcome` is None, ``sent`` or ``failed``; `reached` by which way the person surely got it, if so.
    """

    seq: int
    step: str
    role: str
    person: str
    ladder: str
    at: int
    outcome: str | None = None
    reached: str = ""
    backup: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class ClockState(Kept):
    """A deadline set by law, once it is known. `by_hand`: somebody started it, so facts do not move it."""

    status: Literal["running", "met", "missed", "dropped"]
    started_at: int
    due_at: int
    by_hand: bool = False


class Missed(NamedTuple):
    """A page that fell due while no walk ran, and was not sent."""

    seq: int
    step: str
    role: str
    person: str | None
    at: int


class InjectState(NamedTuple):
    """What became of an inject: it comes `at` another moment, is held back, came, or never will."""

    status: Literal["moved", "held", "played", "not_needed", "dropped"]
    at: int


@dataclass(slots=True, eq=False, repr=False)
class State(Kept):
    """The whole incident. `moment` is how far its own clock has come: entries written late count as then.

    `latest` is the type of the last entry; `turned` the last (seq) after which other steps may stand open.
    `timezone` is the IANA name that the workspace had when the incident was declared. `plans` are ids in
    the order in which they were joined, `hashes` the SHA-256 of their files. `held_since` is when each
    role was last given to somebody. `knowledge` counts what may make a `when` hold that did not (facts,
    decisions, a higher level). `promised` is the time that the public was told for the next update (by the
    entry `promised_seq`), which somebody set by hand or the statement `promised_draft` names; `broken`
    whether it passed. `to_promise` is the time that the last public statement names, until it is written
    as promised, `to_judge` what answers said of claims, likewise; `last_public_seq`, `_at` and `_draft`
    are that statement, and `last_update_seq` the last that told how things stand: a correction that names
    no time only answers others. `public` is all that can be read outside, by its draft (seq).
    `commitments` are the other promises that are still to be kept, `commitments_made` how many there ever
    were. `news` is the last entry (seq) of each type after which a statement may no longer be true,
    `last_note` that of a person's note. `went_back` is by how much the machine's clock went back without a
    word about it in the log.
    `injects` are those of an exercise that came, moved or were held; `drill` and `drill_sha256` name its
    file. Its clock showed `played_from` at the real moment `real_at`, and goes `speed` times as fast since.
    `decided` says who made each decision. `ended`: somebody closed the incident, wherever its plan stood.
    """

    seq: int = 0
    at: int = 0
    moment: int = 0
    latest: str = ""
    turned: int = 0
    playbook: str = ""
    title: str = ""
    level: str = ""
    exercise: bool = False
    declared_at: int = 0
    resolved_at: int | None = None
    closed_at: int | None = None
    ended: bool = False
    to_assign: dict[str, str] = field(default_factory=dict)
    to_state: dict[str, str | int | float | None] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    internal: list[str] = field(default_factory=list)
    second_person: bool = False
    timezone: str = "UTC"
    plans: list[str] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)
    tracks: dict[str, Track] = field(default_factory=dict)
    steps: dict[str, StepState] = field(default_factory=dict)
    decisions: dict[str, str] = field(default_factory=dict)
    decided: dict[str, str] = field(default_factory=dict)
    facts: dict[str, FactState] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    held_since: dict[str, int] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    missed: list[Missed] = field(default_factory=list)
    clocks: dict[str, ClockState] = field(default_factory=dict)
    happened: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    first_public_at: int | None = None
    last_public_at: int | None = None
    last_public_seq: int = 0
    last_public_draft: int = 0
    public: dict[str, PublicWords] = field(default_factory=dict)
    last_update_seq: int = 0
    to_promise: int | None = None
    promised: int | None = None
    promised_seq: int = 0
    promised_draft: int = 0
    promised_by_hand: bool = False
    broken: bool = False
    commitments: dict[str, Commitment] = field(default_factory=dict)
    commitments_made: int = 0
    knowledge: int = 0
    news: dict[str, int] = field(default_factory=dict)
    last_note: int | None = None
    hold: bool = False
    claims: dict[str, ClaimState] = field(default_factory=dict)
    enquiries: dict[str, Enquiry] = field(default_factory=dict)
    to_judge: dict[str, Verdict] = field(default_factory=dict)
    paused: bool = False
    went_back: int = 0
    injects: dict[str, InjectState] = field(default_factory=dict)
    drill: str = ""
    drill_sha256: str = ""
    played_from: int = 0
    real_at: int | None = None
    speed: float = 1

    @property
    def status(self) -> Literal["open", "resolved", "closed"]:
        """The incident's own state, as `status --json` names it."""
        if self.closed_at is not None:
            return "closed"
        return "open" if self.resolved_at is None else "resolved"

    @property
    def open_claims(self) -> int:
        """How many claims nobody has answered yet, nor settled otherwise."""
        return sum(not claim.answered for claim in self.claims.values())

    def step(self, key: str) -> StepState:
        """The state of a step; of one that nothing was written about yet, what all such steps share."""
        return self.steps.get(key, _UNTOUCHED)


_UNTOUCHED = StepState()
