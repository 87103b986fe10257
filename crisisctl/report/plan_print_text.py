"""A plan for the wall as plain text: for a printer that takes nothing else, or to read at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crisisctl.core.cells import folded
from crisisctl.core.clean import clean, clean_lines

from .plan_paper import Caller, Paper, Stretch, Words

#: What is drawn for a pen or the eye, and what is said instead.
_SIGNS = (
    (re.compile(r"_{30}"), "nobody yet"),
    (re.compile(r"^  \[ \] "), "  To do: "),
    (re.compile(r"^(\s+)(?:\| ?|- )"), r"\1"),
    (re.compile(r" · "), ", "),
)
_BLANK = re.compile(r"\{\{ (?:\w+\.)?(\w+) \}\}")


def as_print_text(paper: Paper, width: int = 80, *, spoken: bool = False) -> str:
    """The same as `as_print` says, in lines of `width` at most; `spoken`, with words in place of signs."""
    found = [paper.title, f"{paper.brand}: {paper.summary}", paper.made, f"Type: {paper.command}"]
    lines = [line for one in found for line in folded(clean(one), width)]
    lines += _section("WHOM TO CALL", (line for one in paper.callers for line in _caller(one, width)))
    lines += _list("USE IT WHEN", paper.triggers, width)
    lines += _list("NEVER", paper.avoid, width)
    lines += _section("WE SPEAK ONLY HERE", folded(clean(paper.channels), width, "  "))
    lines += _section(
        "WORDS THAT ARE READY",
        (line for one in paper.words for line in words_lines(one, width, spoken=spoken)),
    )
    lines += _section("THE FIRST HOUR", (line for one in paper.hour for line in _stretch(one, width)))
    lines += _list("DEADLINES SET BY LAW", paper.clocks, width)
    return "\n".join(map(_in_words, lines) if spoken else lines)


def _in_words(line: str) -> str:
    for sign, words in _SIGNS:
        line = sign.sub(words, line)
    return line


def _section(title: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return ["", title, *found] if any(found) else []


def _list(title: str, items: Iterable[str], width: int) -> list[str]:
    return _section(title, (line for one in items for line in folded(clean(one), width, "  - ")))


def _caller(one: Caller, width: int) -> Iterator[str]:
    yield from folded(clean(one.role), width, "  ")
    people = [f"{name}: {number or 'no number'}" for name, number in one.people]
    for person in people or ["_" * 30]:
        yield from folded(clean(person), width, "    ")
    if one.backup:
        yield from folded(clean(f"If not there: {one.backup}"), width, "    ")


def words_lines(one: Words, width: int, *, spoken: bool = False) -> Iterator[str]:
    """The words of a statement, with a blank for all that is not known yet; `spoken`, it says so."""
    blank, mark = ("(blank: {})", "  ") if spoken else ("[____ {} ____]", "  | ")
    yield from folded(clean(one.title), width, "  ")
    text = _BLANK.sub(lambda found: blank.format(found[1].replace("_", " ")), one.text)
    for line in clean_lines(text).split("\n"):
        yield from folded(line, width, mark, mark)
    yield from folded(clean(one.leave), width, "  ")


def _stretch(one: Stretch, width: int) -> Iterator[str]:
    yield from folded(clean(f"{one.title}. {one.goal}".rstrip(" .") + "."), width, "  ", "  ")
    for task in one.tasks:
        about = ", ".join(part for part in (task.who, task.when) if part)
        yield from folded(clean(task.what), width, "  [ ] ")
        for line in task.lines:
            yield from folded(clean(line), width, " " * 6 + "- ")
        if about:
            yield from folded(clean(f"({about})"), width, " " * 6)
