"""A plan as a tree, for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Literal, NamedTuple

from crisisctl.core.clean import clean
from crisisctl.core.playbook import Playbook, Step
from crisisctl.core.times import words

from . import plan_words as say

_NARROWEST = 24
_MORE_OF_IT = re.compile(r" \(and \d+ more\)$")
_LAST, _MORE, _DOWN = "└─ ", "├─ ", "│  "


class Row(NamedTuple):
    """A line of the tree: what stands before it, its words, and what they are."""

    before: str
    text: str
    style: Literal["strong", "plain", "dim", "warn"] = "plain"


def as_tree(plan: Playbook, width: int = 80, *, drawn: bool = True) -> list[Row]:
    """Every phase and step with owners, times, calls and branches, in lines of `width` at most.

    Without `drawn` no lines are drawn: depth is told by blanks alone.
    """
    rows = [*_head(plan)]
    for place, phase in enumerate(plan.phases, 1):
        rows += [Row("", ""), Row("", f"{place}. {phase.title}", "strong")]
        rows += [Row("   ", line, "dim") for line in (say.phase_times(plan, phase), phase.goal or "") if line]
        rows += _branches(plan, phase.steps, drawn=drawn)
    for anytime in plan.anytime.values():
        rows += [Row("", ""), Row("", f"Any time: {anytime.title} ({anytime.name})", "strong")]
        rows += _branches(plan, anytime.steps, drawn=drawn)
    rows += _section(
        "Who is called", (f"{name}: {say.ladder(plan, one)}" for name, one in plan.escalation.items())
    )
    rows += _section("Deadlines set by law", (say.clock(plan, one) for one in plan.clocks.values()))
    every = (f"{level}: every {words(length)}" for level, length in plan.cadence.items())
    rows += _section("How often the public hears from us", every)
    return [line for row in rows for line in _folded(row, width)]


def _head(plan: Playbook) -> Iterator[Row]:
    yield Row("", f"{plan.title} · {plan.id} {plan.version}", "strong")
    yield Row("", plan.summary)
    for one in plan.triggers:
        yield Row("Use it when: ", one)
    for one in plan.avoid:
        yield Row("Never: ", one, "warn")
    yield from _section("Who does what", (_role(plan, role) for role in plan.roles))


def _role(plan: Playbook, role: str) -> str:
    one = plan.roles[role]
    backup = f" (stands in: {say.role_title(plan, one.backup)})" if one.backup else ""
    return f"{one.title} [{role}]{backup}: {', '.join(one.duties)}".rstrip(": ")


def _section(title: str, lines: Iterable[str]) -> Iterator[Row]:
    found = list(lines)
    if found:
        yield Row("", "")
        yield Row("", title, "strong")
        yield from (Row("   ", line) for line in found)


def _branches(plan: Playbook, steps: Sequence[Step], *, drawn: bool) -> Iterator[Row]:
    for place, step in enumerate(steps, 1):
        last = place == len(steps)
        twig = (_LAST if last else _MORE) if drawn else "   "
        below = ("   " if last or not drawn else _DOWN) + "   "
        # What more there is stands below.
        yield Row(twig, f"{step.id}: {_MORE_OF_IT.sub('', step.title)}")
        yield Row(below, _about(plan, step), "dim")
        if step.verb in {"decide", "ask", "check"} and (
            step.verb == "decide" or len(say.details(plan, step)) > 1
        ):
            yield from (Row(below, f"- {one}") for one in say.details(plan, step))
        elif step.verb in {"say", "page"}:
            yield from (Row(below, one) for one in say.details(plan, step))


def _about(plan: Playbook, step: Step) -> str:
    """Verb, owner, time, who is called when it is late, and when it opens."""
    parts: list[str] = [step.verb]
    if step.by:
        parts.append(say.role_title(plan, step.by))
    parts += [one for one in (say.times(step), say.opens(plan, step)) if one]
    if step.escalate:
        parts.append(f"late: {say.ladder_name(plan, step) or say.ladder(plan, step.escalate)}")
    parts += ["cannot be left out"] * step.required
    parts += ["may outlast its phase"] * (not step.holds)
    return " · ".join(parts)


def _folded(row: Row, width: int) -> Iterator[Row]:
    """A row cut into lines; those after the first hang below its words."""
    before, text = clean(row.before), clean(row.text)
    after = before.replace("├", "│").replace("└", " ").replace("─", " ") if "─" in before else before
    after = after if set(after) <= set("│ ") else " " * 3
    room = max(_NARROWEST, width - len(before))
    lines = wrap(text, room, break_on_hyphens=False) or [""]
    yield Row(before, lines[0], row.style)
    for line in wrap(" ".join(lines[1:]), max(_NARROWEST, width - len(after)), break_on_hyphens=False):
        yield Row(after, line, row.style)
