"""What happens when nobody answers: what follows at once, and what comes when its time has come."""

from __future__ import annotations

from typing import NamedTuple

from .course import Course
from .events import Event
from .following import EVERY_RULE, Rule, concerned, first_that_follows
from .settling import approvers, lapses_at
from .standing import open_steps
from .state import State
from .timers import Coming, timers

#: After which nothing comes at another time than before: what is written most often, and surely moves none.
_MOVES_NOTHING = frozenset(
    {
        "message.drafted",
        "message.checked",
        "message.approved",
        "message.rejected",
        "message.requested",
        "page.sent",
        "fact.stated",
        "step.ticked",
    }
)


class LookedUp(NamedTuple):
    """What comes next in a state after an entry, and the rules that may have more to say at once."""

    state: State
    seq: int
    coming: Coming | None
    rules: frozenset[Rule]


def coming(course: Course, state: State) -> Coming | None:
    """The next thing to happen by itself. What follows at once comes first, then the plan's order.

    Looked for once for each entry, for only the fold changes a state; and of the rules only those are
    asked again that the entry concerns.
    """
    known: LookedUp | None = course.looked_up
    if known is None or known.state is not state or known.seq != state.seq:
        known = course.looked_up = _look_up(course, state, known)
    return known.coming


def _look_up(course: Course, state: State, before: LookedUp | None) -> LookedUp:
    if not state.playbook:
        return LookedUp(state, state.seq, None, EVERY_RULE)
    if before is not None and (before.state is not state or before.seq != state.seq - 1):
        before = None
    rules = EVERY_RULE if before is None else before.rules | concerned(state.latest)
    event, left = first_that_follows(course, state, rules)
    if event is not None:
        return LookedUp(state, state.seq, Coming(state.moment, lambda _: event), left)
    known = before.coming if before is not None and state.latest in _MOVES_NOTHING else None
    if known is None or known.at <= state.moment:
        known = min(timers(course, state), key=_first, default=None)
    return LookedUp(state, state.seq, known, left)


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
    for one, step in open_steps(course, state):
        if step.say.draft is not None:
            for approver in approvers(course.message(one), step.say):
                at = lapses_at(approver, step.say)
                if at is not None:
                    moments.append(at)
    return moments
