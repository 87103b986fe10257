"""What a YAML file says, with the place of every part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

#: Where something stands in a document: keys and indexes from its root.
Path = tuple[str | int, ...]

#: Stands where a text is missing or wrong, once that has been said. No file can hold it.
UNREADABLE = "\0"

_WRITTEN = re.compile(r"true|false|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


class Written(str):
    """A number or a boolean, as it was written: taken as text where text is asked for."""

    __slots__ = ()


class Nothing:
    """What a key without a value holds: no type takes it unless it says so."""

    __slots__ = ()


NOTHING = Nothing()


class Origin(NamedTuple):
    """The file that a part of a document stands in: its name in problems, and its lines."""

    file: str
    lines: tuple[str, ...]


@dataclass(slots=True)
class Node:
    """One part of a document: a text, a list of nodes, or a mapping from text to (key, value).

    Lines and columns count from 1, columns in code points; the end is exclusive. `size` and `height`
    count every node below, aliases spelled out. `lost` holds the keys (of a list: the indexes, as text)
    whose values could not be read.
    """

    value: str | list[Node] | dict[str, tuple[Node, Node]]
    origin: Origin
    line: int
    column: int
    end_line: int
    end_column: int
    plain: bool = False
    size: int = 1
    height: int = 0
    lost: frozenset[str] = frozenset()

    def data(self) -> object:
        """The plain data: str, `Written`, `NOTHING`, lists and dicts."""
        value = self.value
        if isinstance(value, str):
            if not self.plain:
                return value
            if value in {"", "null"}:
                return NOTHING
            return Written(value) if _WRITTEN.fullmatch(value) else value
        if isinstance(value, list):
            return [item.data() for item in value]
        return {key: pair[1].data() for key, pair in value.items()}

    def copied(self) -> Node:
        """A node of the same, whose lists and mappings can be changed by themselves; texts are shared."""
        value = self.value
        if isinstance(value, str):
            return self
        if isinstance(value, list):
            value = [item.copied() for item in value]
        else:
            value = {key: (pair[0], pair[1].copied()) for key, pair in value.items()}
        return Node(
            value, self.origin, self.line, self.column, self.end_line, self.end_column,
            self.plain, self.size, self.height, self.lost,
        )  # fmt: skip

    def at(self, path: Sequence[str | int]) -> Node:
        """The node at `path`, or the last one on the way to it.

        An index into a mapping is passed over: the mapping stands for a list with nothing else in it.
        """
        node = self
        for part in path:
            value = node.value
            if isinstance(value, dict) and part in value:
                node = value[str(part)][1]
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                node = value[part]
            elif not (isinstance(value, dict) and isinstance(part, int)):
                break
        return node

    def key(self, path: Sequence[str | int]) -> Node:
        """The key that `path` ends in, or the nearest node to it."""
        parent = self.at(path[:-1])
        if isinstance(parent.value, dict) and path[-1] in parent.value:
            return parent.value[str(path[-1])][0]
        return parent

    def first_key(self) -> Node:
        """The first key of a mapping; itself, where there is none."""
        if isinstance(self.value, dict) and self.value:
            return next(iter(self.value.values()))[0]
        return self
