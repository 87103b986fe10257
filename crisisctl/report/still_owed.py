"""What somebody must not forget: duties by law, promises, claims and steps that were left open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from crisisctl.core.review import Review

from .escape import plain
from .phrases import local, shortened, title


def still_owed(review: Review, zone: tzinfo) -> str:
    """Everything that the log leaves open, the law first."""
    lines = [*_by_law(review, zone), *_promised(review, zone), *_claimed(review), *_left_open(review)]
    said = [f"- {line}" for line in lines] or ["Nothing that the log knows of."]
    return "\n".join(["## Still owed", "", *said])


def _by_law(review: Review, zone: tzinfo) -> Iterator[str]:
    for one in review.clocks:
        if one.state in {"running", "missed"}:
            due = "" if one.due_at is None else f", due {local(one.due_at, zone)}"
            missed = ": MISSED, and not met since" if one.state == "missed" else ""
            yield f"By law: {plain(one.title)}{due}{missed}"


def _promised(review: Review, zone: tzinfo) -> Iterator[str]:
    for one in review.commitments:
        if one.state in {"open", "broken"} and one.kept_at is None:
            due = "" if one.due_at is None else f", by {local(one.due_at, zone)}"
            broken = ": the time has passed" if one.state == "broken" else ""
            yield f"Promised: {plain(shortened(one.text or title(one.commitment)))}{due}{broken}"


def _claimed(review: Review) -> Iterator[str]:
    for one in review.claims:
        if one.answered_at is None:
            yield f"A claim without an answer: {plain(shortened(one.text or one.claim))}"


def _left_open(review: Review) -> Iterator[str]:
    for one in {one.step: one for one in review.openings}.values():
        if one.outcome is None or one.left_open:
            yield f"Left open: {plain(one.title or one.step)}"
