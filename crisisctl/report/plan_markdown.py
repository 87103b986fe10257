"""A plan as Markdown: for paper, a wiki, or a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crisisctl.core.playbook import Message, Playbook, Step

from . import plan_words as say
from .escape import code, plain, verbatim
from .table import table


def as_markdown(plan: Playbook, templates: Mapping[str, str]) -> str:
    """The whole plan: what it is for, who does what, every phase as a table, calls, clocks and statements.

    `templates` holds the words of each message, by its name.
    """
    level = f" Usually {plan.level}." if plan.level else ""
    parts = [
        f"# {plain(plan.title)}",
        f"{plain(plan.summary)}{level} Plan {code(plan.id)}, version {code(plan.version)}.",
        *_list("Use it when", plan.triggers),
        *_list("Never", plan.avoid),
        _roles(plan),
    ]
    for place, phase in enumerate(plan.phases, 1):
        parts += [f"## {place}. {plain(phase.title)}"]
        parts += [plain(one) for one in (phase.goal, _sentence(say.phase_times(plan, phase))) if one]
        parts += [_steps(plan, phase.steps)]
    for anytime in plan.anytime.values():
        parts += [f"## Any time: {plain(anytime.title)} ({code(anytime.name)})", _steps(plan, anytime.steps)]
    ladders = (f"**{plain(name)}**: {plain(say.ladder(plan, one))}" for name, one in plan.escalation.items())
    parts += _section("Who is called", ladders)
    parts += _section("Deadlines set by law", (plain(say.clock(plan, one)) for one in plan.clocks.values()))
    parts += _section("How often the public hears from us", map(plain, say.cadence(plan)))
    if plan.messages:
        parts += ["## Statements"]
    for message in plan.messages.values():
        parts += _statement(plan, message, templates.get(message.name, ""))
    return "\n\n".join(parts)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _list(head: str, items: tuple[str, ...]) -> list[str]:
    return [f"**{head}:**", "\n".join(f"- {plain(item)}" for item in items)] if items else []


def _section(title: str, items: Iterable[str]) -> list[str]:
    found = [f"- {one}" for one in items]
    return [f"## {title}", "\n".join(found)] if found else []


def _roles(plan: Playbook) -> str:
    rows = (
        (
            f"{role.title} ({role.id})",
            "; ".join(role.duties),
            say.role_title(plan, role.backup) if role.backup else "",
        )
        for role in plan.roles.values()
    )
    return table("Who", ("Role", "Does", "Stands in"), rows)


def _steps(plan: Playbook, steps: tuple[Step, ...]) -> str:
    lines = ["| Step | What | Who | When |", "| --- | --- | --- | --- |"]
    for step in steps:
        behind = [f"– {plain(line)}" for line in [*say.details(plan, step), *step.how]]  # a dash
        why = [f"*{plain(step.why)}*"] if step.why else []
        what = "<br>".join([f"**{plain(say.headline(plan, step))}**", *why, *behind])
        who = plain(say.role_title(plan, step.by)) if step.by else ""
        when = [say.times(step), say.opens(plan, step), *say.marks(step)]
        late = [f"if late: {say.late(plan, step)}"] if step.escalate else []
        shown = "<br>".join(plain(one) for one in [*when, *late] if one)
        lines.append(f"| {code(step.id)} | {what} | {who} | {shown} |")
    return "\n".join(lines)


def _statement(plan: Playbook, message: Message, words: str) -> list[str]:
    about = [f"Kind: {message.kind}.", f"On {', '.join(message.channels)}."]
    about += [f"For: {message.audience}."] if message.audience else []
    about += say.leave(plan, message)
    if (given := message.cleared) is not None:
        about += [f"Approved beforehand by {given.by} on {given.on}, until {given.until}."]
    return [
        f"### {plain(message.name)}",
        plain(" ".join(about)),
        *([verbatim(words.strip())] if words else []),
    ]
