"""The log as it grows: `log --follow`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .codec import START, Line, Mark
from .read import LOG, LogReader, Look, look


def follow(folder: Path, sleep: Callable[[], object], mark: Mark = START) -> Iterator[Line]:
    """The lines after `mark`, then each new one, without an end: `sleep` is called between two looks.

    Raises Refused like LogReader.
    """
    seen: Look | None = None
    while True:
        now = look(folder / LOG)
        if now is None or now != seen:
            reader = LogReader(folder, mark)
            yield from reader
            mark, seen = reader.mark, now
        sleep()
