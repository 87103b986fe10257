"""The log as lines that a person reads, and who acted in which role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crisisctl.core.entry_data import mapping, said, when, whole
from crisisctl.core.entry_words import line_of
from crisisctl.core.events import PROGRAM, Entry

from .record import Line

_ASSIGNS = frozenset({"role.assigned", "role.handed_over"})
#: Here ``role`` says who is meant, not who acted.
_ABOUT_A_ROLE = frozenset({"page.requested", "page.climbed", "page.sent", "page.failed", "step.opened"})


def acting_roles(entries: Sequence[Entry]) -> tuple[dict[int, str], dict[str, str]]:
    """By seq, the role in which somebody acted ("" if unknown); and at the end, who holds which role."""
    holders = {role: str(person) for entry in entries[:1] for role, person in mapping(entry, "roles").items()}
    acted: dict[int, str] = {}
    step_roles: dict[str, str] = {}
    for entry in entries:
        role = said(entry, "role")
        if entry.type == "step.opened" and role:
            step_roles[said(entry, "step")] = role
        if entry.type in _ASSIGNS and role:
            holders[role] = said(entry, "person")
        acted[entry.seq] = _role(entry, holders, step_roles)
    return acted, holders


def _role(entry: Entry, holders: Mapping[str, str], step_roles: Mapping[str, str]) -> str:
    if entry.by == PROGRAM:
        return PROGRAM
    stated = said(entry, "role")
    if stated and entry.type not in _ASSIGNS | _ABOUT_A_ROLE:
        return stated
    person = said(entry, "person") if entry.type not in _ASSIGNS | _ABOUT_A_ROLE else entry.by
    held = [role for role, holder in holders.items() if holder == (person or entry.by)]
    expected = step_roles.get(said(entry, "step"), "")
    return expected if expected in held else next(iter(held), "")


def redactions(entries: Sequence[Entry]) -> dict[int, str]:
    """Why each redacted entry was redacted, by its seq."""
    return {
        whole(entry, "seq"): said(entry, "reason")
        for entry in entries
        if entry.type == "entry.redacted" and whole(entry, "seq")
    }


def timeline(entries: Sequence[Entry], acted: Mapping[int, str]) -> list[Line]:
    """Each entry as one line, in the log's order."""
    redacted = redactions(entries)
    return [
        Line(
            seq=entry.seq,
            at=entry.at,
            happened_at=when(entry),
            type=entry.type,
            who=acted.get(entry.seq, ""),
            text=line_of(entry, redacted.get(entry.seq)),
        )
        for entry in entries
    ]
