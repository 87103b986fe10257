"""A plan as Markdown: for paper, a wiki, or a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from crisisctl.core.playbook import Playbook, Step
from crisisctl.core.times import words

from . import plan_words as say
from .escape import code, plain


def as_markdown(plan: Playbook) -> str:
    """The whole plan: what it is for, who does what, every phase as a table, calls, clocks and statements."""
    lines = [
        f"# {plain(plan.title)}",
        "",
        f"{plain(plan.summary)} Plan {code(plan.id)}, version {plain(plan.version)}.",
        "",
    ]
    lines += _list("Use it when", plan.triggers) + _list("Never", plan.avoid)
    lines += _roles(plan)
    for place, phase in enumerate(plan.phases, 1):
        lines += ["", f"## {place}. {plain(phase.title)}", ""]
        lines += [f"{plain(one)}  " for one in (phase.goal, say.phase_times(plan, phase)) if one]
        lines += _table(plan, phase.steps)
    for anytime in plan.anytime.values():
        lines += [
            "",
            f"## Any time: {plain(anytime.title)} ({code(anytime.name)})",
            *_table(plan, anytime.steps),
        ]
    lines += _section(
        "Who is called",
        (f"**{plain(name)}**: {plain(say.ladder(plan, one))}" for name, one in plan.escalation.items()),
    )
    lines += _section("Deadlines set by law", (plain(say.clock(plan, one)) for one in plan.clocks.values()))
    lines += _section(
        "How often the public hears from us",
        (f"{plain(level)}: every {words(one)}" for level, one in plan.cadence.items()),
    )
    lines += _section(
        "Statements",
        (
            f"**{plain(one.name)}** ({plain(one.kind)}): {plain(say.statement(plan, one))}"
            for one in plan.messages.values()
        ),
    )
    return "\n".join(lines)


def _roles(plan: Playbook) -> list[str]:
    lines = ["## Who", "", "| Role | Does | Stands in |", "| --- | --- | --- |"]
    for role in plan.roles.values():
        backup = say.role_title(plan, role.backup) if role.backup else ""
        lines.append(
            f"| {plain(role.title)} ({code(role.id)}) | {plain('; '.join(role.duties))} | {plain(backup)} |"
        )
    return lines


def _list(head: str, items: tuple[str, ...]) -> list[str]:
    return [f"**{head}:**", "", *(f"- {plain(item)}" for item in items), ""] if items else []


def _section(title: str, items: Iterable[str]) -> list[str]:
    found = [f"- {one}" for one in items]
    return ["", f"## {title}", "", *found] if found else []


def _table(plan: Playbook, steps: tuple[Step, ...]) -> list[str]:
    lines = ["", "| Step | What | Who | When |", "| --- | --- | --- | --- |"]
    for step in steps:
        who = plain(say.role_title(plan, step.by)) if step.by else ""
        when = [
            say.times(step),
            say.opens(plan, step),
            f"late: {say.ladder_name(plan, step)}" if step.escalate else "",
        ]
        more = [*say.details(plan, step), *([f"Why: {step.why}"] if step.why else []), *step.how]
        behind = [f"– {plain(line)}" for line in more if line != step.title]  # a dash
        what = "<br>".join([plain(step.title), *behind])
        lines.append(
            f"| {code(step.id)} | {what} | {who} | {'<br>'.join(plain(one) for one in when if one)} |"
        )
    return lines
