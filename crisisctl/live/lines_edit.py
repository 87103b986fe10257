"""Editing many lines where nothing can be redrawn: each line is called by its number."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence

from crisisctl.core.clean import clean_lines

from .autosave import autosaved
from .talk import Escaped, Line

_HELP = (
    "A number and words replace that line, + and words add one, - and a number removes one.",
    "old words => new words changes a part. read reads the text. Enter when done, / for the choices.",
)
_REPLACE = re.compile(r"(\d+)[.:]?\s+(.+)")
_REMOVE = re.compile(r"-\s*(\d+)")
_PART = re.compile(r"(.+?)\s*=>\s*(.*)")


class Typed:
    """A text that changes by short instructions."""

    def __init__(self, title: str, text: str, count: Callable[[str], str] | None) -> None:
        self._title, self._count = title, count
        self._rows = clean_lines(text).split("\n") if text else []

    @property
    def text(self) -> str:
        """The text as it stands."""
        return "\n".join(self._rows)

    def read_out(self) -> Iterator[Line]:
        """The text with its numbers, between words that say where it begins and ends."""
        yield f"{self._title}. Text begins{self._counted()}"
        for number, row in enumerate(self._rows, 1):
            yield [("plain", f"{number}. "), ("words", row)]
        yield "Text ends"

    def change(self, instruction: str) -> str:
        """Carry out one instruction and say what it did, or why it could not."""
        if part := _PART.fullmatch(instruction):
            return self._part(part[1], part[2])
        if remove := _REMOVE.fullmatch(instruction):
            return self._at(int(remove[1]), None)
        if replace := _REPLACE.fullmatch(instruction):
            return self._at(int(replace[1]), replace[2])
        added = instruction.removeprefix("+").strip()
        if instruction.startswith("+") or not self._rows:
            self._rows.append(added)
            return f"Line {len(self._rows)} added{self._counted()}"
        return "Not understood. " + " ".join(_HELP)

    def _at(self, number: int, words: str | None) -> str:
        if not 1 <= number <= len(self._rows):
            return f"There is no line {number}."
        self._rows[number - 1 : number] = [] if words is None else [words]
        return f"Line {number} {'removed' if words is None else 'replaced'}{self._counted()}"

    def _part(self, old: str, new: str) -> str:
        found = [number for number, row in enumerate(self._rows) if old in row]
        if len(found) != 1 or self._rows[found[0]].count(old) != 1:
            return f"“{old}” stands there {'more than once' if found else 'nowhere'}. Nothing was changed."
        self._rows[found[0]] = self._rows[found[0]].replace(old, new)
        return f"Line {found[0] + 1} is now: {self._rows[found[0]]}"

    def _counted(self) -> str:
        return f", {self._count(self.text)}." if self._count else "."


async def edit_lines(
    show: Callable[[Sequence[Line]], None],
    ask: Callable[[], Awaitable[str]],
    typed: Typed,
    autosave: Callable[[str], None] | None,
) -> str:
    """The text once an empty line says that it is done. Raises Escaped."""
    show([*typed.read_out(), *_HELP])
    with autosaved(lambda: typed.text, autosave):
        while (instruction := (await ask()).strip()) or not typed.text.strip():
            if not instruction:
                show(["There are no words yet. + and words add a line, / brings the choices."])
                continue
            if instruction == "/":
                raise Escaped(typed.text)
            if instruction in {"?", "help"}:
                show(_HELP)
                continue
            show([*typed.read_out()] if instruction == "read" else [typed.change(instruction)])
    return typed.text
