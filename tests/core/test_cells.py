"""How text is laid into a window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.cells import NARROWEST, cells, folded, lines


@pytest.mark.parametrize(
    ("text", "wide"), [("", 0), ("abc", 3), ("漢字", 4), ("e\u0301", 1), ("a\u200db", 2), ("Weiß", 4)]
)
def test_how_wide_text_is(text: str, wide: int) -> None:
    assert cells(text) == wide


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [""]),
        ("one", ["- one"]),
        ("one two three four five", ["- one two", "  three four", "  five"]),
        ("一二三四五六七八", ["- 一二三四五", "  六七八"]),
        ("abcdefghijklmnopq rs", ["- abcdefghij", "  klmnopq rs"]),
        ("a  b", ["- a  b"]),
        ("abcdefgh ijklmnopqrstu", ["- abcdefgh", "  ijklmnopqr", "  stu"]),
    ],
)
def test_lines_hang_below_their_beginning(text: str, found: list[str]) -> None:
    assert folded(text, 12, "- ") == (found if text else ["-"])


def test_nothing_is_narrower_than_words_can_be() -> None:
    assert folded("one two", 3) == ["one two"]
    assert folded("one two", 15, "....", "> ") == ["....one two"]


@given(st.text(alphabet="ab 漢\u0301é-", max_size=80), st.integers(0, 40), st.integers(0, 40))
def test_nothing_is_lost_and_nothing_sticks_out(text: str, first: int, rest: int) -> None:
    found = [text[one] for one in lines(text, first, rest)]
    assert "".join("".join(found).split()) == "".join(text.split())
    for place, line in enumerate(found):
        assert cells(line) <= max(rest if place else first, NARROWEST)


def test_an_accent_alone_is_a_word_too() -> None:
    assert folded("\u0301 one", 12, "- ") == ["- \u0301 one"]
