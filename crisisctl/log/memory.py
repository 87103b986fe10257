"""Logs that live as long as the program: for drills, and for tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crisisctl.core.events import Entry
from crisisctl.core.world import Store


class Remembering:
    """A store that keeps in `entries` the whole log as it went through it."""

    def __init__(self, store: Store) -> None:
        self._store, self.entries = store, list[Entry]()

    def newer(self, seq: int) -> Sequence[Entry]:
        """The entries after `seq`; raises like the store."""
        found = self._store.newer(seq)
        self.entries[seq:] = found
        return found

    def append(self, entries: Sequence[Entry]) -> bool:
        """Add `entries` to the log; raises like the store, and keeps what it took."""
        taken = self._store.append(entries)
        if taken:
            self.entries.extend(entries)
        return taken


class MemoryStore:
    """A store like LogStore, without a disk. `entries` is the whole log."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = list(entries)

    def newer(self, seq: int) -> Sequence[Entry]:
        """The entries after `seq`."""
        return self.entries[seq:]

    def append(self, entries: Sequence[Entry]) -> bool:
        """Keep `entries` if the log ends just before the first of them; else return False."""
        if entries and entries[0].seq != len(self.entries) + 1:
            return False
        for seq, entry in enumerate(entries, len(self.entries) + 1):
            if entry.seq != seq:
                raise ValueError(f"entry {entry.seq} cannot follow {seq - 1}")
        self.entries.extend(entries)
        return True
