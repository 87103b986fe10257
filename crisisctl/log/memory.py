"""A log that lives as long as the program: for drills that only explore, and for tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crisisctl.core.events import Entry


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
