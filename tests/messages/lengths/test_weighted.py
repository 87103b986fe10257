"""X: every case of twitter-text that is about length, and what surprises people."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.lengths.links import COST
from crisisctl.messages.lengths.measure import measure
from crisisctl.messages.lengths.weighted import accepts, by_weight
from tests.published import published

#: How many characters a post had before 2017, all of them alike.
ONCE = 140


@pytest.fixture(scope="module")
def cases() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, Any] = yaml.safe_load(published("lengths/x-validate.yml").read_text(encoding="utf-8"))
    tests: dict[str, list[dict[str, Any]]] = found["tests"]
    return tests


@pytest.mark.parametrize(
    ("section", "many"),
    [("WeightedTweetsWithDiscountedEmojiCounterTest", 22), ("UnicodeDirectionalMarkerCounterTest", 2)],
)
def test_every_weight_is_as_published(
    cases: dict[str, list[dict[str, Any]]], section: str, many: int
) -> None:
    assert len(cases[section]) == many
    for case in cases[section]:
        text, expected = case["text"], case["expected"]
        assert measure(text, "x").count == expected["weightedLength"], case["description"]
        assert accepts(text) == expected["valid"], case["description"]


def test_every_weight_from_before_emoji_were_one_is_as_published(
    cases: dict[str, list[dict[str, Any]]],
) -> None:
    assert len(cases["WeightedTweetsCounterTest"]) == 20
    for case in cases["WeightedTweetsCounterTest"]:
        weight = sum(cost for _, cost in by_weight(case["text"], emoji_as_one=False))
        assert weight == case["expected"]["weightedLength"], case["description"]
        assert (0 < weight <= 280) == case["expected"]["valid"], case["description"]


def test_posts_of_140_were_counted_alike(cases: dict[str, list[dict[str, Any]]]) -> None:
    for case in cases["tweets"]:
        pieces = by_weight(case["text"], emoji_as_one=False)
        count = sum(cost if cost == COST else 1 for _, cost in pieces)
        assert (0 < count <= ONCE) == case["expected"], case["description"]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("sorry", 5),
        ("“sorry” – it’s", 14),
        ("…", 2),
        ("€", 2),
        ("ß é ĳ ё", 7),
        ("©", 1),
        ("©️", 2),
        ("1️⃣", 2),
        ("🇬🇧", 2),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("❤️‍🔥", 2),
        ("🚗🏽", 4),
        ("☹︎", 4),
        ("我们很抱歉", 10),
        ("cafe\u0301", 4),
        ("see https://example.com/a/very/long/path?with=more#and-more.", 4 + 23 + 1),
        ("see example.com.", 4 + 23 + 1),
        ("write to help@example.com", 25),
    ],
)
def test_what_it_weighs(text: str, weight: int) -> None:
    assert measure(text, "x").count == weight


def test_composition_keeps_the_place() -> None:
    pieces = list(by_weight("e\u0301a"))
    assert pieces == [(2, 1), (1, 1)]


@pytest.mark.parametrize(
    ("text", "taken"), [("", False), ("x" * 280, True), ("x" * 281, False), ("\ufeffx", False)]
)
def test_what_x_takes(text: str, taken: bool) -> None:
    assert accepts(text) is taken


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "C"))))
def test_the_pieces_span_the_text_as_written(text: str) -> None:
    assert sum(size for size, _ in by_weight(text)) == len(text)
    assert all(cost > 0 for _, cost in by_weight(text))
