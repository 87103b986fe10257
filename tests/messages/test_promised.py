from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.promised import promised_in, time_in


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
        "We pay for credit monitoring of everybody concerned, for whoever asks us by 30 November.",
        "We refund every order within 30 days.",
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
        "We refunded every order by Friday.",
        "We answer calls from 9 to 5.",
        "We write to you today.",
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


NOW = datetime(2026, 11, 25, 14, 0, tzinfo=ZoneInfo("Europe/Madrid"))  # a Wednesday


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("We will pay by Friday.", "2026-11-27 18:00"),
        ("We'll report on Wednesday.", "2026-11-25 18:00"),
        ("We'll report on Wednesday at 09:30.", "2026-12-02 09:30"),
        ("We will call you by 16:00.", "2026-11-25 16:00"),
        ("We will call you by 09:00.", "2026-11-26 09:00"),
        ("We will answer tomorrow at 10.15.", "2026-11-26 10:15"),
        ("We will post it tonight.", "2026-11-25 18:00"),
        ("We will refund you within 30 days.", "2026-12-25 14:00"),
        ("We will write within 2 hours.", "2026-11-25 16:00"),
        ("We will publish it soon.", None),
        ("We will publish it on 3 June.", "2027-06-03 18:00"),
        ("We will publish it by 3 December, 10:00.", "2026-12-03 10:00"),
        ("We will publish it by December 3rd 2027.", "2027-12-03 18:00"),
        ("We will publish it by 24 November.", None),
        ("We will pay 12 people.", None),
    ],
)
def test_the_time_is_read_where_it_is_plain(sentence: str, when: str | None) -> None:
    found = time_in(sentence, NOW)
    assert (None if found is None else f"{found:%Y-%m-%d %H:%M}") == when
