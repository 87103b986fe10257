"""Reading a log from its beginning or from a mark, believing only what the chain proves."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from crisisctl.core.events import Entry

from .codec import LONGEST, START, Damage, Line, Mark, faults, parse
from .disk import opened
from .tail import damaged, holds

LOG = "log.jsonl"


class Look(NamedTuple):
    """What changes whenever a log does: a redaction puts another file there."""

    file: int
    size: int
    changed: int


def look(at: Path | int) -> Look | None:
    """How a log, by its path or descriptor, looks at this moment; None if it is not there."""
    try:
        seen = os.fstat(at) if isinstance(at, int) else at.lstat()
    except OSError:
        return None
    return Look(seen.st_ino, seen.st_size, seen.st_mtime_ns)


class LogReader:
    """The lines of the log in `folder` after `mark`, in order; to be iterated once.

    Each line is proven to continue the one before it. Iterating raises Refused, with the number of the
    line, at the first that cannot be believed, and when there is no log; also when the log no longer holds
    the entry of `mark`. A redaction moves marks: entries are then found again by their seq and hash.

    `mark` is where the last line that was given out ends. `torn` is, in the end, how many bytes of a torn
    last line were left out.
    """

    def __init__(self, folder: Path, mark: Mark = START) -> None:
        self.path, self.mark, self.torn = folder / LOG, mark, 0
        self._stayed: dict[int, dict[str, Any]] | None = None

    def __iter__(self) -> Generator[Line, None, None]:
        try:
            with opened(self.path, os.O_RDONLY) as fd:
                known, self.mark = self.mark, self.mark if holds(fd, self.mark) else START
                bare: set[int] = set()
                for line in self._lines(fd):
                    _note_redaction(line, bare)
                    if self.mark.seq > known.seq:
                        yield line
                    elif self.mark.seq == known.seq and line.hash != known.hash:
                        raise damaged(self.path, known.seq, f"entry {known.seq} is another than before")
        except OSError as fault:
            raise damaged(self.path, None, f"the log cannot be read: {fault.strerror}") from fault
        if self.mark.seq < known.seq:
            raise damaged(self.path, self.mark.seq, f"entries after {self.mark.seq} are gone from the log")
        for seq in sorted(bare):
            raise damaged(self.path, seq, f"the data of entry {seq} is gone, and no entry says why")

    def _lines(self, fd: int) -> Iterator[Line]:
        """What follows the mark, which moves along."""
        with os.fdopen(os.dup(fd), "rb") as file:
            file.seek(self.mark.offset)
            while raw := file.readline(LONGEST + 1):
                number = self.mark.seq + 1
                if not raw.endswith(b"\n"):
                    if len(raw) > LONGEST:
                        raise damaged(self.path, number, f"the line is longer than {LONGEST} bytes")
                    self.torn = len(raw)
                    return
                try:
                    line = parse(raw[:-1])
                except Damage as fault:
                    raise damaged(self.path, number, str(fault)) from fault
                if wrong := faults(line, self.mark):
                    raise damaged(self.path, number, wrong[0])
                self.mark = Mark(number, self.mark.offset + len(raw), line.hash)
                yield line if line.salt is not None else self._with_what_stayed(line, fd)

    def _with_what_stayed(self, line: Line, fd: int) -> Line:
        """A redacted entry with what a later entry kept of its data."""
        if self._stayed is None:
            self._stayed = _what_stayed(fd)
        return line._replace(entry=line.entry._replace(data=self._stayed.get(line.entry.seq, {})))


def _what_stayed(fd: int) -> dict[int, dict[str, Any]]:
    """What the redactions in a log kept, by the seq of the entry. Their proof is left to who reads on."""
    stayed: dict[int, dict[str, Any]] = {}
    # By position: the descriptor's own place in the file belongs to whoever is reading.
    for raw in os.pread(fd, os.fstat(fd).st_size, 0).split(b"\n"):
        if b'"entry.redacted"' in raw:
            with suppress(Damage):
                entry = parse(raw).entry
                seq, kept = redacts(entry), entry.data.get("kept")
                if seq is not None and isinstance(kept, dict):
                    stayed[seq] = kept
    return stayed


def _note_redaction(line: Line, bare: set[int]) -> None:
    """Keep in `bare` the entries without data that no later entry has named yet."""
    if line.salt is None:
        bare.add(line.entry.seq)
    elif (named := redacts(line.entry)) is not None:
        bare.discard(named)


def redacts(entry: Entry) -> int | None:
    """The seq of the entry that `entry` says was redacted, with a reason; None if it says no such thing."""
    seq, reason = entry.data.get("seq"), entry.data.get("reason")
    if entry.type != "entry.redacted" or type(seq) is not int or not isinstance(reason, str) or not reason:
        return None
    return seq


def read(folder: Path) -> Iterator[Entry]:
    """All entries of the incident in `folder`; raises Refused like LogReader."""
    return (line.entry for line in LogReader(folder))


def first_entry(folder: Path) -> Entry:
    """The entry that declares the incident in `folder`. Raises Refused when there is none."""
    reader = LogReader(folder)
    with closing(iter(reader)) as lines:
        line = next(lines, None)
    if line is None:
        raise damaged(reader.path, 1, "the log has no whole first entry, so this is no incident")
    if line.entry.type != "incident.declared" or line.salt is None:
        raise damaged(reader.path, 1, "the first entry does not declare an incident")
    return line.entry
