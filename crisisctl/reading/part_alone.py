"""A part of plans, checked by itself: its keys and values; its names mean something only in a plan."""

from __future__ import annotations

from pathlib import Path

from crisisctl.problem import Problem

from .compose import compose
from .document import read_document, stand_in
from .files import read_bytes, shown
from .node import UNREADABLE
from .parts import PART, misplaced
from .playbook import STAND_INS
from .playbook_schema import PlaybookKeys

#: What makes a plan of a part.
_AROUND = ("playbook", "title", "summary", "version", "roles", "phases")


def check_part_alone(path: Path) -> list[Problem]:
    """What is wrong with a part wherever it is included. Raises Refused where it cannot be read."""
    source, problems = compose(shown(path), read_bytes(path))
    problems += misplaced(source)
    pairs = source.root.value
    if not isinstance(pairs, dict):
        return problems
    place, name = pairs.pop(PART)
    if name.value != path.stem:
        hint = f"write '{path.stem}', or rename the file"
        problems.append(
            source.value((PART,), f"the name '{name.value}' is not the file's name", "plan-id", hint)
        )
    if "steps" in pairs:
        steps = pairs.pop("steps")
        phase = stand_in({"phase": UNREADABLE, "title": UNREADABLE}, place)
        if isinstance(phase.value, dict):
            phase.value["steps"] = steps
        pairs["phases"] = (place, stand_in([], place))
        pairs["phases"][1].value = [phase]
    for key in _AROUND:
        if key not in pairs:
            pairs[key] = (
                place,
                stand_in("a" if key == "playbook" else STAND_INS.get(key, UNREADABLE), place),
            )
    problems += read_document(source, PlaybookKeys, STAND_INS)[1]
    return problems
