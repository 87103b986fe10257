"""A statement as it will look."""

from __future__ import annotations

from crisisctl.core.clean import clean_lines

from .talk import Line

_MARK = "EXERCISE EXERCISE EXERCISE"
#: Wider boxes are harder to read than to fill.
WIDEST = 90


def boxed(head: str, words: str, columns: int, *, plain: bool, exercise: bool) -> list[Line]:
    """The words in a frame headed by channel and length; between two spoken lines in `--plain`."""
    lines = clean_lines(words).split("\n")
    if plain:
        begins: list[Line] = [f"Statement begins, {head.replace(' · ', ', ')}"]
        mark: list[Line] = [_MARK] if exercise else []
        exactly: list[Line] = [[("words", line)] for line in lines]
        return [*begins, *mark, *exactly, *mark, "Statement ends"]
    from .wrapping import wrap

    width = min(columns, WIDEST) - 6
    body: list[Line] = [[("dim", "  │ "), *row] for line in lines for row in wrap([("plain", line)], width)]
    if exercise:
        marked: list[Line] = [[("dim", "  │ "), ("exercise", _MARK)]]
        body = [*marked, *body, *marked]
    top = f"  ┌ {head} "
    return [[("dim", top + "─" * max(0, width + 4 - len(top)))], *body, [("dim", "  └" + "─" * (width + 1))]]
