"""A plan as a Mermaid flowchart."""

from __future__ import annotations

import itertools

from crisisctl.core.clean import clean
from crisisctl.core.playbook import Playbook, Step

from . import plan_words as say


def as_mermaid(plan: Playbook) -> str:
    """A box for each phase and for what may happen at any time, steps by what they need, where choices go."""
    nodes = {step.id: f"s_{step.id.replace('-', '_')}" for step in plan.steps()}
    order = {phase.id: f"p{place}" for place, phase in enumerate(plan.phases)}
    lines = ["flowchart TD"]
    for phase in plan.phases:
        lines += _box(
            plan,
            order[phase.id],
            f"{phase.title}. {say.phase_times(plan, phase)}".rstrip(" ."),
            phase.steps,
            nodes,
        )
    for place, anytime in enumerate(plan.anytime.values()):
        lines += _box(plan, f"a{place}", f"Any time: {anytime.title}", anytime.steps, nodes)
    places = list(order.values())
    lines += [f"  {one} --> {other}" for one, other in itertools.pairwise(places)]
    for step in plan.steps():
        for option in step.options:
            if option.goto:
                lines.append(f"  {nodes[step.id]} -- {_label(option.label)} --> {order[option.goto]}")
            elif option.repeat:
                lines.append(f"  {nodes[step.id]} -- {_label(option.label)} --> {nodes[step.id]}")
    return "\n".join(lines)


def _box(plan: Playbook, box: str, title: str, steps: tuple[Step, ...], nodes: dict[str, str]) -> list[str]:
    lines = [f"  subgraph {box}[{_label(title)}]"]
    for step in steps:
        about = ", ".join(
            one for one in (say.role_title(plan, step.by) if step.by else "", say.times(step)) if one
        )
        text = _label(f"{step.title} ({about})" if about else step.title)
        lines.append(
            f"    {nodes[step.id]}{{{text}}}" if step.verb == "decide" else f"    {nodes[step.id]}[{text}]"
        )
    here = {step.id for step in steps}
    given = {step.id: dict(step.when) for step in steps}
    for step in steps:
        for need in step.needs:
            if need in here:
                label = " or ".join(given[step.id].get(need, ()))
                arrow = f" -- {_label(label)} --> " if label else " --> "
                lines.append(f"    {nodes[need]}{arrow}{nodes[step.id]}")
    return [*lines, "  end"]


def _label(text: str) -> str:
    """Text that can neither end its quotes nor be taken for markup, Markdown or a link."""
    safe = "".join(
        one if one.isalnum() or one in " .,;:?!()'-/%" or not one.isascii() else f"#{ord(one)};"
        for one in clean(text)
    )
    return f'"{safe}"'
