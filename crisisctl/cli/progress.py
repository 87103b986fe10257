"""How far long work is: one line that is drawn again and again, where that can be done."""

from __future__ import annotations

import sys

from .output import is_plain, one_line

_WIDTH = 24


def progress(done: int, of: int, what: str) -> None:
    """Say that `done` of `of` are done; once all are, the line is gone."""
    if is_plain() or not sys.stderr.isatty():
        return
    filled = _WIDTH * done // of if of else _WIDTH
    bar = "█" * filled + "░" * (_WIDTH - filled)
    line = "" if done >= of else f"{bar} {done} of {of}  {one_line(what)}"
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
