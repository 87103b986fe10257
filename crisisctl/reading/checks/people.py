"""Roles and the people behind them."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.playbook import SECOND_PERSON
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft
from crisisctl.reading.node import UNREADABLE
from crisisctl.reading.references import references


def unheld_roles(draft: Draft) -> Iterator[Problem]:
    """With a workspace, somebody holds each role or one of its backups."""
    if not (draft.staffed and draft.strict_roles):
        return
    for name in draft.doc.roles:
        if name != UNREADABLE and not draft.holders(name):
            hint = f"add '{name}' to the roles of somebody in {draft.workspace.file}, or name a backup here"
            yield draft.source.key(("roles", name), f"nobody holds the role '{name}'", "unheld-role", hint)


def unused_roles(draft: Draft) -> Iterator[Problem]:
    """Each role has something to do."""
    if draft.names.unread:
        return
    used = {one.name for one in references(draft) if "role" in one.kinds}
    for name in draft.doc.roles:
        # A part serves several plans: not each of them needs all of it.
        if name not in used | {UNREADABLE} and draft.source.own(("roles", name)):
            hint = "name it in a step, a ladder, an approval or a clock, or take it out"
            yield draft.source.key(
                ("roles", name), f"the role '{name}' has nothing to do", "unused-role", hint, "warning"
            )


def one_person(draft: Draft) -> Iterator[Problem]:
    """A ladder, or several approvers, come down to more than one person."""
    if "role" in draft.names.unread:
        return
    for name, ladder in draft.doc.escalation.items():
        if (only := _only(draft, [rung.page for rung in ladder])) is not None:
            text = f"every rung of '{name}' is {only[0]}"
            yield draft.source.key(("escalation", name), text, "one-person", only[1], "warning")
    for name, message in draft.doc.messages.items():
        roles = [one.role for one in message.approve] + [
            one.otherwise for one in message.approve if one.otherwise
        ]
        if len(roles) > 1 and SECOND_PERSON not in roles and (only := _only(draft, roles)) is not None:
            text = f"everybody who approves '{name}' is {only[0]}"
            yield draft.source.value(("messages", name, "approve"), text, "one-person", only[1], "warning")


def _only(draft: Draft, roles: list[str]) -> tuple[str, str] | None:
    """The one person or role that all of these roles come down to, and what to do about it; else None."""
    if len(roles) > 1 and len(set(roles)) == 1:
        return f"whoever is '{roles[0]}'", "name a second role"
    held = {person for role in roles for person in draft.holders(role)}
    if len(held) == 1:
        name = draft.workspace.people[held.pop()].name
        return name, "give one of these roles to somebody else in crisisctl.yaml"
    return None
