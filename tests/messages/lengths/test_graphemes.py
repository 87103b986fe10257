"""Graphemes: Unicode's own cases, and the shortcut that most texts take."""
# ruff: noqa: RUF001, RUF002 - people write curly quotes and dashes

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from crisisctl.messages.lengths.graphemes import _joining, graphemes
from tests.published import published


def cases(file: Path) -> list[list[str]]:
    """``÷ 0020 × 0308 ÷``: code points, divided at each ÷."""
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return [
        [
            "".join(chr(int(one, 16)) for one in part.replace("×", " ").split())
            for part in line.strip("÷ ").split("÷")
        ]
        for line in lines
        if line
    ]


def test_every_case_of_unicode_is_divided_as_it_says() -> None:
    found = cases(published("lengths/GraphemeBreakTest.txt"))
    assert len(found) > 600
    assert [parts for parts in found if graphemes("".join(parts)) != parts] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Sorry – “we” were wrong…", 24),
        ("e\u0301", 1),
        ("👨‍👩‍👧‍👦", 1),
        ("❤️", 1),
        ("🙋🏽", 1),
        ("🇬🇧🇫🇷", 2),
        ("a\r\nb", 3),
        ("नमस्ते", 3),
        ("한국", 2),
        ("\u2701\u200d\u2701\u200d\u2701", 1),
        ("a\u200d\u2701", 2),
    ],
)
def test_one_is_what_people_take_for_one(text: str, count: int) -> None:
    assert len(graphemes(text)) == count


def test_what_is_said_to_stand_alone_does() -> None:
    alone = [char for char in map(chr, range(0x110000)) if not _joining().match(char)]
    assert len(alone) > 30_000
    assert not [char for char in alone if char != "\r" and len([*iter_graphemes(f"{char}a{char}\n")]) != 4]


@given(st.text())
def test_together_they_are_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text
