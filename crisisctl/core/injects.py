"""What is told to the players of an exercise, each at its time, if it fits what they did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from .conditions import known
from .course import Course
from .events import Event
from .script import Inject
from .state import SETTLED, State

#: What a condition may say of a statement, by its name or kind.
PUBLISHED = "published"
#: What it may say of a step that decides nothing.
STEP_STATES = ("waiting", "open", "done", "skipped", "not_needed", "settled")


def injects_due(course: Course, state: State) -> Iterator[tuple[int, Callable[[int], Event]]]:
    """Every inject that is still to come, with its moment, and its entry as it will be then."""
    for inject in course.injects:
        at = comes_at(state, inject)
        if at is not None:
            yield at, partial(_entry, course, state, inject)


def comes_at(state: State, inject: Inject) -> int | None:
    """When an inject comes; None if it is held back, or came, or never will."""
    known_of = state.injects.get(inject.name)
    if known_of is None:
        return state.declared_at + inject.at
    return known_of.at if known_of.status == "moved" else None


def played(inject: Inject) -> Event:
    """The entry that an inject is."""
    data: dict[str, Any] = {"inject": inject.name, "text": inject.text}
    about = {"from": inject.sender, "channel": inject.channel, "truth": inject.truth}
    return Event("inject.played", data | {key: value for key, value in about.items() if value is not None})


def _entry(course: Course, state: State, inject: Inject, _: int) -> Event:
    why = _why_not(course, state, inject)
    return Event("inject.not_needed", {"inject": inject.name, "reason": why}) if why else played(inject)


def _why_not(course: Course, state: State, inject: Inject) -> str:
    for key, accepted in inject.when:
        if not _is(course, state, key, accepted):
            return f"{key} is not {' or '.join(accepted)}"
    if inject.unless and all(_is(course, state, key, accepted) for key, accepted in inject.unless):
        return " and ".join(f"{key} is {' or '.join(accepted)}" for key, accepted in inject.unless)
    return ""


def _is(course: Course, state: State, key: str, accepted: tuple[str, ...]) -> bool:
    if PUBLISHED in accepted and _is_published(course, state, key):
        return True
    one = course.steps.get(key)
    if one is None or one.step.verb == "decide":
        return known(course, state, course.plans[0], key) in accepted
    status = state.step(key).status
    return status in accepted or ("settled" in accepted and status in SETTLED)


def _is_published(course: Course, state: State, name: str) -> bool:
    """Whether a statement of this name or kind is out."""
    said = [course.message(course.placed(key)) for key, step in state.steps.items() if step.say.published]
    return any(name in (one.name, one.kind) for one in said)
