"""Whether work grows with what it is given, and not with its square."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

_TRIES = 5
#: What is done in less than this many seconds is not worth a comparison.
_NO_TIME = 0.2
#: Four times as much takes 4 times as long where work grows evenly, 16 times where it grows with the square.
_MOST = 12


def grows_evenly(work: Callable[[str], object], text: str) -> bool:
    """Whether `work` on `text` takes about four times as long as on its first quarter.

    Only this process's own time counts, and a machine that is busy meanwhile is given another chance.
    """

    def taken(some: str) -> float:
        began = process_time()
        work(some)
        return process_time() - began

    quarter = text[: len(text) // 4]
    return any(taken(text) < max(_MOST * taken(quarter), _NO_TIME) for _ in range(_TRIES))
