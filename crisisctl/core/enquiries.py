"""What the press asks: the enquiry that a step answers, and those that wait for an answer."""

from __future__ import annotations

from .course import Course
from .registered import Enquiry
from .state import State


def answers(course: Course, state: State, key: str) -> tuple[str, Enquiry] | None:
    """The enquiry that the step `key` answers, with its name: the last that the step it names took in."""
    one = course.placed(key)
    if one.step.answers is None:
        return None
    entering = course.key(one.plan.id, one.step.answers)
    if course.steps[entering].anytime is not None:
        entering += "".join(key.partition("#")[1:])
    found = [(name, enquiry) for name, enquiry in state.enquiries.items() if enquiry.step == entering]
    return found[-1] if found else None


def answered(course: Course, state: State, key: str) -> dict[str, str]:
    """What an entry that settles the step `key` says of an enquiry, as its data."""
    found = answers(course, state, key)
    return {"enquiry": found[0]} if found else {}


def waiting(state: State) -> list[Enquiry]:
    """The enquiries that nobody has answered yet, the most urgent first; then those without a deadline."""
    open_ = [one for one in state.enquiries.values() if one.answered_at is None]
    return sorted(open_, key=lambda one: (one.due_at is None, one.due_at or one.at))
