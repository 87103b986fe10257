"""Talking at a real terminal: a transcript that scrolls, with the question and the bar at its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Self, TextIO

from prompt_toolkit.input import create_input
from prompt_toolkit.output.vt100 import Vt100_Output

from .clipboard import clipboard_sequence
from .editor import edited, editor_command
from .talk import Bar, Choice, Key, Line
from .terminal_frame import Frame
from .terminal_keys import press_key
from .terminal_lists import choose_one, tick_some
from .terminal_look import color_depth
from .terminal_text import ask_line, edit_text


class TerminalTalk:
    """Talks through `source` and `sink`, which are the same terminal. `bar` is drawn anew each second."""

    #: What was asked is taken away when it is answered.
    stays = False

    def __init__(
        self,
        bar: Bar,
        *,
        source: TextIO | None = None,
        sink: TextIO | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._environ = environ
        self._input = create_input(source or sys.stdin)
        self._output = _output(sink or sys.stderr, environ)
        self._frame = Frame(bar, self._input, self._output, color_depth(environ))
        self._modes = ExitStack()
        self._away = False
        self._held: list[Line] = []

    @property
    def columns(self) -> int:
        """How wide the window is now."""
        return self._frame.columns

    def __enter__(self) -> Self:
        """Keep what is typed between two questions off the screen, and for the next question."""
        self._modes.enter_context(self._input.raw_mode())
        # A walk that was killed has left its bar there.
        self._output.erase_down()
        self._output.flush()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the terminal back as it was."""
        self._modes.close()

    def show(self, lines: Iterable[Line]) -> None:
        """Print above the open question; what comes while an editor has the screen is shown after it."""
        if self._away:
            self._held.extend(lines)
        else:
            self._frame.print(lines)

    async def key(self, question: Sequence[Line], keys: Sequence[Key], *, default: str | None = None) -> str:
        """See Talk."""
        return await press_key(self._frame, question, keys, default)

    async def line(
        self,
        question: str,
        *,
        default: str = "",
        note: str | None = None,
        allow_empty: bool = False,
        keep: bool = True,
    ) -> str:
        """See Talk."""
        typed = await ask_line(self._frame, question, default, note, allow_empty=allow_empty)
        self._keep(question, typed, keep)
        return typed

    async def choose(
        self,
        question: str,
        options: Sequence[Choice],
        *,
        default: str | None = None,
        back: bool = True,
        keep: bool = True,
    ) -> str | None:
        """See Talk."""
        chosen = await choose_one(self._frame, question, options, default, back=back)
        for option in options:
            if option.id == chosen:
                self._keep(question, option.label, keep)
        return chosen

    async def tick(
        self, question: str, items: Sequence[str], ticked: Iterable[int] = (), *, keep: bool = True
    ) -> list[int]:
        """See Talk."""
        chosen = await tick_some(self._frame, question, items, ticked)
        self._keep(question, f"{len(chosen)} of {len(items)}", keep)
        return chosen

    async def edit(
        self,
        title: str,
        text: str,
        *,
        count: Callable[[str], str] | None = None,
        autosave: Callable[[str], None] | None = None,
    ) -> str:
        """See Talk."""
        return await edit_text(self._frame, title, text, count, autosave)

    async def editor(self, text: str, *, autosave: Callable[[str], None] | None = None) -> str:
        """See Talk."""
        command = editor_command(self._environ)
        if not command:
            return text
        self._away = True
        try:
            with self._input.cooked_mode():
                return await edited(text, command, autosave)
        finally:
            self._away = False
            held, self._held = self._held, []
            self.show(held)

    async def copy(self, text: str) -> bool:
        """See Talk."""
        sequence = clipboard_sequence(text, self._environ)
        if sequence is None:
            return False
        self._output.write_raw(sequence)
        self._output.flush()
        return True

    def interrupt(self) -> bool:
        """See Talk."""
        return not self._away and self._frame.interrupt()

    def _keep(self, question: str, answer: str, keep: bool) -> None:
        if keep:
            self.show([[("key", "? "), ("strong", question), ("plain", f"  {answer}")]])


def _output(sink: TextIO, environ: Mapping[str, str]) -> Vt100_Output:
    """`sink` without questions to it about where the cursor is: not every terminal answers those."""
    output = Vt100_Output.from_pty(sink, term=environ.get("TERM"), enable_bell=False)
    output.enable_cpr = False
    return output
