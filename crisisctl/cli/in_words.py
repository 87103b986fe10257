"""An entry of the log in words, for whoever is at a terminal: with the people that a report leaves out."""

from __future__ import annotations

from crisisctl.core.entry_data import mapping, said
from crisisctl.core.entry_words import line_of
from crisisctl.core.events import Entry

from .output import joined

#: Entries that are about the person whom they name.
_ABOUT = ("role.", "page.", "message.approved", "message.checked")


def in_words(entry: Entry, where: str) -> str:
    """What an entry says, its times in the zone `where`, and whom it is about or who did it."""
    text = line_of(entry, None, where)
    person = said(entry, "person") or str(mapping(entry, "clearance").get("by") or "")
    named = person and (entry.type.startswith(_ABOUT) or person != entry.by)
    return joined(text, person if named else "")
