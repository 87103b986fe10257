"""What binds: legal clocks, promises, claims, lessons and actions."""

from __future__ import annotations

from datetime import tzinfo

from crisisctl.core.review import Review
from crisisctl.core.review.record import Claim, Enquiry

from .phrases import length, local, title, value
from .table import table


def legal_clocks(review: Review, zone: tzinfo) -> str:
    """Each deadline set by law and what became of it."""
    rows = []
    for clock in review.clocks:
        state = clock.state + (f", {length(clock.late)} late" if clock.late else "")
        rows.append((clock.title, clock.owner, _at(clock.due_at, zone), state, _at(clock.settled_at, zone)))
    return table("Legal clocks", ("What", "Owner", "Due", "State", "Since"), rows)


def promises(review: Review, zone: tzinfo) -> str:
    """Each promise to the public with a time."""
    rows = [
        (one.text or title(one.commitment), _at(one.made_at, zone), _at(one.due_at, zone), one.state)
        for one in review.commitments
    ]
    return table("Promises to the public", ("What", "Made", "For", "State"), rows)


def enquiries(review: Review, zone: tzinfo) -> str:
    """What the press asked, and when it had its answer."""
    rows = [
        (_at(one.asked_at, zone), one.who, one.asks, _at(one.due_at, zone), _answered(one, zone))
        for one in review.enquiries
    ]
    return table("What the press asked", ("Asked", "Who", "Question", "Needed by", "Answered"), rows)


def _answered(one: Enquiry, zone: tzinfo) -> str:
    if one.answered_at is None:
        return f"no: {one.left_open_because}" if one.left_open_because else "no"
    late = one.due_at is not None and one.answered_at > one.due_at
    return _at(one.answered_at, zone) + (", too late" if late else "")


def claims(review: Review, zone: tzinfo) -> str:
    """Each rumour or claim and what became of it."""
    rows = [
        (one.text or one.claim, one.channel, _checked(one), _at(one.answered_at, zone), one.answered_by)
        for one in review.claims
    ]
    return table("Claims", ("Claim", "Seen on", "Checked", "Answered", "By"), rows)


def _checked(one: Claim) -> str:
    verdict = {"unknown": "not known", "": "not checked"}.get(one.verdict, one.verdict)
    return f"{verdict}: {one.evidence}" if one.evidence else verdict


def lessons(review: Review, zone: tzinfo) -> str:
    """What the review phase asked, as it was answered."""
    rows = [(title(name), value(one, zone)) for name, one in review.lessons.items()]
    return table("What we learned", ("Question", "Answer"), rows, "The review has not been held yet.")


def actions(review: Review) -> str:
    """What is to be done, by whom and until when."""
    rows = [(one.text, one.owner or "nobody yet", one.due or "no date yet") for one in review.actions]
    return table("Actions", ("What", "Owner", "Due"), rows, "None proposed.")


def _at(at: int | None, zone: tzinfo) -> str:
    return "—" if at is None else local(at, zone)
