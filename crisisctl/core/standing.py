"""Which steps stand open after an entry, and which choices wait to be made again."""

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


def choices_again(state: State) -> dict[str, int]:
    """The choices that were put off, and when each is asked again by itself; they can be opened sooner."""
    steps = state.steps.items()
    return {
        key: step.again_at for key, step in steps if step.status == "waiting" and step.again_at is not None
    }
