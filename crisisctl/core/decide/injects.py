"""What a facilitator may do with the injects of an exercise."""

from __future__ import annotations

from crisisctl.core.answers import DropInject, EndExercise, HoldInject, Improvise, MoveInject, PlayInject
from crisisctl.core.course import Course
from crisisctl.core.events import Event
from crisisctl.core.injects import played
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.script import Inject
from crisisctl.core.state import State
from crisisctl.core.times import rfc3339
from crisisctl.problem import NotAllowed

from .rules import given, rule

_TRUTHS = ("true", "false", "unverified")


def must_be_exercise(state: State) -> None:
    """Raise NotAllowed for a real incident."""
    if not state.exercise:
        raise NotAllowed("this is no exercise", "Injects are for drills: crisisctl drill --help", never=True)


def _inject(course: Course, state: State, name: str) -> Inject:
    """An inject that has not come yet."""
    must_be_exercise(state)
    found = next((one for one in course.injects if one.name == name), None)
    if found is None:
        hint = did_you_mean(name, [one.name for one in course.injects])
        raise NotAllowed(f"no inject '{name}' in this exercise", hint or "There is none.", never=True)
    known = state.injects.get(name)
    if known is not None and known.status == "played":
        raise NotAllowed(f"the inject '{name}' was played already", "See: crisisctl inject list", never=True)
    return found


@rule(PlayInject)
def _play(course: Course, state: State, answer: PlayInject, now: int) -> Event:  # every rule
    return played(_inject(course, state, answer.inject))


@rule(HoldInject)
def _hold(course: Course, state: State, answer: HoldInject, now: int) -> Event:  # every rule
    return Event("inject.held", {"inject": _inject(course, state, answer.inject).name})


@rule(MoveInject)
def _move(course: Course, state: State, answer: MoveInject, now: int) -> Event:
    inject = _inject(course, state, answer.inject)
    if answer.at < now:
        raise NotAllowed("that moment has passed", "To play it now: crisisctl inject play", never=True)
    return Event("inject.moved", {"inject": inject.name, "comes_at": rfc3339(answer.at)})


@rule(DropInject)
def _drop(course: Course, state: State, answer: DropInject, now: int) -> Event:  # every rule
    inject = _inject(course, state, answer.inject)
    return Event("inject.dropped", {"inject": inject.name} | given(reason=answer.reason))


@rule(Improvise)
def _improvise(course: Course, state: State, answer: Improvise, now: int) -> Event:  # every rule
    must_be_exercise(state)
    if not answer.text.strip():
        raise NotAllowed("an empty inject tells nothing", "Give what the players hear.", never=True)
    if answer.truth is not None and answer.truth not in _TRUTHS:
        hint = did_you_mean(answer.truth, _TRUTHS)
        raise NotAllowed(f"no truth '{answer.truth}'", hint, never=True)
    name = f"improvised-{sum(one.startswith('improvised-') for one in state.injects) + 1}"
    at = now - state.declared_at
    return played(Inject(name, at, answer.text.strip(), answer.sender, answer.channel, answer.truth))


@rule(EndExercise)
def _end(course: Course, state: State, answer: EndExercise, now: int) -> Event:  # every rule
    must_be_exercise(state)
    if state.closed_at is not None:
        raise NotAllowed("the exercise is over already", never=True)
    return Event("incident.closed", {"reason": "the exercise was ended"})
