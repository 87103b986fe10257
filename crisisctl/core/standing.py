"""Which steps stand open after an entry."""

from __future__ import annotations

from typing import NamedTuple

from .course import Course, Placed
from .state import State, StepState


class OpenSteps(NamedTuple):
    """The open steps of a state since an entry turned them, in the order in which they first opened."""

    state: State
    turned: int
    steps: tuple[tuple[Placed, StepState], ...]


def open_steps(course: Course, state: State) -> tuple[tuple[Placed, StepState], ...]:
    """The open steps. Looked for once for each entry that turned them."""
    known = course.open_now
    if known is None or known.state is not state or known.turned != state.turned:
        steps = state.steps.items()
        found = tuple((course.placed(key), step) for key, step in steps if step.status == "open")
        known = course.open_now = OpenSteps(state, state.turned, found)
    return known.steps
