"""Nodes → a typed document and every fault in it; what is left of a broken one can still be checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crisisctl.problem import Problem

from .node import UNREADABLE, Node, Path
from .schema import Fault, Model, check
from .source import Source

#: What is wrong can hide behind what is missing around it, but not deeper than this.
_ROUNDS = 8


def read_document(
    source: Source, model: type[Model], stand_ins: Mapping[str, object]
) -> tuple[Model | None, list[Problem]]:
    """The document, and what does not fit in it.

    Where something does not fit, it is taken out of `source`; where a key is missing, its value in
    `stand_ins` takes its place, else `UNREADABLE`. None when that does not help.
    """
    found = check(model, source.root.data())
    if not isinstance(found, list):
        return found, []
    problems = [_problem(source, fault) for fault in found]
    for _ in range(_ROUNDS):
        # Backwards, so that what is taken out of a list does not move what is still to come.
        for fault in reversed(found):
            _mend(source.root, fault, stand_ins)
        found = check(model, source.root.data())
        if not isinstance(found, list):
            return found, problems
    return None, problems


def _problem(source: Source, fault: Fault) -> Problem:
    words = (fault.text, fault.rule, fault.hint)
    if fault.rule == "missing-key":
        return source.mapping(fault.path[:-1], *words)
    if fault.path[-1:] == ("[key]",):
        return source.key(fault.path[:-1], *words)
    if fault.rule == "unknown-key":
        return source.key(fault.path, *words)
    return source.value(fault.path, *words)


def _mend(root: Node, fault: Fault, stand_ins: Mapping[str, object]) -> None:
    """Take the part that does not fit out, or put a stand-in where one is missing."""
    path = fault.path[:-1] if fault.path[-1:] == ("[key]",) else fault.path
    if fault.rule == "missing-key":
        parent = root.at(path[:-1])
        key, place = str(path[-1]), parent.first_key()
        if isinstance(parent.value, dict):
            parent.value[key] = (place, stand_in(stand_ins.get(key, UNREADABLE), place))
    elif path := _existing(root, path):
        parent = root.at(path[:-1])
        if isinstance(parent.value, dict):
            del parent.value[str(path[-1])]
            parent.lost |= {str(path[-1])}
        elif isinstance(parent.value, list):
            del parent.value[int(path[-1])]
            parent.lost |= {str(path[-1])}


def _existing(root: Node, path: Path) -> Path:
    """As much of `path` as leads somewhere, without what `Node.at` passes over."""
    node, there = root, []
    for part in path:
        value = node.value
        if isinstance(value, dict) and part in value:
            node = value[str(part)][1]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            node = value[part]
        elif isinstance(value, dict) and isinstance(part, int):
            continue
        else:
            break
        there.append(part)
    return tuple(there)


def stand_in(value: object, place: Node) -> Node:
    """What takes the place of something that is missing, at `place`."""
    node = Node("", place.origin, place.line, place.column, place.end_line, place.end_column)
    if isinstance(value, str):
        node.value = value
    elif isinstance(value, Mapping):
        node.value = {str(key): (place, stand_in(one, place)) for key, one in value.items()}
    elif isinstance(value, Sequence):
        node.value = [stand_in(one, place) for one in value]
    return node
