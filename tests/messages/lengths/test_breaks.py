"""Where a text may be divided, and how good a place each is."""

from __future__ import annotations

import pytest

from crisisctl.messages.lengths.breaks import Good, breaks
from crisisctl.messages.lengths.links import on_x


def places(text: str) -> list[tuple[str, Good]]:
    return [
        (text[max(0, one.end - 1) : one.end] + "|" + text[one.begin], one.good)
        for one in breaks(text, on_x())
    ]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("a\n\nb", Good.PARAGRAPH),
        ("a \n \n b", Good.PARAGRAPH),
        ("a\nb", Good.SENTENCE),
        ("Sorry. We", Good.SENTENCE),
        ("Sorry! We", Good.SENTENCE),
        ("“Sorry.” We", Good.SENTENCE),
        ("(Sorry.) We", Good.SENTENCE),
        ("Sorry… We", Good.SENTENCE),
        ("Sorry, we", Good.CLAUSE),
        ("Sorry; we", Good.CLAUSE),
        ("“Sorry,” we", Good.CLAUSE),
        ("approx. 4", Good.WORD),
        ("Dr. Ruiz", Good.WORD),
        ("J. Ruiz", Good.WORD),
        ("e.g. Acme", Good.WORD),
        ("Acme Inc. has", Good.WORD),
        ("we are", Good.WORD),
        (") are", Good.WORD),
    ],
)
def test_how_good_a_place_is(text: str, good: Good) -> None:
    assert [kind for _, kind in places(text)] == [good] * len(places(text))
    assert places(text)


def test_nothing_is_divided_at_its_edges_or_before_an_accent() -> None:
    assert places(" a b ") == [("a|b", Good.WORD)]
    assert places("a \u0301b") == []


def test_chinese_and_japanese() -> None:
    assert places("抱歉。我") == [("抱|歉", Good.CHARACTER), ("。|我", Good.SENTENCE)]
    assert places("キャット、ネコ") == [
        ("ッ|ト", Good.CHARACTER),
        ("、|ネ", Good.CLAUSE),
        ("ネ|コ", Good.CHARACTER),
    ]
    assert places("見https://例え.jp る") == [("p|る", Good.WORD)]
