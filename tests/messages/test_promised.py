from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.promised import promised_in


@pytest.mark.parametrize(
    "sentence",
    [
        "We will refund every order by Friday.",
        "We'll publish the report within 30 days.",
        "Every customer will be contacted by 18:00 CET.",
        "By the end of the month, we will have a second pair of eyes on every post.",
        "I will answer your questions here tomorrow.",
        "We are going to replace all chargers before 1 June.",
        "we’ll post the full list at noon",
    ],
)
def test_a_promise_with_a_time_is_found(sentence: str) -> None:
    assert promised_in(f"We are sorry.\n\n{sentence}\n\nThank you.") == [sentence]
    assert promised_in(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Next update: 15:00 CET.",
        "We will update you again at 16:00.",
        "Our next statement will be published by 18:00.",
        "We will do better.",
        "You will receive a letter by Friday.",
        "We refunded every order on Friday.",
        "",
    ],
)
def test_what_promises_nothing_of_its_own_is_not(sentence: str) -> None:
    assert promised_in(sentence) == []


def test_each_promise_is_one_sentence_wherever_its_lines_break() -> None:
    text = "We will pay by Friday. It rains. We'll\nreport on www.acme.example within 30 days!\n\nThank you."
    assert promised_in(text) == [
        "We will pay by Friday.",
        "We'll report on www.acme.example within 30 days!",
    ]


@given(st.text(max_size=400))
def test_any_text_is_taken(text: str) -> None:
    assert all(one for one in promised_in(text))
