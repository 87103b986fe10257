"""Who answers for a role: its holder, or whoever stands in."""

from __future__ import annotations

from typing import NamedTuple

from .course import Course
from .state import State


class Holder(NamedTuple):
    """The person for a role, and the role that stood in where nobody holds the role itself."""

    person: str | None
    backup: str | None


def holder(course: Course, state: State, role: str) -> Holder:
    """Who holds `role`, or the first of its backups that somebody holds."""
    seen: set[str] = set()
    asked: str | None = role
    while asked is not None and asked not in seen:
        if asked in state.roles:
            return Holder(state.roles[asked], None if asked == role else asked)
        seen.add(asked)
        found = course.roles.get(asked)
        asked = found.backup if found else None
    return Holder(None, None)


def roles_of(state: State, person: str) -> list[str]:
    """Every role that a person holds."""
    return [role for role, holds in state.roles.items() if holds == person]
