"""What a durable append costs, against the least that any program can do for the same bytes on the same disk.

    python benchmarks/append.py [FOLDER]

Prints, for logs of 10 and of 100,000 entries, the median time of one append and its ratio to
open + flock + write + fsync + close. They take turns, so that a busy disk disturbs all alike.

The bar is 1.5 times, on a disk whose fsync takes 0.2 ms or more: a faster one leaves nothing to compare with
but the program's own work, which is the same everywhere. To measure another disk, give a FOLDER on it.
"""

from __future__ import annotations

import fcntl
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from crisisctl.core.events import Entry
from crisisctl.log.read import LOG, LogReader
from crisisctl.log.store import LogStore

AT = 1_764_000_000_000
ROUNDS = 400
WARM_UP = 20
BAR = 1.5
SLOW_ENOUGH = 200e-6


def entry(seq: int) -> Entry:
    data = {"step": f"step-{seq}", "evidence": "Ticket 4411 closed, seen by the person on call."}
    return Entry(seq, AT + seq, "ana", "step.done", data)


def filled(folder: Path, entries: int) -> LogStore:
    store = LogStore(folder, durable=False)
    for first in range(1, entries + 1, 1_000):
        store.append([entry(seq) for seq in range(first, min(first + 1_000, entries + 1))])
    store.sync()
    return LogStore(folder, store.mark)


def bare(path: Path, content: bytes) -> float:
    """The least that puts `content` at the end of a file; seconds of its fsync alone."""
    fd = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    fcntl.flock(fd, fcntl.LOCK_EX)
    os.write(fd, content)
    took = seconds(lambda: os.fsync(fd))
    os.close(fd)
    return took


def seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def measure(folder: Path, entries: int) -> list[float]:
    """Median seconds of an fsync, of the bare write, of a walk's append, of a note by another program."""
    store, beside = filled(folder, entries), folder / "beside"
    beside.write_bytes((folder / LOG).read_bytes())
    rounds = []
    for _ in range(WARM_UP + ROUNDS):
        before = (folder / LOG).stat().st_size
        seq = store.mark.seq + 1
        walk = seconds(lambda seq=seq: store.append([entry(seq)]))  # type: ignore[misc]
        with (folder / LOG).open("rb") as log:
            log.seek(before)
            content = log.read()
        synced: list[float] = []
        least = seconds(lambda content=content, synced=synced: synced.append(bare(beside, content)))  # type: ignore[misc]
        data = entry(seq + 1).data
        note = seconds(lambda data=data: LogStore(folder).add("ana", AT, "step.done", data))  # type: ignore[misc]
        bare(beside, content)
        store.newer(seq)
        rounds.append((*synced, least, walk, note))
    written = entries + 2 * (WARM_UP + ROUNDS)
    assert sum(1 for _ in LogReader(folder)) == written  # noqa: S101  # what was measured is there
    return [statistics.median(took) for took in zip(*rounds[WARM_UP:], strict=True)]


def main() -> None:
    under = sys.argv[1] if len(sys.argv) > 1 else "."
    for entries in (10, 100_000):
        with tempfile.TemporaryDirectory(dir=under) as folder:
            fsync, least, walk, note = measure(Path(folder), entries)
        print(f"{entries:>7} entries: fsync {fsync * 1e6:.0f} µs, bare {least * 1e6:.0f} µs", end="")
        for name, took in (("append", walk), ("note", note)):
            print(f", {name} {took * 1e6:.0f} µs = {took / least:.2f} times", end="")
        if fsync < SLOW_ENOUGH:
            print("; this disk is too fast for the bar to apply")
        else:
            print(f"; the bar of {BAR} is {'kept' if max(walk, note) <= BAR * least else 'BROKEN'}")


if __name__ == "__main__":
    main()
