"""What the figures of an incident are held against.

The targets are working values: an acknowledgement and a declaration within a quarter of an hour, somebody
reached within ten minutes, a first statement within the hour, nineteen updates of twenty in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crisisctl.core.times import MINUTE, SECOND

from .phrases import length

Figures = Mapping[str, int | float | None]
_UPDATES_IN_TIME = 0.95
_FROM_THE_BEGINNING = frozenset({"to_declare", "from_began"})


class Row(NamedTuple):
    """One line of the table: what, how it was, what was aimed at, and whether that was reached."""

    what: str
    value: str
    target: str
    reached: str


_LENGTHS: tuple[tuple[str, str, int | None], ...] = (
    ("to_declare", "Begun to declared", 15 * MINUTE),
    ("to_acknowledge", "Declared to first acknowledgement", 15 * MINUTE),
    ("median_page_to_ack", "Page to acknowledgement (median)", 10 * MINUTE),
    ("to_first_statement", "Declared to first public statement", 60 * MINUTE),
    ("from_began", "Begun to first public statement", None),
    ("to_apology", "Declared to apology", None),
    ("to_resolve", "Declared to resolved", None),
    ("longest_silence", "Longest public silence", None),
)


def against_targets(metrics: Figures, *, began_is_known: bool = True, not_reached: int = 0) -> Iterator[Row]:
    """The figures that people ask for first, one row each; from the beginning only where it is known.

    `not_reached` calls had no answer: without them, a median of those that had one would say too much.
    """
    for name, what, target in _LENGTHS:
        if began_is_known or name not in _FROM_THE_BEGINNING:
            yield _length_row(metrics.get(name), what, target)
    yield _updates(metrics)
    late, on_time = metrics.get("steps_late") or 0, metrics.get("steps_on_time") or 0
    yield _count("Steps late, of those with a deadline", late, f"{late} of {late + on_time}")
    skipped = metrics.get("steps_skipped") or 0
    yield Row("Steps skipped", str(skipped), "—", "")
    yield Row("Pages sent", str(metrics.get("pages_sent") or 0), "—", "")
    yield _count("Calls that reached nobody", not_reached, str(not_reached))


def _length_row(value: float | None, what: str, target: int | None) -> Row:
    aim = "—" if target is None else f"within {length(target)}"
    if value is None:
        return Row(what, "did not happen", aim, "")
    milliseconds = round(value * SECOND)
    return Row(what, length(milliseconds), aim, "" if target is None else _yes(milliseconds <= target))


def _updates(metrics: Figures) -> Row:
    due, on_time = metrics.get("updates_due") or 0, metrics.get("updates_on_time") or 0
    reached = _yes(on_time >= due * _UPDATES_IN_TIME) if due else ""
    return Row("Public updates in time", f"{on_time} of {due}", "95 % of them", reached)


def _count(what: str, count: float, value: str) -> Row:
    return Row(what, value, "none", _yes(count == 0))


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"
