"""Several programs on one log."""

from __future__ import annotations

import fcntl
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crisisctl.log.read import read
from crisisctl.log.store import LogStore
from crisisctl.problem import Busy
from tests.log.sample import entry


def test_the_lock_is_waited_for_and_then_said_to_be_held(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    with log.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        with pytest.raises(
            Busy, match=f"Another program is writing to {log}. Nothing was written; try again."
        ):
            LogStore(folder).append([entry(5)])
    assert sum(waits) == pytest.approx(5)
    assert len(list(read(folder))) == 4


def test_a_lock_that_is_given_back_in_time_is_taken(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = log.open("rb")
    fcntl.flock(held, fcntl.LOCK_EX)
    waits: list[float] = []

    def give_back(pause: float) -> None:
        waits.append(pause)
        if len(waits) == 3:
            held.close()

    monkeypatch.setattr(time, "sleep", give_back)
    assert LogStore(folder).append([entry(5)])
    assert len(waits) == 3


def test_whoever_waited_writes_into_the_log_that_has_the_name_now(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = log.open("rb")
    fcntl.flock(held, fcntl.LOCK_EX)

    def exchange(_pause: float) -> None:
        content = log.read_bytes()
        log.unlink()
        log.write_bytes(content)
        held.close()

    monkeypatch.setattr(time, "sleep", exchange)
    assert LogStore(folder).append([entry(5)])
    assert len(list(read(folder))) == 5


WRITER = """
import sys
import time
from pathlib import Path
from crisisctl.core.events import Entry
from crisisctl.log.store import LogStore

folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
store, seq = LogStore(folder), 0
for number in range(count):
    if number % 3 == 0:
        store.add(name, number, "note.added", {"text": f"{name} {number}"})
        continue
    while True:
        seq += len(store.newer(seq))
        if store.append([Entry(seq + 1, number, name, "note.added", {"text": f"{name} {number}"})]):
            break
print(len(store.newer(0)))
"""


def test_two_programs_that_write_at_once_lose_nothing(folder: Path) -> None:
    each = 60
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder), name, str(each)], stdout=subprocess.PIPE)
        for name in ("ben", "cem")
    ]
    for program in programs:
        program.communicate(timeout=60)
        assert program.returncode == 0
    entries = list(read(folder))
    assert len(entries) == 4 + 2 * each
    for name in ("ben", "cem"):
        texts = [one.data["text"] for one in entries if one.by == name]
        assert texts == [f"{name} {number}" for number in range(each)]
