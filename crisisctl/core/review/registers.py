"""The registers beside the walk: claims, promises, deadlines set by law, actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crisisctl.core.entry_data import at_of, named, said, when, whole
from crisisctl.core.events import Entry

from .record import Action, Claim, Commitment, Enquiry, LegalDeadline

_CLOCK_ENDS: dict[str, Literal["met", "missed", "dropped"]] = {
    "clock.met": "met",
    "clock.missed": "missed",
    "clock.dropped": "dropped",
}


def claims(entries: Sequence[Entry]) -> list[Claim]:
    """Every claim, by its name or else by the seq that raised it."""
    found: dict[str, Claim] = {}
    for entry in entries:
        name = said(entry, "claim") or str(entry.seq)
        if entry.type == "claim.raised":
            found[name] = Claim(
                name,
                said(entry, "text"),
                said(entry, "channel"),
                when(entry),
                link=said(entry, "link"),
                reach=whole(entry, "reach"),
                risk=said(entry, "risk"),
            )
        elif entry.type == "claim.judged" and name in found:
            claim = found[name]
            claim.verdict, claim.evidence = said(entry, "verdict"), said(entry, "evidence")
            claim.judged_at = when(entry)
        elif entry.type == "claim.answered" and name in found:
            found[name].answered_at = when(entry)
            found[name].answered_by = said(entry, "message") or said(entry, "reason")
    return list(found.values())


def enquiries(entries: Sequence[Entry]) -> list[Enquiry]:
    """What the press asked, and when the step that answers it was settled."""
    found: dict[str, Enquiry] = {}
    for entry in entries:
        name = said(entry, "enquiry")
        if entry.type == "enquiry.received" and name:
            who, asks = said(entry, "who"), said(entry, "asks")
            found[name] = Enquiry(name, who, asks, when(entry), at_of(entry, "due_at"))
        elif entry.type == "step.done" and name in found:
            found[name].answered_at = when(entry)
        elif entry.type == "step.skipped" and name in found:
            found[name].left_open_because = said(entry, "reason")
    return list(found.values())


def commitments(entries: Sequence[Entry]) -> list[Commitment]:
    """Every promise with a time, also those that were given another time since."""
    made: list[Commitment] = []
    current: dict[str, Commitment] = {}
    for entry in entries:
        name = named(entry, "commitment")
        if not name:
            continue
        before = current.get(name)
        if entry.type == "commitment.made":
            if before and before.state == "open":
                before.state = "moved"
            current[name] = Commitment(
                name,
                when(entry),
                at_of(entry, "due_at"),
                text=said(entry, "text"),
                owner=said(entry, "owner"),
            )
            made.append(current[name])
        elif entry.type == "commitment.broken" and before:
            before.state, before.settled_at = "broken", when(entry)
        elif entry.type == "commitment.kept" and before and before.state in {"open", "broken"}:
            # Kept late, it stays broken: it was not kept when it was promised.
            before.state = "kept" if before.state == "open" else "broken"
            before.settled_at = before.kept_at = when(entry)
            before.evidence = said(entry, "evidence")
    return made


def clocks(entries: Sequence[Entry]) -> list[LegalDeadline]:
    """Every deadline set by law that started, or that was met or dropped before it ever did."""
    found: dict[str, LegalDeadline] = {}
    for entry in entries:
        name = named(entry, "clock")
        if not name:
            continue
        clock = found.setdefault(name, LegalDeadline(name, name, "", None, None))
        if entry.type in {"clock.started", "clock.moved"}:
            clock.title, clock.owner = (
                said(entry, "title") or clock.title,
                said(entry, "owner") or clock.owner,
            )
            started = at_of(entry, "started_at") or clock.started_at or when(entry)
            clock.started_at, clock.due_at = started, at_of(entry, "due_at") or clock.due_at
            clock.state, clock.settled_at = "running", None
        elif entry.type in _CLOCK_ENDS:
            clock.state, clock.settled_at = _CLOCK_ENDS[entry.type], when(entry)
        clock.reason = said(entry, "reason") or clock.reason
    return list(found.values())


def actions(entries: Sequence[Entry]) -> list[Action]:
    """Every action that was proposed."""
    return [
        Action(
            seq=entry.seq,
            at=when(entry),
            text=said(entry, "text") or said(entry, "action"),
            owner=said(entry, "owner") or said(entry, "role"),
            due=said(entry, "due") or said(entry, "due_at"),
        )
        for entry in entries
        if entry.type == "action.proposed" and entry.data
    ]


def hot_wash(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """What was said right after an exercise: strengths, difficulties, surprises."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        topic = said(entry, "hot_wash")
        if entry.type == "note.added" and topic and said(entry, "text"):
            found[topic] = (*found.get(topic, ()), said(entry, "text"))
    return found
