"""What a plan includes: parts that plans share, put in their places before the plan is checked.

A part keeps its own lines, so that a fault in it is shown where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from crisisctl.problem import Problem, Refused

from .compose import compose
from .document import stand_in
from .files import bundled, first_in, read_bytes, shown, yaml_files
from .node import Node
from .source import Source, point, suggest

INCLUDE, ONLY, WHEN, NEEDS, PART = "include", "only", "when", "needs", "part"
#: Of these, a plan takes over what it has no entry of the same name for.
SECTIONS = ("roles", "escalation", "facts", "messages", "cadence", "clocks", "anytime")
KEYS = (PART, "title", *SECTIONS, "phases", "steps")
#: What stands in a list, and the key that names it there.
_NAMED_BY = {"phases": "phase", "steps": "id"}
#: Far more than a plan needs.
MOST = 40

Pairs = dict[str, tuple[Node, Node]]


def part_folders(plan: Path) -> tuple[Path, ...]:
    """Where the parts of a plan are looked for: beside it, and among those that come with the program."""
    return tuple(dict.fromkeys([plan.absolute().parent, bundled("playbooks")]))


class Parts:
    """Puts what a plan includes in its place. `sources` are the bytes of each part by its name in the plan.

    What could not be included is in `problems`, with something unreadable left in its place.
    """

    def __init__(
        self, source: Source, folders: Sequence[Path], unreadable: Mapping[str, Mapping[str, object]]
    ) -> None:
        """Look in `folders`, the first one first. `unreadable` stands in for a phase, a step, roles."""
        self._source, self._folders, self._unreadable = source, folders, unreadable
        self._shared: Pairs = {}
        self._count = 0
        self.sources: dict[str, bytes] = {}
        self.problems: list[Problem] = []

    def put_in(self) -> None:
        """Take every `include` out of the plan, and put what it names there."""
        root = _pairs(self._source.root)
        homes = [*_items(root, "phases"), *(pair[1] for pair in _pairs_at(root, "anytime").values())]
        _, named = root.pop(INCLUDE, (None, None))
        for one in _listed(named):
            part = self._part(one)
            if part is not None:
                self._only_sections(part, one)
                _take_over(self._shared, part)
        self._splice(root, "phases")
        for home in homes:
            self._splice(_pairs(home), "steps")
        for section, (_, own) in root.items():
            if section in self._shared and isinstance(own.value, dict):
                own.value = {**_pairs_at(self._shared, section), **own.value}
        for section, pair in self._shared.items():
            root.setdefault(section, pair)
        if self.problems and "roles" not in root:
            place = self._source.root.first_key()
            root["roles"] = (place, stand_in(self._unreadable["roles"], place))

    def _only_sections(self, part: Pairs, one: Node) -> None:
        for kind in _NAMED_BY:
            if kind in part:
                hint = f"write '- include: {one.value}' among the {kind}"
                self._problem(one, f"this part has {kind}, and they have no place here", hint)

    def _splice(self, home: Pairs, kind: str) -> None:
        """Put the phases or steps of parts in the place of each item of a list that includes some."""
        items = _items(home, kind)
        if not any(INCLUDE in _pairs(one) for one in items):
            return
        there: list[Node] = []
        for item in items:
            there += self._included(_pairs(item), kind) if INCLUDE in _pairs(item) else [item]
        home[kind][1].value = there

    def _included(self, item: Pairs, kind: str) -> list[Node]:
        place, name = item[INCLUDE]
        own = (INCLUDE, ONLY, WHEN, NEEDS) if kind == "steps" else (INCLUDE, ONLY, WHEN)
        for key in item.keys() - set(own):
            *most, last = (f"'{one}'" for one in own)
            hint = f"here stand {', '.join(most)} and {last}: change the part, or write it out"
            self._problem(item[key][0], f"'{key}' cannot be given to what is included", hint, "unknown-key")
        part = self._part(name)
        if part is not None and kind not in part:
            other = next((one for one in _NAMED_BY if one in part), None)
            hint = f"include it among the {other}" if other else f"write '{INCLUDE}:' at the top of the plan"
            self._problem(name, f"this part has no {kind}", hint)
            part = None
        if part is None:
            return [stand_in(self._unreadable[kind], place)]
        _take_over(self._shared, part)
        chosen = self._chosen(part, kind, item[ONLY][1] if ONLY in item else None)
        if WHEN in item:
            for one in chosen:
                self._on_condition(_pairs(one), *item[WHEN])
        if NEEDS in item and kind == "steps":
            for one in chosen:
                _after(_pairs(one), *item[NEEDS])
        return chosen or [stand_in(self._unreadable[kind], place)]

    def _on_condition(self, home: Pairs, key: Node, given: Node) -> None:
        """Add what the plan asks of all that it includes to what a phase or step of the part asks itself."""
        own, wanted = _pairs_at(home, WHEN), _pairs(given)
        for name in own.keys() & wanted.keys():
            hint = "leave it out here, change the part, or write it out"
            self._problem(wanted[name][0], f"the part has a condition on '{name[:80]}' of its own", hint)
        home[WHEN] = (key, replace(given, value={**wanted, **own}) if own else given)

    def _chosen(self, part: Pairs, kind: str, only: Node | None) -> list[Node]:
        """The items of a part; with `only`, the ones that it names, in the part's order."""
        items = _items(part, kind)
        if only is None:
            return items
        names = {_name(one, _NAMED_BY[kind]) for one in items}
        wanted = _listed(only)
        for one in wanted:
            if one.value not in names:
                hint = suggest(str(one.value), sorted(names), "It has")
                self._problem(one, f"the part has no '{str(one.value)[:80]}'", hint, "unknown-name")
        chosen = {one.value for one in wanted if isinstance(one.value, str)}
        return [one for one in items if _name(one, _NAMED_BY[kind]) in chosen]

    def _part(self, node: Node) -> Pairs | None:
        """What a part holds; None, with a problem, when it cannot be used."""
        name, self._count = node.value, self._count + 1
        if not isinstance(name, str):
            self._problem(node, "here the name of a part is needed", "such as parts/team.yaml")
            return None
        if self._count > MOST:
            self._problem(node, f"a plan includes {MOST} parts at most", "write some of them out")
            return None
        file = self._find(node, name)
        if file is None:
            return None
        try:
            data = read_bytes(file)
            source, problems = _composed(shown(file), data)
        except Refused as refused:
            self.problems += refused.problems
            return None
        self.problems += problems
        self.sources[name] = data
        part = _pairs(source.root)
        self.problems += misplaced(source)
        return part

    def _find(self, node: Node, name: str) -> Path | None:
        """The file of this name in the first folder that has it."""
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name or not name.isprintable():
            hint = "write its name from the plan's own folder, such as parts/team.yaml"
            self._problem(node, f"the part {name[:80]!a} leads out of the plans", hint, "part-path")
            return None
        if (file := first_in(self._folders, name)) is not None:
            return file
        near = [one for folder in self._folders for one in yaml_files(folder / pure.parent)]
        hint = suggest(name, dict.fromkeys((pure.parent / one.name).as_posix() for one in near), "There are")
        self._problem(node, f"there is no part '{name[:80]}'", hint, "part-missing")
        return None

    def _problem(self, node: Node, text: str, hint: str, rule: str = "include") -> None:
        self.problems.append(point(node, text, rule, hint))


def _composed(name: str, data: bytes) -> tuple[Source, list[Problem]]:
    """A part's nodes, anew each time: who includes them changes them."""
    source, problems = _kept(name, data)
    return replace(source, root=source.root.copied()), problems


_kept = lru_cache(maxsize=64)(compose)


def misplaced(source: Source) -> Iterator[Problem]:
    """Keys that a part does not have, and a file that is none."""
    part = _pairs(source.root)
    if PART not in part:
        yield source.whole("this file is no part", "include", f"a part begins with '{PART}:' and its name")
    for key in part:
        if key not in KEYS:
            nested = key == INCLUDE
            text = "a part includes nothing itself" if nested else f"unknown key '{key[:80]}' in a part"
            hint = "include it in the plan" if nested else suggest(key, KEYS, "A part has")
            yield source.key((key,), text, "unknown-key", hint)


def _take_over(shared: Pairs, part: Pairs) -> None:
    """Add the entries of a part's sections that no part before had."""
    for section in SECTIONS:
        if section in shared and isinstance(before := shared[section][1].value, dict):
            shared[section][1].value = before | {
                name: pair for name, pair in _pairs_at(part, section).items() if name not in before
            }
        elif section in part:
            shared.setdefault(section, part[section])


def _after(home: Pairs, key: Node, given: Node) -> None:
    """Add what the plan lets all that it includes wait for to what a step of the part waits for itself."""
    own = _listed(home[NEEDS][1]) if NEEDS in home else []
    home[NEEDS] = (key, replace(given, value=[*_listed(given), *own]) if own else given)


def _pairs(node: Node) -> Pairs:
    return node.value if isinstance(node.value, dict) else {}


def _pairs_at(pairs: Pairs, key: str) -> Pairs:
    return _pairs(pairs[key][1]) if key in pairs else {}


def _items(pairs: Pairs, key: str) -> list[Node]:
    value = pairs[key][1].value if key in pairs else None
    return value if isinstance(value, list) else []


def _listed(node: Node | None) -> list[Node]:
    """The nodes of a list; of anything else, itself."""
    if node is None:
        return []
    return node.value if isinstance(node.value, list) else [node]


def _name(node: Node, key: str) -> str:
    pair = _pairs(node).get(key)
    return str(pair[1].value) if pair is not None and isinstance(pair[1].value, str) else ""
