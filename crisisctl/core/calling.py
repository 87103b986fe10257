"""Call lists: whom to page next for a step that waits too long, or that is itself a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .course import Course, Placed
from .events import Event
from .playbook import Rung
from .roles import Holder, holder
from .state import Ladder, State, StepState
from .times import MINUTE, rfc3339

#: The name in the log of the ladder that a step's deadline starts.
ESCALATION = "escalation"
#: Pages later than this are not sent: whoever comes back is asked instead.
TOO_LATE = 2 * MINUTE
_NEW = Ladder()


class NextRung(NamedTuple):
    """The rung that fires next: at which moment, its place, and whom it reaches."""

    at: int
    ladder: str
    place: int
    rung: Rung
    holder: Holder


def ladders(one: Placed, step: StepState) -> Iterator[tuple[str, tuple[Rung, ...], int]]:
    """The ladders that are being climbed for an open step: name, rungs and the moment they count from."""
    for call in one.step.calls:
        yield call.name, call.rungs, step.opened_at
    if one.step.escalate and step.overdue and step.due_at is not None:
        yield ESCALATION, one.step.escalate, step.due_at


def next_rungs(course: Course, state: State, one: Placed, step: StepState) -> Iterator[NextRung]:
    """What each ladder of an open step does next, unless somebody acknowledged or it is used up."""
    for name, rungs, base in ladders(one, step):
        ladder = step.ladders.get(name, _NEW)
        if ladder.acknowledged or ladder.given_up:
            continue
        index = ladder.fired
        # Whoever was paged for this step already is passed over to the next at once.
        while index < len(rungs) and holder(course, state, rungs[index].role).person in step.paged:
            index += 1
        if index < len(rungs):
            rung, who = rungs[index], holder(course, state, rungs[index].role)
            # Nobody could be called for a role before they held it.
            since = state.held_since.get(who.backup or rung.role, 0)
            yield NextRung(max(base + rungs[ladder.fired].after, since), name, index, rung, who)


def fire(course: Course, key: str, step: StepState, rung: NextRung, speed: float, now: int) -> Event:
    """The next entry of a rung that is due: page, say why not, or that the ladder is being climbed."""
    who = rung.holder
    data = course.data(key, role=rung.rung.role, person=who.person, ladder=rung.ladder, rung=rung.place)
    if who.backup:
        data["backup"] = who.backup
    if 0 < rung.place != step.ladders.get(rung.ladder, _NEW).climbed:
        return Event("page.climbed", data)
    if who.person is None:
        title = course.title(rung.rung.role)
        return Event("page.failed", {**data, "reason": f"nobody holds {title}, nor a backup of it"})
    # A fast clock goes on by more than that while a key is pressed: somebody is there all the same.
    if now - rung.at > TOO_LATE * max(speed, 1):
        reason = f"fell due at {rfc3339(rung.at)} while nobody ran the walk"
        return Event("page.failed", {**data, "reason": reason, "missed": True})
    return Event("page.requested", data)


def used_up(course: Course, state: State, one: Placed, step: StepState) -> bool:
    """Whether a `page` step has nobody left to page, so that somebody may say how it went on."""
    waiting = {rung.ladder for rung in next_rungs(course, state, one, step)}
    return not any(call.name in waiting for call in one.step.calls)
