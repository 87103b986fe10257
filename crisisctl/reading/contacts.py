"""How to reach people by voice: `contacts.yaml` beside the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from crisisctl.problem import Refused

from .compose import compose
from .document import read_document
from .files import read_bytes, shown
from .workspace_schema import ContactsKeys

CONTACTS = "contacts.yaml"


class Contact(NamedTuple):
    """The number to call, and the one to call next."""

    call: str
    second: str | None = None


def read_contacts(file: Path) -> Mapping[str, Contact]:
    """The contacts by person. Raises Refused with every error."""
    source, problems = compose(shown(file), read_bytes(file))
    keys, misfits = read_document(source, ContactsKeys, {})
    problems += misfits
    if keys is None or problems:
        raise Refused(sorted(problems, key=lambda one: (one.line or 0, one.column or 0)))
    return {name: Contact(one.call, one.second) for name, one in keys.root.items()}
