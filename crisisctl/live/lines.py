"""Talking in plain lines, for screen readers and the simplest terminals: nothing is ever redrawn."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Self, TextIO

from .clipboard import clipboard_sequence
from .editor import edited, editor_command
from .lines_edit import Typed, edit_lines
from .lines_in import LinesIn
from .talk import GUARD, PAUSE_WITHIN, Choice, Escaped, Key, Line, cleaned

_ESCAPE = "/"
# The terminal itself drops a half-typed line at Ctrl-C.
_PAUSE_NOTICE = "Pause? Ctrl-C again. The log has lost nothing; a line that was begun has to be typed again."


#: More things to pick from than this are not named twice in a row.
_MANY = 9

#: What is drawn for the eye, and what is said instead.
_SIGNS = (("▶ ", ""), ("✓ ", "done: "), ("── ", ""), (" ──", ""), (" · ", ", "))


class LinesTalk:
    """Asks in words and reads whole lines. A line ``/`` is what Esc is elsewhere."""

    #: What was asked is still there when it is answered.
    stays = True

    def __init__(
        self,
        *,
        source: TextIO | None = None,
        sink: TextIO | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._lines = LinesIn(source or sys.stdin, sink or sys.stderr)
        self._environ = environ
        self._interrupted_at = float("-inf")
        self._held: list[Line] | None = None

    @property
    def columns(self) -> int:
        """How wide the window is now; 80 where there is none."""
        return self._lines.columns

    def __enter__(self) -> Self:
        """Nothing is changed about the terminal."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing was changed about the terminal."""

    def show(self, lines: Iterable[Line]) -> None:
        """Print lines; what comes while an editor has the screen is printed after it."""
        if self._held is not None:
            self._held.extend(lines)
        else:
            self._lines.say(_aloud(line).rstrip() for line in lines)

    async def key(self, question: Sequence[Line], keys: Sequence[Key], *, default: str | None = None) -> str:
        """See Talk. Each key's `plain` or word is typed; its character is understood too."""
        self.show(question)
        self.show([_legend(keys, default, heard=True)])
        meant = _meanings(keys)
        asked_at = asyncio.get_running_loop().time()
        while True:
            typed = (await self._lines.ask()).strip()
            if not typed and asyncio.get_running_loop().time() - asked_at < GUARD:
                continue  # a finger that was already going down
            found = meant.get(typed) or meant.get(typed.casefold()) if typed else default
            if typed == _ESCAPE and any(key.id == "back" for key in keys):
                return "back"
            if found is not None:
                return found
            self.show(
                [
                    f"Not understood: {typed.rstrip('.')}." if typed else "Enter does nothing here.",
                    _legend(keys, default),
                ]
            )

    async def line(
        self,
        question: str,
        *,
        default: str = "",
        note: str | None = None,
        allow_empty: bool = False,
        keep: bool = True,  # noqa: ARG002 - what was typed stays on the screen anyway
    ) -> str:
        """See Talk. An empty line means the default."""
        self.show([question, *([note] if note else []), *([f"Enter for: {default}"] if default else [])])
        while True:
            typed = (await self._lines.ask()).strip()
            if typed == _ESCAPE:
                raise Escaped(default)
            if typed or default or allow_empty:
                return typed or default
            self.show([f"Type something, or {_ESCAPE} to get back to the choices."])

    async def choose(
        self,
        question: str,
        options: Sequence[Choice],
        *,
        default: str | None = None,
        back: bool = True,
        keep: bool = True,  # noqa: ARG002 - what was typed stays on the screen anyway
    ) -> str | None:
        """See Talk. An option's number, id or label is typed."""
        listed = [f"{number}. {_described(option)}" for number, option in enumerate(options, 1)]
        ways = ["Type a number", *([f"{_ESCAPE} to go back"] if back else [])]
        ways += [f"Enter for {option.label}" for option in options if option.id == default]
        self.show([question, *listed, ", or ".join(ways) + "."])
        meant = {option.label.casefold(): option.id for option in options}
        meant |= {option.id.casefold(): option.id for option in options}
        meant |= {str(number): option.id for number, option in enumerate(options, 1)}
        while True:
            typed = (await self._lines.ask()).strip()
            if typed == _ESCAPE and back:
                return None
            found = meant.get(typed.casefold()) if typed else default
            if found is not None:
                return found
            self.show([", or ".join(ways) + "."])

    async def tick(
        self,
        question: str,
        items: Sequence[str],
        ticked: Iterable[int] = (),
        *,
        keep: bool = True,  # noqa: ARG002 - what was typed stays on the screen anyway
    ) -> list[int]:
        """See Talk. Numbers, as many as one likes, turn their items around; Enter keeps."""
        kept = set(ticked)
        while True:
            self.show([question, *(_ticked(at, item, at in kept) for at, item in enumerate(items))])
            self.show([f"Type numbers to change them, Enter to keep, or {_ESCAPE} to go back."])
            typed = (await self._lines.ask()).replace(",", " ").split()
            if typed == [_ESCAPE]:
                raise Escaped("")
            if not typed:
                return sorted(kept)
            numbers = {int(word) - 1 for word in typed if word.isdecimal()}
            kept ^= numbers & set(range(len(items)))

    async def edit(
        self,
        title: str,
        text: str,
        *,
        count: Callable[[str], str] | None = None,
        autosave: Callable[[str], None] | None = None,
    ) -> str:
        """See Talk. Lines are called by their numbers."""
        typed = Typed(title, text, count)
        return await edit_lines(self.show, self._lines.ask, typed, autosave)

    async def editor(self, text: str, *, autosave: Callable[[str], None] | None = None) -> str:
        """See Talk."""
        command = editor_command(self._environ)
        if not command:
            return text
        self._held = []
        try:
            return await edited(text, command, autosave)
        finally:
            held, self._held = self._held, None
            self.show(held)

    async def copy(self, text: str) -> bool:
        """See Talk."""
        sequence = clipboard_sequence(text, self._environ)
        return sequence is not None and self._lines.send(sequence)

    def interrupt(self) -> bool:
        """See Talk."""
        if self._held is not None:
            return False
        now = asyncio.get_running_loop().time()
        again = now - self._interrupted_at <= PAUSE_WITHIN
        self._interrupted_at = now
        if not again:
            self.show([_PAUSE_NOTICE])
        return again


def _aloud(line: Line) -> str:
    """A line without the signs that a screen reader would spell out, but the words of a statement exactly."""
    return "".join(text if style == "words" else _spoken(text) for style, text in cleaned(line))


def _spoken(text: str) -> str:
    for sign, words in _SIGNS:
        text = text.replace(sign, words)
    return text


def _legend(keys: Sequence[Key], default: str | None, *, heard: bool = False) -> str:
    """What can be typed. A long list that was `heard` just now is not said twice."""
    picks = [_typed(key) for key in keys if key.picking]
    offered = ["One of these"] if heard and len(picks) > _MANY else picks
    offered += [
        f"{key.plain} {key.word}" if key.plain.isdecimal() else _typed(key)
        for key in keys
        if not (key.hidden or key.picking)
    ]
    enter = [f"Enter: {key.word}" for key in keys if key.id == default]
    return ". ".join([", ".join(offered), *enter]) + "."


def _typed(key: Key) -> str:
    return key.plain or key.word


def _meanings(keys: Sequence[Key]) -> dict[str, str]:
    """What may be typed: the plain form wins over the word, and the word over the character."""
    meant = {key.char: key.id for key in keys}
    meant |= {key.word.casefold(): key.id for key in keys}
    meant |= {_typed(key).casefold(): key.id for key in keys}
    return {typed: found for typed, found in meant.items() if typed}


def _described(option: Choice) -> str:
    return f"{option.label}, {option.hint}" if option.hint else option.label


def _ticked(at: int, item: str, done: bool) -> str:
    return f"{at + 1}. {'done' if done else 'open'}: {item}"
