"""A plan as a tree, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from crisisctl.core.cells import cells, lines
from crisisctl.core.clean import clean
from crisisctl.core.playbook import Playbook, Step

from . import plan_words as say

#: What words are: a heading, who, by when, on what condition, never, how a step is named; or nothing special.
Style = Literal["strong", "who", "when", "branch", "never", "name", "plain"]
Part = tuple[Style, str]
_DOT: Part = ("plain", " · ")


class Row(NamedTuple):
    """A line of the tree: what stands before it, its words, and what before the lines that it folds into."""

    before: str
    parts: tuple[Part, ...] = ()
    after: str = ""

    @property
    def text(self) -> str:
        """The line without colours."""
        return (self.before + "".join(text for _, text in self.parts)).rstrip()


def as_tree(plan: Playbook, width: int = 80, *, drawn: bool = True, spoken: bool = False) -> list[Row]:
    """Every phase and step with owners, times, calls and branches, in lines of `width` at most.

    Without `drawn` no lines are drawn: depth is told by blanks alone. `spoken`: no sign stands between words.
    """
    rows = [*_head(plan)]
    for place, phase in enumerate(plan.phases, 1):
        rows += _title(f"{place}. {phase.title}")
        rows += [Row("   ", _times(say.opening(phase), say.only_if(plan, phase.when)), "   ")]
        rows += [Row("   ", (("plain", phase.goal or ""),), "   ")]
        rows += _branches(plan, phase.steps, drawn=drawn)
    for anytime in plan.anytime.values():
        rows += _title(f"Any time: {anytime.title} ({anytime.name})")
        rows += _branches(plan, anytime.steps, drawn=drawn)
    rows += _section(
        "Who is called", (f"{name}: {say.ladder(plan, one)}" for name, one in plan.escalation.items())
    )
    rows += _section("Deadlines set by law", (say.clock(plan, one) for one in plan.clocks.values()))
    rows += _section("How often the public hears from us", say.cadence(plan))
    rows = [_in_words(row) for row in rows] if spoken else rows
    return [line for row in rows if row.parts != (("plain", ""),) for line in _folded(row, width)]


def _in_words(row: Row) -> Row:
    parts = [(style, text.replace(" · ", ", ").replace(" / ", " or ")) for style, text in row.parts]
    first, *rest = parts or [("plain", "")]
    told = [(first[0], first[1].removeprefix("- ")), *rest]
    return row._replace(parts=tuple(told) if parts else ())


def _head(plan: Playbook) -> Iterator[Row]:
    yield Row("", (("strong", plan.title), ("plain", f" · {plan.id} {plan.version}")))
    yield Row("", (("plain", plan.summary),))
    yield from _section("Use it when", plan.triggers)
    yield from _section("Never", plan.avoid, "never")
    yield from _section("Who does what", (_role(plan, role) for role in plan.roles))


def _role(plan: Playbook, role: str) -> str:
    one = plan.roles[role]
    duties = f": {'; '.join(one.duties)}" if one.duties else ""
    backup = f". Stands in: {say.role_title(plan, one.backup)}" if one.backup else ""
    return f"{one.title} ({role}){duties}{backup}"


def _title(text: str) -> list[Row]:
    return [Row(""), Row("", (("strong", text),), "   ")]


def _section(title: str, items: Iterable[str], style: Style = "strong") -> Iterator[Row]:
    found = list(items)
    if found:
        yield Row("")
        yield Row("", ((style, title),))
        yield from (Row("   ", (("plain", one),), " " * 5) for one in found)


def _branches(plan: Playbook, steps: Sequence[Step], *, drawn: bool) -> Iterator[Row]:
    for place, step in enumerate(steps, 1):
        last = place == len(steps)
        twig = ("└─ " if last else "├─ ") if drawn else "   "
        below = ("   " if last or not drawn else "│  ") + "   "
        yield Row(twig, (("name", step.id), ("plain", f": {say.headline(plan, step)}")), below[:3] + "  ")
        yield Row(below, _about(plan, step), below + "  ")
        for line in say.details(plan, step):
            yield Row(below, (("plain", f"- {line}"),), below + "  ")


def _about(plan: Playbook, step: Step) -> tuple[Part, ...]:
    """Verb, owner, time, on what condition, who is called when it is late, and what is special."""
    found: list[Part] = [("plain", step.verb)]
    if step.by:
        found += [_DOT, ("who", say.role_title(plan, step.by))]
    timed = _times(say.times(step), say.only_if(plan, step.when), say.after(step))
    found += [_DOT, *timed] if timed != (("plain", ""),) else []
    if step.escalate:
        found += [_DOT, ("plain", f"late: {say.late(plan, step)}")]
    for one in say.marks(step):
        found += [_DOT, ("plain", one)]
    return tuple(found)


def _times(when: str, conditions: Iterable[str], after: str = "") -> tuple[Part, ...]:
    parts: list[Part] = [("when", when)] if when else []
    parts += [("plain", after)] if after else []
    parts += [("branch", one) for one in conditions]
    return tuple(part for one in parts for part in (_DOT, one))[1:] or (("plain", ""),)


def _folded(row: Row, width: int) -> Iterator[Row]:
    """A row cut into lines."""
    parts = [(style, clean(text)) for style, text in row.parts]
    text = "".join(one for _, one in parts)
    before = row.before
    for line in lines(text, width - cells(before), width - cells(row.after)):
        yield Row(before, tuple(_cut(parts, line)), row.after)
        before = row.after


def _cut(parts: Sequence[Part], line: slice) -> Iterator[Part]:
    """What of the parts lies in a line."""
    ends = accumulate((len(text) for _, text in parts), initial=0)
    for (style, text), (begin, end) in zip(parts, pairwise(ends), strict=True):
        piece = text[max(0, line.start - begin) : max(0, min(end, line.stop) - begin)]
        if piece:
            yield style, piece
