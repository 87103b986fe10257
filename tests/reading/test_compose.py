"""Hostile and broken files: refused, quickly, at the right place; and both loaders agree."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisctl.problem import Refused
from crisisctl.reading.compose import LOADER, compose
from crisisctl.reading.node import Node
from crisisctl.reading.syntax import PureLoader

LAUGHS = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 8)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{new}: &{new}\n  <<: [{', '.join([f'*{old}'] * 8)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED = {
    "nothing": (b"", (1, 1, "wrong-type")),
    "a comment": (b"# a plan\n", (1, 1, "wrong-type")),
    "a list": (b"- a\n", (1, 1, "wrong-type")),
    "a sentence": (b"\nsome text\n", (2, 1, "wrong-type")),
    "2 MiB": (b"a: " + b"x" * (2 << 20), (1, 1, "too-large")),
    "40,000 brackets": (b"[" * 40_000, (1, 65, "too-deep")),
    "1,001 brackets in a list": (b"a:\n  - [x, [y, " + b"[" * 1_001 + b"]" * 1_003, (2, 73, "too-deep")),
    "2,000 brackets that are closed": (b"x: " + b"[" * 2_000 + b"]" * 2_000, (1, 67, "too-deep")),
    "1,500 braces": (b"{" * 1_500, (1, 65, "too-deep")),
    "1,001 brackets after others": (b"a: [b]\nx: [c, [d], " + b"[" * 1_001, (2, 75, "too-deep")),
    "40,000 braces": (b"{a: " * 40_000, (1, 257, "too-deep")),
    "40,000 dashes": (b"- " * 40_000, (1, 129, "too-deep")),
    "40,000 question marks": (b"? " * 40_000, (1, 129, "too-deep")),
    "billion laughs": (LAUGHS.encode(), (5, 20, "alias-bomb")),
    "merge bomb": (MERGES.encode(), (3, 3, "merge-key")),
    "an anchor that holds itself": (b"a: &a [*a]\n", (1, 8, "alias-bomb")),
    "deep aliases": (
        ("a: &a " + "[" * 40 + "]" * 40 + "\nb: " + "[" * 30 + "*a" + "]" * 30).encode(),
        (2, 34, "too-deep"),
    ),
    "not UTF-8": (b"title: ok\nsummary: caf\xe9\n", (2, 13, "bad-encoding")),
    "UTF-16": ("title: x".encode("utf-16"), (1, 1, "bad-encoding")),
    "a control character": (b"a: b\nc: d\x1b[31m\n", (2, 5, "control-character")),
    "an escaped null": (b'a: "\\0"\n', (1, 4, "control-character")),
    "a mark in the middle": ("a: b\ufeff\n".encode(), (1, 5, "control-character")),
    "two documents": (b"a: b\n---\nc: d\n", (2, 1, "documents")),
    "a directive": (b"# first\n%YAML 1.1\n---\na: b\n", (2, 1, "directive")),
    "a tag": (b"a: !!python/object/new:os.system [x]\n", (1, 4, "tag")),
    "an unclosed quote": (b'title: "Customer data\nsummary: x\n', (1, 8, "unclosed-quote")),
    "a quote closed by the next one": (b'title: "Customer data\nsummary: "x"\n', (1, 8, "unclosed-quote")),
    "an unclosed single quote": (b"a: b\ntitle: 'Customer data\n", (2, 8, "unclosed-quote")),
    "an unclosed bracket": (b"a: [b, c\n", (2, 1, "syntax")),
    "a tab that indents": (b"a:\n\tb: c\n", (2, 1, "syntax")),
    "a tab after blanks": (b"a:\n  b: c\n  \td: e\n", (3, 3, "syntax")),
    "a tab under a value": (b"a: b\n\tc: d\n", (2, 1, "syntax")),
    "a tab before a dash": (b"a:\n\t- b\n", (2, 1, "syntax")),
    "a tab after a dash": (b"a:\n  -\tb: c\n", (2, 4, "syntax")),
    "two colons": (b"title: Breach: customers\n", (1, 14, "syntax")),
    "a question in braces": (b"a: {ask: What?}\n", (1, 10, "quote")),
    "a question in brackets": (b"a: [x, Is it over? No]\n", (1, 8, "quote")),
    "a colon before a brace": (b"a: {b:}\n", (1, 6, "syntax")),
    "a duplicate key": (b"a: b\nc: d\na: e\n", (3, 1, "duplicate-key")),
    "a missing key": (b"?\n: b\n", (1, 2, "wrong-type")),
}


@pytest.mark.parametrize("loader", [LOADER, PureLoader], ids=["fast", "pure"])
@pytest.mark.parametrize(("data", "place"), REFUSED.values(), ids=REFUSED.keys())
def test_a_hostile_or_broken_file_is_refused_at_its_fault(
    data: bytes, place: tuple[int, int, str], loader: type
) -> None:
    try:
        _, problems = compose("plan.yaml", data, loader)
    except Refused as refused:
        problems = list(refused.problems)
    first = problems[0]
    assert (first.line, first.column, first.rule) == place
    assert all(one.hint for one in problems)
    if b"\n\t" in data or b"-\t" in data or b"  \t" in data:
        assert first.hint == "put blanks in place of the tab"


def test_the_fast_loader_is_used_where_there_is_one() -> None:
    assert yaml.__with_libyaml__ == (LOADER is not PureLoader)


def test_a_byte_order_mark_is_not_counted_and_lines_may_end_anyhow() -> None:
    for data in (b"\xef\xbb\xbfa: b\r\nc: [d]\r\n", b"a: b\nc: [d]", b"a: b\rc: [d]\r"):
        source, problems = compose("x", data)
        assert problems == []
        assert source.root.data() == {"a": "b", "c": ["d"]}
        assert (source.root.at(("c", 0)).line, source.root.at(("c", 0)).column) == (2, 5)


def test_columns_are_code_points() -> None:
    source, _ = compose("x", 'a: {"é😀": x}\n'.encode())
    key = source.root.key(("a", "é😀"))
    assert (key.column, key.end_column) == (5, 9)
    assert source.root.at(("a", "é😀")).column == 11


def test_aliases_are_followed_within_reason() -> None:
    source, problems = compose("x", b"a: &a [1, 2]\nb: *a\n")
    assert problems == []
    assert source.root.data() == {"a": ["1", "2"], "b": ["1", "2"]}
    assert source.root.at(("b",)).line == 2


def read(data: bytes, loader: type) -> tuple[str, Node | None]:
    try:
        source, problems = compose("x", data, loader)
    except Refused as refused:
        return "refused" if refused.problems else "in silence", None
    return ("refused", None) if problems else ("read", source.root)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_being_refused(data: bytes) -> None:
    assert read(data, LOADER)[0] in {"read", "refused"}


PIECES = st.sampled_from(
    [
        "a", "b c", "é", "😀", ": ", ":", "- ", "[", "]", "{", "}", ", ", "\n", "\n  ", "\n    ", " ", '"',
        "'", "|\n", ">-\n", "&x ", "*x", "!", "? ", "?", "%", " # c", "<<", "---\n", "null", "true",
        "1.0", "''",
        '"\\n"', "\r\n", '"\\ud800"', '"\\x"', "\x85", "\u2028", "@", "`", "~", "...",
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(["", "a: ", "a: {", "a: [", "a:\n  - "]), st.lists(PIECES, max_size=12))
def test_both_loaders_agree(start: str, pieces: list[str]) -> None:
    data = (start + "".join(pieces)).encode()
    assert read(data, LOADER) == read(data, PureLoader)
