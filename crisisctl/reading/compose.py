"""Bytes → nodes with positions, within limits that hold against hostile files.

The C loader crashes on deep nesting, both loaders keep the last of two equal keys and expand anchors
without bound. So only their events are used, one at a time, and nodes are composed here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from crisisctl.problem import Problem, Refused

from .node import Node, Origin
from .source import Source, decode, in_text, point, split_lines, whole_file
from .syntax import DEEPEST, TOO_DEEP, PureLoader, Quote, before_too_deep, place_of, syntax_problem

#: How many nodes aliases may add: far more than a plan needs, far less than a bomb.
EXPANDED = 20_000

# The pure loader makes halves of characters out of escapes; the C loader refuses them.
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(?=%)")
_IMPOSSIBLE = re.compile("[\0\ud800-\udfff]")

LOADER: type[Any] = getattr(yaml, "CSafeLoader", PureLoader)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    node: Node
    flow: bool
    anchor: str | None
    key: Node | None = None


class _Composer:
    def __init__(self, file: str, text: str) -> None:
        self.file, self.lines = file, split_lines(text)
        self.count = len(self.lines)
        self.origin = Origin(file, self.lines)
        self.problems: list[Problem] = []
        self.anchors: dict[str, Node | None] = {}
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.quoted: Quote | None = None
        self.expanded = 0

    def refuse(self, node: Node, text: str, rule: str, hint: str) -> None:
        self.problems.append(point(node, text, rule, hint))

    def stop(self, node: Node, text: str, rule: str, hint: str) -> None:
        self.refuse(node, text, rule, hint)
        raise Refused(self.problems)

    def node(self, event: Any, value: str | list[Node] | dict[str, tuple[Node, Node]]) -> Node:
        start, end = event.start_mark, event.end_mark
        if end.line < self.count:
            return Node(value, self.origin, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        return Node(value, self.origin, *place_of(self.lines, start), *place_of(self.lines, end))

    def take(self, event: yaml.Event) -> None:
        """Work one event in."""
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.end(event)
        elif isinstance(event, yaml.AliasEvent):
            self.alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.document(event)

    def document(self, event: yaml.DocumentStartEvent) -> None:
        node = self.node(event, "")
        if self.root is not None:
            self.stop(
                node,
                "a second document begins here",
                "documents",
                "a file holds one document: take the '---' out",
            )

    def scalar(self, event: yaml.ScalarEvent) -> None:
        node = self.node(event, event.value)
        node.plain = not event.style
        if event.tag is not None:
            self.refuse(node, f"tags such as {event.tag} are not used here", "tag", "take the tag out")
        if event.style in {'"', "'"}:
            self.quoted = Quote(node.line, node.column, node.end_line)
            if _IMPOSSIBLE.search(event.value):
                self.stop(
                    node,
                    "an escape stands for no character",
                    "control-character",
                    "take the escape out",
                )
        elif node.plain and "?" in event.value and self.stack and self.stack[-1].flow:
            self.refuse(
                node,
                "a question stands inside braces or brackets without quotes",
                "quote",
                "put the question in quotes",
            )
        elif node.plain and "\t" in event.value:
            self.refuse(
                node, "a tab stands inside this text", "syntax", "put the text in quotes, or write blanks"
            )
        if event.anchor:
            self.anchors[event.anchor] = node
        self.attach(node)

    def begin(self, event: yaml.CollectionStartEvent) -> None:
        node = self.node(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
        if event.tag is not None:
            self.refuse(node, f"tags such as {event.tag} are not used here", "tag", "take the tag out")
        if len(self.stack) >= DEEPEST:
            self.stop(node, *TOO_DEEP)
        if event.anchor:
            self.anchors[event.anchor] = None
        self.stack.append(_Open(node, bool(event.flow_style), event.anchor))

    def end(self, event: yaml.CollectionEndEvent) -> None:
        done = self.stack.pop()
        node = done.node
        mark = event.end_mark if done.flow else event.start_mark
        node.end_line, node.end_column = place_of(self.lines, mark)
        if done.anchor:
            self.anchors[done.anchor] = node
        self.attach(node)

    def alias(self, event: yaml.AliasEvent) -> None:
        node = self.node(event, "")
        name = event.anchor or ""
        if name not in self.anchors:
            self.stop(
                node,
                f"nothing is called &{name} before this",
                "unknown-anchor",
                "write the value itself",
            )
        target = self.anchors.get(name)
        if target is None:
            self.stop(node, "an anchor that holds itself never ends", "alias-bomb", "write the value itself")
            return
        self.expanded += target.size
        if self.expanded > EXPANDED:
            self.stop(node, "the anchors expand without bound", "alias-bomb", "write the values themselves")
        if len(self.stack) + target.height > DEEPEST:
            self.stop(node, *TOO_DEEP)
        node.value, node.plain, node.size, node.height = (
            target.value,
            target.plain,
            target.size,
            target.height,
        )
        self.attach(node)

    def attach(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        parent = top.node
        parent.size += node.size
        if node.height >= parent.height:
            parent.height = node.height + 1
        if isinstance(parent.value, list):
            parent.value.append(node)
        elif top.key is None:
            top.key = node
        elif isinstance(parent.value, dict):
            self.pair(parent.value, top.key, node)
            top.key = None

    def pair(self, mapping: dict[str, tuple[Node, Node]], key: Node, value: Node) -> None:
        if not isinstance(key.value, str):
            self.refuse(key, "a key must be text", "wrong-type", "a list or a mapping cannot be a key")
        elif key.plain and key.value == "<<":
            self.refuse(key, "merge keys are not used here", "merge-key", "write the keys themselves")
        elif key.plain and not key.value:
            self.refuse(key, "a key is missing here", "wrong-type", "write it before the colon")
        elif key.value in mapping:
            first = mapping[key.value][0].line
            self.refuse(
                key,
                f"the key '{key.value}' stands here twice",
                "duplicate-key",
                f"the first is on line {first}",
            )
        else:
            mapping[key.value] = (key, self.empty_after(key) if value.plain and not value.value else value)

    def empty_after(self, key: Node) -> Node:
        """A value that is not there, right after the colon: the loaders do not agree on its place."""
        colon = self.lines[key.end_line - 1].find(":", key.end_column - 1)
        column = key.end_column if colon < 0 else colon + 2
        return Node("", self.origin, key.end_line, column, key.end_line, column, plain=True)


def compose(file: str, data: bytes, loader: type[Any] = LOADER) -> tuple[Source, list[Problem]]:
    """The nodes of a YAML file, and what is wrong with it that does not keep the rest from being read.

    `file` is its name in problems. Raises Refused when nothing sensible can be read: syntax, limits,
    another encoding, more than one document, or no mapping at its root.
    """
    text = decode(file, data)
    composer = _Composer(file, text)
    if directive := _DIRECTIVE.match(text):
        hint = "take the lines that begin with '%' out"
        raise Refused(
            [in_text(file, text, directive.end(), "the file begins with a directive", "directive", hint)]
        )
    events = None
    try:
        events = loader(text)
        while events.check_event():
            composer.take(events.get_event())
    except (yaml.YAMLError, ValueError, OverflowError) as fault:
        if (before := before_too_deep(composer.lines, fault)) is not None:
            compose(file, before.encode(), loader)
        flow = bool(composer.stack) and composer.stack[-1].flow
        composer.problems.append(syntax_problem(file, composer.lines, fault, composer.quoted, flow=flow))
        raise Refused(composer.problems) from None
    finally:
        if events is not None:
            events.dispose()
    return Source(file, composer.lines, _mapping(composer)), composer.problems


def _mapping(composer: _Composer) -> Node:
    """The root of a file. Raises Refused for one that is empty, or no mapping."""
    root = composer.root
    if root is None or (root.plain and root.value == ""):
        hint = "copy a plan that comes with the program to start from"
        nothing = whole_file(composer.file, "the file is empty", "wrong-type", hint)
        raise Refused([*composer.problems, nothing])
    if not isinstance(root.value, dict):
        composer.stop(root, "the file does not begin with a key", "wrong-type", "write 'key: value' lines")
    return root
