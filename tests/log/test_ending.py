"""The last entry of a kind, and what is said when it cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.log.codec import LONGEST
from crisisctl.log.ending import last_of
from crisisctl.log.store import LogStore
from crisisctl.problem import Problem
from tests.log.refusals import problem
from tests.log.sample import chained, declared, entry, remade

HINT = "Keep a copy of the whole folder as it is; `crisisctl verify` shows all that is wrong."


def test_it_is_found_from_the_end(folder: Path) -> None:
    store = LogStore(folder)
    store.append([entry(5, "hold.set", reason="lawsuit"), entry(6, text='"hold.lifted"'), entry(7)])
    assert last_of(folder, "hold.") == entry(5, "hold.set", reason="lawsuit")
    assert last_of(folder, "note.") == entry(7)
    assert last_of(folder, "incident.") == declared()


def test_without_a_whole_entry_there_is_none(folder: Path, log: Path) -> None:
    assert last_of(folder / "nowhere", "incident.") is None
    for content in (b"", chained(declared())[:-1]):
        log.write_bytes(content)
        assert last_of(folder, "incident.") is None


def test_lines_may_lie_across_the_pieces_in_which_the_log_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for block in (1, 7, 64, 400):
        monkeypatch.setattr("crisisctl.log.ending._BLOCK", block)
        assert last_of(folder, "note.") == entry(4)
        assert last_of(folder, "incident.") == declared()


@pytest.mark.parametrize(
    ("last", "line", "text"),
    [
        (None, 1, "no entry of the log is about hold"),
        (
            remade(chained(entry(5, "hold.set")), by="eve"),
            None,
            "entry 5: its hash is not that of its content",
        ),
        (b'"hold."\n', None, "the line is not a JSON object"),
        (b"x" * LONGEST + b"\n", 1, "no entry of the log is about hold"),
        (b"x" * (LONGEST * 2) + b"\n", None, f"a line is longer than {LONGEST} bytes"),
    ],
)
def test_what_cannot_be_told_is_refused(
    folder: Path, log: Path, last: bytes | None, line: int | None, text: str
) -> None:
    log.write_bytes(log.read_bytes() + (last or b""))
    found = problem(lambda: last_of(folder, "hold."))
    assert found == Problem(str(log), text, line=line, hint=HINT, rule="damaged-log")


def test_a_log_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    found = problem(lambda: last_of(tmp_path / "file", "hold."))
    text = "the log cannot be read: Not a directory"
    assert found == Problem(str(tmp_path / "file" / "log.jsonl"), text, hint=HINT, rule="damaged-log")
