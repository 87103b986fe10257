"""A new plan, and its drill: the text of another one, with its comments, under a new name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .compose import compose
from .files import read_bytes, shown
from .new_workspace import drill_for, quoted
from .source import Source, decode

#: The plan that teaches the format.
EMPTY = "my-plan"


class Held(NamedTuple):
    """Who holds which role, and who stands in for a role that nobody holds, by their short names."""

    roles: Mapping[str, str]
    stand_ins: Mapping[str, str]


class Model(NamedTuple):
    """What a new plan is made from: the text of a plan, and of a drill of it where there is one."""

    plan: str
    drill: str | None


def copied(plan: Path) -> Model:
    """A plan, and a drill of it that is kept beside. Raises Refused for what is no text."""
    near = plan.parent
    drills = (
        near / "drills" / plan.name,
        near.parent / "drills" / plan.name,
        near / f"{plan.stem}-drill.yaml",
    )
    drill = next((_text(file) for file in drills if file.is_file()), None)
    return Model(_text(plan), drill)


def plan_text(model: Model, name: str, title: str) -> str:
    """The plan under its new name, and with its new title where one is given. Raises Refused."""
    found = {"playbook": name} | ({"title": quoted(title)} if title else {})
    old = _scalar(model.plan, "playbook")
    text = _with(model.plan, found)
    # Where the plan that teaches speaks of itself.
    return text.replace(f" {EMPTY}", f" {name}") if old == EMPTY else text


def drill_text(model: Model, name: str, held: Held) -> str | None:
    """The drill for it, played by those who hold its roles; as it stands where nobody is known."""
    if model.drill is None:
        return None
    text = _with(model.drill, {"drill": name, "playbook": name}).replace(f" {EMPTY}", f" {name}")
    return drill_for(name, text, held.roles, held.stand_ins) if held.roles else text


def _text(file: Path) -> str:
    return decode(shown(file), read_bytes(file))


def _source(text: str) -> Source:
    return compose("plan", text.encode())[0]


def _scalar(text: str, key: str) -> object:
    return _source(text).root.at((key,)).value


def _with(text: str, values: Mapping[str, str]) -> str:
    """`text` with other values of some keys at its top; a key that it has not is left out."""
    root = _source(text).root
    lines = text.split("\n")
    for key, instead in values.items():
        node = root.at((key,))
        if node is not root and node.line == node.end_line:
            line = lines[node.line - 1]
            lines[node.line - 1] = line[: node.column - 1] + instead + line[node.end_column - 1 :]
    return "\n".join(lines)
