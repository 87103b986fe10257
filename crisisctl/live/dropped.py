"""What somebody dropped or typed as evidence: a file, a link, or words."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

Kind = Literal["file", "link", "text", "missing-file"]

_LINK = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
# Where a path begins: the root, home, here, above; or nothing but one word with a slash and a suffix.
_PATH = re.compile(r"(?:~[\w.-]*)?/\S.*|\.\.?/.+|[^\s/:]+(?:/[^\s/:]+)*/[^\s/:]+\.\w{1,5}")


@dataclass(frozen=True, slots=True)
class Dropped:
    """`value` is the file's path with ``~`` resolved, the link, or the words."""

    kind: Kind
    value: str


def dropped(text: str, is_file: Callable[[Path], bool] = Path.is_file) -> Dropped:
    """What `text` is.

    A terminal pastes a dragged file as its path: quoted, with backslashes before spaces, or as a
    ``file://`` address. What looks like a path and is no file is a ``missing-file``: it is not taken for
    words, for then the evidence would seem to be there. Words that name no file stay words.
    """
    text = text.strip()
    if _LINK.fullmatch(text):
        return Dropped("link", text)
    readings = _readings(text)
    for reading in readings:
        if reading and _exists(path := _at_home(reading), is_file):
            return Dropped("file", str(path))
    if any(_PATH.fullmatch(reading) for reading in readings) or text.lower().startswith("file:"):
        return Dropped("missing-file", readings[-1])
    return Dropped("text", text)


def _readings(text: str) -> list[str]:
    """The ways to read `text` as a path: as it stands, and as a shell or an address would."""
    if text.lower().startswith("file:"):
        try:
            return [unquote(urlsplit(text).path)]
        except ValueError:  # no address after all
            return [text]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return [text, text[1:-1]]
    try:
        parts = shlex.split(text)
    except ValueError:  # an apostrophe in ordinary words
        return [text]
    return [text, parts[0]] if len(parts) == 1 else [text]


def _at_home(reading: str) -> Path:
    """`reading` with its ``~`` as the home that it means."""
    try:
        return Path(reading).expanduser()
    except RuntimeError:  # nobody has that name here
        return Path(reading)


def _exists(path: Path, is_file: Callable[[Path], bool]) -> bool:
    try:
        return is_file(path)
    except (OSError, ValueError):  # too long for a name, or a null in it
        return False
