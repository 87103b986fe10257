"""What a template may do, and which names it uses: everything not named here is refused.

A name is *needed* where the statement cannot be written without its value. It is not needed inside the
test of an ``if``, before ``default``, as the left side of ``or``, and in a branch that is only entered
when the name has a value: ``{% if facts.x %}…``, ``{% if facts.x > 3 and … %}…``, or the ``else`` of
``{% if not facts.x %}``.

A list is only ever written out, in ``for`` or right before a filter that takes one. What else a filter
or a comparison demands of a value is judged here as far as the template tells; of facts, by their plan.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from jinja2 import nodes

from crisisctl.core.nearest import did_you_mean
from crisisctl.core.template import OF_A_TIME, Demand, Use

from .filters import FILTERS
from .grammar import Places
from .kinds import (
    NUMBER,
    OF_A_LIST,
    UNKNOWN,
    Kinds,
    Seen,
    filtered,
    kind_of_constant,
    kind_of_name,
    ordered,
    timeless,
)
from .names import dotted, known_when
from .refused import ALLOWED, refusal

DEEPEST = 32
_LARGEST_WHOLE = 2**53
_WITH_NAMES = ("facts", "brand", "incident", "draft")
_NAMES = "Templates know facts.NAME, brand.NAME, incident.NAME, draft.NAME and next_update."
#: The rule of what does not fit the kind of a value.
_KIND = "template-type"
_AS_FILLED = "Mend the template or the value, or write the words by hand."
_NO_LIST = "Write the list out: {% for x in [facts.a, facts.b] %}, {{ [facts.a, facts.b] | join(', ') }}."


class _Around(NamedTuple):
    """What holds at a place of the template; `loops` has the kinds of what each loop goes through."""

    depth: int = 0
    known: frozenset[str] = frozenset()
    loops: Mapping[str, Kinds] = {}

    def inside(
        self, known: frozenset[str] = frozenset(), loops: Mapping[str, Kinds] | None = None
    ) -> _Around:
        return _Around(self.depth + 1, self.known | known, {**self.loops, **(loops or {})})


class Walk:
    """One walk over a template's tree.

    Faults go to `places.problems`, names to `uses`, what must fit to `demands`. `seen` tells where values
    stand.
    """

    def __init__(self, places: Places) -> None:
        """Walk a template whose words stand at `places`."""
        self.places = places
        self.uses: list[Use] = []
        self.demands: list[Demand] = []
        self.seen: dict[nodes.Node, Seen] = {}

    def body(self, found: Sequence[nodes.Node], around: _Around | None = None) -> None:
        """Judge statements that follow one another."""
        here = around or _Around()
        for node in found:
            if self._shallow(node, here):
                self._statement(node, here)

    def note(self, text: str, node: nodes.Node | None) -> None:
        """Note what went wrong with a value while the template was filled."""
        seen = self.seen.get(node) if node else None
        self.places.note(text, seen.place if seen else (1, 1, 1), _AS_FILLED)

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
            case nodes.Scope():  # has no line of its own, nor a depth: what stands in it is refused
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
        if isinstance(node.iter, nodes.List):
            items = self._list(node.iter, around.inside(), needed=True)
        else:
            items = self._value(node.iter, around.inside(), needed=True)
            self.places.note("`for` needs a list that is written out", items.place, _NO_LIST, _KIND)
        self.body(node.body, around.inside(loops={name: items.kinds}))

    def _list(self, node: nodes.List, around: _Around, *, needed: bool) -> Seen:
        """A list that is written out; its kinds are those of its items."""
        column = self.places.column(node.lineno, "[") or 1
        items = [self._value(item, around.inside(), needed=needed) for item in node.items]
        self.seen[node] = Seen(node.lineno, column, 1, frozenset().union(*(item.kinds for item in items)))
        return self.seen[node]

    def _value(self, node: nodes.Node, around: _Around, *, needed: bool) -> Seen:
        seen = self._judged(node, around, needed=needed)
        self.seen[node] = seen
        return seen

    def _judged(self, node: nodes.Node, around: _Around, *, needed: bool) -> Seen:
        if not self._shallow(node, around):
            return self._nowhere(node)
        within = around.inside()
        match node:
            case nodes.Const():
                return self._constant(node)
            case nodes.Name() | nodes.Getattr():
                return self._name(node, around, needed=needed)
            case nodes.Not():
                return self._value(node.node, within, needed=needed)._replace(kinds=NUMBER)
            case nodes.And() | nodes.Or():
                left = self._value(node.left, within, needed=needed and isinstance(node, nodes.And))
                right = self._value(node.right, within, needed=needed)
                return left._replace(kinds=left.kinds | right.kinds)
            case nodes.Compare():
                return self._compare(node, within, needed=needed)
            case nodes.Filter():
                return self._filter(node, within, needed=needed)
        self._refuse(node)
        return self._nowhere(node)

    def _compare(self, node: nodes.Compare, around: _Around, *, needed: bool) -> Seen:
        first = left = self._value(node.expr, around, needed=needed)
        for operand in node.ops:
            right = self._value(operand.expr, around, needed=needed)
            self._demand(ordered(operand.op, left, right))
            left = right
        return first._replace(kinds=NUMBER)

    def _filter(self, node: nodes.Filter, around: _Around, *, needed: bool) -> Seen:
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
            self.places.fault(fault, node.lineno, node.name, "They stand in brackets right behind it.")
        needs = needed and node.name != "default"
        if isinstance(node.node, nodes.List):
            value = self._list(node.node, around, needed=needs)
            if known and node.name not in OF_A_LIST:
                self.places.note(f"'{node.name}' takes no list", value.place, "Put `join` before it.", _KIND)
        elif node.node is not None:
            value = self._value(node.node, around, needed=needs)
            self._treats(node, value)
        else:
            value = self._nowhere(node)
        values = [self._value(one, around, needed=needed).kinds for one in node.args]
        return value._replace(kinds=filtered(node.name, value.kinds, values) if known else UNKNOWN)

    def _treats(self, node: nodes.Filter, value: Seen) -> None:
        """What a filter makes of a value that is no list."""
        if node.name == "join":
            self.places.note("`join` needs a list that is written out", value.place, _NO_LIST, _KIND)
        elif node.name in OF_A_TIME and isinstance(node.node, nodes.Const):
            if fault := timeless(node.name, node.node):
                self.places.note(fault, value.place, "Give it a time fact, or next_update.", _KIND)
        elif node.name in OF_A_TIME:
            self._demand(Demand(node.name, value.kinds, UNKNOWN, *value.place))

    def _demand(self, demand: Demand | None) -> None:
        if demand is None:
            return
        self.demands.append(demand)
        if fault := demand.misfit({}):
            self.places.note(fault[0], (demand.line, demand.column, demand.width), fault[1], _KIND)

    def _name(self, node: nodes.Name | nodes.Getattr, around: _Around, *, needed: bool) -> Seen:
        name = dotted(node)
        root, _, rest = name.partition(".")
        if root in around.loops and not rest:
            column = self.places.column(node.lineno, name) or 1
            return Seen(node.lineno, column, len(name), around.loops[root])
        if name != "next_update" and (
            root not in _WITH_NAMES or not rest or rest.startswith("_") or "." in rest
        ):
            spelled = name or (node.attr if isinstance(node, nodes.Getattr) else "")
            self.places.fault(f"unknown name '{spelled}'", node.lineno, spelled, _NAMES, "unknown-name")
            return self._nowhere(node)
        column = self.places.column(node.lineno, name) or 1
        self.uses.append(Use(name, node.lineno, column, needed and name not in around.known))
        return Seen(node.lineno, column, len(name), kind_of_name(name))

    def _constant(self, node: nodes.Const) -> Seen:
        column, width = self.places.literal(node.lineno)
        match node.value:
            case bool():
                fine = True
            case int() | float():
                fine = math.isfinite(node.value) and abs(node.value) <= _LARGEST_WHOLE
            case str():
                fine = not any("\ud800" <= sign <= "\udfff" for sign in node.value)
            case _:
                fine = False
        place = (node.lineno, column, width)
        if not fine:
            self.places.note("this value is not allowed in a template", place, ALLOWED)
            return Seen(*place)
        return Seen(*place, kind_of_constant(node.value))

    def _refuse(self, node: nodes.Node) -> None:
        word, hint = refusal(node)
        named = f"'{word}'" if word else "this"
        self.places.fault(f"{named} is not allowed in a template here", node.lineno, word, hint)

    def _shallow(self, node: nodes.Node, around: _Around) -> bool:
        if around.depth <= DEEPEST or isinstance(node, nodes.Scope):
            return True
        hint = "Take some of it apart."
        self.places.fault(f"nested more than {DEEPEST} levels deep", node.lineno, "", hint)
        return False

    def _nowhere(self, node: nodes.Node) -> Seen:
        """What was refused, and of which nothing is known."""
        return Seen(node.lineno, self.places.tag(node.lineno), 1)
