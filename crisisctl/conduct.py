"""The one loop: ask, decide, record, act.

An `Incident` keeps the state in step with its log. Whatever is written is decided on the state that the
log had then: when another process was quicker, nothing is written and it is decided again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from crisisctl.core.answers import Answer, Stop, Waited
from crisisctl.core.course import Course
from crisisctl.core.decide import decide
from crisisctl.core.decide.publishing import not_published, published
from crisisctl.core.due import due, next_due
from crisisctl.core.events import PROGRAM, Entry, Event
from crisisctl.core.fold.registry import step_key
from crisisctl.core.incident import apply, fold
from crisisctl.core.playbook import Playbook
from crisisctl.core.script import Inject
from crisisctl.core.standing import open_steps
from crisisctl.core.state import Page, State
from crisisctl.core.times import SECOND, rfc3339, words
from crisisctl.core.walk import pending
from crisisctl.core.world import Checked, Clock, Delivery, Operator, Store, World
from crisisctl.problem import NotAllowed

#: Later than this, an entry says when it fell due.
LATE = SECOND
#: What stands in the log of a finding.
_LOGGED = ("rule", "severity", "line", "column", "gate")
#: After which something is to be done outside.
_ASKS = frozenset({"message.drafted", "message.requested", "page.requested"})
_SETTLES = frozenset({"step.done", "step.skipped", "step.not_needed"})
Plans = Callable[[State], Sequence[Playbook]]


class Incident:
    """An incident that is acted on: its log, its plans, and the state that follows from them.

    `plans` gives the plans that a state names, the declared one first; `injects` are what the players of an
    exercise are told. `course` is that of these plans, where there is one already.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        plans: Plans,
        state: State | None = None,
        injects: Sequence[Inject] = (),
        course: Course | None = None,
    ) -> None:
        self.store, self.clock, self._plans, self._injects = store, clock, plans, injects
        self.state = State() if state is None else state
        self._untold: list[Entry] = []
        #: Statements that this process has released (seqs), and so may send; those of others it never does.
        self.released: set[int] = set()
        #: Whether something may be written as intended that has no outcome yet.
        self.asked = True
        fold(store.newer(self.state.seq), self.state)
        self.course = self._course() if course is None else course

    def _course(self) -> Course:
        return Course(self._plans(self.state), self._injects)

    def catch_up(self) -> list[Entry]:
        """Take in what other processes wrote, and return it."""
        untold, self._untold = self._untold, []
        entries = list(self.store.newer(self.state.seq))
        types = {entry.type for entry in entries}
        self.asked = self.asked or not _ASKS.isdisjoint(types)
        if "entry.redacted" in types:
            # What was taken away must not live on in the state.
            self._begin_again()
        else:
            fold(entries, self.state)
        if "plan.joined" in types:
            self.course = self._course()
        return untold + entries

    def _begin_again(self) -> None:
        self.asked = True
        self.state = fold(self.store.newer(0))
        self.course = self._course()

    def settle(self) -> list[Entry]:
        """Write everything that is due now, and return it."""
        return self._write(lambda: None, PROGRAM)

    def record(self, answer: Answer, by: str) -> list[Entry]:
        """Write what is due, the event that an answer is, and all that follows from it.

        Raises NotAllowed, with what was due already written, when the rules do not allow the answer.
        """
        written = self.settle()
        return written + self._write(
            lambda: decide(self.course, self.state, answer, self.now()),
            by,
        )

    def report(self, event: Event, by: str = PROGRAM) -> list[Entry]:
        """Write what is no answer, such as an outcome that the program found, and what follows from it."""
        return self._write(lambda: event, by)

    def now(self) -> int:
        """The time to decide by: a clock that went back does not take the incident back."""
        return max(self.clock.now(), self.state.moment)

    def _write(self, decided: Callable[[], Event | None], by: str) -> list[Entry]:
        while True:
            batch: list[Entry] = []
            before = self.state.seq
            event = decided()
            if event is not None:
                self._add(batch, event, by)
            self._follow(batch)
            if not batch or self.store.append(batch):
                self.released |= {entry.seq for entry in batch if entry.type == "message.requested"}
                return batch
            # Somebody was quicker: forget what was decided on the old state, and decide on the new one.
            self._untold += self.store.newer(before)
            self._begin_again()

    def _follow(self, batch: list[Entry]) -> None:
        back = max(self.state.at - self.clock.now(), self.state.went_back)
        if self.state.seq and back > LATE and not batch:
            self._add(
                batch,
                Event("note.added", {"text": f"This machine's clock went back by {words(back)}."}),
                PROGRAM,
            )
        while found := due(self.course, self.state, self.now()):
            at, event = found
            if self.clock.now() - at > LATE:
                event = Event(event.type, event.data | {"happened_at": rfc3339(at)})
            self._add(batch, event, PROGRAM)

    def _add(self, batch: list[Entry], event: Event, by: str) -> None:
        entry = Entry(self.state.seq + 1, self.clock.now(), by, event.type, event.data)
        self.asked = self.asked or event.type in _ASKS
        apply(self.state, entry)
        batch.append(entry)
        if entry.type == "plan.joined":
            self.course = self._course()


def conduct(incident: Incident, operator: Operator, world: World) -> State:
    """Walk until the operator stops or nothing is left to ask; the state then."""
    tried: set[int] = set()
    while True:
        news = incident.catch_up()
        written = incident.settle() + act(incident, world, tried)
        stand_down(incident, world, [*news, *written])
        if news or written:
            operator.tell(incident.course, incident.state, news, written)
        questions = pending(incident.course, incident.state)
        if not questions:
            return incident.state
        until = next_due(incident.course, incident.state, incident.now())
        answer = operator.ask(incident.course, incident.state, questions, until)
        if isinstance(answer, Stop):
            return incident.state
        if isinstance(answer, Waited):
            continue
        try:
            entries = incident.record(answer, operator.signs(incident.course, incident.state, answer))
        except NotAllowed as refusal:
            operator.refused(answer, refusal)
            continue
        stand_down(incident, world, entries)
        operator.tell(incident.course, incident.state, [], entries)


def act(incident: Incident, world: World, tried: set[int]) -> list[Entry]:
    """Do what was written as intended and has no outcome yet, and write the outcomes.

    `tried` holds the pages that this process has already tried: each is tried once.
    """
    written: list[Entry] = []
    while incident.asked and (event := _outcome(incident, world, tried)):
        written += incident.report(event)
    incident.asked = False
    return written


def stand_down(incident: Incident, world: World, entries: Iterable[Entry]) -> None:
    """Tell everybody who was paged for what these entries settle."""
    for entry in entries:
        if entry.type == "incident.closed":
            for one, step in open_steps(incident.course, incident.state):
                if step.paged:
                    world.stand_down(incident.course, incident.state, one.key)
        if entry.type in _SETTLES:
            key = step_key(incident.state, entry.data)
            if incident.state.step(key).paged:
                world.stand_down(incident.course, incident.state, key)


def _outcome(incident: Incident, world: World, tried: set[int]) -> Event | None:
    course, state = incident.course, incident.state
    for one, step in open_steps(course, state):
        say = step.say
        if say.draft is not None and say.checked_at is None and say.sha256:
            return _checked(course, one.key, say.draft, world.check(course, state, one.key, say.sha256))
    for key, step in state.steps.items() if incident.released else ():
        for channel, seq in step.say.requested.items():
            if seq in incident.released:
                incident.released.discard(seq)
                event = _sent(course, state, key, channel, world.publish(course, state, key, channel))
                if event:
                    return event
    for page in state.pages.values():
        if page.outcome is None and page.seq not in tried:
            tried.add(page.seq)
            delivered = world.page(course, state, page)
            if delivered is not None:
                return _paged(course, page, delivered)
    return None


def _sent(course: Course, state: State, key: str, channel: str, delivered: Delivery | None) -> Event | None:
    if delivered is None:
        return None
    if delivered.sent:
        return published(course, state, key, channel, how=delivered.how)
    return not_published(course, state, key, channel, delivered.how)


def _paged(course: Course, page: Page, delivered: Delivery) -> Event:
    data = course.data(page.step, role=page.role, person=page.person, ladder=page.ladder)
    data |= {"page": page.seq, "how" if delivered.sent else "reason": delivered.how}
    data |= {"reached": True} if delivered.reached else {}
    return Event("page.sent" if delivered.sent else "page.failed", data)


def _checked(course: Course, key: str, draft: int, checked: Checked) -> Event:
    errors = sum(finding["severity"] == "error" for finding in checked.findings)
    about: dict[str, Any] = {"message": course.placed(key).step.message, "draft": draft}
    # Where and what, never the words: a draft that nobody approves stays out of the log.
    findings = [{key: one[key] for key in _LOGGED if key in one} for one in checked.findings]
    about |= {"errors": errors, "findings": findings}
    if (given := checked.cleared) is not None:
        # The record of who approved them may be another one when the log is read.
        about |= {"cleared": True, "clearance": {"by": given.by, "on": given.on, "until": given.until}}
    about |= {"asked": list(checked.asked)} if checked.asked else {}
    return Event("message.checked", course.data(key, **about))
