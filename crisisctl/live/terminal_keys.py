"""A question that one keystroke answers."""

from __future__ import annotations

from collections.abc import Sequence

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import HSplit

from .talk import Fragment, Key, Line, cleaned
from .terminal_frame import Frame, rows_window
from .wrapping import Row, pack, wrap


async def press_key(frame: Frame, question: Sequence[Line], keys: Sequence[Key], default: str | None) -> str:
    """The id of the key that was pressed, once the question has been there to be seen."""
    by_char = {key.char: key.id for key in keys if key.char}
    bindings = KeyBindings()

    @bindings.add("enter")
    @bindings.add("c-j")
    def _enter(event: KeyPressEvent) -> None:
        if default is None:
            frame.notice("Enter does nothing here: press one of the keys above.")
        else:
            event.app.exit(result=default)

    @bindings.add("escape", eager=True)
    def _escaped(event: KeyPressEvent) -> None:
        if any(key.id == "back" for key in keys):
            event.app.exit(result="back")
        else:
            frame.notice("Esc does nothing here: press one of the keys above.")

    @bindings.add(Keys.Any)
    def _pressed(event: KeyPressEvent) -> None:
        found = by_char.get(event.data) or by_char.get(event.data.lower())
        if found is not None:
            event.app.exit(result=found)
        elif event.data.isprintable():
            frame.notice(f"Nothing on [{event.data[:1]}] here: press one of the keys above.")

    legend = rows_window(lambda: legend_rows(keys, default, frame.columns), firm=True)
    above = rows_window(lambda: [row for line in question for row in wrap(cleaned(line), frame.columns)])
    answer: str = await frame.run(HSplit([above, legend]), bindings, focus=legend, guarded=True)
    return answer


def legend_rows(keys: Sequence[Key], default: str | None, columns: int) -> list[Row]:
    """``[Enter] done   [s] skip``, wrapped between keys."""
    return pack(
        [_item(key, enter=key.id == default) for key in keys if not (key.hidden or key.picking)], columns
    )


def _item(key: Key, *, enter: bool) -> list[Fragment]:
    face = "Enter" if enter else key.char
    return cleaned([("key", f"[{face}]"), ("plain", f" {key.word}" if key.word else "")])
