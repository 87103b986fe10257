from __future__ import annotations

import json
import os
import stat
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from crisisctl.log.cache import forget, load, load_at_mark, save, save_at_mark
from crisisctl.log.codec import START, Mark
from crisisctl.log.read import LogReader
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from tests.log.sample import AT, entry

VALUE = {"steps": ["pause-posts", "facts"], "text": "grüße", "n": 1.5, "none": None}


def end(folder: Path) -> Mark:
    reader = LogReader(folder)
    list(reader)
    return reader.mark


def test_what_was_made_is_found_by_what_it_was_made_from(folder: Path) -> None:
    assert load(folder, "plan.json", "a") is None
    save(folder, "plan.json", "a", VALUE)
    assert load(folder, "plan.json", "a") == VALUE
    assert load(folder, "plan.json", "b") is None
    assert load(folder, "other.json", "a") is None
    save(folder, "plan.json", "b", [1])
    assert load(folder, "plan.json", "a") is None
    assert load(folder, "plan.json", "b") == [1]
    made = folder / ".made"
    assert [path.name for path in made.iterdir()] == ["plan.json"]
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE((made / "plan.json").stat().st_mode) == 0o600


def test_a_state_is_found_as_long_as_the_log_holds_what_it_was_folded_from(folder: Path, log: Path) -> None:
    mark = end(folder)
    save_at_mark(folder, "state.json", "v1", mark, VALUE)
    assert load_at_mark(folder, "state.json", "v1") == (mark, VALUE)
    assert load_at_mark(folder, "state.json", "v2") is None
    LogStore(folder).append([entry(5)])
    assert load_at_mark(folder, "state.json", "v1") == (mark, VALUE)
    redact(folder, 5, "a name", "ben", AT)
    save_at_mark(folder, "state.json", "v1", mark, VALUE)
    assert load_at_mark(folder, "state.json", "v1") == (mark, VALUE)
    redact(folder, 2, "a name", "ben", AT)
    save_at_mark(folder, "state.json", "v1", mark, VALUE)
    assert load_at_mark(folder, "state.json", "v1") is None
    log.unlink()
    assert load_at_mark(folder, "state.json", "v1") is None
    save_at_mark(folder, "state.json", "v1", START, VALUE)
    assert list((folder / ".made").iterdir()) == []


def test_only_one_entry_of_the_log_is_looked_at(folder: Path, log: Path) -> None:
    mark = end(folder)
    save_at_mark(folder, "state.json", "v1", mark, VALUE)
    last = len(log.read_bytes().splitlines(keepends=True)[-1])
    log.write_bytes(b"x" * (mark.offset - last - 1) + b"\n" + log.read_bytes()[-last:])
    assert load_at_mark(folder, "state.json", "v1") == (mark, VALUE)


def test_a_state_of_an_empty_log_is_one_too(folder: Path) -> None:
    save_at_mark(folder, "state.json", "v1", START, VALUE)
    assert load_at_mark(folder, "state.json", "v1") == (START, VALUE)


def test_a_plan_is_no_state_and_a_state_no_plan(folder: Path) -> None:
    save(folder, "plan.json", "a", VALUE)
    save_at_mark(folder, "state.json", "a", end(folder), VALUE)
    assert load_at_mark(folder, "plan.json", "a") is None
    assert load(folder, "state.json", "a") is None


def made(key: Any, mark: Any, body: bytes) -> bytes:
    head = {"key": key, "mark": mark, "sha256": sha256(body).hexdigest()}
    return json.dumps(head).encode() + b"\n" + body


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"[]\n{}",
        b"null\n{}",
        b'{"key":"a"}\n{}',
        b"\xff\n{}",
        b"[" * 100_000 + b"\n{}",
        made("a", None, b"[]")[:-1] + b" ",
        made("a", None, b"{"),
        made("a", None, b"[" * 100_000),
        made("a", None, b"\xff"),
        made("a", 3, b"{}"),
        made("a", [1], b"{}"),
        made("a", [1, "2", None], b"{}"),
        made("a", ["x", "y", "z"], b"{}"),
        made("a", [[], {}, 1.5], b"{}"),
        made("a", [4, 10**30, "a"], b"{}"),
    ],
)
def test_anything_odd_is_made_again(folder: Path, content: bytes) -> None:
    (folder / ".made").mkdir()
    (folder / ".made" / "odd.json").write_bytes(content)
    assert load(folder, "odd.json", "a") is None
    assert load_at_mark(folder, "odd.json", "a") is None


def test_what_was_made_of_nothing_is_found_too(folder: Path) -> None:
    save(folder, "plan.json", "a", None)
    save_at_mark(folder, "state.json", "a", end(folder), None)
    assert load(folder, "plan.json", "a") is None
    assert load_at_mark(folder, "state.json", "a") == (end(folder), None)


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    save(folder, "plan.json", "a", VALUE)
    (folder / ".made" / "plan.json").rename(elsewhere / "plan.json")
    (folder / ".made" / "plan.json").symlink_to(elsewhere / "plan.json")
    assert load(folder, "plan.json", "a") is None
    before = (elsewhere / "plan.json").read_bytes()
    save(folder, "plan.json", "a", [2])
    assert (elsewhere / "plan.json").read_bytes() == before
    assert load(folder, "plan.json", "a") == [2]
    forget(folder)
    (folder / ".made").rmdir()
    (folder / ".made").symlink_to(elsewhere)
    assert load(folder, "plan.json", "a") is None
    save(folder, "other.json", "a", [3])
    forget(folder)
    assert [path.name for path in elsewhere.iterdir()] == ["plan.json"]


def test_what_cannot_be_kept_is_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".made").touch()
    save(folder, "plan.json", "a", VALUE)
    save_at_mark(folder, "state.json", "a", Mark(9, 9, "a"), VALUE)
    assert load(folder, "plan.json", "a") is None
    (folder / ".made").unlink()

    def full(*_args: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        save(folder, "plan.json", "a", VALUE)
    assert list((folder / ".made").iterdir()) == []


def test_it_is_never_synced(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", None)
    save(folder, "plan.json", "a", VALUE)
    assert load(folder, "plan.json", "a") == VALUE


def test_all_of_it_can_be_forgotten(folder: Path) -> None:
    forget(folder)
    save(folder, "plan.json", "a", VALUE)
    save(folder, "state.json", "a", VALUE)
    forget(folder)
    assert list((folder / ".made").iterdir()) == []
