from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from crisisctl.core.events import Entry
from crisisctl.log.codec import START, parse
from crisisctl.log.read import LogReader, read
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.problem import NotSaved, Refused
from tests.log.refusals import problem
from tests.log.sample import AT, chained, declared, entry, remade, salt


def test_the_log_is_one_line_an_entry(log: Path) -> None:
    assert log.read_bytes() == chained(declared(), entry(2), entry(3), entry(4))
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_store_that_read_nothing_appends_after_what_is_last(folder: Path) -> None:
    store = LogStore(folder)
    assert store.append([entry(5)])
    assert store.mark == START
    assert [one.seq for one in store.newer(4)] == [5]


def test_the_mark_tells_where_the_known_entries_end(folder: Path, log: Path) -> None:
    store = LogStore(folder)
    store.newer(0)
    last = log.read_bytes().splitlines()[-1]
    assert store.mark == (4, log.stat().st_size, parse(last).hash)
    store.append([entry(5), entry(6)])
    reader = LogReader(folder)
    list(reader)
    assert store.mark == reader.mark


def test_a_note_goes_behind_whatever_is_last(folder: Path) -> None:
    ahead = LogStore(folder)
    ahead.newer(0)
    added = LogStore(folder).add("ben", AT + 9, "note.added", {"text": "Press called."})
    assert added == Entry(5, AT + 9, "ben", "note.added", {"text": "Press called."})
    assert list(read(folder))[-1] == added
    assert list(ahead.newer(4)) == [added]


def test_a_note_reads_only_the_end_of_the_log(folder: Path, log: Path) -> None:
    first, *rest = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"x" * (len(first) - 1) + b"\n" + b"".join(rest))
    assert LogStore(folder).add("ben", AT, "note.added", {"text": "a"}).seq == 5


def test_there_is_no_note_without_an_incident(tmp_path: Path) -> None:
    store = LogStore(tmp_path)

    def why() -> tuple[str, str]:
        found = problem(lambda: store.add("ben", AT, "note.added", {"text": "a"}))
        return found.file, found.text

    log = str(tmp_path / "log.jsonl")
    assert why() == (log, "there is no incident log here")
    assert not (tmp_path / "log.jsonl").exists()
    (tmp_path / "log.jsonl").write_bytes(b'{"seq":1')
    assert why() == (log, "the log has no whole first entry, so this is no incident")
    assert (tmp_path / "log.jsonl").read_bytes() == b'{"seq":1'


def test_only_the_first_entry_makes_a_log(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no incident log here"):
        LogStore(tmp_path).append([entry(2)])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("by_note", [True, False])
def test_a_torn_last_line_is_put_aside_and_told(folder: Path, log: Path, *, by_note: bool) -> None:
    whole = log.read_bytes()
    log.write_bytes(whole + b'{"seq":5,"at"')
    store = LogStore(folder, salt=salt)
    assert len(store.newer(0)) == 4
    if by_note:
        store.add("ana", AT + 5, "note.added", {"text": "note 5"})
    else:
        assert store.append([entry(5)])
    assert log.read_bytes() == chained(declared(), entry(2), entry(3), entry(4), entry(5))
    assert (folder / "log.torn").read_bytes() == b'{"seq":5,"at"\n'
    assert stat.S_IMODE((folder / "log.torn").stat().st_mode) == 0o600
    assert store.torn == [13]
    log.write_bytes(log.read_bytes() + b"zz")
    assert store.append([entry(6)])
    assert (folder / "log.torn").read_bytes() == b'{"seq":5,"at"\nzz\n'
    assert store.torn == [13, 2]
    assert [one.seq for one in store.newer(4)] == [5, 6]


def test_a_torn_line_stays_where_it_is_until_something_is_written(folder: Path, log: Path) -> None:
    log.write_bytes(log.read_bytes() + b"torn")
    store = LogStore(folder)
    assert not store.append([entry(4)])
    with pytest.raises(NotSaved):
        store.append([entry(5, n=2**53)])
    assert log.read_bytes().endswith(b"torn")
    assert store.torn == []


def test_a_torn_first_line_is_no_incident_and_can_begin_again(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_bytes(b"torn")
    store = LogStore(tmp_path, salt=salt)
    assert store.append([declared()])
    assert (tmp_path / "log.jsonl").read_bytes() == chained(declared())


def test_nothing_follows_a_damaged_last_entry(folder: Path, log: Path) -> None:
    *before, last = log.read_bytes().splitlines(keepends=True)
    for damage, text in (
        (b"\n", "the line is not JSON"),
        (remade(last, by="eve"), "its hash is not that of its content"),
        (b"x" * 1_500_000 + b"\n", "the line is longer than 1048576 bytes"),
        (b"x" * 5_000_000 + b"\n", "the last line is longer than 1048576 bytes"),
    ):
        log.write_bytes(b"".join(before) + damage)
        with pytest.raises(Refused, match=text) as refused:
            LogStore(folder).add("ana", AT, "note.added", {"text": "a"})
        assert refused.value.problems[0].line == 4
        assert refused.value.problems[0].file == str(log)
        assert refused.value.problems[0].rule == "damaged-log"


def test_another_log_in_its_place_is_not_continued(folder: Path, log: Path) -> None:
    store = LogStore(folder)
    store.newer(0)
    other = chained(declared(), entry(2), entry(3), entry(4, text="other"))
    log.write_bytes(other)
    with pytest.raises(Refused, match="the log is another one than before"):
        store.append([entry(5)])
    with pytest.raises(Refused, match="entry 4 is another than before"):
        store.newer(4)
    assert log.read_bytes() == other


def test_entries_that_are_gone_are_missed(folder: Path, log: Path) -> None:
    store = LogStore(folder)
    store.newer(0)
    log.write_bytes(chained(declared(), entry(2)))
    with pytest.raises(Refused, match="entries after 2 are gone from the log"):
        store.newer(4)
    assert not store.append([entry(5)])


def test_a_store_goes_on_after_a_redaction_by_another_program(folder: Path) -> None:
    store = LogStore(folder)
    store.newer(0)
    redact(folder, 2, "a name", "ben", AT)
    assert not store.append([entry(5)])
    assert [one.type for one in store.newer(4)] == ["entry.redacted"]
    assert store.append([entry(6)])
    assert [one.seq for one in read(folder)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_only_a_regular_file_is_a_log(folder: Path, log: Path, kind: str) -> None:
    target = log.rename(folder / "elsewhere")
    if kind == "link":
        log.symlink_to(target)
    elif kind == "pipe":
        os.mkfifo(log)
    else:
        log.mkdir()
    before = target.read_bytes()
    store = LogStore(folder)
    for attempt in (
        lambda: store.append([declared()]),
        lambda: store.add("ana", AT, "note.added", {}),
        lambda: store.newer(0),
    ):
        with pytest.raises(Refused, match="this is not a regular file"):
            attempt()
    assert target.read_bytes() == before


def test_a_drill_is_synced_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(stat.S_IFMT(os.fstat(fd).st_mode)))
    store = LogStore(tmp_path, durable=False)
    for seq in range(1, 10):
        assert store.append([entry(seq)])
    assert synced == []
    store.sync()
    assert synced == [stat.S_IFREG, stat.S_IFDIR]


def test_the_name_of_a_new_log_is_synced_too_and_later_only_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(stat.S_IFMT(os.fstat(fd).st_mode)))
    store = LogStore(tmp_path)
    store.append([entry(1)])
    assert synced == [stat.S_IFREG, stat.S_IFDIR]
    store.append([entry(2)])
    assert synced[2:] == [stat.S_IFREG]


def test_nothing_newer_costs_one_look(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = LogStore(folder)
    store.newer(0)
    monkeypatch.setattr(os, "open", None)
    assert list(store.newer(4)) == []


def test_an_append_behind_ones_own_reads_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = LogStore(folder)
    store.newer(0)
    monkeypatch.setattr(os, "pread", None)
    assert store.append([entry(5)])
    assert store.append([entry(6)])
    assert list(store.newer(6)) == []
