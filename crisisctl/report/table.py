"""A section with a table whose cells cannot break it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .escape import plain


def table(heading: str, columns: Sequence[str], rows: Iterable[Sequence[str]], none: str = "") -> str:
    """A section with one row a line; without rows the sentence `none`, or no section if that is empty."""
    lines = [f"| {' | '.join(map(_cell, row))} |" for row in rows]
    if not lines:
        return f"## {heading}\n\n{none}" if none else ""
    head = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    return "\n".join([f"## {heading}", "", *head, *lines])


def _cell(text: str) -> str:
    return plain(text) if text else ""
