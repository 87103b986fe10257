"""Declaring an incident: its folder, its plan, its first entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crisisctl.core.events import Entry
from crisisctl.core.times import SECOND, rfc3339
from crisisctl.core.workspace import Workspace
from crisisctl.version import version

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is known when an incident is declared. `began` in milliseconds UTC; None: as it was declared."""

    title: str
    level: str
    roles: dict[str, str]
    began: int | None = None
    facts: dict[str, str | int | float | None] = field(default_factory=dict)


def declare(
    root: Path, plan: Plan, workspace: Workspace, declaration: Declaration, who: str, now: int
) -> Path:
    """Make the incident's folder under `root` with its plan, and write its first entry. Raises NotSaved."""
    from crisisctl.log.folder import create

    day = datetime.fromtimestamp(now // SECOND, UTC)
    data = first_data(plan, workspace, declaration, who)
    files = {"plan.yaml": plan.data} | {f"sources/{name}": text for name, text in plan.sources.items()}
    entry = Entry(1, now, who, "incident.declared", data)
    return root / create(root, f"{day:%Y-%m-%d}-{plan.playbook.id}", files, entry)


def first_data(plan: Plan, workspace: Workspace, declaration: Declaration, who: str) -> dict[str, Any]:
    """The data of the first entry: what the whole log can be read with, and nothing secret."""
    book = plan.playbook
    used = {channel for message in book.messages.values() for channel in message.channels}
    places = workspace.channels
    channels = {
        name: {"name": places[name].name, "internal": places[name].internal}
        for name in sorted(used & places.keys())
    }
    data: dict[str, Any] = {
        "playbook": book.id,
        "version": book.version,
        "sha256": sha256(plan.data).hexdigest(),
        "sources": {name: sha256(text).hexdigest() for name, text in plan.sources.items()},
        "plan_title": book.title,
        "title": declaration.title,
        "level": declaration.level,
        "person": who,
        "exercise": False,
        "program": version(),
        "roles": declaration.roles,
        "people": {person: one.name for person, one in workspace.people.items()},
        "channels": channels,
        "brand": workspace.brand.name,
        "timezone": workspace.brand.timezone,
        "second_person": workspace.second_person,
        "cadence": {level: length // SECOND for level, length in book.cadence.items()},
    }
    if declaration.began is not None:
        data["began"] = rfc3339(declaration.began)
    if declaration.facts:
        data["facts"] = declaration.facts
    return data


def default_roles(plan: Plan, workspace: Workspace, who: str) -> dict[str, str]:
    """Who holds which role unless somebody says otherwise: the first in the workspace who can.

    Without a workspace that names people, whoever declares leads.
    """
    roles = {}
    for role in plan.playbook.roles:
        holders = [person for person, one in workspace.people.items() if role in one.roles]
        if holders:
            roles[role] = who if who in holders else holders[0]
    first = next(iter(plan.playbook.roles), None)
    lead = "lead" if "lead" in plan.playbook.roles else first
    if lead is not None and not workspace.people:
        roles.setdefault(lead, who)
    return roles
