"""Fills a template by walking its tree: no code is made of it, so there is nothing to break out of.

Every step costs from one budget, texts by their length, so that no template and no value can keep a
machine busy or fill its memory.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import tzinfo
from typing import Any

from jinja2 import nodes

from .filters import FILTERS
from .names import dotted
from .values import LONGEST, CannotFill, Missing, Moment, Value, constant, said, true, value_of

_MOST_WORK = 500_000
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda one, many: one in many,
    "notin": lambda one, many: one not in many,
}


class Filling:
    """One filling of a template that was inspected and found clean."""

    def __init__(self, values: Mapping[str, Any], zone: tzinfo) -> None:
        """Fill with `values`; moments print in `zone`."""
        #: What was looked at last: where a fault lies.
        self.node: nodes.Node | None = None
        self.missing: dict[str, None] = {}
        self._values, self._zone = values, zone
        self._work = self._length = 0
        self._parts: list[str] = []

    def text(self, template: nodes.Template) -> str:
        """The whole statement. Raises CannotFill; `node` then says where."""
        self._body(template.body, {})
        return "".join(self._parts)

    def _body(self, found: Sequence[nodes.Node], loops: dict[str, Value]) -> None:
        for node in found:
            self._spend(1)
            match node:
                case nodes.Output():
                    for part in node.nodes:
                        self._print(part, loops)
                case nodes.If():
                    branches = (node, *node.elif_)
                    taken = (one.body for one in branches if true(self._value(one.test, loops)))
                    self._body(next(taken, node.else_), loops)
                case nodes.For():
                    for item in self._items(node.iter, loops):
                        self._body(node.body, loops | {dotted(node.target): item})

    def _print(self, part: nodes.Expr, loops: dict[str, Value]) -> None:
        if isinstance(part, nodes.TemplateData):
            text = part.data
        else:
            text = said(self._present(part, loops), self._zone)
        self._length += len(text)
        if self._length > LONGEST:
            raise CannotFill("the statement grows beyond 64 KiB")
        self._parts.append(text)

    def _present(self, node: nodes.Node, loops: dict[str, Value]) -> Value:
        """The value of `node`; what is missing is noted, and a placeholder that the check finds stands in."""
        value = self._value(node, loops)
        if isinstance(value, Missing):
            self.missing[value.name] = None
            return f"{{{{ {value.name} }}}}"
        return value

    def _items(self, node: nodes.Node, loops: dict[str, Value]) -> list[Value]:
        value = self._value(node, loops)
        if isinstance(value, Missing):
            self.missing[value.name] = None
            return []
        if isinstance(value, list):
            return value
        raise CannotFill("`for` needs a list")

    def _value(self, node: nodes.Node, loops: dict[str, Value]) -> Value:
        self.node = node
        match node:
            case nodes.Const():
                value = constant(node.value)
            case nodes.Name() | nodes.Getattr():
                value = self._named(dotted(node), loops)
            case nodes.List():
                value = [self._value(item, loops) for item in node.items]
            case nodes.Not():
                value = not true(self._value(node.node, loops))
            case nodes.And() | nodes.Or():
                value = self._value(node.left, loops)
                if true(value) is isinstance(node, nodes.And):
                    value = self._value(node.right, loops)
            case nodes.Compare():
                value = self._compare(node, loops)
            case nodes.Filter():
                value = self._filter(node, loops)
            case _:
                raise TypeError(f"{type(node).__name__} was not refused by the inspection")
        self._spend(len(value) if isinstance(value, (str, list)) else 1)
        return value

    def _named(self, name: str, loops: dict[str, Value]) -> Value:
        root, _, rest = name.partition(".")
        if root in loops:
            return loops[root]
        given = self._values.get(root)
        if rest:
            given = given.get(rest) if isinstance(given, Mapping) else None
        return value_of(given, name)

    def _compare(self, node: nodes.Compare, loops: dict[str, Value]) -> bool:
        left = self._value(node.expr, loops)
        for operand in node.ops:
            right = self._value(operand.expr, loops)
            if isinstance(left, Missing) or isinstance(right, Missing):
                return False
            try:
                if not _COMPARE[operand.op](left, right):
                    return False
            except TypeError:
                # A text that reads like a time is taken for one, whatever the plan says: no reason to stop.
                if {type(left), type(right)} == {Moment, str}:
                    return False
                raise CannotFill("these two cannot be compared: a number with a text, for instance") from None
            left = right
        return True

    def _filter(self, node: nodes.Filter, loops: dict[str, Value]) -> Value:
        value = self._value(node.node, loops) if node.node is not None else ""
        values = [self._value(one, loops) for one in node.args]
        if node.name != "default":
            for one in _all_of((value, *values)):
                if isinstance(one, Missing):
                    return one
        return FILTERS[node.name].apply(value, values, self._zone)

    def _spend(self, work: int) -> None:
        self._work += work
        if self._work > _MOST_WORK:
            raise CannotFill("the template goes round too often")


def _all_of(values: Iterable[Value]) -> Iterable[Value]:
    for value in values:
        yield value
        if isinstance(value, list):
            yield from value
