"""Waiting until files are changed, by looking at them now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

#: Seconds between two looks. An editor that saves in several steps is done by the next one.
PACE = 0.4

Seen = dict[Path, tuple[int, int, int]]


def changes(files: Callable[[], Iterable[Path]], pace: float = PACE) -> Iterator[None]:
    """At once, and then each time that one of the files is changed, made or gone, and has come to rest.

    `files` are asked for anew at every look, since there may be new ones. Goes on for ever.
    """
    before = _look(files())
    yield
    while True:
        time.sleep(pace)
        now = _look(files())
        if now == before:
            continue
        while (later := _settled(files, pace)) != now:
            now = later
        before = now
        yield


def _settled(files: Callable[[], Iterable[Path]], pace: float) -> Seen:
    time.sleep(pace)
    return _look(files())


def _look(files: Iterable[Path]) -> Seen:
    seen: Seen = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue  # gone, or not readable now: that is a change too
        seen[file] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return seen
