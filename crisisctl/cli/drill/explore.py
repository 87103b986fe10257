"""`crisisctl drill --explore`: many random courses of a plan, to find the holes in it."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from functools import partial
from random import Random
from typing import Any

from crisisctl.cli.composing import template_values
from crisisctl.cli.declaring import Declaration, default_roles, first_data
from crisisctl.cli.judging import context, findings_of, places
from crisisctl.cli.output import say, show_json
from crisisctl.cli.place import place
from crisisctl.cli.plans import plan_named, read_settings
from crisisctl.cli.progress import progress
from crisisctl.conduct import Incident, conduct
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.playbook import Message
from crisisctl.core.state import Page, State
from crisisctl.core.times import HOUR, rfc3339
from crisisctl.core.wording import hash_of
from crisisctl.core.workspace import Workspace
from crisisctl.core.world import Checked, Delivery
from crisisctl.drill.clock import MovingClock
from crisisctl.drill.explored import Explored
from crisisctl.drill.explorer import RandomOperator
from crisisctl.log.memory import MemoryStore
from crisisctl.messages.templates import fill, inspect
from crisisctl.problem import NotAllowed
from crisisctl.reading.playbook import Plan

#: When every course begins; it means nothing.
_STARTS = 1_768_467_600_000
#: So many courses are walked between two looks at how far it is.
_AT_ONCE = 10
MOST = 1_000_000
PAUSED = 130


def explore(playbook: str, courses: int, seed: int, *, as_json: bool) -> int:
    """Walk `courses` random courses of a plan and tell what they showed; the exit code."""
    if not 0 < courses <= MOST:
        raise NotAllowed(f"--explore {courses} cannot be", f"from 1 to {MOST}")
    file = place().file
    plan, workspace = plan_named(playbook, file), read_settings(file)
    found = Explored()
    try:
        for done in _pieces(Explorer(plan, workspace), courses, seed):
            found.add(done)
            progress(found.courses, courses, "courses")
    except KeyboardInterrupt:
        progress(courses, courses, "")
        say(f"Stopped after {found.courses} courses. For fewer: --explore {max(found.courses, 10)}")
        return PAUSED
    steps = [step.id for step in plan.playbook.steps()]
    if as_json:
        show_json(_data(found, steps, plan.playbook.id, seed))
    else:
        from .told_explored import told

        told(found, plan.playbook, seed)
    return 0


def _pieces(explorer: Explorer, courses: int, seed: int) -> Iterator[Explored]:
    """The courses in pieces, on all cores. A course is the same whoever walks it."""
    pieces = [range(begin, min(begin + _AT_ONCE, courses)) for begin in range(0, courses, _AT_ONCE)]
    walk = partial(_walk, seed)
    workers = min(os.cpu_count() or 1, len(pieces))
    _begin(explorer)
    if workers == 1:
        yield from map(walk, pieces)
        return
    pool = ProcessPoolExecutor(workers, initializer=_begin_beside, initargs=(explorer,))
    try:
        yield from pool.map(walk, pieces)
    finally:
        # Whoever stops it does not wait for what nobody wants any more.
        pool.shutdown(wait=False, cancel_futures=True)


#: The explorer of this process; others get theirs when they begin, and keep what it has written and checked.
_EXPLORER: list[Explorer] = []


def _begin(explorer: Explorer) -> None:
    _EXPLORER[:] = [explorer]


def _begin_beside(explorer: Explorer) -> None:
    """In a process of its own. Ctrl-C reaches it too, and is for the one that talks to the person."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _begin(explorer)


def _walk(seed: int, numbers: range) -> Explored:
    """Walk the courses with these numbers."""
    found = Explored()
    for number in numbers:
        _EXPLORER[0].walk(Random(f"{seed}:{number}"), found)  # noqa: S311  # nothing secret is drawn
    return found


class Explorer:
    """A plan that is walked again and again: its statements are written and checked once each."""

    def __init__(self, plan: Plan, workspace: Workspace) -> None:
        self.plan, self.workspace = plan.playbook, workspace
        self._sources = {name: text.decode("utf-8-sig") for name, text in plan.sources.items()}
        roles = default_roles(plan, workspace, "") if workspace.people else {}
        roles = {role: roles.get(role, role) for role in plan.playbook.roles}
        declaration = Declaration(self.plan.title, self.plan.level or "L2", roles)
        self._people = sorted({*roles.values()})
        self._first = first_data(plan, workspace, declaration, "explorer") | {"exercise": True}
        self._uses = {name: self._used(message) for name, message in self.plan.messages.items()}
        self._texts: dict[object, str] = {}
        self._words: dict[str, str] = {}
        self._checked: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self._known = context(workspace)
        self._course = Course([self.plan])
        self._begun, self._begins = self._beginning()

    def _beginning(self) -> tuple[bytes, list[Entry]]:
        """What all courses have in common: the state before the first question, and its entries."""
        first = Entry(1, _STARTS, "explorer", "incident.declared", self._first)
        store = MemoryStore([first])
        incident = Incident(store, MovingClock(_STARTS), lambda _: [self.plan], course=self._course)
        incident.settle()
        return pickle.dumps(incident.state), store.entries

    def walk(self, draw: Random, found: Explored) -> None:
        """Walk one course and count it."""
        clock, store = MovingClock(_STARTS), MemoryStore(self._begins)
        state = pickle.loads(self._begun)  # noqa: S301  # what this process wrote itself
        incident = Incident(store, clock, lambda _: [self.plan], state, course=self._course)
        operator = RandomOperator(draw, self.words, clock, self._people)
        conduct(incident, operator, self)
        found.take(incident.course, incident.state, operator, store.entries)

    def words(self, course: Course, state: State, step: str) -> str:
        """A statement with what is known, and with something for what would be asked while drafting."""
        message = course.message(course.placed(step))
        facts = {name: fact.value for name, fact in state.facts.items() if name in self._uses[message.name]}
        key = (message.name, *facts.items())
        if key not in self._texts:
            text = self._filled(message, state, facts)
            self._texts[key] = self._words[hash_of(text)] = text
        return self._texts[key]

    def _filled(self, message: Message, state: State, facts: dict[str, Any]) -> str:
        values = template_values(state, self.workspace, facts, {})
        values["next_update"] = rfc3339(_STARTS + 2 * HOUR)
        text = self._source(message)
        filled = fill(text, values, self.workspace.brand.timezone)
        for name in filled.missing:
            root, _, rest = name.partition(".")
            values.setdefault(root, {})
            values[root] = {**values[root], rest: "What is known so far"} if rest else "What is known so far"
        return fill(text, values, self.workspace.brand.timezone).text

    def _source(self, message: Message) -> str:
        return message.text or "" if message.template is None else self._sources[message.template]

    def _used(self, message: Message) -> frozenset[str]:
        """The facts that a statement uses."""
        uses = inspect(message.name, self._source(message)).uses
        return frozenset(use.name.removeprefix("facts.") for use in uses if use.name.startswith("facts."))

    def check(self, course: Course, _state: State, step: str, sha256: str) -> Checked:
        """What the rules say of a draft, each text looked at once."""
        message = course.message(course.placed(step))
        key = (message.kind, sha256)
        if key not in self._checked:
            text = self._words[sha256]
            self._checked[key] = findings_of(
                text, message.kind, places(self.workspace, message.channels), self._known
            )
        return Checked(self._checked[key])

    def page(self, _course: Course, _state: State, _page: Page) -> Delivery | None:
        """Everybody is called; whether they answer is the operator's to draw."""
        return Delivery(sent=True, how="explored")

    def publish(self, _course: Course, _state: State, _step: str, _channel: str) -> Delivery | None:
        """Nothing is sent."""
        return None

    def stand_down(self, _course: Course, _state: State, _step: str) -> None:
        """Nobody was called."""


def _data(found: Explored, steps: list[str], playbook: str, seed: int) -> dict[str, Any]:
    return {
        "playbook": playbook,
        "seed": seed,
        **{one.name: getattr(found, one.name) for one in fields(found) if one.name != "opened"},
        "never_reached": [step for step in steps if not found.opened[step]],
        "reached": {step: found.opened[step] for step in steps},
        "first_statement_min": {"half": found.quantile(0.5), "nine_of_ten": found.quantile(0.9)},
    }
