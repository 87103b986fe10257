"""When the public is to hear from us next."""

from __future__ import annotations

from .course import Course, Placed
from .local import clock
from .spoken import spoken
from .state import SETTLED, State
from .times import HOUR


def next_update_due(course: Course, state: State) -> int | None:
    """When the next public update is due; None when none is.

    A time that somebody set; else the last public statement plus the cadence of the level, or the time
    that this statement names itself, whichever is earlier; before one, the earliest deadline of a public
    statement that is still to come, or of its phase. Once it is resolved, only what was promised.
    """
    promised = state.promised
    if state.status != "open" or (promised is not None and state.promised_by_hand):
        return promised
    if state.last_public_at is not None:
        every = course.cadence.get(state.level)
        due = [] if every is None else [state.last_public_at + every]
        return min(due if promised is None else [*due, promised], default=None)
    return min(_first_deadlines(course, state), default=None)


def why_sooner(course: Course, state: State, where: str) -> str:
    """Why an update is due before the time that the public was told, in a few words; else nothing."""
    due, promised, every = next_update_due(course, state), state.promised, course.cadence.get(state.level)
    if due is None or promised is None or every is None or due >= promised:
        return ""
    return f"one every {spoken(every)}; promised {clock(promised, where)}"


def _first_deadlines(course: Course, state: State) -> list[int]:
    moments: list[int | None] = []
    for one in course.steps.values():
        step = state.step(one.key)
        if one.step.verb != "say" or step.status in SETTLED:
            continue
        if _internal(course, state, one):
            continue
        track = state.tracks[one.plan.id]
        if step.status == "open":
            moments.append(step.due_at)
        if one.phase is not None and one.phase == track.phase:
            moments.append(track.phases[one.phase].due_at)
    return [at for at in moments if at is not None]


def update_to_write(course: Course, state: State, now: int) -> int | None:
    """When the next public update is due, if it is time to write it and no open step does; else None.

    It is time once three quarters of the cadence are over, as for a step with ``every: cadence``.
    """
    due = next_update_due(course, state)
    if due is None or (state.last_public_at is None and state.promised is None):
        return None
    for key, step in state.steps.items():
        one = course.placed(key)
        if step.status == "open" and one.step.verb == "say" and not _internal(course, state, one):
            return None
    return due if now >= due - course.cadence.get(state.level, HOUR) // 4 else None


def _internal(course: Course, state: State, one: Placed) -> bool:
    return all(channel in state.internal for channel in course.message(one).channels)


def suggested_update(course: Course, state: State, now: int) -> int | None:
    """The time to offer for the next update: now plus the cadence, up to the next quarter of an hour."""
    every = course.cadence.get(state.level)
    if every is None:
        return None
    quarter = 15 * 60_000
    return -(-(now + every) // quarter) * quarter


def time_to_name(course: Course, state: State, now: int) -> int | None:
    """The time to offer for the next update in a new statement.

    That of the statement before it, while more than half of it is left: two statements should not name two
    times. Else the one that the cadence suggests.
    """
    says = [step.say for step in state.steps.values() if step.say.next_update is not None]
    last = max(says, key=lambda say: say.draft or 0, default=None)
    if last is not None and last.next_update is not None and now - last.drafted_at < last.next_update - now:
        return last.next_update
    return suggested_update(course, state, now)
