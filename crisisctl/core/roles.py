"""Who answers for a role: its holder, or whoever stands in."""

from __future__ import annotations

from collections.abc import Mapping
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


def person_of(people: Mapping[str, str], said: str) -> str:
    """The id of the person of a workspace (id → name) whom somebody named by id or by name; else the name."""
    if said in people:
        return said
    meant = " ".join(said.split()).casefold()
    found = [one for one, name in people.items() if meant in {one.casefold(), name.casefold()}]
    return found[0] if len(found) == 1 else said


def roles_of(state: State, person: str) -> list[str]:
    """Every role that a person holds."""
    return [role for role, holds in state.roles.items() if holds == person]
