from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.events import Entry
from crisisctl.core.times import rfc3339
from crisisctl.log.codec import (
    DEEPEST,
    LONGEST,
    START,
    ZEROS,
    Damage,
    Mark,
    digest_of,
    encode,
    faults,
    hash_of,
    own_faults,
    parse,
    random_salt,
    without_content,
)
from crisisctl.problem import NotSaved
from tests.log.sample import AT, entry, remade

WHOLE = 2**53 - 1
TEXT = st.text(max_size=20)
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-WHOLE, WHOLE)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
DATA = st.dictionaries(TEXT, PLAIN, max_size=4)
HEX = st.binary(min_size=32, max_size=32).map(bytes.hex)
NAMES = st.text(min_size=1, max_size=20)
MOMENTS = st.integers(0, 250_000_000_000_000)
ENTRIES = st.builds(Entry, st.integers(1, WHOLE), MOMENTS, NAMES, NAMES, DATA)
LINE = encode(entry(7), ZEROS, "9f").raw


@given(ENTRIES, HEX, NAMES)
def test_what_is_written_is_what_is_read(written: Entry, prev: str, salt: str) -> None:
    line = encode(written, prev, salt)
    read = parse(line.raw)
    assert read == line
    assert read.entry.data == written.data
    assert own_faults(read) == []
    assert b"\n" not in line.raw


@given(st.integers(1, WHOLE), MOMENTS, st.text(), st.text(), HEX, HEX)
def test_the_header_is_hashed_in_its_rfc_8785_form(
    seq: int, at: int, by: str, type_: str, digest: str, prev: str
) -> None:
    when = rfc3339(at)
    head: dict[str, Any] = {"seq": seq, "at": when, "by": by, "type": type_, "digest": digest, "prev": prev}
    assert hash_of(seq, when, by, type_, digest, prev) == sha256(rfc8785.dumps(head)).hexdigest()


def test_a_line_holds_the_keys_of_the_contract_in_their_order() -> None:
    line = encode(Entry(7, AT + 113, "ana", "step.done", {"step": "pause-posts"}), "a" * 64, "9f")
    digest = sha256(b'9f{"step":"pause-posts"}').hexdigest()
    head = (
        f'{{"at":"2026-11-22T09:14:02.113Z","by":"ana","digest":"{digest}","prev":"{"a" * 64}",'
        '"seq":7,"type":"step.done"}'
    )
    own = sha256(head.encode()).hexdigest()
    assert line.raw.decode() == (
        '{"seq":7,"at":"2026-11-22T09:14:02.113Z","by":"ana","type":"step.done","data":{"step":"pause-posts"},'
        f'"salt":"9f","digest":"{digest}","prev":"{"a" * 64}","hash":"{own}"}}'
    )
    assert (line.salt, line.digest, line.prev, line.hash) == ("9f", digest, "a" * 64, own)


def test_a_redacted_line_keeps_its_place_and_nothing_else() -> None:
    line = encode(entry(7, text="secret"), "a" * 64, "9f")
    bare = parse(without_content(line))
    assert bare == line._replace(entry=line.entry._replace(data={}), salt=None, raw=without_content(line))
    assert list(json.loads(bare.raw)) == ["seq", "at", "by", "type", "digest", "prev", "hash"]
    assert own_faults(bare) == []


def test_salts_cannot_be_guessed() -> None:
    salts = {random_salt(1) for _ in range(50)}
    assert len(salts) == 50
    assert all(len(bytes.fromhex(salt)) == 16 for salt in salts)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"n": 2**53}, "9007199254740992 exceeds safe integer domain for JSON floats"),
        ({"n": float("nan")}, "nan is not representable in JCS"),
        ({"text": "\ud800"}, "input contains non-UTF-8 codepoints"),
        ({"text": "x" * LONGEST}, f"and {LONGEST} is the most. Attach it as a file"),
    ],
)
def test_what_the_log_cannot_hold_is_said_before_it_is_written(data: dict[str, Any], why: str) -> None:
    with pytest.raises(NotSaved) as refused:
        encode(entry(2, **data), ZEROS, "9f")
    assert str(refused.value).startswith("note.added was not saved: the log cannot hold it, ")
    assert str(refused.value).endswith(f"{why}.")


def nested(levels: int) -> dict[str, Any]:
    """Data of this many levels, the data itself included."""
    value: Any = []
    for _ in range(levels - 2):
        value = [value]
    return {"deep": value}


def test_a_writer_and_a_reader_agree_on_how_deep_data_may_be() -> None:
    line = encode(entry(2, **nested(DEEPEST)), ZEROS, "9f")
    assert parse(line.raw).entry.data == nested(DEEPEST)
    for levels in (DEEPEST + 1, 5_000):
        with pytest.raises(NotSaved, match="it is nested too deeply"):
            encode(entry(2, **nested(levels)), ZEROS, "9f")
    with pytest.raises(Damage, match="nested too deeply"):
        parse(line.raw.replace(b"[]", b"[[]]"))


def test_broad_data_is_not_deep_data() -> None:
    data = {"findings": [{"rule": str(number)} for number in range(DEEPEST * 2)]}
    assert parse(encode(entry(2, **data), ZEROS, "9f").raw).entry.data == data


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "the line is not JSON: Expecting value at column 1"),
        (b"{", "the line is not JSON: Expecting property name enclosed in double quotes at column 2"),
        (b"[]", "the line is not a JSON object"),
        (b"null", "the line is not a JSON object"),
        (b"\xef\xbb\xbf{}", "the line is not JSON: Expecting value at column 1"),
        (b'{"\xff":1}', "byte 3 of the line is not UTF-8"),
        (b'{"a":1,"a":1}', "a key stands twice in one object"),
        (b'{"a":NaN}', "NaN is not JSON"),
        (b'{"a":-Infinity}', "-Infinity is not JSON"),
        (b'{"a":' + b"1" * 18 + b"}", "a whole number is too large"),
        (b'{"a":' + b"1" * 9_999 + b"}", "a whole number is too large"),
        (b"[" * 100_000, "the line is nested too deeply"),
        (b" " * (LONGEST + 1), f"the line is longer than {LONGEST} bytes"),
        (b'{"a\\u001b[2J":1}', r"unknown key 'a\ufffd[2J'"),
        (remade(LINE, extra=1), "unknown key 'extra'"),
        (remade(LINE, salt=...), "'salt' is missing"),
        (remade(LINE, data=...), "'data' is missing"),
        (remade(LINE, prev=...), "'prev' is missing"),
        (remade(LINE, data=[]), "'data' is not an object"),
        (remade(LINE, seq=0), "'seq' is not a whole number from 1"),
        (remade(LINE, seq=1.0), "'seq' is not a whole number from 1"),
        (remade(LINE, seq=True), "'seq' is not a whole number from 1"),
        (remade(LINE, seq=2**53), "'seq' is not a whole number from 1"),
        (remade(LINE, by=""), "'by' is not text"),
        (remade(LINE, type=None), "'type' is not text"),
        (remade(LINE, salt=3), "'salt' is not text"),
        (remade(LINE, salt=""), "'salt' is not text"),
        (remade(LINE, digest="A" * 64), "'digest' is not 64 hexadecimal digits"),
        (remade(LINE, prev="a" * 63), "'prev' is not 64 hexadecimal digits"),
        (remade(LINE, hash=1), "'hash' is not 64 hexadecimal digits"),
    ],
)
def test_what_is_no_entry_is_refused_with_a_reason(raw: bytes, why: str) -> None:
    with pytest.raises(Damage) as refused:
        parse(raw)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    "at",
    [1, None, "", "2026-11-22T09:14:02Z", "2026-11-22T09:14:02.113+00:00", "2026-11-22t09:14:02.113z",
     "2026-02-30T09:14:02.113Z", "2026-11-22T09:14:60.113Z", "2026-11-22T09:14:02.1131Z",
     "٢٠٢٦-11-22T09:14:02.113Z"],
)  # fmt: skip
def test_only_one_spelling_of_a_time_is_a_time(at: Any) -> None:
    with pytest.raises(Damage, match="'at' is not a time like"):
        parse(remade(LINE, at=at))


@given(st.binary(max_size=60) | st.binary(max_size=10).map(lambda junk: LINE[:40] + junk + LINE[40:]))
def test_whatever_stands_in_a_line_is_an_entry_or_damage(raw: bytes) -> None:
    said = ""
    try:
        assert parse(raw).raw == raw
    except Damage as fault:
        said = str(fault)
    assert said.isprintable()


@given(ENTRIES, ENTRIES)
def test_a_line_proves_every_field_it_holds(one: Entry, other: Entry) -> None:
    line = encode(one, ZEROS, "9f")
    for field in ("seq", "at", "by", "type", "data"):
        changed = one._replace(**{field: getattr(other, field)})
        differs = rfc8785.dumps([*one[:4], one.data]) != rfc8785.dumps([*changed[:4], changed.data])
        assert bool(own_faults(line._replace(entry=changed))) == differs
    assert own_faults(line._replace(salt="9e")) == ["its data is not what was written"]
    assert own_faults(line._replace(prev="a" * 64)) == ["its hash is not that of its content"]


def test_a_line_that_no_log_can_hold_is_a_fault_and_no_crash() -> None:
    for data in (b'{"n":9007199254740992}', b'{"n":1e999}', rb'{"n":"\ud800"}'):
        line = parse(LINE.replace(b'{"text":"note 7"}', data))
        assert own_faults(line)[0].startswith("it holds what no log can hold: ")
    assert own_faults(parse(remade(LINE, by="\udc80")))[0].startswith("it holds what no log can hold: ")


def test_a_line_says_what_it_does_not_continue() -> None:
    line = encode(entry(7), "a" * 64, "9f")
    assert faults(line, Mark(6, 0, "a" * 64)) == []
    assert faults(line, Mark(5, 0, "a" * 64)) == ["entry 7 stands where 6 belongs"]
    assert faults(line, Mark(6, 0, "b" * 64)) == [
        "it does not continue the entry before it: something was changed, removed or put in"
    ]
    assert len(faults(line._replace(digest="c" * 64), START)) == 4


@given(DATA, NAMES)
def test_the_digest_is_that_of_salt_and_canonical_data(data: dict[str, Any], salt: str) -> None:
    assert digest_of(data, salt) == sha256(salt.encode() + rfc8785.dumps(data)).hexdigest()
