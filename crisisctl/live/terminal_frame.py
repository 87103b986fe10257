"""The live lines at the end of the transcript: one question, a notice beneath it, and the bar."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyBindingsBase, KeyPressEvent, merge_key_bindings
from prompt_toolkit.key_binding.key_bindings import ConditionalKeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    AnyContainer,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    VerticalAlign,
    Window,
)
from prompt_toolkit.layout.layout import FocusableElement
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.renderer import print_formatted_text

from .talk import (
    GUARD,
    PAUSE_NOTICE,
    PAUSE_WITHIN,
    Bar,
    Fragment,
    Gone,
    Line,
    Paused,
    cleaned,
    terminal_closed,
)
from .terminal_look import SHEET, styled
from .wrapping import Row, cut, wrap

_BAR_ROWS = 5
_ESCAPE_WAIT = 0.25  # seconds after which Esc is itself and not the start of an arrow key


class Frame:
    """Runs one question at a time beneath what was printed.

    An answered or cancelled question is wiped away: what stays is only what is printed.
    """

    def __init__(self, bar: Bar, source: Input, output: Output, depth: ColorDepth) -> None:
        self.input, self.output = source, output
        self._bar, self._depth = bar, depth
        self._app: Application[Any] | None = None
        self._notice = ""
        self._notice_until = 0.0
        self._interrupted_at = float("-inf")

    @property
    def columns(self) -> int:
        """How wide the window is now."""
        return self.output.get_size().columns

    def print(self, lines: Iterable[Line]) -> None:
        """Print above the open question. Raises Gone when there is no terminal any more."""
        if self._app is not None:
            self._app.renderer.erase()
        try:
            for line in lines:
                rows = wrap(cleaned(line), self.columns)
                text = [*styled(rows), ("", "\n")]
                print_formatted_text(self.output, text, SHEET, color_depth=self._depth)
        except OSError as fault:
            raise (Gone() if terminal_closed(fault) else fault) from None
        if self._app is not None:
            self._app.invalidate()

    def notice(self, text: str) -> None:
        """Say something beneath the question for a moment; print it where there is none."""
        if self._app is None:
            self.print([[("warn", text)]])
            return
        self._notice, self._notice_until = text, asyncio.get_running_loop().time() + PAUSE_WITHIN
        self._app.invalidate()

    def interrupt(self) -> bool:
        """Ctrl-C: a notice the first time, True when it follows soon enough upon another."""
        now = asyncio.get_running_loop().time()
        again = now - self._interrupted_at <= PAUSE_WITHIN
        self._interrupted_at = now
        if not again:
            self.notice(PAUSE_NOTICE)
        return again

    async def run(
        self,
        body: AnyContainer,
        bindings: KeyBindingsBase,
        *,
        focus: FocusableElement | None = None,
        guarded: bool = False,
    ) -> Any:
        """The result with which a key binding leaves the application. Raises what it leaves with, or Gone.

        `guarded` throws away what is pressed before the question has been on screen for GUARD seconds.
        """
        guard = _Guard(guarded)
        app = Application[Any](
            layout=Layout(
                HSplit([body, self._notice_window(), self._bar_window()], align=VerticalAlign.TOP),
                focused_element=focus,
            ),
            key_bindings=merge_key_bindings(
                [ConditionalKeyBindings(bindings, ~guard.up), guard.bindings, self._interrupt_bindings()]
            ),
            style=SHEET,
            include_default_pygments_style=False,
            color_depth=self._depth,
            erase_when_done=True,
            refresh_interval=1.0,
            input=self.input,
            output=self.output,
            after_render=guard.rendered,
        )
        app.ttimeoutlen = _ESCAPE_WAIT
        self._notice, self._app = "", app
        try:
            return await app.run_async(handle_sigint=False, set_exception_handler=False)
        except (EOFError, OSError) as fault:
            raise (Gone() if terminal_closed(fault) else fault) from None
        finally:
            self._app = None

    def _interrupt_bindings(self) -> KeyBindings:
        bindings = KeyBindings()

        @bindings.add("c-c", eager=True)
        def _interrupt(event: KeyPressEvent) -> None:
            if self.interrupt() and not event.app.is_done:
                event.app.exit(exception=Paused())

        return bindings

    def _notice_window(self) -> ConditionalContainer:
        def current() -> bool:
            return bool(self._notice) and asyncio.get_running_loop().time() < self._notice_until

        return ConditionalContainer(
            rows_window(lambda: wrap([("warn", f"  {self._notice}")], self.columns)), Condition(current)
        )

    def _bar_window(self) -> Window:
        def rows() -> Sequence[Row]:
            lines = list(self._bar())[:_BAR_ROWS]
            rule: list[Fragment] = [("dim", "─" * self.columns)]
            return (
                [rule, *(cut([("plain", " "), *cleaned(line)], self.columns) for line in lines)]
                if lines
                else []
            )

        return rows_window(rows)


class _Guard:
    """Holds off every key until the question has been seen."""

    def __init__(self, needed: bool) -> None:
        self._needed = needed
        self._until: float | None = None
        self.up = Condition(self._is_up)
        self.bindings = KeyBindings()

        @self.bindings.add(Keys.Any, eager=True, filter=self.up)
        def _swallow(_event: KeyPressEvent) -> None:
            """Too early to be meant for this question."""

    def rendered(self, _app: Application[Any]) -> None:
        """Count from the first time that the question stands on the screen."""
        if self._until is None:
            self._until = asyncio.get_running_loop().time() + GUARD

    def _is_up(self) -> bool:
        return self._needed and (self._until is None or asyncio.get_running_loop().time() < self._until)


def rows_window(rows: Callable[[], Sequence[Row]], *, firm: bool = False) -> Window:
    """Rows made anew at every redraw, so that they follow the window's width.

    In a window that is too low, `firm` rows stay whole while others give way. The cursor stands behind
    the last row, where a reader of the screen looks for what is new.
    """
    return Window(
        FormattedTextControl(lambda: [*styled(rows()), ("[SetCursorPosition]", "")]),
        height=(lambda: Dimension.exact(len(rows())))
        if firm
        else (lambda: Dimension(preferred=len(rows()), max=len(rows()))),
        dont_extend_height=True,
    )
