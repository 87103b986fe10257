"""Removing the words of drafts that were never approved, once they need not be kept any more."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from crisisctl.core.times import words
from crisisctl.live.clock import SystemClock


class Purged(NamedTuple):
    """How many drafts were removed; or why none may be."""

    removed: int
    why_not: str = ""


def purge(folder: Path, keep: int) -> Purged:
    """Remove drafts of a closed incident, `keep` milliseconds after its end. Raises Refused and NotSaved."""
    from crisisctl.log.kept import forget_words
    from crisisctl.log.read import read

    from .states import state_and_mark

    state, _ = state_and_mark(folder)
    if state.hold:
        return Purged(0, "a legal hold is on")
    if state.closed_at is None:
        return Purged(0, "the incident is not closed")
    left = state.closed_at + keep - SystemClock().now()
    if keep and left > 0:
        return Purged(0, f"they are kept for another {words(left)} (--now removes them all the same)")
    drafted: set[str] = set()
    said: set[str] = set()
    for entry in read(folder):
        kept = drafted if entry.type == "message.drafted" else said
        if entry.type.startswith("message.") and isinstance(entry.data.get("sha256"), str):
            kept.add(entry.data["sha256"])
    return Purged(sum(forget_words(folder, sha) for sha in sorted(drafted - said)))
