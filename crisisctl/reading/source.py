"""A YAML file as it was written: its lines, its nodes, and problems that point into it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from crisisctl.core.nearest import did_you_mean
from crisisctl.problem import Problem, Refused

from .node import Node, Path

LARGEST = 1 << 20
#: Among more names than this nobody looks for the nearest.
_COMPARED = 200

_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
# What YAML does not allow, and byte order marks that stand elsewhere than at the start.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name, lines and root node."""

    file: str
    lines: tuple[str, ...]
    root: Node

    def value(self, path: Path, text: str, rule: str, hint: str, severity: str = "error") -> Problem:
        """A problem with the value at `path`."""
        return point(self.root.at(path), text, rule, hint, severity)

    def key(self, path: Path, text: str, rule: str, hint: str, severity: str = "error") -> Problem:
        """A problem with the key that `path` ends in."""
        return point(self.root.key(path), text, rule, hint, severity)

    def mapping(self, path: Path, text: str, rule: str, hint: str, severity: str = "error") -> Problem:
        """A problem with the mapping at `path` as such: it points at its first key."""
        return point(self.root.at(path).first_key(), text, rule, hint, severity)

    def own(self, path: Path) -> bool:
        """Whether what stands at `path` stands in this file, and not in a part that it includes."""
        return self.root.key(path).origin.file == self.file

    def whole(self, text: str, rule: str, hint: str, severity: str = "error") -> Problem:
        """A problem with the file as such, at 1:1."""
        return whole_file(self.file, text, rule, hint, severity, self.lines)


def point(node: Node, text: str, rule: str, hint: str, severity: str = "error") -> Problem:
    """A problem that underlines `node`, as far as it stands on its first line."""
    file, lines = node.origin
    source = lines[node.line - 1] if node.line <= len(lines) else ""
    end = node.end_column if node.end_line == node.line else len(source.rstrip()) + 1
    width = max(end - node.column, 1)
    return Problem(file, text, node.line, node.column, hint, rule, severity, source, width)


def whole_file(
    file: str, text: str, rule: str, hint: str, severity: str = "error", lines: tuple[str, ...] = ()
) -> Problem:
    """A problem with a file as such, at 1:1."""
    return Problem(file, text, 1, 1, hint, rule, severity, lines[0] if lines else None, 1)


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of `text` as YAML counts them."""
    return tuple(_LINE_END.split(text))


def decode(file: str, data: bytes) -> str:
    """`data` as text without its byte order mark.

    Raises Refused for more than 1 MiB, for what is not UTF-8 and for control characters.
    """
    if len(data) > LARGEST:
        raise Refused(
            [
                whole_file(
                    file, "the file is larger than 1 MiB", "too-large", "split it, or take data out of it"
                )
            ]
        )
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8")
        raise Refused(
            [
                in_text(
                    file,
                    before + "\ufffd",
                    len(before),
                    "the file is not UTF-8",
                    "bad-encoding",
                    "save it as UTF-8",
                )
            ]
        ) from None
    if found := _UNPRINTABLE.search(text):
        name = f"the character U+{ord(found[0]):04X} cannot stand in a file"
        raise Refused([in_text(file, text, found.start(), name, "control-character", "take it out")])
    return text


def in_text(file: str, text: str, index: int, fault: str, rule: str, hint: str) -> Problem:
    """A problem with the character at `index`."""
    before = split_lines(text[:index])
    line = split_lines(text)[len(before) - 1]
    return Problem(file, fault, len(before), len(before[-1]) + 1, hint, rule, "error", line)


def suggest(typed: str, names: Iterable[str], what: str, none: str = "there is none yet") -> str:
    """A hint with the nearest name and the names there are, for the end of a caret's line; else `none`."""
    hint = did_you_mean(typed[:80], islice(names, _COMPARED), what).removesuffix(".")
    return hint[:1].lower() + hint[1:] if hint.startswith("Did") else hint or none
