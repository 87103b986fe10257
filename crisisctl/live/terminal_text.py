"""Text typed in place: one line of it, or many."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import questionary
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.key_binding.key_bindings import KeyBindingsBase
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import AnyContainer, BufferControl, HSplit, Window

from crisisctl.core.clean import clean, clean_lines

from .autosave import autosaved
from .talk import GUARD, Escaped, Line, cleaned
from .terminal_frame import Frame, rows_window
from .wrapping import wrap

_INLINE = 38  # columns of a question behind which typing still has room in a narrow window
_LEAVE = "Ctrl-C twice pauses. Esc goes back."


async def ask_line(frame: Frame, question: str, default: str, note: str | None, *, allow_empty: bool) -> str:
    """One line, as typed, cleaned and stripped. Raises Escaped."""
    question = clean(question)
    inline = len(question) <= _INLINE
    text = questionary.text(
        f"{question} " if inline else "",
        default=clean(default),
        qmark="?" if inline else ">",
        input=frame.input,
        output=frame.output,
    )
    above: list[Line] = [] if inline else [[("key", "? "), ("strong", question)]]
    above += [[("dim", f"  {note}")]] if note else []
    body = HSplit([_lines_window(frame, above), text.application.layout.container])
    bindings = _text_bindings(frame, clean)
    asked_at = asyncio.get_running_loop().time()

    @bindings.add("enter", eager=True)
    def _enter(event: KeyPressEvent) -> None:
        typed = event.current_buffer.text
        if typed == clean(default) and asyncio.get_running_loop().time() - asked_at < GUARD:
            return  # a finger that was already going down
        if not typed.strip() and not allow_empty:
            frame.notice("Type something, or press Esc to go back.")
            return
        event.current_buffer.validate_and_handle()

    own = text.application.key_bindings
    keys: list[KeyBindingsBase] = [own, bindings] if own is not None else [bindings]
    typed: str = await frame.run(body, merge_key_bindings(keys), focus=text.application.layout.current_window)
    return clean(typed).strip()


async def edit_text(
    frame: Frame,
    title: str,
    text: str,
    count: Callable[[str], str] | None,
    autosave: Callable[[str], None] | None,
) -> str:
    """Many lines, edited in place. Raises Escaped."""
    text = clean_lines(text)
    buffer = Buffer(document=Document(text, len(text)), multiline=True)
    window = Window(
        BufferControl(buffer),
        wrap_lines=True,
        dont_extend_height=True,
        get_line_prefix=lambda _line, _wrap: "  ",
    )

    def beneath() -> list[Line]:
        said = f"{count(clean_lines(buffer.text))} · " if count else ""
        return [[("strong", f"  {said}"), ("dim", "Ctrl-D done · Esc keys, the text is kept")]]

    body = HSplit(
        [
            _lines_window(frame, [[("title", title)]]),
            window,
            rows_window(
                lambda: [row for line in beneath() for row in wrap(cleaned(line), frame.columns)], firm=True
            ),
        ]
    )
    bindings = _text_bindings(frame, clean_lines)

    @bindings.add("enter", eager=True)
    def _enter(_event: KeyPressEvent) -> None:
        buffer.insert_text("\n")

    @bindings.add("c-d", eager=True)
    def _done(event: KeyPressEvent) -> None:
        if not buffer.text.strip():
            # It would count as nothing, and what is typed next would press keys.
            frame.notice("There are no words yet. Esc goes back.")
            return
        event.app.exit(result=buffer.text)

    with autosaved(lambda: clean_lines(buffer.text), autosave):
        return clean_lines(await frame.run(body, bindings, focus=window))


def _text_bindings(frame: Frame, safe: Callable[[str], str]) -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("escape", eager=True)
    def _escape(event: KeyPressEvent) -> None:
        event.app.exit(exception=Escaped(safe(event.current_buffer.text)))

    @bindings.add(Keys.BracketedPaste, eager=True)
    def _paste(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(safe(event.data))

    @bindings.add("c-d", eager=True)
    def _end(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.delete()
        else:
            frame.notice(_LEAVE)

    @bindings.add("c-z", eager=True)
    @bindings.add("c-q", eager=True)
    def _no_sign(_event: KeyPressEvent) -> None:
        """They would put a control character into the words."""
        frame.notice(_LEAVE)

    @bindings.add("c-r", eager=True)
    @bindings.add("c-s", eager=True)
    def _search(_event: KeyPressEvent) -> None:
        """There is no history to search, and a search that opens by accident hides the question."""

    return bindings


def _lines_window(frame: Frame, lines: Sequence[Line]) -> AnyContainer:
    return rows_window(lambda: [row for line in lines for row in wrap(cleaned(line), frame.columns)])
