"""What Jinja knows and templates may not do, by the word that stands in the template."""

from __future__ import annotations

from jinja2 import nodes

from .filters import FILTERS

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
ALLOWED = "Allowed are {{ names }}, if/elif/else, for, comparisons, and/or/not, and these filters: " + (
    ", ".join(FILTERS) + "."
)


def refusal(node: nodes.Node) -> tuple[str, str]:
    """The word to blame for such a node, empty where there is none, and what to write instead."""
    word = _REFUSED.get(type(node)) or str(getattr(node, "operator", None) or "")
    return word, _INSTEAD.get(type(node), ALLOWED)
