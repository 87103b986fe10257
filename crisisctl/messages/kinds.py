"""Of which kind the values in a template are: text, number or time, so far as it can be known unfilled.

A fact's kind stands in its plan, so the fact itself stands for it. Nothing is known of what is refused:
an empty set fits everywhere.
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from jinja2 import nodes

from crisisctl.core.template import Demand

from .values import CannotFill, Moment, constant, moment_of

Kinds: TypeAlias = frozenset[str]
UNKNOWN: Kinds = frozenset()
TEXT: Kinds = frozenset({"text"})
NUMBER: Kinds = frozenset({"number"})
TIME: Kinds = frozenset({"time"})
_TIMES = ("next_update", "incident.declared_at")
#: What stands in a template for each comparison that not all values can bear.
_ORDERS = {"lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "in"}
#: The filters that take a list.
OF_A_LIST = ("join", "length")


class Seen(NamedTuple):
    """A value in a template: where it begins, how wide that is, and what kinds it may be of."""

    line: int
    column: int
    width: int
    kinds: Kinds = UNKNOWN

    @property
    def place(self) -> tuple[int, int, int]:
        """Line, column and width."""
        return self[:3]


def kind_of_name(name: str) -> Kinds:
    """The kinds of ``brand.name``, ``next_update``, ``facts.affected`` and so on."""
    if name.startswith("facts."):
        return frozenset({name})
    return TIME if name in _TIMES else TEXT


def kind_of_constant(written: Any) -> Kinds:
    """The kind of what stands in the template itself; yes and no count as numbers, as they compare."""
    if isinstance(written, str):
        return TIME if isinstance(constant(written), Moment) else TEXT
    return NUMBER if isinstance(written, (int, float)) else UNKNOWN


def filtered(name: str, value: Kinds, values: list[Kinds]) -> Kinds:
    """The kinds of what a filter makes of a value; `values` are the kinds of the filter's own."""
    if name == "default":
        return value | (values[0] if values else TEXT)
    return NUMBER if name == "length" else TEXT


def timeless(name: str, node: nodes.Node | None) -> str | None:
    """Why a constant is no time for a filter that takes one; None for what may be one."""
    if isinstance(node, nodes.Const) and isinstance(node.value, (str, int, float)):
        try:
            moment_of(constant(node.value))
        except CannotFill as fault:
            return f"`{name}` takes a time: {fault}"
    return None


def ordered(operator: str, left: Seen, right: Seen) -> Demand | None:
    """What a comparison demands of its sides; None where it takes any two values."""
    does = _ORDERS.get(operator)
    return Demand(does, left.kinds, right.kinds, *left.place) if does else None
