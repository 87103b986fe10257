"""A problem as people read it: where, what, the line with a caret under the fault, and how to mend it."""

from __future__ import annotations

from crisisctl.core.cells import cells
from crisisctl.core.clean import REPLACEMENT, clean
from crisisctl.problem import Problem

#: A longer line is cut around the fault.
_LONGEST = 160


def show_problem(problem: Problem) -> str:
    """One or three lines without a newline at the end, free of control characters."""
    place = clean(problem.file)
    if problem.line is not None:
        place += f":{problem.line}:{problem.column or 1}"
    word = "" if problem.severity == "error" else f"{problem.severity}: "
    head = f"{place}: {word}{clean(problem.text)}"
    hint = clean(problem.hint)
    if problem.source is None or problem.line is None:
        return f"{head}\n{' ' * 8}{hint}" if hint else head
    source, column = _around(problem.source, (problem.column or 1) - 1)
    before, marked = source[:column], source[column : column + problem.width]
    caret = "^" * max(min(cells(marked), _LONGEST), 1)
    under = f"{' ' * cells(before)}{caret} {hint}".rstrip()
    return f"{head}\n{problem.line:>5} | {source.rstrip()}\n{' ' * 5} | {under}"


def _around(source: str, column: int) -> tuple[str, int]:
    """The line without controls, one character for one, cut around the fault if it is long."""
    if len(source) > _LONGEST:
        start = max(0, min(column - _LONGEST // 2, len(source) - _LONGEST))
        cut = source[start : start + _LONGEST]
        source = ("…" if start else "") + cut + ("…" if start + _LONGEST < len(source) else "")
        column += bool(start) - start
    return "".join(clean(letter) or REPLACEMENT for letter in source), column
