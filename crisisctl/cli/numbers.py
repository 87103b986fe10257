"""How to call people, from the contacts beside the workspace."""

from __future__ import annotations

from pathlib import Path

from crisisctl.core.workspace import Workspace
from crisisctl.problem import Refused


def numbers_of(workspace: Workspace) -> dict[str, str]:
    """Everybody's numbers from `contacts.yaml`; nobody's where there is none or it cannot be used."""
    if workspace.file is None:
        return {}
    from crisisctl.reading.contacts import CONTACTS, read_contacts

    file = Path(workspace.file).parent / CONTACTS
    try:
        contacts = read_contacts(file) if file.is_file() else {}
    except Refused as refused:
        from .output import say

        say(f"{file}: {refused.problems[0].text}. No number is known. crisisctl check {file}")
        return {}
    return {person: " · ".join(filter(None, (one.call, one.second))) for person, one in contacts.items()}
