"""A disk that is full, or that may only be read. Each test mounts one of its own, which only root may."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from io import FileIO
from itertools import count
from pathlib import Path

import pytest

from crisisctl.log.folder import create, find
from crisisctl.log.kept import keep_words
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from crisisctl.problem import NotSaved
from tests.log.sample import AT, ID, PLAN, declare, declared, entry


class Mounted:
    """A small disk of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def mount(self, options: str) -> None:
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.path], capture_output=True, check=False
        )
        if made.returncode:
            pytest.skip("only root may mount a small disk")

    def fill(self) -> None:
        with (self.path / "ballast").open("ab", buffering=0) as ballast:
            for size in (4_096, 1):
                with pytest.raises(OSError, match="No space left on device"):
                    self._write_for_ever(ballast, b"x" * size)

    def _write_for_ever(self, ballast: FileIO, piece: bytes) -> None:
        while True:
            ballast.write(piece)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Mounted]:
    path = tmp_path / "small"
    path.mkdir()
    mounted = Mounted(path)
    mounted.mount("size=128k")
    try:
        yield mounted
    finally:
        subprocess.run(["umount", path], check=True)


def test_a_full_disk_takes_nothing_and_says_so(small: Mounted) -> None:
    folder = declare(small.path / "incidents")
    store, confirmed = LogStore(folder), list[int]()

    def write_for_ever() -> None:
        for seq in count(2):
            assert store.append([entry(seq, text="x" * 900)])
            confirmed.append(seq)

    small.fill()
    with pytest.raises(NotSaved, match=r"(the disk is full|it is probably full)\.") as refused:
        write_for_ever()
    assert str(folder / "log.jsonl") in str(refused.value)
    assert "Free some space on it, then do it again." in str(refused.value)
    found = verify(folder)
    assert (found.ok, found.entries, found.torn) == (True, 1 + len(confirmed), 0)
    with pytest.raises(NotSaved, match="disk is full"):
        keep_words(folder, "w" * 9_000)
    with pytest.raises(NotSaved, match="disk is full"):
        redact(folder, 2, "a name", "ana", AT)
    assert not list((folder / "messages").iterdir())
    assert not (folder / "log.redacting").exists()
    (small.path / "ballast").unlink()
    assert store.append([entry(2 + len(confirmed))])
    assert verify(folder).entries == 2 + len(confirmed)


def test_an_incident_that_found_no_room_is_none(small: Mounted) -> None:
    small.fill()
    root = small.path / "incidents"
    with pytest.raises(NotSaved, match="the disk is full"):
        create(root, ID, {"plan.yaml": PLAN * 500}, declared())
    assert find(root) == []


def test_a_disk_that_may_only_be_read_is_read(small: Mounted) -> None:
    folder = declare(small.path / "incidents")
    small.mount("remount,ro")
    store = LogStore(folder)
    assert list(store.newer(0)) == [declared()]
    for attempt in (
        lambda: store.append([entry(2)]),
        lambda: store.add("ana", AT, "note.added", {"text": "a"}),
        lambda: keep_words(folder, "words"),
        lambda: redact(folder, 1, "a name", "ana", AT),
        lambda: create(small.path / "incidents", ID, {}, declared()),
    ):
        with pytest.raises(NotSaved, match=r"may not be written to\. Make the folder writable"):
            attempt()
    assert verify(folder).ok
