from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pyte
import pytest

DEMO = Path(__file__).with_name("demo.py")
ROOT = DEMO.parents[2]
PATIENCE = 20  # seconds until a screen that does not come is a failure


class Play:
    """A scene of the demo at a pseudo-terminal, and what its screen shows."""

    def __init__(self, scene: str, *options: str, columns: int = 80, rows: int = 24, **environ: str) -> None:
        env = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }
        self.child: Any = pexpect.spawn(
            sys.executable,
            ["-W", "error", "-X", "dev", str(DEMO), scene, *options],
            env=env | environ,
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display if row.strip()]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    def pump(self, seconds: float) -> None:
        """Take what the program writes for some seconds, or until it ends."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                data = self.child.read_nonblocking(65_536, timeout=left)
            except pexpect.TIMEOUT:
                return
            except pexpect.EOF:
                return
            self.raw += data
            self._stream.feed(data)

    def until(self, pattern: str) -> Play:
        """Wait until the screen shows something."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.text):
            assert time.monotonic() < deadline, f"{pattern!r} never came:\n{self.text}"
            alive = self.child.isalive()
            self.pump(0.05)
            assert alive or re.search(pattern, self.text), f"{pattern!r} never came:\n{self.text}"
        return self

    def ready(self, pattern: str) -> Play:
        """Wait for a question, and until it takes keys."""
        self.until(pattern)
        self.pump(0.7)
        return self

    def type(self, keys: str) -> Play:
        self.child.send(keys)
        return self

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def end(self) -> str:
        """The last line, which says how the scene ended."""
        self.until(r"modes=")
        return "".join(self.rows[-2:]) if "modes=" not in self.rows[-1] else self.rows[-1]

    def hang_up(self) -> None:
        """Close the terminal under the program."""
        self.child.ptyproc.fileobj.close()
        self.child.closed = self.child.ptyproc.closed = True

    def signal(self, number: int) -> None:
        self.child.kill(number)


@pytest.fixture
def play() -> Iterator[Callable[..., Play]]:
    played: list[Play] = []

    def start(*args: Any, **kwargs: Any) -> Play:
        played.append(Play(*args, **kwargs))
        return played[-1]

    yield start
    for one in played:
        if not one.child.closed:
            one.child.kill(signal.SIGKILL)
        one.child.ptyproc.wait()
        one.child.close()
