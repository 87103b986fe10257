"""What happens when nobody answers: what follows at once, and what comes when its time has come."""

from __future__ import annotations

from .course import Course
from .events import Event
from .legal import clock_follows
from .openings import anytime_follows, step_follows
from .phases import incident_follows, phase_follows
from .registers import registers_follow
from .settling import approvers, is_settled, lapses_at
from .state import State
from .timers import Coming, timers


def coming(course: Course, state: State) -> Coming | None:
    """The next thing to happen by itself. What follows at once comes first, then the plan's order.

    Looked for once for each entry: only the fold changes a state.
    """
    known = course.looked_up
    if known is None or known[0] is not state or known[1] != state.seq:
        known = course.looked_up = (state, state.seq, _coming(course, state))
    found: Coming | None = known[2]
    return found


def _coming(course: Course, state: State) -> Coming | None:
    event = follows(course, state)
    if event is not None:
        return Coming(state.moment, lambda _: event)
    return min(timers(course, state), key=_first, default=None)


def _first(one: Coming) -> tuple[int, int]:
    return one.at, one.rank


def due(course: Course, state: State, now: int) -> tuple[int, Event] | None:
    """The next event that is due at `now`, with the moment when it fell due; None if nothing is."""
    one = coming(course, state)
    return None if one is None or one.at > now else (one.at, one.event(now))


def next_due(course: Course, state: State, now: int) -> int | None:
    """When to look again if nobody answers: the next thing to happen, or to be allowed, after `now`."""
    one = coming(course, state)
    moments = [at for at in _lapses(course, state) if at > now]
    if one is not None:
        moments.append(one.at)
    return min(moments, default=None)


def _lapses(course: Course, state: State) -> list[int]:
    """When silent approvers' stand-ins may answer for them."""
    moments = []
    for key, step in state.steps.items():
        if step.status == "open" and step.say.draft is not None:
            for approver in approvers(course.message(course.placed(key)), step.say):
                at = lapses_at(approver, step.say)
                if at is not None:
                    moments.append(at)
    return moments


def follows(course: Course, state: State) -> Event | None:
    """The first thing that follows at once from what is written."""
    if not state.playbook:
        return None
    return (
        _declared(state)
        or _reached(course, state)
        or _settled(course, state)
        or clock_follows(course, state)
        or registers_follow(course, state)
        or anytime_follows(course, state)
        or _moves_on(course, state)
        or incident_follows(course, state)
        or _phases(course, state)
    )


def _declared(state: State) -> Event | None:
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
    for key, step in state.steps.items():
        if step.status == "open" and is_settled(course, state, course.placed(key), step):
            evidence = {"evidence": step.evidence} if step.evidence else {}
            return Event("step.done", course.data(key, **evidence))
    return None


def _moves_on(course: Course, state: State) -> Event | None:
    for plan in course.plans:
        event = step_follows(course, state, state.tracks[plan.id], plan.id)
        if event:
            return event
    return None


def _phases(course: Course, state: State) -> Event | None:
    for plan in course.plans:
        event = phase_follows(course, state, plan)
        if event:
            return event
    return None
