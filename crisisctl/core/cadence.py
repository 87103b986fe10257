"""When the public is to hear from us next."""

from __future__ import annotations

from .course import Course
from .state import SETTLED, State


def next_update_due(course: Course, state: State) -> int | None:
    """When the next public update is due; None when none is.

    A time that somebody promised; else the last public statement plus the cadence of the level, or the
    time that this statement names itself, whichever is earlier; before one, the earliest deadline of a
    public statement that is still to come, or of its phase. Once it is resolved, only what was promised.
    """
    if state.promised is not None:
        return state.promised
    if state.status != "open":
        return None
    if state.last_public_at is not None:
        every = course.cadence.get(state.level)
        due = [] if every is None else [state.last_public_at + every]
        return min(due if state.stated is None else [*due, state.stated], default=None)
    return min(_first_deadlines(course, state), default=None)


def _first_deadlines(course: Course, state: State) -> list[int]:
    moments: list[int | None] = []
    for one in course.steps.values():
        step = state.step(one.key)
        if one.step.verb != "say" or step.status in SETTLED:
            continue
        if all(channel in state.internal for channel in course.message(one).channels):
            continue
        track = state.tracks[one.plan.id]
        if step.status == "open":
            moments.append(step.due_at)
        if one.phase is not None and one.phase == track.phase:
            moments.append(track.phases[one.phase].due_at)
    return [at for at in moments if at is not None]


def suggested_update(course: Course, state: State, now: int) -> int | None:
    """The time to offer for the next update: now plus the cadence, up to the next quarter of an hour."""
    every = course.cadence.get(state.level)
    if every is None:
        return None
    quarter = 15 * 60_000
    return -(-(now + every) // quarter) * quarter
