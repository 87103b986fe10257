"""Every place where a plan names something that it declares elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from crisisctl.core.playbook import SECOND_PERSON

from .draft import Draft, Kind, Placed
from .node import Path


class Reference(NamedTuple):
    """`name`, written at `path`, which must be one of these kinds (or one of these other words)."""

    path: Path
    name: str
    kinds: tuple[Kind, ...]
    words: tuple[str, ...] = ()


def references(draft: Draft) -> Iterator[Reference]:
    """Every reference in the plan, but those of `when`, whose names have rules of their own."""
    yield from _in_roles(draft)
    yield from _in_messages(draft)
    yield from _in_clocks(draft)
    for placed in draft.steps:
        yield from _in_step(draft, placed)


def _in_roles(draft: Draft) -> Iterator[Reference]:
    for name, role in draft.doc.roles.items():
        if role.backup is not None:
            yield Reference(("roles", name, "backup"), role.backup, ("role",))
    for name, ladder in draft.doc.escalation.items():
        for index, rung in enumerate(ladder):
            yield Reference(("escalation", name, index, "page"), rung.page, ("role",))


def _in_messages(draft: Draft) -> Iterator[Reference]:
    for name, message in draft.doc.messages.items():
        here: Path = ("messages", name)
        for index, channel in enumerate(message.channels):
            yield Reference((*here, "channels", index), channel, ("channel",))
        for index, approver in enumerate(message.approve):
            yield Reference((*here, "approve", index, "role"), approver.role, ("role",))
            if approver.otherwise is not None:
                path = (*here, "approve", index, "else")
                yield Reference(path, approver.otherwise, ("role",), (SECOND_PERSON,))
        for index, fact in enumerate(message.cleared.only if message.cleared else []):
            yield Reference((*here, "cleared", "only", index), fact, ("fact",))


def _in_clocks(draft: Draft) -> Iterator[Reference]:
    for name, clock in draft.doc.clocks.items():
        here: Path = ("clocks", name)
        yield Reference((*here, "from"), clock.start, ("fact", "step"), ("declared",))
        yield Reference((*here, "owner"), clock.owner, ("role",))
        if clock.met_by is not None:
            yield Reference((*here, "met_by"), clock.met_by, ("step",))


def _in_step(draft: Draft, placed: Placed) -> Iterator[Reference]:
    step, here = placed.step, placed.path
    single: tuple[tuple[str, str | None, Kind], ...] = (
        ("by", step.by, "role"),
        ("escalate", step.escalate, "ladder"),
        ("say", step.say, "message"),
        ("judges", step.judges, "step"),
        ("answers", step.answers, "step"),
    )
    for key, name, kind in single:
        if name is not None:
            yield Reference((*here, key), name, (kind,))
    if step.page:
        alone = isinstance(draft.source.root.at((*here, "page")).value, str)
        kinds: tuple[Kind, ...] = ("role", "ladder") if alone else ("role",)
        for index, name in enumerate(step.page):
            yield Reference((*here, "page", index), name, kinds)
    for index, name in enumerate(step.ask or []):
        yield Reference((*here, "ask", index), name, ("fact",))
    for index, name in enumerate(step.needs):
        yield Reference((*here, "needs", index), name, ("step",))
    for name, option in (step.options or {}).items():
        if option.goto is not None:
            yield Reference((*here, "options", name, "goto"), option.goto, ("phase",))
