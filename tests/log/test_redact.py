from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest

from crisisctl.core.events import Entry
from crisisctl.core.redaction import TAKEN
from crisisctl.log.cache import save, save_at_mark
from crisisctl.log.codec import without_content
from crisisctl.log.read import LogReader, read
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from crisisctl.problem import Busy, NotAllowed, NotSaved, Refused
from tests.log.sample import AT, chained, declared, entry, remade, salt


def test_the_content_is_gone_and_the_rest_stands_as_it_was(folder: Path, log: Path) -> None:
    before = list(LogReader(folder))
    made = redact(folder, 3, "names a customer", "ben", AT + 9, salt=salt)
    data = {"seq": 3, "reason": "names a customer", "kept": {"text": TAKEN}}
    assert made == Entry(5, AT + 9, "ben", "entry.redacted", data)
    whole = chained(declared(), entry(2), entry(3), entry(4), made).splitlines(keepends=True)
    assert log.read_bytes() == b"".join(
        [whole[0], whole[1], without_content(before[2]) + b"\n", whole[3], whole[4]]
    )
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert verify(folder)[1:4] == (True, 5, 1)
    assert not list(folder.glob("*redacting*"))


def holding(folder: Path, words: bytes) -> list[str]:
    """The files of an incident in which words stand."""
    return [path.name for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_a_reader_is_given_what_stays(folder: Path) -> None:
    store = LogStore(folder, salt=salt)
    store.newer(0)
    store.append([entry(5, "step.skipped", step="facts", reason="Jane Doe asked for it", person="jane")])
    redact(folder, 5, "names a customer", "ben", AT)
    redact(folder, 2, "names a customer", "ben", AT)
    stays = {"step": "facts", "reason": TAKEN, "person": TAKEN}
    assert [one.data for one in read(folder)][1:5] == [{"text": TAKEN}, entry(3).data, entry(4).data, stays]
    assert [line.salt for line in LogReader(folder)][1:5] == [None, "salt 3", "salt 4", None]
    assert [one.data.get("kept") for one in store.newer(5)] == [stays, {"text": TAKEN}]
    assert holding(folder, b"Jane") + holding(folder, b"jane") + holding(folder, b"note 2") == []


def test_a_redaction_by_another_program_may_keep_nothing(folder: Path, log: Path) -> None:
    for more in ({}, {"kept": None}, {"kept": ["a"]}, {"kept": "a"}):
        bare = entry(3, "entry.redacted", seq=2, reason="a name", **more)
        one, two, three = chained(declared(), entry(2), bare).splitlines(keepends=True)
        log.write_bytes(one + remade(two, data=..., salt=...) + three)
        assert [one.data for one in read(folder)][1] == {}


def test_what_was_made_from_the_content_goes_too(folder: Path) -> None:
    save(folder, "state.json", "key", {"notes": ["note 2"]})
    redact(folder, 2, "a name", "ben", AT)
    assert holding(folder, b"note 2") == []


def test_what_is_made_meanwhile_does_not_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program folded the log before the redaction, and keeps its state during or after it."""
    reader = LogReader(folder)
    list(reader)
    replace, seen = os.replace, []

    def keep() -> list[str]:
        save_at_mark(folder, "state.json", "key", reader.mark, {"notes": ["note 2"]})
        return holding(folder / ".made", b"note 2")

    def keep_first(old: Path, new: Path) -> None:
        if new.name == "log.jsonl":
            seen.append(keep())
        replace(old, new)

    monkeypatch.setattr(os, "replace", keep_first)
    redact(folder, 2, "a name", "ben", AT)
    assert seen == [["state.json"]]
    assert holding(folder, b"note 2") == keep() == []


def test_of_torn_lines_only_their_number_stays(folder: Path, log: Path) -> None:
    """A torn line may be the first try of the very entry that is taken away."""
    log.write_bytes(log.read_bytes() + b"torn: note 2")
    LogStore(folder).append([entry(5)])
    log.write_bytes(log.read_bytes() + b"torn")
    redact(folder, 2, "a name", "ben", AT)
    assert (folder / "log.torn").read_bytes() == b"\n\n"
    assert verify(folder)[1:5] == (True, 6, 1, 2)
    assert holding(folder, b"note 2") == []


NUMBERS = "The log has the entries 1 to 5; `crisisctl log` shows them."
PROOF = "Only what was entered during the incident can be."


@pytest.mark.parametrize(
    ("seq", "reason", "text", "hint", "never"),
    [
        (1, "a name", "Entry 1 cannot be redacted: the proof needs it.", PROOF, True),
        (5, "a name", "Entry 5 cannot be redacted: the proof needs it.", PROOF, True),
        (2, "a name", "Entry 2 is redacted already.", "", True),
        (0, "a name", "There is no entry 0.", NUMBERS, False),
        (6, "a name", "There is no entry 6.", NUMBERS, False),
        (3, " ", "A redaction needs a reason.", "Say why with --reason.", True),
    ],
)
def test_what_cannot_be_redacted(
    folder: Path, log: Path, seq: int, reason: str, text: str, hint: str, *, never: bool
) -> None:
    redact(folder, 2, "a name", "ben", AT)
    before = log.read_bytes()
    with pytest.raises(NotAllowed) as refused:
        redact(folder, seq, reason, "ben", AT)
    assert (refused.value.text, refused.value.hint, refused.value.never) == (text, hint, never)
    assert log.read_bytes() == before


def test_nothing_is_redacted_under_a_hold(folder: Path, log: Path) -> None:
    store = LogStore(folder)
    store.append([entry(5, "hold.set", reason="lawsuit")])
    before = log.read_bytes()
    with pytest.raises(NotAllowed) as refused:
        redact(folder, 2, "a name", "ben", AT)
    assert refused.value.text == "The incident is under a legal hold, so nothing is redacted."
    assert refused.value.hint == "`crisisctl hold off --reason R` lifts it; ask whoever set it."
    assert not refused.value.never
    assert log.read_bytes() == before
    store.append([entry(6, "hold.lifted", reason="settled")])
    assert redact(folder, 2, "a name", "ben", AT).seq == 7
    store.append([entry(8, "hold.set", reason="again")])
    with pytest.raises(NotAllowed):
        redact(folder, 3, "a name", "ben", AT)


def test_a_damaged_log_is_left_alone(folder: Path, log: Path) -> None:
    log.write_bytes(log.read_bytes() + b"{}\n")
    before = log.read_bytes()
    with pytest.raises(Refused):
        redact(folder, 2, "a name", "ben", AT)
    assert log.read_bytes() == before
    with pytest.raises(Refused, match="there is no incident log here"):
        redact(folder.parent, 2, "a name", "ben", AT)


def test_a_redaction_waits_for_the_lock(folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda _pause: None)
    with log.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(Busy):
            redact(folder, 2, "a name", "ben", AT)
    assert len(list(read(folder))) == 4


def test_nobody_writes_into_the_new_log_before_its_name_is_on_disk(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _pause: None)
    fsync, refused = os.fsync, []

    def look(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            assert len(list(read(folder))) == 5
            with pytest.raises(Busy):
                LogStore(folder).add("cem", AT, "note.added", {"text": "a"})
            refused.append(fd)
        fsync(fd)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", look)
        redact(folder, 2, "a name", "ben", AT)
    assert len(refused) == 1
    assert LogStore(folder).append([entry(6)])


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_redaction_that_fails_leaves_the_log_whole(
    folder: Path, log: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_args: Any, **_more: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    before = log.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(NotSaved, match=f"{log} was not saved: input/output error"):
            redact(folder, 2, "a name", "ben", AT)
    assert log.read_bytes() == before
    assert not list(folder.glob("*redacting*"))
    redact(folder, 2, "a name", "ben", AT)
    assert verify(folder).ok


def test_a_link_in_the_place_of_the_new_log_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "log.redacting").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused):
        redact(folder, 2, "a name", "ben", AT)
    assert not (tmp_path / "elsewhere").exists()
