"""Roles and the people behind them."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.playbook import SECOND_PERSON
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft
from crisisctl.reading.references import references


def unheld_roles(draft: Draft) -> Iterator[Problem]:
    """With a workspace, somebody holds each role or one of its backups."""
    if not (draft.staffed and draft.strict_roles):
        return
    for name in draft.doc.roles:
        if not draft.holders(name):
            hint = f"add '{name}' to the roles of somebody in {draft.workspace.file}, or name a backup here"
            yield draft.source.key(("roles", name), f"nobody holds the role '{name}'", "unheld-role", hint)


def unused_roles(draft: Draft) -> Iterator[Problem]:
    """Each role has something to do."""
    used = {one.name for one in references(draft) if "role" in one.kinds}
    for name in draft.doc.roles:
        if name not in used:
            hint = "name it in a step, a ladder, an approval or a clock, or take it out"
            yield draft.source.key(
                ("roles", name), f"the role '{name}' has nothing to do", "unused-role", hint, "warning"
            )


def one_person(draft: Draft) -> Iterator[Problem]:
    """A ladder, or several approvers, come down to more than one person."""
    if not draft.staffed:
        return
    for name, ladder in draft.doc.escalation.items():
        if (only := _only(draft, {rung.page for rung in ladder})) is not None:
            text = f"every rung of '{name}' is {only}"
            hint = "give one of these roles to somebody else"
            yield draft.source.key(("escalation", name), text, "one-person", hint, "warning")
    for name, message in draft.doc.messages.items():
        roles = {one.role for one in message.approve} | {
            one.otherwise for one in message.approve if one.otherwise
        }
        if len(roles) > 1 and SECOND_PERSON not in roles and (only := _only(draft, roles)) is not None:
            text = f"everybody who approves '{name}' is {only}"
            hint = "give one of these roles to somebody else"
            yield draft.source.value(("messages", name, "approve"), text, "one-person", hint, "warning")


def _only(draft: Draft, roles: set[str]) -> str | None:
    """The name of the one person who holds all of these roles, if it is so."""
    held = {person for role in roles for person in draft.holders(role)}
    return draft.workspace.people[held.pop()].name if len(held) == 1 else None
