"""Names in a template's tree: how they are spelled, and when they must have a value."""

from __future__ import annotations

from jinja2 import nodes


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
