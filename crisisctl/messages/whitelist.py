"""What a template may do, and which names it uses: everything not named here is refused.

A name is *needed* where the statement cannot be written without its value. It is not needed inside the
test of an ``if``, before ``default``, as the left side of ``or``, and in a branch that is only entered
when the name has a value: ``{% if facts.x %}…``, ``{% if facts.x > 3 and … %}…``, or the ``else`` of
``{% if not facts.x %}``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from jinja2 import nodes

from crisisctl.core.nearest import did_you_mean
from crisisctl.core.template import Use

from .filters import FILTERS
from .grammar import Places

DEEPEST = 32
_LARGEST_WHOLE = 2**53
_WITH_NAMES = ("facts", "brand", "incident", "draft")
_NAMES = "Templates know facts.NAME, brand.NAME, incident.NAME, draft.NAME and next_update."
#: Jinja's statements and expressions that are refused, by the word that stands in the template.
_REFUSED: dict[type[nodes.Node], str] = {
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.Macro: "macro",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.With: "with",
    nodes.ScopedEvalContextModifier: "autoescape",
    nodes.Call: "(",
    nodes.Getitem: "[",
    nodes.List: "[",
    nodes.Dict: "{",
    nodes.Test: "is",
    nodes.CondExpr: "if",
    nodes.Concat: "~",
}
_INSTEAD: dict[type[nodes.Node], str] = {
    nodes.Getitem: "Write facts.NAME.",
    nodes.List: "A list stands in `for … in […]` or before a filter such as `join`.",
    nodes.Test: "Write {% if facts.NAME %}: it is false where there is no value.",
    nodes.CondExpr: "Write {% if … %}…{% else %}…{% endif %}.",
    nodes.Concat: "Write one {{ … }} after the other.",
}
_ALLOWED = "Allowed are {{ names }}, if/elif/else, for, comparisons, and/or/not, and these filters: " + (
    ", ".join(FILTERS) + "."
)


class _Around(NamedTuple):
    """What holds at a place of the template."""

    depth: int = 0
    known: frozenset[str] = frozenset()
    loops: frozenset[str] = frozenset()

    def inside(self, known: frozenset[str] = frozenset(), loop: str | None = None) -> _Around:
        loops = self.loops | {loop} if loop else self.loops
        return _Around(self.depth + 1, self.known | known, loops)


class Walk:
    """One walk over a template's tree; faults go to `places.problems`, names to `uses`."""

    def __init__(self, places: Places) -> None:
        """Walk a template whose words stand at `places`."""
        self.places = places
        self.uses: list[Use] = []

    def body(self, found: Sequence[nodes.Node], around: _Around | None = None) -> None:
        """Judge statements that follow one another."""
        here = around or _Around()
        for node in found:
            if self._shallow(node, here):
                self._statement(node, here)

    def _statement(self, node: nodes.Node, around: _Around) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if not isinstance(part, nodes.TemplateData):
                        self._value(part, around.inside(), needed=True)
            case nodes.If():
                self._branches(node, around)
            case nodes.For():
                self._loop(node, around)
            case nodes.Scope():  # has no line of its own: what stands in it is refused
                self.body(node.body, around)
            case _:
                self._refuse(node)

    def _branches(self, node: nodes.If, around: _Around) -> None:
        for branch in (node, *node.elif_):
            self._value(branch.test, around.inside(), needed=False)
            self.body(branch.body, around.inside(known_when(branch.test, outcome=True)))
            around = around._replace(known=around.known | known_when(branch.test, outcome=False))
        self.body(node.else_, around.inside())

    def _loop(self, node: nodes.For, around: _Around) -> None:
        if not isinstance(node.target, nodes.Name) or node.test or node.recursive or node.else_:
            self.places.fault("this `for` does too much", node.lineno, "for", "Write {% for x in […] %}.")
            return
        name = node.target.name
        if name in (*_WITH_NAMES, "next_update"):
            self.places.fault(
                f"`for` cannot use the name '{name}'", node.lineno, name, "Choose another name."
            )
        self.places.column(node.lineno, name)
        self._items(node.iter, around.inside(), needed=True)
        self.body(node.body, around.inside(loop=name))

    def _items(self, node: nodes.Node, around: _Around, *, needed: bool) -> None:
        """A value where a list may be written out."""
        if isinstance(node, nodes.List):
            self.places.column(node.lineno, "[")
            for item in node.items:
                self._value(item, around.inside(), needed=needed)
        else:
            self._value(node, around, needed=needed)

    def _value(self, node: nodes.Node, around: _Around, *, needed: bool) -> None:
        if not self._shallow(node, around):
            return
        within = around.inside()
        match node:
            case nodes.Const():
                self._constant(node)
            case nodes.Name() | nodes.Getattr():
                self._name(node, around, needed=needed)
            case nodes.Not():
                self._value(node.node, within, needed=needed)
            case nodes.And() | nodes.Or():
                self._value(node.left, within, needed=needed and isinstance(node, nodes.And))
                self._value(node.right, within, needed=needed)
            case nodes.Compare():
                for side in (node.expr, *(operand.expr for operand in node.ops)):
                    self._value(side, within, needed=needed)
            case nodes.Filter():
                self._filter(node, within, needed=needed)
            case _:
                self._refuse(node)

    def _filter(self, node: nodes.Filter, around: _Around, *, needed: bool) -> None:
        known = FILTERS.get(node.name)
        if known is None:
            hint = did_you_mean(node.name, FILTERS, "Filters")
            self.places.fault(f"unknown filter '{node.name}'", node.lineno, node.name, hint)
        elif node.kwargs or node.dyn_args or node.dyn_kwargs:
            hint = "Write its values in order, without names."
            self.places.fault(f"'{node.name}' takes no named values", node.lineno, node.name, hint)
        elif not known.least <= len(node.args) <= known.most:
            wanted = str(known.least) if known.least == known.most else f"{known.least} to {known.most}"
            fault = f"'{node.name}' takes {wanted} values, not {len(node.args)}"
            self.places.fault(fault, node.lineno, node.name)
        if node.node is not None:
            self._items(node.node, around, needed=needed and node.name != "default")
        for one in node.args:
            self._value(one, around, needed=needed)

    def _name(self, node: nodes.Name | nodes.Getattr, around: _Around, *, needed: bool) -> None:
        name = dotted(node)
        root, _, rest = name.partition(".")
        if root in around.loops and not rest:
            self.places.column(node.lineno, name)
            return
        if name != "next_update" and (
            root not in _WITH_NAMES or not rest or rest.startswith("_") or "." in rest
        ):
            spelled = name or (node.attr if isinstance(node, nodes.Getattr) else "")
            self.places.fault(f"unknown name '{spelled}'", node.lineno, spelled, _NAMES, "unknown-name")
            return
        column = self.places.column(node.lineno, name) or 1
        self.uses.append(Use(name, node.lineno, column, needed and name not in around.known))

    def _constant(self, node: nodes.Const) -> None:
        match node.value:
            case bool():
                fine = True
            case int() | float():
                fine = math.isfinite(node.value) and abs(node.value) <= _LARGEST_WHOLE
            case str():
                fine = not any("\ud800" <= sign <= "\udfff" for sign in node.value)
            case _:
                fine = False
        if not fine:
            self.places.fault("this value is not allowed in a template", node.lineno, hint=_ALLOWED)

    def _refuse(self, node: nodes.Node) -> None:
        word = _REFUSED.get(type(node)) or str(getattr(node, "operator", None) or "")
        named = f"'{word}'" if word else "this"
        hint = _INSTEAD.get(type(node), _ALLOWED)
        self.places.fault(f"{named} is not allowed in a template here", node.lineno, word, hint)

    def _shallow(self, node: nodes.Node, around: _Around) -> bool:
        if around.depth <= DEEPEST:
            return True
        self.places.fault(f"nested more than {DEEPEST} levels deep", node.lineno)
        return False


def dotted(node: nodes.Node) -> str:
    """``facts.affected`` for such a node; empty for what is no name."""
    rest: list[str] = []
    while isinstance(node, nodes.Getattr):
        rest.append(node.attr)
        node = node.node
    return ".".join((node.name, *reversed(rest))) if isinstance(node, nodes.Name) else ""


def known_when(test: nodes.Node, *, outcome: bool) -> frozenset[str]:
    """The names that must have a value where `test` came out as `outcome`."""
    match test:
        case nodes.Not():
            return known_when(test.node, outcome=not outcome)
        case nodes.And() | nodes.Or():
            left, right = (known_when(side, outcome=outcome) for side in (test.left, test.right))
            both = isinstance(test, nodes.And) is outcome
            return left | right if both else left & right
        case nodes.Compare() if outcome:
            sides = (test.expr, *(operand.expr for operand in test.ops))
            return frozenset().union(*(known_when(side, outcome=True) for side in sides))
        case nodes.Filter() if outcome and test.node is not None and test.name != "default":
            return known_when(test.node, outcome=True)
        case nodes.Name() | nodes.Getattr() if outcome:
            return frozenset({dotted(test)})
    return frozenset()
