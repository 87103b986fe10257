"""What the players of an exercise hear, as words of the transcript."""

from __future__ import annotations

from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.state import State

from .desk import Desk

#: What the facilitator does, which the players must not hear.
SECRET = frozenset({"inject.held", "inject.moved", "inject.dropped", "inject.not_needed"})
#: What they hear without being told whose doing it is.
NOBODYS = frozenset({"inject.played"})


def inject(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    """What somebody says to the players."""
    data = entry.data
    by = " by ".join(str(data[key]) for key in ("from", "channel") if data.get(key))
    return f"EXERCISE {by or 'You hear'}: {data['text']}"


def closed(_: Course, state: State, entry: Entry, ___: Desk) -> str:
    """The end: of a plan, of an exercise, or of what somebody ended."""
    reason = entry.data.get("reason")
    if not reason:
        return "CLOSED: the plan is finished"
    return "EXERCISE: it is over" if state.exercise else f"ENDED: {reason}"


TOLD = {"inject.played": inject, "incident.closed": closed}
