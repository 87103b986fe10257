from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from crisisctl.live.talk import Fragment, Style
from crisisctl.live.wrapping import cut, pack, wrap

STYLES: st.SearchStrategy[Style] = st.sampled_from(("plain", "key", "late"))
FRAGMENTS = st.lists(st.tuples(STYLES, st.text(st.sampled_from("ab  漢-é"), max_size=12)), max_size=6)


def words(rows: Iterable[Iterable[Fragment]]) -> list[str]:
    return ["".join(text for _, text in row) for row in rows]


@given(FRAGMENTS, st.integers(4, 30))
def test_no_row_is_wider_than_the_window(fragments: list[Fragment], columns: int) -> None:
    assert all(get_cwidth(row) <= columns for row in words(wrap(fragments, columns)))


@given(FRAGMENTS, st.integers(4, 30))
def test_no_letter_is_lost_nor_its_style(fragments: list[Fragment], columns: int) -> None:
    def letters(row: Iterable[Fragment]) -> list[Fragment]:
        return [(style, char) for style, text in row for char in text if char != " "]

    assert [each for row in wrap(fragments, columns) for each in letters(row)] == letters(fragments)


@given(FRAGMENTS, st.integers(1, 30))
def test_a_cut_row_fits_and_says_that_something_is_missing(fragments: list[Fragment], columns: int) -> None:
    whole, row = words([fragments])[0], words([cut(fragments, columns)])[0]
    assert get_cwidth(row) <= columns
    assert row == whole or (row.endswith("…") and whole.startswith(row[:-1]))


def test_rows_break_between_words_and_hang_beneath_the_indent() -> None:
    assert words(wrap([("plain", "  one two"), ("key", "three four")], 12)) == [
        "  one",
        "  twothree",
        "  four",
    ]


def test_a_word_wider_than_the_window_is_broken() -> None:
    assert words(wrap([("plain", "see https://example.com/1")], 10)) == [
        "see",
        "https://ex",
        "ample.com/",
        "1",
    ]


def test_keys_are_packed_whole() -> None:
    keys: list[list[Fragment]] = [[("key", "[s]"), ("plain", " skip")], [("key", "[l]"), ("plain", " later")]]
    assert words(pack(keys, 30)) == ["  [s] skip   [l] later"]
    assert words(pack(keys, 20)) == ["  [s] skip", "  [l] later"]
    assert words(pack(keys, 8)) == ["  [s]", "  skip", "  [l]", "  later"]
