"""Whether work grows with what it is given, and not with its square."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

#: The whole is so many times as long as the part; work that grows with the square takes `_TIMES`² as long.
_TIMES = 16
#: Halfway between the two, as factors go.
_MOST = 64
_TRIES = 3


def grows_evenly(work: Callable[[str], object], text: str) -> bool:
    """Whether `work` on `text` takes about sixteen times as long as on a sixteenth of it.

    Only this process's own time counts, the least of several, for a busy machine slows all of them down.
    """

    def taken(some: str) -> float:
        began = process_time()
        work(some)
        return process_time() - began

    part = min(taken(text[: len(text) // _TIMES]) for _ in range(_TRIES))
    return taken(text) < _MOST * part or taken(text) < _MOST * part
