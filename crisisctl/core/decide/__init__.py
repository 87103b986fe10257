"""What the rules of the walk make of an answer: one event, or why it is not allowed."""

from __future__ import annotations

from crisisctl.core.answers import Answer
from crisisctl.core.course import Course
from crisisctl.core.events import Event
from crisisctl.core.state import State

from . import calls, clocks, incident, injects, publishing, registers, statements, steps
from .rules import RULES

__all__ = [
    "calls",
    "clocks",
    "decide",
    "incident",
    "injects",
    "publishing",
    "registers",
    "statements",
    "steps",
]


def decide(course: Course, state: State, answer: Answer, now: int) -> Event:
    """The event that `answer`, given at `now`, is in the log. Raises NotAllowed, saying what to do."""
    return RULES[type(answer)](course, state, answer, now)
