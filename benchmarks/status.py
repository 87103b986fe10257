"""What `crisisctl status` costs beside a long log, against a short one.

    python benchmarks/status.py [ROUNDS]

Writes logs of 100 and of 100,000 entries with the program's own store (a walk's first entries, then notes),
and runs `status` as a program of its own on both, by turns. The first run beside a log folds all of it and
keeps what it found; later ones read what is new.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from crisisctl.core.events import Entry
from crisisctl.log.read import LogReader
from crisisctl.log.store import LogStore

ROUNDS = 15
PROGRAM = str(Path(sys.executable).with_name("crisisctl"))
SHORT, LONG = 100, 100_000
ANSWERS = 'drill: none\nplaybook: data-breach\nstarts: "2026-01-15T09:00:00Z"\nanswers: {}\n'


def declared(office: Path) -> Path:
    """The folder of an incident that has just been declared, in a workspace of its own."""
    office.mkdir()
    (office / "crisisctl.yaml").write_text("brand: {name: Acme}\n")
    (office / "answers.yaml").write_text(ANSWERS)
    declare = (PROGRAM, "run", "data-breach", "--answers", "answers.yaml", "--as", "ana")
    subprocess.run(declare, cwd=office, check=False, capture_output=True)  # pauses: exit 130
    (folder,) = (office / "incidents").iterdir()
    return folder


def fill(folder: Path, entries: int) -> None:
    """Notes until the log has `entries`, written in batches and synced once."""
    reader = LogReader(folder)
    for _ in reader:
        pass
    at, store = int(time.time() * 1_000), LogStore(folder, reader.mark, durable=False)
    while store.mark.seq < entries:
        seqs = range(store.mark.seq + 1, min(store.mark.seq + 1_000, entries) + 1)
        store.append([Entry(seq, at, "ana", "note.added", {"text": f"Call number {seq}."}) for seq in seqs])
    store.sync()


def seconds(office: Path) -> float:
    began = time.perf_counter()
    subprocess.run((PROGRAM, "status"), cwd=office, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as root:
        offices = {entries: Path(root) / str(entries) for entries in (SHORT, LONG)}
        folders = {entries: declared(office) for entries, office in offices.items()}
        for entries, folder in folders.items():
            fill(folder, entries)
            shutil.rmtree(folder / ".made", ignore_errors=True)
        first = {entries: seconds(office) for entries, office in offices.items()}
        times: dict[int, list[float]] = {entries: [] for entries in offices}
        for _ in range(rounds):
            for entries, office in offices.items():
                times[entries].append(seconds(office))
    later = {entries: statistics.median(taken) for entries, taken in times.items()}
    print(f"{'status, ms':<22} {SHORT:>8} {LONG:>9} {'ratio':>7} {'target':>7}")
    for name, took, target in (("first, all folded", first, "-"), ("median of the later", later, "3")):
        ratio = took[LONG] / took[SHORT]
        print(f"{name:<22} {took[SHORT] * 1e3:>8.1f} {took[LONG] * 1e3:>9.1f} {ratio:>7.2f} {target:>7}")


if __name__ == "__main__":
    main()
