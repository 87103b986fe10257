"""A plan as a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from crisisctl.core.clean import clean
from crisisctl.core.playbook import Playbook, Step, Verb

from . import plan_words as say

#: What stands around a step's words: decisions, statements and calls differ from the rest.
_SHAPES: dict[Verb, tuple[str, str]] = {"decide": ("{{", "}}"), "say": ("[/", "/]"), "page": ("([", "])")}
_PLAIN = ("[", "]")


class _Box(NamedTuple):
    """A phase, or what may happen at any time."""

    id: str
    title: str
    steps: tuple[Step, ...]


def as_mermaid(plan: Playbook) -> str:
    """A box for each phase and for what may happen at any time, steps by what they need, where choices go."""
    # Ids are kebab-case; the letter before them keeps words such as `end` from being Mermaid's.
    nodes = {step.id: f"s-{step.id}" for step in plan.steps()}
    boxes = list(_boxes(plan))
    places = {phase.id: box.id for phase, box in zip(plan.phases, boxes, strict=False)}
    # Mermaid lays out the last box first: so the first phase stands on top, and arrows back point up.
    lines = [
        line
        for box in [*boxes[len(places) :], *boxes[: len(places)]][::-1]
        for line in _box(plan, box, nodes)
    ]
    lines += [f"  {one} ==> {other}" for one, other in pairwise(places.values())]
    for box in boxes:
        # From box to box: an arrow out of a step would pull its box apart.
        jumps = [(step, one) for step in box.steps for one in step.options if one.goto]
        lines += [
            f"  {box.id} -- {_label(step.title, one.label)} --> {places[one.goto or '']}"
            for step, one in jumps
        ]
    return "\n".join(["flowchart TD", *lines])


def _boxes(plan: Playbook) -> Iterator[_Box]:
    """The phases, then what may happen at any time."""
    for place, phase in enumerate(plan.phases):
        title = ": ".join(filter(None, [phase.title, say.phase_times(plan, phase)]))
        yield _Box(f"p{place}", title, phase.steps)
    for place, anytime in enumerate(plan.anytime.values()):
        yield _Box(f"a{place}", f"Any time: {anytime.title}", anytime.steps)


def _box(plan: Playbook, box: _Box, nodes: Mapping[str, str]) -> Iterator[str]:
    yield f"  subgraph {box.id}[{_label(box.title)}]"
    yield "    direction TB"
    here = {step.id: step for step in box.steps}
    for step in box.steps:
        before, after = _SHAPES.get(step.verb, _PLAIN)
        yield f"    {nodes[step.id]}{before}{_words(plan, step, here)}{after}"
    above: Step | None = None
    for step in box.steps:
        found = list(_arrows(step, here, nodes))
        # Steps that wait for nothing stand one below the other, in the plan's order.
        yield from found or ([f"    {nodes[above.id]} ~~~ {nodes[step.id]}"] if above else [])
        above = step
    yield "  end"


def _words(plan: Playbook, step: Step, here: Mapping[str, Step]) -> str:
    """What a step says: its title, who and when, and the conditions that no arrow shows."""
    title = say.headline(plan, step) if step.verb == "page" else step.title
    who = say.role_title(plan, step.by) if step.by else ""
    about = ", ".join(one for one in (who, say.times(step)) if one)
    conditions = say.only_if(plan, tuple(one for one in step.when if one[0] not in here))
    return _label(title, about, *conditions)


def _arrows(step: Step, here: Mapping[str, Step], nodes: Mapping[str, str]) -> Iterator[str]:
    """From what a step needs in its own phase; with the answer, from a decision."""
    given = dict(step.when)
    for need in step.needs:
        if need in here:
            options = {one.id: one.label for one in here[need].options}
            label = " or ".join(options.get(one, one) for one in given.get(need, ()))
            yield f"    {nodes[need]}{f' -- {_label(label)} --> ' if label else ' --> '}{nodes[step.id]}"
    for option in step.options:
        if option.repeat:
            label = f"{option.label} (again {say.again(step)})"
            yield f"    {nodes[step.id]} -. {_label(label)} .-> {nodes[step.id]}"


def _label(*texts: str) -> str:
    """Lines of text that can neither end their quotes nor be taken for markup, Markdown or a link."""
    safe = (
        "".join(
            one if one.isalnum() or one in " .,;:?!()'-/%" or not one.isascii() else f"#{ord(one)};"
            for one in clean(text)
        )
        for text in texts
        if text
    )
    return f'"{"<br>".join(safe)}"'
