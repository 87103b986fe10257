"""A report of ours for the ear: its Markdown as sentences, without a table or a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"(`{3,})text")
_CELL = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([^\w\s])")
_LINK = re.compile(r"<(https?://[^>]+)>")
_BULLET = re.compile(r"(\s*)[-*] ")
_RULE = re.compile(r"\|(?: --- \|)+")


def aloud(markdown: str) -> str:
    """What `markdown`, as `as_markdown` makes it, says. Published words stay exactly as they are."""
    return "\n".join(_lines(markdown.splitlines())) + "\n"


def _lines(lines: list[str]) -> Iterator[str]:
    fence, columns = "", list[str]()
    for line in lines:
        if fence:
            yield "Statement ends." if line == fence else line
            fence = "" if line == fence else fence
        elif found := _FENCE.fullmatch(line):
            fence = found[1]
            yield "Statement begins."
        elif line.startswith("|"):
            cells = [_said(cell.strip()) for cell in _CELL.split(line)[1:-1]]
            if not columns:
                columns = cells
            elif not _RULE.fullmatch(line):
                yield _row(columns, cells)
        else:
            columns = []
            yield _sentence(line)


def _row(columns: list[str], cells: list[str]) -> str:
    told = [f"{column}: {cell}" for column, cell in zip(columns, cells, strict=False) if cell]
    said = "; ".join(told)
    return said if said.endswith((".", "?", "!")) else f"{said}."


def _sentence(line: str) -> str:
    heading = line.lstrip("#")
    if heading != line and heading.startswith(" "):
        return f"{_said(heading.strip())}."
    return _said(_BULLET.sub(r"\1", line, count=1))


def _said(text: str) -> str:
    """Text without the marks of Markdown; a dash alone says that there is nothing."""
    if text == "—":
        return "none"
    text = _LINK.sub(r"\1", text.replace("**", "").replace(" · ", ", "))
    text = re.sub(r"(?<!\\)`", "", text)
    return _ESCAPED.sub(r"\1", text)
