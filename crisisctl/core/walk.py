"""What the walk asks next, the most urgent first."""

from __future__ import annotations

from .answers import Question
from .cadence import next_update_due
from .course import Course, Placed
from .due import coming
from .standing import open_steps
from .state import State, StepState


def pending(course: Course, state: State) -> tuple[Question, ...]:
    """The open questions; none when the incident is closed.

    Calls that were missed or are to be made by voice come first, then the open steps by their deadline
    and the plan's order. When nothing is open, a single ``waiting`` says what it waits for.
    """
    if state.closed_at is not None:
        return ()
    questions = [*_calls(state), *_steps(course, state)]
    if questions:
        return tuple(questions)
    nearest = coming(course, state)
    return (Question("waiting", due_at=nearest.at if nearest else None),)


def _calls(state: State) -> list[Question]:
    calls = []
    if state.missed:
        calls.append(Question("missed", state.missed[0].step, pages=tuple(one.seq for one in state.missed)))
    to_call: dict[str, list[int]] = {}
    for page in state.pages.values():
        if page.outcome is None:
            to_call.setdefault(page.step, []).append(page.seq)
    calls += [Question("call", key, pages=tuple(seqs)) for key, seqs in to_call.items()]
    return calls


def _steps(course: Course, state: State) -> list[Question]:
    questions = []
    for one, step in open_steps(course, state):
        due = _due(course, state, one, step)
        questions.append(((due is None, due or 0, one.order), Question("step", one.key, due)))
    return [question for _, question in sorted(questions, key=lambda pair: pair[0])]


def _due(course: Course, state: State, one: Placed, step: StepState) -> int | None:
    """A step's deadline; a statement that keeps the cadence is due when the public expects it."""
    if step.due_at is None and one.step.every == "cadence":
        return next_update_due(course, state)
    return step.due_at
