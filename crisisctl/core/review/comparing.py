"""Figures of one incident or exercise beside those of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from crisisctl.core.entry_data import Length

Figures = Mapping[str, Length | None]
#: Of these more is better; of everything else, less.
MORE_IS_BETTER = frozenset({"updates_on_time", "steps_on_time"})
#: What says nothing about how well it went.
NEUTRAL = frozenset({"updates_due", "pages_sent"})
_BARS = "▁▂▃▄▅▆▇█"


class Compared(NamedTuple):
    """One figure here and there; None where it did not happen."""

    metric: str
    here: Length | None
    there: Length | None
    verdict: Literal["better", "worse", "same", ""]


def compare(here: Figures, there: Figures) -> list[Compared]:
    """Every figure of both, in the order of the report."""
    names = [*here, *(name for name in there if name not in here)]
    return [Compared(name, here.get(name), there.get(name), _verdict(name, here, there)) for name in names]


def _verdict(name: str, here: Figures, there: Figures) -> Literal["better", "worse", "same", ""]:
    mine, other = here.get(name), there.get(name)
    if mine is None or other is None or name in NEUTRAL:
        return ""
    if mine == other:
        return "same"
    return "better" if (mine > other) == (name in MORE_IS_BETTER) else "worse"


def sparkline(values: Sequence[Length | None]) -> str:
    """The values as a line of bars, the highest the longest; a dot where there is none."""
    known = [value for value in values if value is not None]
    if not known:
        return "·" * len(values)
    low, high = min(known), max(known)
    spread = (high - low) or 1
    return "".join(
        "·" if value is None else _BARS[round((value - low) / spread * (len(_BARS) - 1))] for value in values
    )
