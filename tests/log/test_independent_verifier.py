"""A log can be judged by any other program: here is one, made from docs/log.md and nothing of this program.

It judges the log itself, not the files that the log names, and must find the same as `crisisctl verify`.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from tests.log.sample import AT, chained, declared, entry, remade

HEADER = ("seq", "at", "by", "type", "digest", "prev")


class Found(NamedTuple):
    ok: bool
    entries: int
    redacted: int
    head: str


def judged(log: bytes) -> Found:
    """What a log holds, and whether it is whole and unaltered. Raises an error where a line is no entry."""
    whole, _, _torn = log.rpartition(b"\n")  # what has no newline at its end never counts
    prev, bare, redacted, ok = "0" * 64, set[int](), 0, True
    lines = [json.loads(line.decode(), object_pairs_hook=unique) for line in whole.split(b"\n")]
    for seq, one in enumerate(lines, 1):
        if one.keys() == {*HEADER, "hash"}:
            bare.add(seq)
            redacted += 1
        else:
            ok &= one.keys() == {*HEADER, "hash", "data", "salt"}
            ok &= sha256(one["salt"].encode() + rfc8785.dumps(one["data"])).hexdigest() == one["digest"]
            if one["type"] == "entry.redacted" and one["data"].get("reason"):
                bare.discard(one["data"]["seq"])
        ok &= sha256(rfc8785.dumps({key: one[key] for key in HEADER})).hexdigest() == one["hash"]
        ok &= (one["seq"], one["prev"]) == (seq, prev)
        prev = one["hash"]
    ok &= lines[0]["type"] == "incident.declared" and "salt" in lines[0]
    return Found(ok and not bare, len(lines), redacted, prev)


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) != len(pairs):
        raise ValueError(f"a key stands twice: {pairs}")
    return dict(pairs)


def holds(log: bytes) -> bool:
    try:
        return judged(log).ok
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def whole_log(folder: Path, *redacted: int) -> bytes:
    """A log of eleven entries and a redaction of each of `redacted`."""
    store = LogStore(folder)
    store.append(
        [entry(seq, "step.done", step=f"s{seq}", evidence="Grüße, 日本 \x00\u2028") for seq in (5, 6)]
    )
    store.append(
        [entry(7, count=7, ratio=1e21, deep=[{"b": None, "a": -0.5}], **{"\U0001f600": 1, "\ufb33": 2})]
    )
    store.append([entry(seq) for seq in (8, 9, 10, 11)])
    for seq in redacted:
        redact(folder, seq, "names a customer", "ben", AT)
    return (folder / "log.jsonl").read_bytes()


@pytest.mark.parametrize("redacted", [(), (2,), (7, 11, 5)])
@pytest.mark.parametrize("torn", [b"", b'{"seq":15', b"\0" * 5_000])
def test_both_find_the_same_in_a_whole_log(folder: Path, redacted: tuple[int, ...], torn: bytes) -> None:
    log = whole_log(folder, *redacted)
    (folder / "log.jsonl").write_bytes(log + torn)
    proof = verify(folder)
    found = Found(proof.ok, proof.entries, proof.redacted, str(proof.head))
    assert judged(log + torn) == found
    assert found[:3] == (True, 11 + len(redacted), len(redacted))


def rewritten(line: bytes, **fields: Any) -> bytes:
    """An entry whose writer made its own hashes fit again."""
    one = json.loads(remade(line, **fields))
    if "data" in one:
        one["digest"] = sha256(one["salt"].encode() + rfc8785.dumps(one["data"])).hexdigest()
    one["hash"] = sha256(rfc8785.dumps({key: one[key] for key in HEADER})).hexdigest()
    return remade(line, **one)


@st.composite
def changes(draw: st.DrawFn, log: bytes) -> bytes:
    """The log with one thing in it changed by somebody."""
    lines = log.splitlines(keepends=True)
    at = draw(st.integers(0, len(lines) - 1))
    before, line, after = lines[:at], lines[at], lines[at + 1 :]
    match draw(
        st.sampled_from(["byte", "cut", "gone", "twice", "moved", "bare", "forged", "renumbered", "key"])
    ):
        case "byte":
            place = draw(st.integers(0, len(log) - 1))
            return log[:place] + bytes([draw(st.integers(0, 255))]) + log[place + 1 :]
        case "cut":
            return log[: draw(st.integers(0, len(log)))]
        case "gone":
            changed = [*before, *after]
        case "twice":
            changed = [*before, line, line, *after]
        case "moved":
            changed = [*before, *after, line]
        case "bare":
            changed = [*before, remade(line, data=..., salt=...), *after]
        case "forged":
            changed = [*before, rewritten(line, by="eve"), *after]
        case "renumbered":
            changed = [*before, rewritten(line, seq=at + draw(st.integers(0, 3))), *after]
        case _:
            changed = [*before, remade(line, extra=1), *after]
    return b"".join(changed)


def test_both_find_the_same_in_a_changed_log(folder: Path) -> None:
    log = whole_log(folder, 3, 7)
    found = set()

    @settings(max_examples=200, deadline=None)
    @given(changes(log))
    def agree(changed: bytes) -> None:
        (folder / "log.jsonl").write_bytes(changed)
        found.add(holds(changed))
        assert verify(folder).ok == holds(changed)

    agree()
    assert found == {True, False}


@pytest.mark.parametrize(
    "entries",
    [
        (entry(1),),
        (declared(), entry(2, "entry.redacted", seq=3, reason="a name"), entry(3)),
        (declared(), entry(2), entry(3, "entry.redacted", seq=2, reason="")),
        (declared(), entry(2), entry(3, "entry.redacted", seq=2, reason="a name")),
        (declared(), entry(2), entry(3, "note.added", seq=2, reason="a name")),
    ],
)
def test_both_ask_for_the_same_reason_of_what_is_gone(folder: Path, entries: Any) -> None:
    lines = chained(*entries).splitlines(keepends=True)
    for gone in range(len(lines)):
        log = b"".join(
            remade(line, data=..., salt=...) if at == gone else line for at, line in enumerate(lines)
        )
        (folder / "log.jsonl").write_bytes(log)
        assert verify(folder).ok == holds(log)
