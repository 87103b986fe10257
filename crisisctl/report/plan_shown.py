"""A plan to be read: as a tree, as Markdown, as a Mermaid flowchart."""

from __future__ import annotations

from crisisctl.core.clean import clean
from crisisctl.core.playbook import Phase, Playbook, Step
from crisisctl.core.times import words

from .escape import plain


def as_tree(plan: Playbook) -> str:
    """Phases and steps in lines, with owners and times, for a terminal."""
    lines = [f"{plan.title} · {plan.version}", f"{plan.summary}"]
    for phase in plan.phases:
        lines += ["", f"{phase.title}{_times(phase)}", *(f"    Goal: {goal}" for goal in _some(phase.goal))]
        lines += _branch(phase.steps)
    for anytime in plan.anytime.values():
        lines += ["", f"Any time: {anytime.title} ({anytime.name})", *_branch(anytime.steps)]
    return "\n".join(clean(line) for line in lines)


def _branch(steps: tuple[Step, ...]) -> list[str]:
    last = len(steps) - 1
    lines = []
    for place, step in enumerate(steps):
        twig = "└─" if place == last else "├─"
        lines.append(f"{twig} {step.id}  {' · '.join([step.verb, *_about(step)])}")
        lines.append(f"{'  ' if place == last else '│ '}   {step.title}")
    return lines


def _about(step: Step) -> list[str]:
    """Owner, time, and when it opens, as far as the plan says so."""
    about = _some(step.by)
    about += [f"within {words(step.within)}"] if step.within is not None else []
    if step.every is not None:
        about.append(f"every {step.every if step.every == 'cadence' else words(step.every)}")
    about += [f"after {', '.join(step.needs)}"] if step.needs else []
    about += [f"if {key} is {' or '.join(values)}" for key, values in step.when]
    return about + ["required"] * step.required


def _times(phase: Phase) -> str:
    parts = [f"opens after {words(phase.opens)}"] if phase.opens else []
    parts += [f"within {words(phase.within)}"] if phase.within is not None else []
    parts += [f"if {key} is {' or '.join(values)}" for key, values in phase.when]
    return f" ({', '.join(parts)})" if parts else ""


def _some(text: str | None) -> list[str]:
    return [text] if text else []


def as_markdown(plan: Playbook) -> str:
    """The whole plan as Markdown: what it is for, who does what, every phase as a table."""
    lines = [f"# {plain(plan.title)}", "", f"{plain(plan.summary)} Version {plain(plan.version)}.", ""]
    lines += _list("Use it when", plan.triggers) + _list("Never", plan.avoid)
    lines += ["## Who", "", "| Role | Does | Stands in |", "| --- | --- | --- |"]
    for role in plan.roles.values():
        backup = plan.roles[role.backup].title if role.backup else ""
        lines.append(f"| {plain(role.title)} | {plain('; '.join(role.duties))} | {plain(backup)} |")
    for phase in plan.phases:
        lines += ["", f"## {plain(phase.title)}{plain(_times(phase))}", "", *_some(plain(phase.goal or ""))]
        lines += _table(plan, phase.steps)
    for anytime in plan.anytime.values():
        lines += ["", f"## Any time: {plain(anytime.title)}", *_table(plan, anytime.steps)]
    return "\n".join(lines)


def _list(head: str, items: tuple[str, ...]) -> list[str]:
    return [f"**{head}:**", "", *(f"- {plain(item)}" for item in items), ""] if items else []


def _table(plan: Playbook, steps: tuple[Step, ...]) -> list[str]:
    lines = ["", "| Step | What | Who | Time |", "| --- | --- | --- | --- |"]
    for step in steps:
        who = plan.roles[step.by].title if step.by else ""
        time = words(step.within) if step.within is not None else ""
        what = "<br>".join([plain(step.title), *(plain(f"– {line}") for line in step.how)])  # a dash
        lines.append(f"| {plain(step.id)} | {what} | {plain(who)} | {time} |")
    return lines


def as_mermaid(plan: Playbook) -> str:
    """A Mermaid flowchart: a box for each phase, its steps by what they need, and where choices go."""
    lines = ["flowchart TD"]
    for place, phase in enumerate(plan.phases):
        lines.append(f"  subgraph p{place}[{_label(phase.title)}]")
        lines += [f"    {_node(step.id)}[{_label(step.title)}]" for step in phase.steps]
        lines += [f"    {_node(need)} --> {_node(step.id)}" for step in phase.steps for need in step.needs]
        lines.append("  end")
        if place:
            lines.append(f"  p{place - 1} --> p{place}")
    order = {phase.id: place for place, phase in enumerate(plan.phases)}
    for step in plan.steps():
        for option in step.options:
            if option.goto:
                lines.append(f"  {_node(step.id)} -- {_label(option.label)} --> p{order[option.goto]}")
    return "\n".join(lines)


def _node(step: str) -> str:
    return "s_" + step.replace("-", "_")


def _label(text: str) -> str:
    """Text that can neither end its quotes nor be taken for markup."""
    safe = clean(text).replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
    return f'"{safe}"'
