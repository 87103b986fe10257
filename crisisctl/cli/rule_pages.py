"""The statement rules as Markdown: one by one, and as the page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crisisctl.messages.lint import Rule

_HEAD = """\
# The rules for statements

What `crisisctl lint`, the walk and `crisisctl message` hold every statement against. An *error* keeps it
from being approved until it is mended, or until somebody lets it stand for a reason, which is logged and
stands at the top of the report. *Warnings* and *hints* are advice. Wording is judged in English only. They
find most faults, not all: a statement in which they find nothing can still be wrong. None of it is legal
advice.

This page is made by `crisisctl lint --explain all`.
"""


def page(rules: Iterable[Rule]) -> str:
    """All rules, the errors first."""
    order = {"error": 0, "warning": 1, "hint": 2}
    ordered = sorted(rules, key=lambda rule: order[rule.severity])
    return "\n".join([_HEAD, *(f"{section(rule)}\n" for rule in ordered)]).rstrip()


def section(rule: Rule) -> str:
    """One rule: what it looks for and why, what to write instead, examples, whom it concerns, its source."""
    how = f"*{rule.severity}*" + (" (a *warning* where the words only suggest it)" if rule.perhaps else "")
    lines = [f"## {rule.id}", "", f"{how}, {_concerns(rule)}. Looks for: {rule.looks_for}.", ""]
    lines += [f"{rule.why[:1].upper()}{rule.why[1:].rstrip('.')}. {rule.instead}", ""]
    if rule.bad:
        lines += [f"- Instead of: {rule.bad}", f"- Better: {rule.better}", ""]
    if rule.gate:
        lines += [f"It needs the word of: {rule.gate}.", ""]
    return "\n".join([*lines, f"Source: {rule.source}"])


def _concerns(rule: Rule) -> str:
    if rule.find is None:
        return "found by the program where it knows more than the words"
    if rule.kinds:
        return f"in {', '.join(sorted(rule.kinds))}"
    return "in every statement" if rule.everywhere else "in every statement but internal ones"
