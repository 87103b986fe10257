"""Steps that are finished by an entry in a register, and answers that give a verdict on such a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .course import Course, Placed
from .playbook import Enters
from .standing import open_steps
from .state import State, StepState

#: What to do instead of saying that it is done.
HOW = {
    "claim": "Enter it: crisisctl claim add TEXT",
    "enquiry": "Enter it: crisisctl enquiry add QUESTION --from WHO --by TIME",
    "channel-lost": "Mark it: crisisctl channel NAME lost --reason …",
    "channel-back": "Give it back: crisisctl channel NAME back --reason …",
}


def is_entered(state: State, one: Placed, step: StepState) -> bool:
    """Whether what an open step enters is there. In a phase, a channel's state counts however it came."""
    if step.entered or one.phase is None:
        return step.entered
    return bool(state.lost) if one.step.enters == "channel-lost" else _none_lost(state, one)


def _none_lost(state: State, one: Placed) -> bool:
    return one.step.enters == "channel-back" and not state.lost


def entered(course: Course, state: State, what: Enters, key: str | None) -> dict[str, Any]:
    """The data of an entry about the open step that it finishes: `key`, else the first; empty if none."""
    found = [
        one.key for one, step in open_steps(course, state) if one.step.enters == what and not step.entered
    ]
    return course.data(key if key in found else found[0]) if found else {}


def judged(course: Course, state: State, key: str, answer: str, label: str) -> dict[str, Any]:
    """What an answer to the step `key` says of the claim that this step judges, as data of its entry.

    The claim is the last that finished the step it names, else the only one that is not settled yet.
    """
    entering = _judged_by(course, course.placed(key))
    if entering is None:
        return {}
    claims = [name for name, claim in state.claims.items() if claim.step == entering][-1:]
    if not claims:
        open_ = [name for name, claim in state.claims.items() if claim.verdict in {None, "unknown"}]
        claims = open_ if len(open_) == 1 else []
    return {"judged": dict.fromkeys(claims, _verdict(answer, label))} if claims else {}


def judged_before(course: Course, state: State, claim: str, entering: str) -> dict[str, Any]:
    """What is known already of a new claim, which the step `entering` waited for."""
    for one in course.steps.values():
        key = one.key + "".join(entering.partition("#")[1:])
        if one.step.judges is not None and _judged_by(course, course.placed(key)) == entering:
            said = _answer(course, state, course.placed(key))
            if said is not None:
                return {"judged": {claim: _verdict(*said)}}
    return {}


def judging(course: Course, fact: str) -> Iterator[str]:
    """The keys of the steps in the phases that ask for a fact whose value is a verdict."""
    for one in course.steps.values():
        if one.step.judges is not None and fact in one.step.facts and one.phase is not None:
            yield one.key


def _judged_by(course: Course, one: Placed) -> str | None:
    if one.step.judges is None:
        return None
    found = course.key(one.plan.id, one.step.judges)
    _, mark, happening = one.key.partition("#")
    return found + mark + happening if course.steps[found].anytime is not None else found


def _answer(course: Course, state: State, one: Placed) -> tuple[str, str] | None:
    """What a step was answered, with how people read it; None while it was not."""
    if one.step.verb == "decide":
        chosen = state.decisions.get(one.key)
        return next(((o.id, f"{one.step.title} {o.label}") for o in one.step.options if o.id == chosen), None)
    for name in one.step.facts:
        known, fact = state.facts.get(name), course.facts[name]
        if fact.type == "choice" and known is not None and known.value is not None:
            return str(known.value), f"{fact.ask} {known.value}"
    return None


def _verdict(answer: str, evidence: str) -> dict[str, str]:
    return {"verdict": answer if answer in {"true", "false"} else "unknown", "evidence": evidence}
