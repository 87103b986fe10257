"""What follows at once from what is written: rules in order, the first that has something to say speaks."""

from __future__ import annotations

from collections.abc import Callable, Collection

from .course import Course
from .events import Event
from .legal import clock_follows
from .openings import anytime_follows, step_follows
from .phases import incident_follows, phase_follows
from .registers import registers_follow
from .settling import is_settled
from .standing import open_steps
from .state import State

Rule = Callable[[Course, State], Event | None]


def first_that_follows(
    course: Course, state: State, rules: Collection[Rule]
) -> tuple[Event | None, frozenset[Rule]]:
    """The first thing that follows by one of `rules`, and those of them that may have more to say."""
    asked: list[Rule] = []
    for rule in RULES:
        if rule in rules and not (state.ended and rule in _WALKS):
            event = rule(course, state)
            if event is not None:
                return event, frozenset(rules).difference(asked)
            asked.append(rule)
    return None, NO_RULES


def concerned(latest: str) -> frozenset[Rule]:
    """The rules that may have something new to say after an entry of this type."""
    return _CONCERNED.get(latest, EVERY_RULE)


def _declared(_: Course, state: State) -> Event | None:
    for role, person in state.to_assign.items():
        return Event("role.assigned", {"role": role, "person": person})
    for name, value in state.to_state.items():
        return Event("fact.stated", {"fact": name, "value": value})
    return None


def _reached(course: Course, state: State) -> Event | None:
    """Somebody who was surely reached has acknowledged."""
    for page in state.pages.values():
        if page.reached:
            data = course.data(page.step, role=page.role, person=page.person, ladder=page.ladder)
            return Event("page.acknowledged", data | {"how": page.reached})
    return None


def _settled(course: Course, state: State) -> Event | None:
    for one, step in open_steps(course, state):
        if is_settled(course, state, one, step):
            evidence = {"evidence": step.evidence} if step.evidence else {}
            return Event("step.done", course.data(one.key, **evidence))
    return None


def _opens(course: Course, state: State) -> Event | None:
    """A step's turn has come, or one that was not needed is needed after all."""
    return _opens_next(course, state, again=True)


def _opens_next(course: Course, state: State, *, again: bool = False) -> Event | None:
    """A step's turn has come."""
    for plan in course.plans:
        event = step_follows(course, state, state.tracks[plan.id], plan.id, again=again)
        if event:
            return event
    return None


def _phases(course: Course, state: State) -> Event | None:
    for plan in course.plans:
        event = phase_follows(course, state, plan)
        if event:
            return event
    return None


RULES: tuple[Rule, ...] = (
    _declared,
    _reached,
    _settled,
    clock_follows,
    registers_follow,
    anytime_follows,
    _opens,
    _opens_next,
    incident_follows,
    _phases,
)
#: `_opens` asks all that `_opens_next` asks.
EVERY_RULE, NO_RULES = frozenset(RULES) - {_opens_next}, frozenset[Rule]()

#: What goes on with the plan, until somebody ends it.
_WALKS = frozenset({_settled, anytime_follows, _opens, _opens_next, _phases})
_MOVES_ON = frozenset({anytime_follows, incident_follows, _phases})

#: What is written most often, and who may have something new to say then. After all else, everybody may.
_CONCERNED: dict[str, frozenset[Rule]] = {
    one: frozenset(rules)
    for types, rules in (
        (("page.requested", "page.climbed", "step.overdue", "phase.overdue", "clock.missed"), NO_RULES),
        (("message.drafted", "message.checked", "message.approved", "message.rejected"), {registers_follow}),
        (("message.requested",), {registers_follow}),
        (("message.published",), {_settled, registers_follow}),
        (("page.sent",), {_reached}),
        (("page.acknowledged",), {_reached, _settled}),
        (("page.failed", "step.ticked", "role.assigned"), {_settled}),
        (("clock.started", "clock.moved", "clock.met"), {clock_follows}),
        (("step.opened",), {_settled, anytime_follows, _opens_next, incident_follows}),
        # What was not needed and is after all may have waited for just this step.
        (("step.done", "step.skipped"), {clock_follows, _opens} | _MOVES_ON),
        (("step.not_needed",), {clock_follows, _opens_next} | _MOVES_ON),
        (("phase.begun", "phase.not_needed"), {_opens} | _MOVES_ON),
        # A repeating step that is open when its phase ends is as its last round left it.
        (("phase.ended",), {_opens, clock_follows} | _MOVES_ON),
    )
    for one in types
}
