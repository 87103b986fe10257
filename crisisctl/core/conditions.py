"""Whether a `when` holds with what is known now. What is not known does not hold."""

from __future__ import annotations

from .course import Course
from .playbook import Playbook, When
from .state import State


def known(course: Course, state: State, plan: Playbook, key: str, happening: str = "") -> str | None:
    """What `key` stands for in a `when` of `plan`: the level, a decision or a fact; None if not known.

    A decision of something that happened again is that happening's own.
    """
    if key == "level":
        return state.level
    decision = course.key(plan.id, key)
    if decision in course.steps and course.steps[decision].step.verb == "decide":
        again = happening and course.steps[decision].anytime is not None
        return state.decisions.get(f"{decision}#{happening}" if again else decision)
    fact = state.facts.get(key)
    return None if fact is None or fact.value is None else str(fact.value)


def holds(course: Course, state: State, plan: Playbook, when: When, happening: str = "") -> bool:
    """Whether every entry of a `when` holds."""
    return all(known(course, state, plan, key, happening) in accepted for key, accepted in when)


def why_not(course: Course, state: State, plan: Playbook, when: When, happening: str = "") -> str:
    """The first entry that does not hold, in words for the log."""
    for key, accepted in when:
        value = known(course, state, plan, key, happening)
        if value not in accepted:
            found = "is not known" if value is None else f"is {value}"
            return f"{key} {found}; needed for {' or '.join(accepted)}"
    return ""
