from __future__ import annotations

import os
from pathlib import Path

import pytest

from crisisctl.core.events import Entry
from crisisctl.log.codec import LONGEST, START, Mark
from crisisctl.log.read import LogReader, first_entry, read, redacts
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.tail import holds
from crisisctl.problem import Refused
from tests.log.refusals import problem
from tests.log.sample import AT, chained, declared, entry, remade


def refused(folder: Path, mark: Mark = START) -> tuple[int | None, str]:
    with pytest.raises(Refused) as caught:
        list(LogReader(folder, mark))
    (problem,) = caught.value.problems
    assert problem.file == str(folder / "log.jsonl")
    assert problem.rule == "damaged-log"
    assert problem.hint.startswith("Keep a copy of the whole folder")
    return problem.line, problem.text


def test_a_reader_gives_the_entries_and_their_lines(folder: Path, log: Path) -> None:
    reader = LogReader(folder)
    lines = list(reader)
    assert [line.entry for line in lines] == [declared(), entry(2), entry(3), entry(4)] == list(read(folder))
    assert b"".join(line.raw + b"\n" for line in lines) == log.read_bytes()
    assert reader.mark == Mark(4, log.stat().st_size, lines[-1].hash)
    assert reader.torn == 0


def test_a_reader_goes_on_where_another_ended(folder: Path) -> None:
    reader = LogReader(folder)
    marks = [reader.mark, *(reader.mark for _ in reader)]
    for mark in marks:
        later = LogReader(folder, mark)
        assert [line.entry.seq for line in later] == list(range(mark.seq + 1, 5))
        assert later.mark == marks[-1]


def test_what_lies_before_the_entry_of_a_mark_is_not_read_again(folder: Path, log: Path) -> None:
    reader = LogReader(folder)
    marks = [reader.mark for _ in reader]
    whole = log.read_bytes()
    log.write_bytes(b"x" * (marks[1].offset - 1) + b"\n" + whole[marks[1].offset :])
    assert [line.entry.seq for line in LogReader(folder, marks[2])] == [4]


def test_a_torn_last_line_is_left_out_and_reported(folder: Path, log: Path) -> None:
    whole = log.read_bytes()
    last = whole.splitlines(keepends=True)[-1]
    for torn in (b"{", last[:-1], b"\0" * 5_000):
        log.write_bytes(whole + torn)
        reader = LogReader(folder)
        assert len(list(reader)) == 4
        assert reader.torn == len(torn)
        assert reader.mark.offset == len(whole)


def test_the_first_line_that_cannot_be_believed_is_named(folder: Path, log: Path) -> None:
    one, two, three, four = log.read_bytes().splitlines(keepends=True)
    for content, line, text in (
        ([one, b"{}\n", three, four], 2, "'at' is missing"),
        ([one, two, four], 3, "entry 4 stands where 3 belongs"),
        ([two, three, four], 1, "entry 2 stands where 1 belongs"),
        ([one, two, remade(three, by="eve"), four], 3, "its hash is not that of its content"),
        ([one, two, three, remade(four, data={})], 4, "its data is not what was written"),
        (
            [one, two, remade(three, data=..., salt=...), four],
            3,
            "the data of entry 3 is gone, and no entry says why",
        ),
        ([one, two, b"\n", three, four], 3, "the line is not JSON: Expecting value at column 1"),
        ([one, two, b"x" * LONGEST + b"\n"], 3, "the line is not JSON: Expecting value at column 1"),
        ([one, two, b"x" * (LONGEST + 1) + b"\n"], 3, f"the line is longer than {LONGEST} bytes"),
        ([one, two, b"x" * (LONGEST + 1)], 3, f"the line is longer than {LONGEST} bytes"),
    ):
        log.write_bytes(b"".join(content))
        assert refused(folder) == (line, text)


def test_the_longest_torn_line_is_still_torn(folder: Path, log: Path) -> None:
    log.write_bytes(log.read_bytes() + b"x" * LONGEST)
    reader = LogReader(folder)
    assert len(list(reader)) == 4
    assert reader.torn == LONGEST


def test_what_is_before_the_damage_is_read(folder: Path, log: Path) -> None:
    log.write_bytes(log.read_bytes() + b"nonsense\n")
    found: list[Entry] = []
    with pytest.raises(Refused):
        found.extend(read(folder))
    lines = iter(LogReader(folder))
    assert [next(lines).entry.seq for _ in range(4)] == [1, 2, 3, 4]
    with pytest.raises(Refused):
        next(lines)


def test_a_redaction_must_be_named_later_with_its_reason(folder: Path, log: Path) -> None:
    for data, ok in (
        ({"seq": 2, "reason": "a name"}, True),
        ({"seq": 3, "reason": "a name"}, False),
        ({"seq": 2, "reason": ""}, False),
        ({"seq": 2}, False),
        ({"seq": "2", "reason": "a name"}, False),
        ({"seq": True, "reason": "a name"}, False),
    ):
        whole = chained(declared(), entry(2), entry(3, "entry.redacted", **data), entry(4))
        one, two, three, four = whole.splitlines(keepends=True)
        log.write_bytes(b"".join([one, remade(two, data=..., salt=...), three, four]))
        if ok:
            assert [found.data for found in read(folder)][1] == {}
        else:
            assert refused(folder) == (2, "the data of entry 2 is gone, and no entry says why")


def test_damage_in_a_redaction_is_found_where_it_is(folder: Path, log: Path) -> None:
    redact(folder, 2, "a name", "ben", AT)
    redact(folder, 3, "a name", "ben", AT)
    *before, first, last = log.read_bytes().splitlines(keepends=True)
    for broken, text in (
        (b'{"type":"entry.redacted"}\n', "'at' is missing"),
        (first.replace(b"a name", b"no name"), "its data is not what was written"),
    ):
        log.write_bytes(b"".join([*before, broken, last]))
        assert refused(folder) == (5, text)


def test_only_an_entry_redacted_redacts() -> None:
    assert redacts(entry(3, "entry.redacted", seq=2, reason="a name")) == 2
    assert redacts(entry(3, "note.added", seq=2, reason="a name")) is None


def test_a_redaction_before_the_entry_explains_nothing(folder: Path, log: Path) -> None:
    whole = chained(declared(), entry(2, "entry.redacted", seq=3, reason="a name"), entry(3))
    one, two, three = whole.splitlines(keepends=True)
    log.write_bytes(one + two + remade(three, data=..., salt=...))
    assert refused(folder) == (3, "the data of entry 3 is gone, and no entry says why")


def test_a_mark_that_a_redaction_moved_is_found_again(folder: Path) -> None:
    reader = LogReader(folder)
    for line in reader:
        if line.entry.seq == 3:
            break
    mark = reader.mark
    redact(folder, 2, "a name", "ben", AT)
    assert [line.entry.seq for line in LogReader(folder, mark)] == [4, 5]


def test_a_mark_of_another_log_is_refused(folder: Path) -> None:
    reader = LogReader(folder)
    list(reader)
    assert refused(folder, reader.mark._replace(hash="a" * 64)) == (4, "entry 4 is another than before")
    assert refused(folder, reader.mark._replace(seq=5)) == (4, "entries after 4 are gone from the log")


def test_a_log_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == (None, "the log cannot be read: No such file or directory")


def test_an_empty_log_has_no_entries(tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").touch()
    assert list(read(tmp_path)) == []


def test_the_first_entry_declares_the_incident(folder: Path, log: Path) -> None:
    log.write_bytes(log.read_bytes() + b"damage\n")
    assert first_entry(folder) == declared()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", "the log has no whole first entry, so this is no incident"),
        (chained(declared())[:-1], "the log has no whole first entry, so this is no incident"),
        (b"{}\n", "'at' is missing"),
        (chained(entry(1)), "the first entry does not declare an incident"),
        (remade(chained(declared()), data=..., salt=...), "the first entry does not declare an incident"),
        (chained(entry(2, "incident.declared", a=1)), "entry 2 stands where 1 belongs"),
        (remade(chained(declared()), by="eve"), "its hash is not that of its content"),
    ],
)
def test_what_does_not_begin_with_a_declaration_is_no_incident(
    tmp_path: Path, content: bytes, text: str
) -> None:
    (tmp_path / "log.jsonl").write_bytes(content)
    found = problem(lambda: first_entry(tmp_path))
    assert (found.file, found.line, found.text) == (str(tmp_path / "log.jsonl"), 1, text)


def test_a_mark_holds_only_where_its_entry_ends(folder: Path, log: Path) -> None:
    reader = LogReader(folder)
    marks = [START, *(reader.mark for _ in reader)]
    with log.open("rb") as file:
        fd = file.fileno()
        assert all(holds(fd, mark) for mark in marks)
        for mark in marks:
            for wrong in (
                mark._replace(seq=mark.seq + 1),
                mark._replace(hash="b" * 64),
                mark._replace(offset=mark.offset + 1),
                mark._replace(offset=mark.offset - 1),
                mark._replace(offset=10**9),
                mark._replace(seq=-1),
            ):
                assert not holds(fd, wrong)
    assert os.path.getsize(log) == marks[-1].offset  # noqa: PTH202  # nothing was written


def test_a_mark_does_not_hold_where_its_entry_was_changed(folder: Path, log: Path) -> None:
    reader = LogReader(folder)
    list(reader)
    log.write_bytes(log.read_bytes().replace(b"note 4", b"note 5"))
    with log.open("rb") as file:
        assert not holds(file.fileno(), reader.mark)


def test_a_long_entry_is_found_from_its_end(folder: Path) -> None:
    for size in (4_000, 5_000, 40_000, 300_000, LONGEST - 500):
        store = LogStore(folder)
        added = store.add("ana", AT, "note.added", {"text": "x" * size})
        again = LogStore(folder).add("ana", AT, "note.added", {"text": "after"})
        assert again.seq == added.seq + 1
    assert [one.seq for one in read(folder)] == list(range(1, 15))
