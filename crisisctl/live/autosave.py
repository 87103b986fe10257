"""A draft on disk each second, so that a crash costs one second of typing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY = 1.0  # seconds


@contextmanager
def autosaved(read: Callable[[], str], save: Callable[[str], None] | None) -> Iterator[None]:
    """While inside, hand what `read` gives to `save` each second if it changed, and once more at the end.

    Must be entered in a running event loop; what `save` raises there reaches the loop's exception handler.
    """
    saved = read()
    loop = asyncio.get_running_loop()
    timer: asyncio.TimerHandle | None = None

    def keep() -> None:
        nonlocal saved
        text = read()
        if save is not None and text != saved:
            save(text)
            saved = text

    def tick() -> None:
        nonlocal timer
        timer = loop.call_later(_EVERY, tick)
        keep()

    timer = loop.call_later(_EVERY, tick)
    try:
        yield
    finally:
        timer.cancel()
        keep()
