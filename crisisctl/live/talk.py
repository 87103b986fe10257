"""How the walk talks with a person: what can be shown and asked, whatever the terminal.

A line is text, or fragments of it with a style that says what the words mean. The words always say it
without the style too. Whatever is handed in is cleaned before it reaches the terminal.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Protocol, Self

from crisisctl.core.clean import clean

Style = Literal[
    "plain", "title", "dim", "strong", "key", "ok", "late", "soon", "warn", "brand", "exercise",
    "words",  # of a statement, exactly
]  # fmt: skip
Fragment = tuple[Style, str]
Line = str | Sequence[Fragment]
Bar = Callable[[], Sequence[Line]]

GUARD = 0.5  # seconds in which a new question takes no keys: they were meant for the one before
PAUSE_WITHIN = 3.0  # seconds in which a second Ctrl-C counts
_CLOSED = (errno.EIO, errno.EBADF, errno.ENXIO, errno.EPIPE)
PAUSE_NOTICE = "Pause? Ctrl-C again. Nothing was lost."


class Escaped(Exception):
    """The person pressed Esc at a question for text, to get at the keys. `text` is what stood there."""

    def __init__(self, text: str) -> None:
        """Keep the text, so that the question can be put again with it."""
        self.text = text
        super().__init__(text)


class Paused(Exception):
    """The person pressed Ctrl-C twice."""


class Gone(Exception):
    """Nobody can be talked with any more: the terminal was closed, or the process was told to end."""


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a keystroke does.

    `char` is the key in a terminal, `word` what stands beside it, `plain` what is typed instead in lines
    (a number that never changes, or a word; `word` when empty). A hidden key works and is not listed.
    A picking key stands in the question itself: in lines, where that is gone once heard, it is named again.
    """

    id: str
    char: str
    word: str
    plain: str = ""
    hidden: bool = False
    picking: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a list, with a few words more about it."""

    id: str
    label: str
    hint: str = ""


class Talk(Protocol):
    """A conversation with one person at one terminal.

    Used as a context manager, which gives the terminal back as it was. Every question raises Paused and
    Gone; it leaves nothing on the screen when it is answered, except where `keep` says that the question
    and its answer stay as one line.
    """

    #: Whether a question for a key stays on the screen when it is answered.
    stays: bool

    @property
    def columns(self) -> int:
        """How wide the window is now."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def show(self, lines: Iterable[Line]) -> None:
        """Print lines for good. An open question goes on beneath them, with what was typed."""
        ...

    async def key(self, question: Sequence[Line], keys: Sequence[Key], *, default: str | None = None) -> str:
        """The id of the key that was pressed. Enter means `default`, or nothing when that is None."""
        ...

    async def line(
        self,
        question: str,
        *,
        default: str = "",
        note: str | None = None,
        allow_empty: bool = False,
        keep: bool = True,
    ) -> str:
        """One line of text, stripped; `default` stands there to be edited. Raises Escaped."""
        ...

    async def choose(
        self,
        question: str,
        options: Sequence[Choice],
        *,
        default: str | None = None,
        back: bool = True,
        keep: bool = True,
    ) -> str | None:
        """The id of an option; None for going back. Without `default` Enter alone chooses nothing."""
        ...

    async def tick(
        self, question: str, items: Sequence[str], ticked: Iterable[int] = (), *, keep: bool = True
    ) -> list[int]:
        """The items that are ticked, counted from 0, in order. Raises Escaped with an empty text."""
        ...

    async def edit(
        self,
        title: str,
        text: str,
        *,
        count: Callable[[str], str] | None = None,
        autosave: Callable[[str], None] | None = None,
    ) -> str:
        """`text` after editing. Raises Escaped.

        `count` says something about the text, shown as it changes. `autosave` gets a changed text at most
        each second, and the last one on every way out.
        """
        ...

    async def editor(self, text: str, *, autosave: Callable[[str], None] | None = None) -> str:
        """`text` after the person's own $EDITOR; unchanged when that could not be run or failed."""
        ...

    async def copy(self, text: str) -> bool:
        """Send `text` to the clipboard. False when this terminal surely cannot; True is no proof."""
        ...

    def interrupt(self) -> bool:
        """Ctrl-C was pressed, outside of a question too. True when it was the second, meaning pause."""
        ...


def terminal_closed(fault: BaseException) -> bool:
    """Whether `fault` is how reading from or writing to a closed terminal fails."""
    return isinstance(fault, EOFError) or (isinstance(fault, OSError) and fault.errno in _CLOSED)


def cleaned(line: Line) -> list[Fragment]:
    """A line as fragments that are safe to print."""
    if isinstance(line, str):
        return [("plain", clean(line))]
    return [(style, clean(text)) for style, text in line]


def words_of(line: Line) -> str:
    """A line as safe text without its styles."""
    return "".join(text for _, text in cleaned(line))
