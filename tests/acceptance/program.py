"""The product as people meet it: a program in a terminal, and a program that is called."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect
import pyte

PROGRAM = (sys.executable, "-m", "crisisctl")
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20  # seconds until a screen that does not come is a failure
GUARD = 0.6  # seconds in which a new question takes no keys, and a little more


class Place:
    """A folder to work in, with settings and data of its own, and what the program does there."""

    def __init__(self, home: Path, work: Path) -> None:
        self.work = work
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "TMPDIR": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "CRISISCTL_AS": "ana",
        }

    def call(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end, without a terminal."""
        return subprocess.run(
            [*PROGRAM, *arguments],
            cwd=self.work,
            env=self.environ | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def walk(self, *arguments: str, columns: int = 100, rows: int = 40, **environ: str) -> Walk:
        """Run a command at a terminal."""
        return Walk(self, arguments, columns, rows, environ)

    @property
    def incident(self) -> Path:
        """The folder of the newest incident."""
        return max(one for one in (self.work / "incidents").iterdir() if one.is_dir())

    def log(self) -> list[dict[str, Any]]:
        """The entries of the newest incident."""
        text = (self.incident / "log.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines() if line.endswith("}")]

    def types(self) -> list[str]:
        """What the log says, without the details."""
        return [entry["type"] for entry in self.log()]

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        """The data of every entry of a type."""
        return [entry["data"] for entry in self.log() if entry["type"] == kind]

    def faults(self) -> list[str]:
        """What the program kept of faults that nobody expected."""
        return [
            one.read_text(encoding="utf-8") for one in Path(self.environ["TMPDIR"]).glob("crisisctl-fault-*")
        ]


class Walk:
    """A program at a pseudo-terminal, and what its screen has shown."""

    def __init__(
        self, place: Place, arguments: tuple[str, ...], columns: int, rows: int, environ: dict[str, str]
    ) -> None:
        self.place = place
        self.child: Any = pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], *arguments],
            cwd=str(place.work),
            env=place.environ | environ,
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self.screen = pyte.HistoryScreen(columns, rows, history=2_000)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.seen: list[str] = []

    @property
    def rows(self) -> list[str]:
        """The rows on the screen that are not empty."""
        return [row.rstrip() for row in self.screen.display if row.strip()]

    @property
    def text(self) -> str:
        """The screen as it is now."""
        return "\n".join(self.rows)

    @property
    def question(self) -> str:
        """The screen without the bar, whose clocks run."""
        return self.text.rpartition("─" * self.screen.columns)[0] or self.text

    @property
    def transcript(self) -> str:
        """Everything that scrolled away, and the screen."""
        above = [
            "".join(row[at].data for at in range(self.screen.columns)) for row in self.screen.history.top
        ]
        return "\n".join([*(row.rstrip() for row in above), *self.rows])

    def pump(self, seconds: float) -> None:
        """Take what the program writes for some seconds, or until it ends."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                data = self.child.read_nonblocking(65_536, timeout=left)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += data
            self._stream.feed(data)

    def until(self, pattern: str) -> Walk:
        """Wait until the screen shows something."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.text):
            assert time.monotonic() < deadline, f"{pattern!r} never came:\n{self.text}"
            alive = self.child.isalive()
            self.pump(0.05)
            assert alive or re.search(pattern, self.text), f"{pattern!r} never came:\n{self.text}"
        return self

    def gone(self, pattern: str) -> Walk:
        """Wait until the screen shows something no more."""
        deadline = time.monotonic() + PATIENCE
        while re.search(pattern, self.text):
            assert time.monotonic() < deadline, f"{pattern!r} never went:\n{self.text}"
            self.pump(0.05)
        return self

    def type(self, keys: str) -> Walk:
        """Send keys at once."""
        self.child.send(keys)
        return self

    def press(self, pattern: str, keys: str) -> Walk:
        """Wait for a question, until it takes keys, and press them."""
        settled = ""
        while settled != (settled := self.until(pattern).question):
            self.pump(GUARD)
        self.seen.append(self.text)
        return self.type(keys)

    def answer(self, pattern: str, text: str) -> Walk:
        """Wait for a question for a line, and type it; Enter alone counts only after a moment."""
        if not text:
            return self.press(pattern, "\r")
        self.seen.append(self.until(pattern).text)
        return self.type(f"{text}\r")

    def logged(self, kind: str, count: int = 1) -> Walk:
        """Wait until the log has so many entries of a type."""
        deadline = time.monotonic() + PATIENCE
        while self.place.types().count(kind) < count:
            assert time.monotonic() < deadline, f"no {kind}:\n{self.text}"
            self.pump(0.05)
        return self

    def end(self) -> int:
        """The exit code, once the program has ended."""
        deadline = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < deadline, f"it did not end:\n{self.text}"
            self.pump(0.1)
        self.pump(0.1)
        self.child.close()
        return -int(self.child.signalstatus) if self.child.signalstatus else int(self.child.exitstatus)

    def pause(self) -> int:
        """Press Ctrl-C twice."""
        self.type("\x03").until("Ctrl-C again").type("\x03")
        return self.end()

    def hang_up(self) -> None:
        """Close the terminal under the program, and wait until it has ended."""
        self.child.ptyproc.fileobj.close()
        self.child.closed = self.child.ptyproc.closed = True
        self.child.ptyproc.wait()

    def kill(self) -> None:
        """End the program as nobody can prevent."""
        self.child.kill(9)
        self.end()


@contextmanager
def closing(walks: list[Walk]) -> Iterator[None]:
    """Leave no program behind."""
    try:
        yield
    finally:
        for one in walks:
            if not one.child.closed:
                one.child.kill(signal.SIGKILL)
                one.child.ptyproc.wait()
                one.child.close()
