"""How far long work is: one line that is drawn again and again, where that can be done."""

from __future__ import annotations

import os
import sys

from crisisctl.core.cells import folded

from .output import is_plain, one_line

_WIDTH = 24
#: Of a terminal that does not say how wide it is.
_COLUMNS = 80


def progress(done: int, of: int, what: str) -> None:
    """Say that `done` of `of` are done; once all are, the line is gone."""
    if is_plain() or not sys.stderr.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return
    filled = _WIDTH * done // of if of else _WIDTH
    bar = "█" * filled + "░" * (_WIDTH - filled)
    line = "" if done >= of else f"{bar} {done} of {of}  {one_line(what)}"
    # A line that wraps could not be drawn over.
    columns = os.get_terminal_size(sys.stderr.fileno()).columns or _COLUMNS
    shown = folded(line, columns - 1)[0]
    print(f"\r\x1b[K{shown}", end="", file=sys.stderr, flush=True)
