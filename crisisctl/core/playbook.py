"""A playbook as the program runs it: checked, complete, frozen. Durations in milliseconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from .nothing import NOTHING

Verb = Literal["do", "check", "decide", "ask", "say", "page", "wait"]
MessageKind = Literal[
    "holding",
    "acknowledgement",
    "apology",
    "correction",
    "update",
    "all-clear",
    "internal",
    "notice",
    "trust",
]
#: What must be known: each key, and the values of which it must have one.
When = tuple[tuple[str, tuple[str, ...]], ...]
MESSAGE_KINDS: tuple[str, ...] = get_args(MessageKind)
LEVELS = ("L1", "L2", "L3", "L4")
SKIPPABLE: frozenset[Verb] = frozenset({"do", "check", "say"})
#: What finishes a `do` that `enters` something: an entry in a register, not somebody's word for it.
Enters = Literal["claim", "channel-lost", "channel-back", "enquiry"]
#: `else: second-person` of an approver: anybody but who wrote the draft.
SECOND_PERSON = "second-person"


class Role(NamedTuple):
    """Who is responsible for what; `backup` is the role that stands in."""

    id: str
    title: str
    duties: tuple[str, ...] = ()
    backup: str | None = None


class Rung(NamedTuple):
    """Page `role` once `after` milliseconds have passed."""

    role: str
    after: int


class Fact(NamedTuple):
    """Something that is asked, kept in the register and used by templates."""

    name: str
    ask: str
    type: Literal["text", "number", "time", "choice"] = "text"
    options: tuple[str, ...] = ()
    optional: bool = False


class Approver(NamedTuple):
    """A role that approves; after `within` without an answer, `otherwise` may (the plan's `else`)."""

    role: str
    within: int | None = None
    otherwise: str | None = None


class Clearance(NamedTuple):
    """Wording approved beforehand: by whom, when, until which day (ISO dates), with only these facts.

    `sha256` is that of the template as this plan has it: cleared while the workspace's record says the same.
    """

    by: str
    on: str
    until: str
    sha256: str
    only: tuple[str, ...] = ()

    def stands(self, kept: str | None, today: str) -> bool:
        """Whether it counts on the day `today` (ISO), with the hash that the workspace has on record."""
        return kept == self.sha256 and today <= self.until


class Message(NamedTuple):
    """A statement to draft: its kind, its template (a file's name, or inline `text`) and channels."""

    name: str
    kind: str
    channels: tuple[str, ...]
    template: str | None = None
    text: str | None = None
    approve: tuple[Approver, ...] = ()
    audience: str | None = None
    cleared: Clearance | None = None


class LegalClock(NamedTuple):
    """A deadline set by law. `source` is ``declared``, ``fact:NAME`` or ``step:ID`` (the plan's `from`)."""

    id: str
    title: str
    source: str
    within: int
    owner: str
    met_by: str | None = None


class Option(NamedTuple):
    """One answer to a `decide` step."""

    id: str
    label: str
    goto: str | None = None
    repeat: bool = False


class Call(NamedTuple):
    """A ladder that a `page` step climbs from its opening; `name` is the role or ladder in the plan."""

    name: str
    rungs: tuple[Rung, ...]


class Step(NamedTuple):
    """One step. `title` is the sentence or question that people read.

    By verb: `items` are the lines of a `check`, `options` those of a `decide`, `facts` the names of an
    `ask`, `message` the name of a `say`, `calls` the ladders of a `page` (one for a role or a ladder,
    one each for a list of roles), `wait` the length of a `wait`.

    `when` holds (key, accepted values) pairs, all of which must hold; a key is a decision id, a choice
    fact or ``level`` (with ``L3+`` already spelled out). `needs` includes the steps of the same phase
    that `when` depends on. `every` is a length, or ``cadence``. `enters` is what finishes a `do`, `judges`
    the step whose claim an answer gives a verdict on, `answers` the step whose enquiry it answers.
    """

    id: str
    verb: Verb
    title: str
    by: str | None = None
    within: int | None = None
    escalate: tuple[Rung, ...] = ()
    when: When = ()
    needs: tuple[str, ...] = ()
    every: int | Literal["cadence"] | None = None
    why: str | None = None
    how: tuple[str, ...] = ()
    evidence: Literal["required", "optional"] | None = None
    required: bool = False
    holds: bool = True
    items: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    facts: tuple[str, ...] = ()
    message: str | None = None
    calls: tuple[Call, ...] = ()
    wait: int = 0
    enters: Enters | None = None
    judges: str | None = None
    answers: str | None = None

    @property
    def repeats(self) -> bool:
        """Whether it opens again by itself and so never holds its phase open."""
        return self.every is not None and self.verb != "decide"


class Phase(NamedTuple):
    """A stretch of the incident. `opens` is a wait before it begins."""

    id: str
    title: str
    steps: tuple[Step, ...]
    goal: str | None = None
    within: int | None = None
    when: When = ()
    opens: int = 0


class Anytime(NamedTuple):
    """What may happen at any moment, and the steps that it opens each time."""

    name: str
    title: str
    steps: tuple[Step, ...]


class Playbook(NamedTuple):
    """A whole plan. Mappings keep the order of the file."""

    id: str
    title: str
    summary: str
    version: str
    roles: Mapping[str, Role]
    phases: tuple[Phase, ...]
    facts: Mapping[str, Fact] = NOTHING
    messages: Mapping[str, Message] = NOTHING
    escalation: Mapping[str, tuple[Rung, ...]] = NOTHING
    anytime: Mapping[str, Anytime] = NOTHING
    clocks: Mapping[str, LegalClock] = NOTHING
    cadence: Mapping[str, int] = NOTHING
    handles: tuple[str, ...] = ()
    cluster: Literal["victim", "accidental", "preventable"] | None = None
    level: str | None = None
    triggers: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()

    def steps(self) -> Iterator[Step]:
        """Every step in the plan's order: phases first, then `anytime`."""
        for phase in self.phases:
            yield from phase.steps
        for anytime in self.anytime.values():
            yield from anytime.steps
