"""The line that says how far long work is."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import sys
import termios
from collections.abc import Callable, Iterator

import pytest

from crisisctl.cli.output import one_line
from crisisctl.cli.progress import progress

Drawn = Callable[[int, int, str], str]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drawn]:
    """What `progress` draws where stderr is a terminal of 40 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    os.set_blocking(ours, False)
    monkeypatch.setenv("CRISISCTL_PLAIN", "0")

    with os.fdopen(theirs, "w") as stream:

        def draw(done: int, of: int, what: str) -> str:
            with monkeypatch.context() as there:
                there.setattr(sys, "stderr", stream)
                progress(done, of, what)
            try:
                return os.read(ours, 65536).decode()
            except BlockingIOError:
                return ""

        yield draw
    os.close(ours)


def test_it_never_wraps_so_that_it_can_be_drawn_over(drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    drew = drawn(1, 2, "a name that is far wider than this window has room for")
    shown = drew.removeprefix("\r\x1b[K")
    assert "1 of 2" in shown
    assert len(one_line(shown)) < 40
    assert drawn(2, 2, "") == "\r\x1b[K"


@pytest.mark.parametrize("term", ["dumb", None])
def test_a_terminal_that_cannot_redraw_gets_none(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch, term: str | None
) -> None:
    if term is None:
        monkeypatch.delenv("TERM", raising=False)
    else:
        monkeypatch.setenv("TERM", term)
    assert drawn(1, 2, "a") == ""
