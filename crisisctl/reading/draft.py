"""A plan as it was read, before it is checked: typed, with the place of everything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from crisisctl.core.playbook import Verb
from crisisctl.core.template import Inspection
from crisisctl.core.workspace import Workspace

from .clearing import Kept
from .node import Node, Path
from .playbook_schema import PlaybookKeys, StepKeys
from .source import Source

VERBS: tuple[Verb, ...] = get_args(Verb)
#: What a plan declares or names.
Kind = Literal["role", "ladder", "message", "fact", "step", "phase", "channel"]
EVERY_KIND: frozenset[Kind] = frozenset(get_args(Kind))
_SECTIONS: Mapping[str, tuple[Kind, ...]] = {
    "roles": ("role",),
    "escalation": ("ladder",),
    "facts": ("fact",),
    "messages": ("message",),
    "phases": ("phase", "step"),
    "anytime": ("step",),
}


class Placed(NamedTuple):
    """A step, where it stands in the file, and in which phase (by number) or `anytime`."""

    step: StepKeys
    path: Path
    phase: int | None
    anytime: str | None

    @property
    def home(self) -> int | str | None:
        """What it shares with the steps beside it."""
        return self.anytime if self.phase is None else self.phase

    @property
    def verbs(self) -> list[Verb]:
        """The verbs that it has: one, where it is right."""
        return [verb for verb in VERBS if getattr(self.step, verb) is not None]


class Names(NamedTuple):
    """Every name that the file declares, also where the rest of the declaration is broken.

    `unread` are the kinds of which some could not be read at all: of these, nothing is said to be missing.
    """

    roles: tuple[str, ...]
    ladders: tuple[str, ...]
    facts: tuple[str, ...]
    messages: tuple[str, ...]
    steps: tuple[str, ...]
    phases: tuple[str, ...]
    unread: frozenset[Kind] = frozenset()


class Template(NamedTuple):
    """A message's template: its name in problems, its text, and what it uses."""

    file: str
    data: bytes
    inspection: Inspection


@dataclass(frozen=True)
class Draft:
    """All that the checks look at.

    `templates` holds those that could be read, by message. `today` is None where nobody asks whether a
    clearance has run out. `cleared` holds what is on record of each message that was cleared.
    """

    doc: PlaybookKeys
    source: Source
    names: Names
    steps: tuple[Placed, ...]
    workspace: Workspace
    id: str
    strict_roles: bool = False
    today: date | None = None
    cleared: Mapping[str, Kept] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)

    @property
    def staffed(self) -> bool:
        """Whether it is known who holds which role."""
        return self.workspace.file is not None

    def written(self, path: Path) -> frozenset[str]:
        """The keys of the mapping at `path`, also those whose values could not be read."""
        node = self.source.root.at(path)
        return node.lost.union(node.value) if isinstance(node.value, dict) else node.lost

    def lost(self, path: Path) -> bool:
        """Whether the value at `path`, or something in the list there, could not be read."""
        parent = self.source.root.at(path[:-1])
        found = _child(parent, str(path[-1]))
        return str(path[-1]) in parent.lost or (found is not None and bool(found.lost))

    @cached_property
    def decisions(self) -> Mapping[str, Placed]:
        """Every `decide` by its id, in the plan's order."""
        found: dict[str, Placed] = {}
        for one in self.steps:
            if one.step.decide is not None:
                found.setdefault(one.step.id, one)
        return found

    def holders(self, role: str) -> set[str]:
        """The people who hold `role`, or else those who hold the next role in its chain of backups."""
        seen: set[str] = set()
        following: str | None = role
        while following is not None and following not in seen:
            seen.add(following)
            held = {one.id for one in self.workspace.people.values() if following in one.roles}
            if held:
                return held
            keys = self.doc.roles.get(following)
            following = keys.backup if keys else None
        return set()


def placed(doc: PlaybookKeys) -> Iterator[Placed]:
    """Every step of a file in the plan's order: phases first, then `anytime`."""
    for number, phase in enumerate(doc.phases):
        for index, step in enumerate(phase.steps):
            yield Placed(step, ("phases", number, "steps", index), number, None)
    for name, anytime in doc.anytime.items():
        for index, step in enumerate(anytime.steps):
            yield Placed(step, ("anytime", name, "steps", index), None, name)


def declared(root: Node) -> Names:
    """The names that a file declares."""
    phases = _items(root, "phases")
    homes = [*phases, *(root.at(("anytime", name)) for name in _keys(root, "anytime"))]
    steps = [step for home in homes for step in _items(home, "steps")]
    return Names(
        roles=_keys(root, "roles"),
        ladders=_keys(root, "escalation"),
        facts=_keys(root, "facts"),
        messages=_keys(root, "messages"),
        steps=_texts(steps, "id"),
        phases=_texts(phases, "phase"),
        unread=frozenset(_unread(root, homes)),
    )


def _unread(root: Node, homes: list[Node]) -> Iterator[Kind]:
    """The kinds of which some could not be read: what declares them is no mapping or list, or is missing."""
    for section, kinds in _SECTIONS.items():
        child = _child(root, section)
        if child is None:
            if section in {"roles", "phases"} or mistyped(root, section):
                yield from kinds
        elif not isinstance(child.value, list if section == "phases" else dict):
            yield from kinds
    phases = _items(root, "phases")
    if len(_texts(phases, "phase")) < len(phases):
        yield "phase"
    if any(not isinstance(home.at(("steps",)).value, list) for home in homes):
        yield "step"


def mistyped(root: Node, section: str) -> bool:
    """Whether a key that no plan has seems to be meant for this one."""
    written = root.lost.union(root.value) if isinstance(root.value, dict) else ()
    unknown = [key for key in written if key not in PlaybookKeys.model_fields]
    return bool(get_close_matches(section, unknown, 1))


def _child(node: Node, key: str) -> Node | None:
    return node.value[key][1] if isinstance(node.value, dict) and key in node.value else None


def _keys(root: Node, key: str) -> tuple[str, ...]:
    child = _child(root, key)
    return tuple(child.value) if child is not None and isinstance(child.value, dict) else ()


def _items(node: Node, key: str) -> list[Node]:
    child = _child(node, key)
    return child.value if child is not None and isinstance(child.value, list) else []


def _texts(nodes: list[Node], key: str) -> tuple[str, ...]:
    children = [_child(node, key) for node in nodes]
    return tuple(child.value for child in children if child is not None and isinstance(child.value, str))
