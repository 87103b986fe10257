"""Text messages: the alphabet that phones share, and what one curly quote does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.lengths.measure import measure
from crisisctl.messages.lengths.sms import by_sms, first_segment, outside_alphabet


@pytest.mark.parametrize(
    ("text", "count", "limit", "unit", "segments"),
    [
        ("", 0, 160, "septets", 0),
        ("x" * 160, 160, 160, "septets", 1),
        ("x" * 161, 161, 160, "septets", 2),
        ("x" * 306, 306, 160, "septets", 2),
        ("x" * 307, 307, 160, "septets", 3),
        ("@£ñÇé\nΔ", 7, 160, "septets", 1),
        ("€[]{}\\^~|", 18, 160, "septets", 1),
        ("€" * 80, 160, 160, "septets", 1),
        # 152 and one that needs two: it goes whole into the second segment, which then is too small.
        ("x" * 152 + "€" + "x" * 152, 306, 160, "septets", 3),
        ("ç", 1, 70, "utf-16", 1),
        ("’" + "x" * 69, 70, 70, "utf-16", 1),
        ("’" + "x" * 70, 71, 70, "utf-16", 2),
        ("😀" * 35, 70, 70, "utf-16", 1),
        ("😀" * 36, 72, 70, "utf-16", 2),
        # 67 is odd: 33 emoji a segment.
        ("😀" * 67, 134, 70, "utf-16", 3),
    ],
)
def test_what_is_sent(text: str, count: int, limit: int, unit: str, segments: int) -> None:
    length = measure(text, "sms")
    assert (length.count, length.limit, length.unit, length.segments) == (count, limit, unit, segments)
    assert not length.over


def test_the_character_that_makes_messages_short_is_named() -> None:
    assert outside_alphabet("We’re sorry…") == "’"
    assert outside_alphabet("sorry") == ""


def test_where_the_second_segment_begins() -> None:
    assert first_segment("x" * 200) == 153
    assert first_segment("x" * 152 + "€" * 20) == 152
    assert first_segment("😀" * 40) == 33


@given(st.text())
def test_the_count_is_that_of_the_pieces(text: str) -> None:
    length = measure(text + "x", "sms")
    assert length.count == sum(cost for _, cost in by_sms(text + "x"))
    assert length.segments
    assert length.limit
    assert (length.segments == 1) == (length.count <= length.limit)
