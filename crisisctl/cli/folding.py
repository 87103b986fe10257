"""Lines for people as wide as their window, broken between words; elsewhere a line stays one line."""

from __future__ import annotations

import sys
from shutil import get_terminal_size

#: Where a command begins that somebody may copy: it stays in one piece, on a line of its own.
_COMMAND = ": crisisctl "


def window() -> int | None:
    """The columns of the terminal that data are written to; None where that is no terminal."""
    return get_terminal_size((80, 24)).columns if sys.stdout.isatty() else None


def fitted(line: str, hang: int = 2) -> list[str]:
    """`line`, already clean, in as many lines as it takes; those after the first are indented by `hang`."""
    width = window()
    if width is None or (len(line) <= width and line.isascii()):
        return [line]
    from crisisctl.core.cells import folded

    indent = " " * (len(line) - len(line.lstrip()))
    said, command, typed = line.strip().partition(_COMMAND)
    if not command or "…" in typed:
        return folded(line.strip(), width, indent, " " * hang)
    return [*folded(f"{said}:", width, indent, " " * hang), f"{' ' * hang}{command[2:]}{typed}"]
