"""A statement in parts: nothing lost, nothing torn, every part fits."""
# ruff: noqa: RUF001 - people write curly quotes and dashes

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisisctl.messages.lengths.channels import CHANNELS
from crisisctl.messages.lengths.graphemes import graphemes
from crisisctl.messages.lengths.measure import measure
from crisisctl.messages.lengths.numbered import thread
from crisisctl.problem import NotAllowed
from tests.growth import grows_evenly

STATEMENT = """\
UPDATE 15:00 CET. We know that the data of 4,100 customers was copied on 3 May. We’re sorry. We should have \
caught this sooner, and Dr. Ruiz now leads the repair.

Passwords and cards are safe; names and addresses are not. If you had an account before 3 May, watch for \
e-mails that ask you to sign in, and never give your code to anyone who calls.

See https://status.example.com/incidents/2026-05-03-customer-data-copied or write to help@example.com. \
Next update: 18:00 CET.
"""
WORDS = st.lists(
    st.sampled_from(
        [
            "We",
            "are",
            "sorry.",
            "sorry,",
            "\n",
            "\n\n",
            "(yes)",
            "https://a.co/x",
            "b.com",
            "@a@b.co",
            "…",
            "👨‍👩‍👧‍👦",
            "e\u0301",
            "–",
        ]
    ),
    max_size=200,
).map(" ".join)


def unmarked(parts: tuple[str, ...]) -> list[str]:
    many = len(parts)
    bare = []
    for index, part in enumerate(parts, 1):
        assert part.endswith(f" ({index}/{many})")
        bare.append(part.removesuffix(f" ({index}/{many})"))
    return bare


def test_what_fits_stays_as_it_is() -> None:
    assert thread("We are  sorry.\n", "x") == ("We are  sorry.",)
    assert thread(STATEMENT, None) == (STATEMENT.removesuffix("\n"),)
    assert thread("", "x") == ("",)


def test_a_part_ends_with_a_paragraph_if_it_can() -> None:
    first, second, third = unmarked(thread(STATEMENT, "bluesky"))
    assert first.endswith("leads the repair.")
    assert second.startswith("Passwords")
    assert second.endswith("anyone who calls.")
    assert third.startswith("See https")


def test_otherwise_with_a_sentence_but_not_with_a_title() -> None:
    assert [part.split()[-1] for part in unmarked(thread(STATEMENT, "120"))] == [
        "sorry.", "repair.", "not.", "in,", "calls.", "help@example.com.", "CET.",
    ]  # fmt: skip


def test_then_with_a_clause_then_with_a_word() -> None:
    assert thread("one two three, four five six seven eight", "31") == (
        "one two three, (1/2)",
        "four five six seven eight (2/2)",
    )
    assert thread("one two three four five six", "20") == ("one two three (1/2)", "four five six (2/2)")


def test_a_short_first_paragraph_does_not_stand_by_itself() -> None:
    first, *_ = unmarked(thread("Update.\n\n" + "We are sorry. " * 40, "x"))
    assert first.startswith("Update.\n\nWe are sorry.")


def test_chinese_is_divided_after_its_own_marks() -> None:
    text = "我们很抱歉。四千一百位客户的姓名和地址被复制，密码和银行卡是安全的。" * 8
    parts = unmarked(thread(text, "x"))
    assert "".join(parts) == text
    assert all(part.endswith("。") for part in parts)


def test_chinese_without_marks_is_divided_anywhere_but_within_a_link() -> None:
    text = "复" * 120 + "https://example.com/a" + "复" * 160
    parts = unmarked(thread(text, "x"))
    assert "".join(parts) == text
    assert any("https://example.com/a" in part for part in parts)


def test_marks_of_two_digits_are_counted() -> None:
    parts = thread("sorry " * 60, "30")
    assert len(parts) > 9
    assert all(measure(part, "30").count <= 30 for part in parts)


def test_each_text_message_goes_as_one() -> None:
    parts = thread(STATEMENT, "sms")
    assert [measure(part, "sms").segments for part in parts] == [1] * len(parts)


@pytest.mark.parametrize(
    ("word", "limit"), [("x" * 300, "x"), ("https://example.com/" + "a" * 300, "bluesky")]
)
def test_what_cannot_be_divided_is_named(word: str, limit: str) -> None:
    with pytest.raises(NotAllowed, match=re.escape(word[:40])) as refused:
        thread(f"We are sorry. {word} Next update: 15:00.", limit)
    assert refused.value.hint
    assert refused.value.never


def test_a_long_link_costs_23_on_x() -> None:
    assert len(thread("We are sorry. " + "https://example.com/" + "a" * 300, "x")) == 1


def test_more_parts_than_there_is_room_to_number_are_refused() -> None:
    assert len(thread("a b c d e f g h i", "7")) == 9
    with pytest.raises(NotAllowed):
        thread("a b c d e f g h i j", "7")


@settings(deadline=None)
@given(WORDS, st.sampled_from([*CHANNELS, "60", "100"]))
def test_every_part_fits_and_no_word_is_lost(text: str, limit: str) -> None:
    parts = thread(text, limit)
    assert all(not measure(part, limit).over and (measure(part, limit).segments or 1) == 1 for part in parts)
    bare = unmarked(parts) if len(parts) > 1 else list(parts)
    assert " ".join(bare).split() == text.split()


@settings(deadline=None)
@given(st.text(min_size=1, max_size=400), st.sampled_from(["x", "20"]))
def test_no_grapheme_is_torn(text: str, limit: str) -> None:
    try:
        parts = thread(text, limit)
    except NotAllowed:
        return
    bare = unmarked(parts) if len(parts) > 1 else list(parts)
    whole, at, ends = text.strip(), 0, {0}
    for one in graphemes(whole):
        at += len(one)
        ends.add(at)
    at = 0
    for part in bare if len(parts) > 1 else []:
        at = whole.index(part, at)
        assert at in ends
        at += len(part)
        assert at in ends


def test_a_whole_page_is_divided_in_a_time_that_grows_with_it() -> None:
    page = "We are sorry. It was us, and we will pay. " * 1500
    assert len(thread(page, "x")) > 200
    assert grows_evenly(lambda text: thread(text, "x"), page)
