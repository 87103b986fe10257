"""Each channel by example, and what holds for every text on all of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisctl.messages.lengths.channels import CHANNELS
from crisisctl.messages.lengths.length import Length
from crisisctl.messages.lengths.measure import first_beyond, measure, remaining
from tests.growth import grows_evenly

FAMILY = "👨‍👩‍👧‍👦"
LIMITS = [*CHANNELS, "500", None]
ANYTHING = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "C")))
WRITTEN = st.lists(
    st.sampled_from(
        [
            "We",
            "sorry",
            " ",
            "\n",
            ".",
            "https://a.co/x",
            "b.com",
            "@a@b.co",
            "…",
            FAMILY,
            "❤️",
            "日",
            "e\u0301",
        ]
    )
).map("".join)


@pytest.mark.parametrize(
    ("channel", "text", "length"),
    [
        ("x", "x" * 281, Length(281, 280, "weighted")),
        ("bluesky", "x" * 301, Length(301, 300, "graphemes")),
        ("bluesky", FAMILY * 100, Length(100, 300, "graphemes")),
        ("bluesky", FAMILY * 121, Length(3025, 3000, "bytes")),
        ("bluesky", FAMILY * 301, Length(301, 300, "graphemes")),
        ("bluesky", "https://example.com/a/long/path", Length(31, 300, "graphemes")),
        ("mastodon", f"see https://example.com/{'a' * 99}", Length(27, 500, "graphemes")),
        ("mastodon", "see example.com", Length(15, 500, "graphemes")),
        ("mastodon", "@alice@example.org @bob", Length(11, 500, "graphemes")),
        (
            "mastodon",
            "help@example.org @a@b@c https://m.org/@a@b.c",
            Length(16 + 1 + 6 + 1 + 23, 500, "graphemes"),
        ),
        ("mastodon", FAMILY, Length(1, 500, "graphemes")),
        ("threads", f"sorry {FAMILY} ❤️ e\u0301 ©", Length(6 + 25 + 1 + 6 + 1 + 1 + 1 + 1, 500, "characters")),
        ("instagram", "x" * 2201, Length(2201, 2200, "utf-16")),
        ("linkedin", "sorry", Length(5, 3000, "utf-16")),
        ("facebook", "😀", Length(2, 63_206, "utf-16")),
        ("tiktok", FAMILY, Length(11, 2200, "utf-16")),
        ("youtube", "sorry", Length(5, 7700, "utf-16")),
        ("100", FAMILY + "e\u0301", Length(2, 100, "characters")),
        (None, FAMILY + "e\u0301", Length(2, None, "characters")),
    ],
)
def test_how_long_it_is(channel: str | None, text: str, length: Length) -> None:
    assert measure(text, channel) == length


def test_over_is_more_than_the_limit() -> None:
    assert not measure("x" * 280, "x").over
    assert measure("x" * 281, "x").over
    assert not measure("x" * 10**6, None).over
    assert not measure("x" * 10**6, "sms").over


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize(
    ("text", "less"), [("a\n", "a"), ("a\r\n", "a"), ("a\n\n", "a\n"), ("\n", ""), ("a\r", "a\r")]
)
def test_one_newline_at_the_end_is_not_counted(limit: str | None, text: str, less: str) -> None:
    bare = measure(less + "b", limit).count - 1 if less.endswith(("\n", "\r")) else measure(less, limit).count
    assert measure(text, limit).count == bare


def test_a_limit_that_nobody_knows_is_no_limit() -> None:
    with pytest.raises(ValueError, match="myspace"):
        measure("a", "myspace")


def test_what_remains() -> None:
    assert remaining("x" * 300, "x") == -20
    assert remaining("sorry", "sms") == 155
    assert remaining("sorry", None) is None
    assert remaining(FAMILY * 121, "bluesky") == -25


@pytest.mark.parametrize(
    ("channel", "text", "place"),
    [
        ("x", "x" * 280, None),
        ("x", "x" * 281, 280),
        ("x", "x" * 269 + " https://example.com", 270),
        ("x", "e\u0301" * 281, 560),
        ("x", "🙋🏽" * 141, 280),
        ("bluesky", FAMILY * 121, 120 * 7),
        ("bluesky", "x" * 299 + FAMILY * 2, 306),
        ("sms", "x" * 161, 153),
        ("sms", "x" * 160, None),
        (None, "x" * 999, None),
        ("3", "abcd", 3),
    ],
)
def test_where_it_is_too_long(channel: str | None, text: str, place: int | None) -> None:
    assert first_beyond(text, channel) == place


@settings(deadline=None)
@given(ANYTHING | WRITTEN)
def test_no_text_is_too_strange_to_be_measured(text: str) -> None:
    for limit in LIMITS:
        length = measure(text, limit)
        assert length.count >= 0
        assert (length.segments is None) == (limit != "sms")
        place = first_beyond(text, limit)
        assert (place is not None) == (length.over or (length.segments or 0) > 1)
        assert place is None or 0 <= place < len(text)


@settings(deadline=None)
@given(WRITTEN)
def test_more_words_are_never_shorter(text: str) -> None:
    for limit in LIMITS:
        assert measure(f"{text} a", limit).count > measure(text.removesuffix("\n"), limit).count


HOSTILE = {
    "labels": "a." * 32_768,
    "name": "日." * 30_000 + "com",
    "islands": "a.a.a.日." * 8_192 + "com",
    "no blanks": "a.co/“" * 10_900,
    "links": "https://a.co/x " * 4_369,
    "open": "http://a.co/" + "(a" * 32_760,
    "closed": "http://a.co/" + "(!)" * 21_840,
    "shouting": "http://a.co/" + "!" * 65_520,
    "asking": "http://a.co/?" + "!" * 65_520,
    "underscores": "a_" * 32_766 + ".com",
    "schemes": "http://" * 9_362,
    "mentions": "@a@b." * 13_107,
    "user": "@" + "a_." * 21_845,
    "host": "@a@" + "b.." * 21_844 + "@",
    "accents": "e" + "\u0301" * 65_535,
    "joiners": "👨\u200d" * 32_768,
    "scissors": "\u2701\u200d" * 32_768,
    "tags": "🏴" + "\U000e0067" * 65_535,
    "flags": "🇬" * 65_536,
    "halves": "\ud83d" * 65_536,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_time_that_it_takes_grows_with_the_text(name: str) -> None:
    def measured(text: str) -> None:
        for limit in ("x", "bluesky", "mastodon", "threads", "sms"):
            measure(text, limit)

    measured(HOSTILE[name][:1000])
    assert grows_evenly(measured, HOSTILE[name])
