"""Whole lines in and out of a terminal that does the editing itself, or of a pipe."""

from __future__ import annotations

import asyncio
import os
import termios
from collections.abc import Iterable
from typing import TextIO

from crisisctl.core.clean import clean

from .talk import Gone, terminal_closed

_PROMPT = "> "
_CHUNK = 65_536


class LinesIn:
    """Reads lines from `source` without holding up the event loop, and prints to `sink`."""

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        self._source, self._sink = source.fileno(), sink
        self._typed = b""
        self._asking = False

    @property
    def columns(self) -> int:
        """How wide the window is now; 80 where there is none."""
        try:
            return os.get_terminal_size(self._sink.fileno()).columns or 80
        except OSError:
            return 80

    def say(self, lines: Iterable[str]) -> None:
        """Print lines, which are clean already. Raises Gone when nobody can see them any more."""
        text = "".join(f"{line}\n" for line in lines)
        if text:
            self._write(f"\n{text}{_PROMPT}" if self._asking else text)

    def send(self, sequence: str) -> bool:
        """Write a control sequence, if this is a terminal; whether it was."""
        if self._sink.isatty():
            self._write(sequence)
            return True
        return False

    async def ask(self) -> str:
        """The next line, cleaned. Raises Gone at the end of the input.

        When cancelled, what was typed so far is thrown away: it was not meant for the next question.
        """
        self._write(_PROMPT)
        self._asking = True
        try:
            while b"\n" not in self._typed:
                self._typed += await self._chunk()
        except asyncio.CancelledError:
            self._typed = b""
            if os.isatty(self._source):
                termios.tcflush(self._source, termios.TCIFLUSH)
            self._write("\n")
            raise
        finally:
            self._asking = False
        line, _, self._typed = self._typed.partition(b"\n")
        return clean(line.decode("utf-8", "replace").rstrip("\r"))

    async def _chunk(self) -> bytes:
        loop = asyncio.get_running_loop()
        ready = asyncio.Event()
        try:
            loop.add_reader(self._source, ready.set)
        except PermissionError:  # a plain file, which is always ready
            ready.set()
        try:
            await ready.wait()
            chunk = os.read(self._source, _CHUNK)
        except OSError as fault:
            raise (Gone() if terminal_closed(fault) else fault) from None
        finally:
            loop.remove_reader(self._source)
        if not chunk:
            raise Gone
        return chunk

    def _write(self, text: str) -> None:
        try:
            self._sink.write(text)
            self._sink.flush()
        except OSError as fault:
            raise (Gone() if terminal_closed(fault) else fault) from None
