"""What was written about claims and promises, as words of the transcript, each by its name."""

from __future__ import annotations

from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.fold.registers import NEXT_UPDATE
from crisisctl.core.fold.registry import at_of
from crisisctl.core.local import seen_from
from crisisctl.core.state import State

from .desk import Desk

_CHECKED = {"true": "true", "false": "false", "unknown": "not known yet"}


def claim_raised(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    """A claim that was noted."""
    return f"Claim {entry.data['claim']} noted: {entry.data['text']}"


def claim_judged(_: Course, state: State, entry: Entry, __: Desk) -> str:
    """What a claim turned out to be."""
    known = state.claims.get(entry.data["claim"])
    verdict = _CHECKED.get(entry.data["verdict"], entry.data["verdict"])
    text = f" · {known.text}" if known else ""
    return f"Claim {entry.data['claim']} checked: {verdict}{text}"


def claim_answered(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    """A claim that needs nothing more."""
    how = entry.data.get("message") or entry.data.get("reason")
    return f"Claim {entry.data['claim']} answered" + (f": {how}" if how else "")


def enquiry_received(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    """What the press asks, and by when."""
    due = at_of(entry.data, "due_at")
    until = f" (by {seen_from(due, entry.at, desk.zone)})" if due is not None else ""
    return f"{entry.data['who']} asks: {entry.data['asks']}{until}"


def promised(_: Course, __: State, entry: Entry, desk: Desk) -> str:
    """What the public was promised, and by when."""
    due = seen_from(at_of(entry.data, "due_at") or entry.at, entry.at, desk.zone)
    if entry.data["commitment"] == NEXT_UPDATE:
        return f"The public was promised an update at {due}"
    return f"Promise {entry.data['commitment']} by {due}: {entry.data.get('text', '')}"


def kept(_: Course, __: State, entry: Entry, ___: Desk) -> str:
    """A promise that was kept; that an update was posted is told already."""
    name = entry.data["commitment"]
    return "" if name == NEXT_UPDATE else f"Promise {name} kept"


def broken(_: Course, state: State, entry: Entry, __: Desk) -> str:
    """A promise whose time has passed."""
    found = state.commitments.get(entry.data["commitment"])
    if found is None:
        return "OVERDUE: the public update that was promised"
    return f"OVERDUE: promise {entry.data['commitment']}: {found.text}"


TOLD = {
    "claim.raised": claim_raised,
    "enquiry.received": enquiry_received,
    "claim.judged": claim_judged,
    "claim.answered": claim_answered,
    "commitment.made": promised,
    "commitment.kept": kept,
    "commitment.broken": broken,
}
