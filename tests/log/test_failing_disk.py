"""Whatever the disk does: what was confirmed is there, nothing half counts, and it is said."""

from __future__ import annotations

import errno
import fcntl
import os
from pathlib import Path
from typing import Any

import pytest

from crisisctl.log import disk
from crisisctl.log.folder import find
from crisisctl.log.kept import keep_words, words
from crisisctl.log.read import read
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from crisisctl.problem import NotSaved, Refused
from tests.log.sample import AT, entry


def broken(monkeypatch: pytest.MonkeyPatch, call: str, number: int, *, then: Any = None) -> None:
    """Let an operating system call fail with `number`, or answer `then`."""

    def fail(*_args: object) -> Any:
        if then is not None:
            return then
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)


def test_after_a_failed_sync_a_store_takes_nothing_more(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, before = LogStore(folder), log.read_bytes()
    with monkeypatch.context() as patch:
        broken(patch, "fsync", errno.EIO)
        with pytest.raises(NotSaved) as first:
            store.append([entry(5)])
    assert str(first.value) == (
        f"{log}: the disk failed while saving (input/output error), so what was just entered may be lost; "
        "what was confirmed before is there. Stop here, copy the incident's folder to another disk, "
        "and carry on from the copy."
    )
    for attempt in (
        lambda: store.append([entry(5)]),
        lambda: store.add("ana", AT, "note.added", {"text": "a"}),
        store.sync,
    ):
        with pytest.raises(NotSaved) as again:
            attempt()
        assert str(again.value) == str(first.value)
    assert log.read_bytes() == before
    assert LogStore(folder).append([entry(5)])


def test_a_drill_whose_sync_fails_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = LogStore(tmp_path, durable=False)
    store.append([entry(1)])
    broken(monkeypatch, "fsync", errno.EIO)
    with pytest.raises(NotSaved, match="the disk failed while saving"):
        store.sync()
    with pytest.raises(NotSaved, match="the disk failed while saving"):
        store.append([entry(2)])


def test_a_write_that_is_cut_short_is_taken_back(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, before, write = LogStore(folder), log.read_bytes(), os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda fd, content: write(fd, content[:20]))
        with pytest.raises(NotSaved) as refused:
            store.append([entry(5)])
    assert str(refused.value) == (
        f"{log} was not saved: the disk took only a part of it, so it is probably full. "
        "Free some space on it, then do it again."
    )
    assert log.read_bytes() == before
    assert store.append([entry(5)])


def test_what_cannot_be_taken_back_stays_as_torn(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, write = LogStore(folder), os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda fd, content: write(fd, content[:20]))
        broken(patch, "ftruncate", errno.EIO)
        with pytest.raises(NotSaved, match="only a part"):
            store.append([entry(5)])
    assert verify(folder)[1:5] == (True, 4, 0, 1)
    assert store.append([entry(5)])
    assert store.torn == [20]
    assert [one.seq for one in read(folder)] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full. Free some space on it, then do it again."),
        (errno.EDQUOT, "the disk is full. Free some space on it, then do it again."),
        (errno.EFBIG, "the disk is full. Free some space on it, then do it again."),
        (errno.EROFS, "it may not be written to. Make the folder writable, then do it again."),
        (errno.EACCES, "it may not be written to. Make the folder writable, then do it again."),
        (errno.EPERM, "it may not be written to. Make the folder writable, then do it again."),
        (
            errno.EIO,
            "input/output error. Check the disk before you go on; what was confirmed earlier is there.",
        ),
    ],
)
def test_each_fault_says_what_to_do(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    store, before = LogStore(folder), log.read_bytes()
    with monkeypatch.context() as patch:
        broken(patch, "write", number)
        with pytest.raises(NotSaved) as refused:
            store.append([entry(5)])
    assert str(refused.value) == f"{log} was not saved: {said}"
    assert log.read_bytes() == before


def test_a_fault_without_a_name_is_said_too() -> None:
    assert "was not saved: the disk failed. " in str(disk.not_saved(Path("log"), OSError()))


def test_a_torn_line_that_cannot_be_put_aside_stays(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.write_bytes(log.read_bytes() + b"torn")
    store = LogStore(folder)
    with monkeypatch.context() as patch:
        broken(patch, "write", errno.ENOSPC)
        with pytest.raises(NotSaved, match="the disk is full"):
            store.append([entry(5)])
    assert log.read_bytes().endswith(b"torn")
    assert store.torn == []
    assert store.append([entry(5)])
    assert verify(folder).ok


def test_a_fault_of_close_takes_nothing_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close = os.close

    def failing(fd: int) -> None:
        close(fd)
        raise OSError(errno.EIO, "closing failed")

    with monkeypatch.context() as patch:
        patch.setattr(os, "close", failing)
        assert LogStore(folder).append([entry(5)])
    assert len(list(read(folder))) == 5


def test_a_disk_without_locks_is_not_written_to(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_args: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with pytest.raises(NotSaved) as refused:
        LogStore(folder).append([entry(5)])
    assert str(refused.value) == (
        f"{log} cannot be locked (no locks available), so nothing is written. "
        "Put the workspace on a local disk."
    )


def test_a_log_that_cannot_be_read_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, "open", errno.EIO)
    with pytest.raises(Refused, match="the log cannot be read: Input/output error"):
        LogStore(folder).newer(0)
    assert [found.state for found in find(folder.parent)] == ["damaged"]


def test_a_plan_that_cannot_be_read_does_not_verify(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def fail(path: Path, flags: int, mode: int) -> int:
        if path.name == "plan.yaml":
            raise OSError(errno.EIO, "Input/output error")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", fail)
    assert [problem.text for problem in verify(folder).problems] == [
        "plan.yaml cannot be read: Input/output error; entry 1 names it"
    ]


def test_where_a_sync_leaves_the_drives_cache_behind_the_full_one_is_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _fd, command: asked.append(command))
    assert LogStore(folder).append([entry(5)])
    assert asked == [51]


def test_words_are_on_disk_or_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        broken(patch, "fsync", errno.EIO)
        with pytest.raises(NotSaved, match="input/output error"):
            keep_words(folder, "words")
    assert list((folder / "messages").iterdir()) == []
    assert words(folder, keep_words(folder, "words")) == "words"
