"""An incident walked through the public door, by a clock that tests set.

Times are written as lengths from the declaration (``5m``); what happened reads as ``step.opened a``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from crisisctl.conduct import Incident, act, stand_down
from crisisctl.core.answers import (
    Acknowledge,
    Answer,
    Approve,
    Choose,
    Done,
    Draft,
    Happened,
    Join,
    Post,
    Posted,
    Reopen,
    SetLevel,
    Skip,
    StateFact,
)
from crisisctl.core.course import Course
from crisisctl.core.due import next_due
from crisisctl.core.events import Entry
from crisisctl.core.playbook import Clearance, Playbook
from crisisctl.core.state import Page, State
from crisisctl.core.times import duration, moment, rfc3339
from crisisctl.core.walk import pending
from crisisctl.core.wording import code_of, hash_of
from crisisctl.core.world import Checked, Delivery
from crisisctl.log.memory import MemoryStore
from crisisctl.problem import NotAllowed

START = moment("2026-01-15T09:00:00Z")
ROLES = {"lead": "ana", "social": "ben", "legal": "lena", "care": "cara", "sponsor": "olga"}
NAMES = ("step", "phase", "fact", "role", "clock", "message", "channel", "level", "name", "commitment")


def at(after: str) -> str:
    """So long after the declaration, as it stands in the log."""
    return rfc3339(START + duration(after))


def line(entry: Entry) -> str:
    """``step.opened a``; the plan, happening and channel where there are some."""
    data = entry.data
    name = next((str(data[key]) for key in NAMES if key in data), "")
    again = f"#{data['happening']}" if data.get("happening", 1) > 1 else ""
    where = f" {data['channel']}" if entry.type.startswith("message.") and "channel" in data else ""
    plan = f" ({data['plan']})" if "plan" in data else ""
    return f"{entry.type} {name}{again}{where}{plan}".strip()


class SetClock:
    """A clock that stands still until somebody moves it."""

    def __init__(self, now: int = START) -> None:
        self.time = now

    def now(self) -> int:
        return self.time


class Outside:
    """The world: what it finds in drafts, and whom it reaches (nobody: a person has to call)."""

    # ruff: noqa: ARG002  # it answers the same whatever it is asked about

    def __init__(self) -> None:
        self.findings: list[dict[str, Any]] = []
        self.cleared: Clearance | None = None
        self.asked = tuple[str, ...]()
        self.reaches: dict[str, Delivery] = {}
        self.paged: list[str] = []
        self.sends: dict[str, Delivery] = {}
        self.published: list[str] = []
        self.told: list[str] = []

    def check(self, course: Course, state: State, step: str, sha256: str) -> Checked:
        return Checked(self.findings, self.cleared, self.asked)

    def publish(self, course: Course, state: State, step: str, channel: str) -> Delivery | None:
        self.published.append(f"{step} {channel}")
        return self.sends.get(channel)

    def stand_down(self, course: Course, state: State, step: str) -> None:
        self.told.append(step)

    def page(self, course: Course, state: State, page: Page) -> Delivery | None:
        self.paged.append(page.person)
        return self.reaches.get(page.person)


def declared(plan: Playbook, now: int = START, **more: Any) -> Entry:
    """The first entry of a log."""
    usual: dict[str, Any] = {
        "playbook": plan.id,
        "version": plan.version,
        "sha256": "ab" * 32,
        "title": "A ransom note",
        "level": "L3",
        "person": "ana",
        "exercise": False,
        "program": "0.1.0",
        "roles": ROLES,
        "people": {"ana": "Ana Ruiz"},
        "sources": {},
        "channels": {"staff": {"title": "Staff chat", "internal": True}},
    }
    return Entry(1, now, "ana", "incident.declared", usual | more)


def library(*plans: Playbook) -> Callable[[State], list[Playbook]]:
    """Gives the plans that a state names."""
    known = {plan.id: plan for plan in plans}
    return lambda state: [known[id_] for id_ in state.plans]


class Walk:
    """An incident on its way. `plans` are the declared plan and those that may be joined."""

    def __init__(self, *plans: Playbook, **more: Any) -> None:
        self.clock, self.outside, self.tried = SetClock(), Outside(), set[int]()
        self.store = MemoryStore([declared(plans[0], **more)])
        self.plans = library(*plans)
        self.incident = Incident(self.store, self.clock, self.plans)
        self._told = 1
        self.settle()

    # What happens

    def settle(self) -> None:
        """Write what is due, and do what it asks of the world."""
        self.incident.catch_up()
        self.incident.settle()
        act(self.incident, self.outside, self.tried)

    def go(self, after: str) -> None:
        """Let time pass until so long after the declaration, with the walk running."""
        target = START + duration(after)
        while True:
            coming = next_due(self.incident.course, self.incident.state, self.incident.now())
            if coming is None or coming > target:
                break
            self.clock.time = max(self.clock.time, coming)
            self.settle()
        self.clock.time = target
        self.settle()

    def sleep(self, after: str) -> None:
        """Nobody runs the walk until so long after the declaration; then somebody does."""
        self.clock.time = START + duration(after)
        self.resume()

    def resume(self) -> None:
        """Begin again from the log alone."""
        self.incident, self.tried = Incident(self.store, self.clock, self.plans), set()
        self.settle()

    def answer(self, answer: Answer, by: str = "ana") -> None:
        entries = self.incident.record(answer, by) + act(self.incident, self.outside, self.tried)
        stand_down(self.incident, self.outside, entries)

    def done(self, *steps: str, **more: Any) -> None:
        for step in steps:
            self.answer(Done(step, **more))

    def skip(self, step: str, reason: str = "not ours to do") -> None:
        self.answer(Skip(step, reason))

    def choose(self, step: str, option: str) -> None:
        self.answer(Choose(step, option))

    def fact(self, name: str, value: str | float | None, step: str | None = None) -> None:
        self.answer(StateFact(name, value, step))

    def reopen(self, step: str, reason: str = "it was not done") -> None:
        self.answer(Reopen(step, reason))

    def level(self, level: str) -> None:
        self.answer(SetLevel(level, "it grew"))

    def happened(self, name: str, **more: Any) -> None:
        self.answer(Happened(name, **more))

    def ack(self, step: str, person: str) -> None:
        self.answer(Acknowledge(step, person=person))

    def join(self, plan: str) -> None:
        self.answer(Join(plan, "1.0.0", plan.capitalize(), "cd" * 32))

    def draft(self, step: str, text: str = "We are here.", person: str = "ben") -> None:
        self.answer(Draft(step, text, person=person))

    def approve(self, step: str, role: str, person: str, text: str = "We are here.", **more: Any) -> None:
        given = Approve(step, role, person, "phone", code_of(hash_of(text)), text)
        self.answer(given._replace(**more))

    def post(self, step: str, *channels: str) -> None:
        for channel in channels:
            self.answer(Post(step, channel))
            self.answer(Posted(step, channel, f"https://{channel}.example/1"))

    def publish(self, step: str, *channels: str) -> None:
        """Draft it and post it where nobody has to approve."""
        self.draft(step)
        self.post(step, *channels)

    # What is there to see

    @property
    def state(self) -> State:
        return self.incident.state

    @property
    def course(self) -> Course:
        return self.incident.course

    @property
    def open(self) -> list[str]:
        """The open steps, the most urgent first."""
        return [one.key for one in pending(self.course, self.state) if one.kind == "step"]

    def status(self, step: str) -> str:
        return self.state.step(step).status

    def stands(self) -> str:
        """Open, resolved or closed."""
        return self.state.status

    def law(self, clock: str) -> str:
        """The state of a legal clock."""
        return self.state.clocks[clock].status

    def news(self) -> list[str]:
        """What was written since this was asked last, as lines."""
        entries = self.store.entries[self._told :]
        self._told = len(self.store.entries)
        return [line(entry) for entry in entries]

    def all(self, type_: str) -> list[Entry]:
        return [entry for entry in self.store.entries if entry.type == type_]

    def last(self, type_: str) -> dict[str, Any]:
        """The data of the last entry of a type."""
        return self.all(type_)[-1].data

    def timed(self, *types: str) -> list[tuple[str, str]]:
        """When things of these types happened (minutes and seconds from the declaration) and what."""
        found = []
        for entry in self.store.entries:
            if entry.type in types:
                told = entry.data.get("happened_at")
                when = (moment(told) if told else entry.at) - START
                found.append((f"{when // 60_000}:{when // 1_000 % 60:02d}", line(entry)))
        return found


def refusal(walk: Walk, answer: Answer) -> tuple[str, str, bool]:
    """Why an answer is refused, which writes nothing: what, what instead, and whether for good."""
    before = len(walk.store.entries)
    with pytest.raises(NotAllowed) as refused:
        walk.answer(answer)
    assert len(walk.store.entries) == before
    return refused.value.text, refused.value.hint, refused.value.never


def data_of(walk: Walk, type_: str, **match: Any) -> Mapping[str, Any]:
    """The data of the only entry of a type whose data holds `match`."""
    found = [one.data for one in walk.all(type_) if match.items() <= one.data.items()]
    assert len(found) == 1, found
    return found[0]
