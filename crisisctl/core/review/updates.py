"""How well the public was kept informed, measured against the cadence that was in force."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crisisctl.core.entry_data import mapping, named, said, when, whole
from crisisctl.core.events import Entry
from crisisctl.core.playbook import LEVELS
from crisisctl.core.times import SECOND


class Period(NamedTuple):
    """The time after a public statement: another is due at `due_at`, and came at `answered_at`."""

    begun_at: int
    due_at: int | None
    answered_at: int | None

    @property
    def on_time(self) -> bool:
        """Whether it was answered before it ran out."""
        return None not in (self.due_at, self.answered_at) and (self.answered_at or 0) < (self.due_at or 0)


def public_periods(entries: Sequence[Entry], public: frozenset[int], end: int) -> list[Period]:
    """One period a public statement until `end`: its resolution, or the end of the log.

    `public` holds the seqs of public publications. A statement is one draft: posted on three channels it
    begins one period, with the first.
    """
    begun: dict[tuple[str, int], tuple[int, int | None]] = {}
    level, cadences = "", list[dict[str, int]]()
    for entry in entries:
        if entry.type in {"incident.declared", "plan.joined"}:
            cadences.append(_lengths(mapping(entry, "cadence")))
        if entry.type in {"incident.declared", "level.changed"}:
            level = said(entry, "level") or level
        if entry.seq in public:
            statement = (named(entry, "message"), whole(entry, "draft") or -entry.seq)
            if when(entry) <= end:
                begun.setdefault(statement, (when(entry), in_force(level, cadences)))
    ordered = sorted(begun.values(), key=lambda one: one[0])
    answers = [at for at, _ in ordered[1:]]
    return [
        Period(at, None if every is None else at + every, answer)
        for (at, every), answer in zip(ordered, [*answers, None], strict=False)
    ]


def _lengths(cadence: dict[str, Any]) -> dict[str, int]:
    return {
        level: int(length * SECOND)
        for level, length in cadence.items()
        if isinstance(length, int | float) and 0 < length < 2**40
    }


def in_force(level: str, cadences: Sequence[dict[str, int]]) -> int | None:
    """The cadence of a level in milliseconds: of several plans the shortest.

    Where a plan names none for this level, the next lower one's holds, else its shortest.
    """
    found = []
    for cadence in cadences:
        lower = [cadence[one] for one in LEVELS if one in cadence and one <= level]
        if cadence:
            found.append(lower[-1] if lower else min(cadence.values()))
    return min(found, default=None)
