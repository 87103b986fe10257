"""The incident's log as the walk uses it: durable appends, decided on what was the end."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from crisisctl.core.events import Entry
from crisisctl.problem import NotSaved

from .appending import Unsure, put_aside, sync_log, take_back, write_once
from .codec import START, Mark, Salt, encode, random_salt
from .disk import not_saved, opened
from .lock import locked_log
from .read import LOG, LogReader, Look, look
from .tail import Tail, damaged, tail_of


class LogStore:
    """The log in `folder`, an existing folder; the file itself comes with the first entry.

    `mark` is how far the caller has read, `salt` makes the salts, and `durable` False leaves syncing to
    `sync`, for a drill. After a failed sync nothing is certain, and this store takes nothing more.

    `torn` lists the sizes in bytes of torn last
    lines that it has put aside into ``log.torn``; to be told.
    """

    def __init__(
        self, folder: Path, mark: Mark = START, *, salt: Salt = random_salt, durable: bool = True
    ) -> None:
        self.folder, self.mark, self.torn = folder, mark, list[int]()
        self._path, self._salt, self._durable = folder / LOG, salt, durable
        self._seen: Look | None = None
        self._failed: str | None = None

    def newer(self, seq: int) -> Sequence[Entry]:
        """The entries after `seq`; one look at the file when there are none.

        Raises Refused when the log is damaged, gone, or no longer holds what was read before.
        """
        seen = look(self._path)
        if seq == self.mark.seq and seen is not None and seen == self._seen:
            return []
        reader = LogReader(self.folder, self.mark if seq >= self.mark.seq else START)
        found = [line.entry for line in reader if line.entry.seq > seq]
        self.mark, self._seen = reader.mark, seen
        return found

    def append(self, entries: Sequence[Entry]) -> bool:
        """Write `entries`, whose seqs follow one another, durably and at once.

        Returns False, and writes nothing, unless the log ends just before the first of them. Raises
        NotSaved when the disk did not take them, Busy when the lock was not to be had within five seconds,
        and Refused when the log's end cannot be believed.
        """
        if not entries:
            return True
        with self._end(create=entries[0].seq == 1) as (fd, tail):
            if tail.mark.seq != entries[0].seq - 1:
                return False
            if tail.mark.seq == self.mark.seq and tail.mark.hash != self.mark.hash:
                raise damaged(self._path, tail.mark.seq, "the log is another one than before")
            self._write(fd, tail, entries)
        return True

    def add(self, by: str, at: int, type_: str, data: dict[str, Any]) -> Entry:
        """Write one entry after whatever is last, as `note` does; raises like `append`."""
        with self._end(create=False) as (fd, tail):
            if tail.mark.seq == 0:
                raise damaged(self._path, None, "the log has no whole first entry, so this is no incident")
            entry = Entry(tail.mark.seq + 1, at, by, type_, data)
            self._write(fd, tail, [entry])
        return entry

    def sync(self) -> None:
        """Wait until all that was written is on disk. Raises NotSaved."""
        self._usable()
        with self._worded(), opened(self._path, os.O_RDONLY) as fd:
            self._sync(fd, first=True)

    @contextmanager
    def _end(self, *, create: bool) -> Iterator[tuple[int, Tail]]:
        """The log under its lock, and its end, which is not read again if nothing happened since."""
        self._usable()
        with self._worded(), locked_log(self._path, create=create) as fd:
            if self._seen is not None and look(fd) == self._seen:
                yield fd, Tail(self.mark, self._seen.size - self.mark.offset)
            else:
                yield fd, tail_of(fd, self._path)

    def _write(self, fd: int, tail: Tail, entries: Sequence[Entry]) -> None:
        mark, lines = tail.mark, list[bytes]()
        for entry in entries:
            if entry.seq != mark.seq + 1:
                raise ValueError(f"entry {entry.seq} cannot follow {mark.seq}")
            line = encode(entry, mark.hash, self._salt(entry.seq))
            lines.append(line.raw + b"\n")
            mark = Mark(entry.seq, mark.offset + len(lines[-1]), line.hash)
        if tail.torn:
            put_aside(fd, self.folder, tail)
            self.torn.append(tail.torn)
        write_once(fd, self._path, b"".join(lines), tail.mark.offset)
        if self._durable:
            try:
                self._sync(fd, first=tail.mark.seq == 0)
            except Unsure:
                take_back(fd, tail.mark.offset)
                raise
        if tail.mark == self.mark:
            self.mark, self._seen = mark, look(fd)

    def _sync(self, fd: int, *, first: bool) -> None:
        try:
            sync_log(fd, self._path, first=first)
        except Unsure as fault:
            self._failed = str(fault)
            raise

    def _usable(self) -> None:
        if self._failed:
            raise NotSaved(self._failed)

    @contextmanager
    def _worded(self) -> Iterator[None]:
        """Turn what the operating system refuses into words."""
        try:
            yield
        except FileNotFoundError as fault:
            raise damaged(self._path, None, "there is no incident log here") from fault
        except OSError as fault:
            raise not_saved(self._path, fault) from fault
