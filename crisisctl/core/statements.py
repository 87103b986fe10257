"""Statements by the name of their message, wherever in the plan they are made."""

from __future__ import annotations

from collections.abc import Callable

from crisisctl.problem import NotAllowed

from .course import Course
from .nearest import did_you_mean
from .playbook import Message, Playbook
from .registered import PublicWords
from .state import State


def find_message(course: Course, text: str) -> tuple[Playbook, Message]:
    """The message that somebody typed as ``name`` or ``plan/name``, with its plan.

    Raises NotAllowed when there is none, or when it stands in several plans.
    """
    wanted, slash, name = text.rpartition("/")
    found = [
        (plan, plan.messages[name])
        for plan in course.plans
        if name in plan.messages and (not slash or plan.id == wanted)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        full = " or ".join(f"{plan.id}/{name}" for plan, _ in found)
        raise NotAllowed(f"'{name}' stands in more than one plan", f"Say which: {full}.", never=True)
    names = [one for plan in course.plans for one in plan.messages]
    raise NotAllowed(f"no statement '{text}' in this incident", did_you_mean(text, names), never=True)


def last_public(state: State) -> PublicWords | None:
    """What the public was told last and can still read; a correction only where nothing else was said."""
    found = list(state.public.values())
    return next((one for one in reversed(found) if not one.answers), found[-1] if found else None)


def open_statement(course: Course, state: State, plan: Playbook, message: Message) -> str | None:
    """The open step that makes a statement of `message`; None where none is open."""
    return _latest(course, state, plan, message, lambda key: state.step(key).status == "open")


def statement_out(course: Course, state: State, plan: Playbook, message: Message, channel: str) -> str | None:
    """The step whose statement of `message` is out on `channel`; None where none is."""
    return _latest(course, state, plan, message, lambda key: channel in state.step(key).say.published)


def _latest(
    course: Course, state: State, plan: Playbook, message: Message, fits: Callable[[str], bool]
) -> str | None:
    found = None
    for key in state.steps:
        one = course.placed(key)
        if one.plan.id == plan.id and one.step.message == message.name and fits(key):
            found = key
    return found
