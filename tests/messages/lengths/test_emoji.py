"""Emoji: what is one, and what only looks like it in the tables."""

from __future__ import annotations

import pytest

from crisisctl.messages.lengths.emoji import is_emoji, sequences


@pytest.mark.parametrize(
    "grapheme", ["😀", "❤️", "⚡", "⚡️", "1️⃣", "🇬🇧", "👨‍👩‍👧‍👦", "☝🏽", "✅", "©️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🫩"]
)
def test_drawn_in_colour(grapheme: str) -> None:
    assert is_emoji(grapheme)


@pytest.mark.parametrize("grapheme", ["a", "1", "#", "©", "™", "→", "☹︎", "é", "日", "€", "🄰", "☑", "🕊"])
def test_drawn_as_text(grapheme: str) -> None:
    assert is_emoji(grapheme) is (grapheme == "🄰")  # a letter in a square is among the pictures


def test_only_what_has_several_code_points_is_a_sequence() -> None:
    text = "😀 ❤️ a\ufe0f 🚗🏽 👍🏽 🇬🇧🇫"
    assert [text[begin:end] for begin, end in sequences(text)] == ["❤️", "👍🏽", "🇬🇧"]
