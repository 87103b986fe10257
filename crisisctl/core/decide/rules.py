"""Which rule decides which kind of answer, and what rules ask of a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Event
from crisisctl.core.local import clock
from crisisctl.core.state import State, StepState
from crisisctl.core.times import MINUTE, rfc3339
from crisisctl.problem import NotAllowed

Kind = TypeVar("Kind")
Rule = Callable[[Course, State, Any, int], Event]
RULES: dict[type, Rule] = {}


def rule(
    kind: type[Kind],
) -> Callable[[Callable[[Course, State, Kind, int], Event]], Callable[[Course, State, Kind, int], Event]]:
    """Register the rule for a kind of answer."""

    def register(
        decides: Callable[[Course, State, Kind, int], Event],
    ) -> Callable[[Course, State, Kind, int], Event]:
        RULES[kind] = decides
        return decides

    return register


def step_in(course: Course, state: State, key: str) -> tuple[Placed, StepState]:
    """A step by its key. Raises NotAllowed for a happening that there was not."""
    one = course.placed(key)
    if "#" in key and key not in state.steps:
        raise NotAllowed(f"there is no {course.name(key)}", "See `crisisctl status`.")
    return one, state.step(key)


def open_step(course: Course, state: State, key: str) -> tuple[Placed, StepState]:
    """A step that must be open. Raises NotAllowed, saying what it is instead."""
    one, step = step_in(course, state, key)
    if step.status != "open":
        name = course.name(key)
        if step.status == "waiting":
            raise NotAllowed(f"{name} is not open yet", _what_opens_it(course, state, one, step))
        said = {"done": "done", "skipped": "skipped", "not_needed": "not needed"}[step.status]
        hint = f"To open it again: crisisctl reopen {name} --reason …"
        if step.cause == "resolved":
            raise NotAllowed(f"{name} was left open when the incident was resolved", hint)
        raise NotAllowed(f"{name} is already {said}", hint)
    if state.ended:
        name = course.name(key)
        raise NotAllowed("this incident was ended", f"To go on with it: crisisctl reopen {name} --reason …")
    return one, step


def _what_opens_it(course: Course, state: State, one: Placed, step: StepState) -> str:
    if step.again_at is not None:
        return (
            f"It is asked again later. To choose sooner: crisisctl reopen {course.name(one.key)} --reason …"
        )
    from crisisctl.core.openings import lets_open, needed

    needs = [course.name(need) for need in needed(course, one, one.key) if not lets_open(course, state, need)]
    if needs:
        return f"It opens after {', '.join(needs)}."
    return "It opens later in the plan; see `crisisctl status`."


def wants(reason: str, what: str) -> str:
    """A reason that was really given. Raises NotAllowed for an empty one."""
    if not reason.strip():
        raise NotAllowed(f"{what} needs a reason", "Say it in a few words.", never=True)
    return reason.strip()


def earlier(at: int | None, now: int, since: int = 0, where: str = "UTC") -> dict[str, str]:
    """`happened_at`, where something happened earlier than now; never before `since` or in the future.

    A time of day without seconds in the minute of `since` is meant after it. `where` is the zone in which
    whoever typed it is told of a mistake.
    """
    if at is None:
        return {}
    if at > now:
        raise NotAllowed("that time has not come yet", "Give a time that has passed.", never=True)
    if at < since - since % MINUTE or (at < since and at % MINUTE):
        opened = clock(since, where, seconds=True)
        raise NotAllowed("that is before the step was open", f"It opened at {opened}.", never=True)
    return {"happened_at": rfc3339(max(at, since))}


def given(**data: object) -> dict[str, Any]:
    """Only the values that were given."""
    return {key: value for key, value in data.items() if value is not None}
