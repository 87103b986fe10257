"""Lists to choose from and to tick, on questionary's list."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import questionary
from prompt_toolkit.filters import Always
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.layout import HSplit, Window
from questionary.prompts.common import InquirerControl

from .talk import Choice, Escaped, Fragment, cleaned
from .terminal_frame import Frame, rows_window
from .terminal_look import styled
from .wrapping import Row, wrap

_SHORTCUTS = string.digits[1:] + string.ascii_lowercase
_POINTER = "▸"
_BESIDE = 8  # columns that the pointer, the box and the shortcut take


async def choose_one(
    frame: Frame, question: str, options: Sequence[Choice], default: str | None, *, back: bool
) -> str | None:
    """The id of the option that was pointed at and confirmed with Enter; None for going back."""
    titles = [_title(frame, number, option.label, option.hint) for number, option in enumerate(options)]
    choices = [questionary.Choice(title, option.id) for title, option in zip(titles, options, strict=True)]
    asked = questionary.select(
        "",
        choices,
        default=default,
        pointer=_POINTER,
        use_jk_keys=False,
        input=frame.input,
        output=frame.output,
    )
    _, items = _list_of(asked)
    pointed = default is not None
    items.pointer = _POINTER if pointed else " "
    bindings = KeyBindings()

    def point(at: int) -> None:
        nonlocal pointed
        pointed, items.pointer, items.pointed_at = True, _POINTER, at % len(options)

    @bindings.add("down", eager=True)
    def _down(_event: KeyPressEvent) -> None:
        point(items.pointed_at + 1 if pointed else 0)

    @bindings.add("up", eager=True)
    def _up(_event: KeyPressEvent) -> None:
        point(items.pointed_at - 1 if pointed else -1)

    @bindings.add("enter", eager=True)
    def _enter(event: KeyPressEvent) -> None:
        if pointed:
            event.app.exit(result=options[items.pointed_at].id)
        else:
            frame.notice("Point at one with the arrow keys or its number, then Enter.")

    @bindings.add("escape", eager=True)
    def _escape(event: KeyPressEvent) -> None:
        if back:
            event.app.exit(result=None)

    _add_shortcuts(bindings, len(options), point)
    hint = "arrow keys or number, then Enter" + ("; Esc goes back" if back else "")
    chosen: str | None = await _run(frame, asked, bindings, question, hint)
    return chosen


async def tick_some(frame: Frame, question: str, items: Sequence[str], ticked: Iterable[int]) -> list[int]:
    """The numbers of the ticked items, from 0. Raises Escaped."""
    if not items:
        return []
    kept = set(ticked)
    choices = [
        questionary.Choice(_title(frame, number, item, ""), value=number, checked=number in kept)
        for number, item in enumerate(items)
    ]
    asked = questionary.checkbox(
        "", choices, pointer=_POINTER, use_jk_keys=False, input=frame.input, output=frame.output
    )
    _, listed = _list_of(asked)
    bindings = KeyBindings()

    def toggle(number: int) -> None:
        listed.pointed_at = number
        chosen = listed.selected_options
        (chosen.remove if number in chosen else chosen.append)(number)

    @bindings.add("escape", eager=True)
    def _escape(event: KeyPressEvent) -> None:
        event.app.exit(exception=Escaped(""))

    # All at once and the inverse are too easily hit by accident for a list that somebody vouches for.
    @bindings.add("a", eager=True)
    @bindings.add("i", eager=True)
    def _not_here(_event: KeyPressEvent) -> None: ...

    _add_shortcuts(bindings, len(items), toggle)
    hint = "space or number ticks, Enter keeps; Esc goes back"
    chosen: list[int] = await _run(frame, asked, bindings, question, hint)
    return sorted(chosen)


async def _run(
    frame: Frame, asked: questionary.Question, bindings: KeyBindings, question: str, hint: str
) -> Any:
    head: list[Fragment] = [("key", "? "), *cleaned([("strong", question)]), ("dim", f"  ({hint})")]
    window, _ = _list_of(asked)
    body = HSplit([rows_window(lambda: wrap(head, frame.columns)), window, _rest_window(window)])
    own = asked.application.key_bindings
    keys = merge_key_bindings([own, bindings] if own is not None else [bindings])
    return await frame.run(body, keys, focus=window, guarded=True)


def _list_of(asked: questionary.Question) -> tuple[Window, InquirerControl]:
    """Only the list itself: questionary's line above it does not wrap."""
    for window in asked.application.layout.find_all_windows():
        if isinstance(window.content, InquirerControl):
            window.wrap_lines = Always()
            window.dont_extend_height = Always()
            return window, window.content
    raise LookupError("questionary drew no list")


def _rest_window(window: Window) -> Window:
    """Says that a list goes on where it is longer than the screen."""

    def rows() -> list[Row]:
        drawn = window.render_info
        if drawn is None or drawn.content_height <= len(set(drawn.displayed_lines)):
            return []
        return [
            [("dim", "  More below: arrow keys" if not drawn.bottom_visible else "  More above: arrow keys")]
        ]

    return rows_window(rows, firm=True)


def _title(frame: Frame, number: int, label: str, hint: str) -> Any:
    shortcut = _SHORTCUTS[number] if number < len(_SHORTCUTS) else " "
    words: list[Fragment] = cleaned([("plain", label), ("dim", f"  {hint}" if hint else "")])
    rows = wrap(words, max(frame.columns - _BESIDE, 1))
    hanging = [rows[0], *([("plain", " " * (_BESIDE - 1)), *row] for row in rows[1:])]
    return [("class:key", f"{shortcut} "), *styled(hanging)]


def _add_shortcuts(bindings: KeyBindings, count: int, act: Callable[[int], None]) -> None:
    for number, key in enumerate(_SHORTCUTS[:count]):

        @bindings.add(key, eager=True)
        def _shortcut(_event: KeyPressEvent, number: int = number) -> None:
            act(number)
