from __future__ import annotations

import pytest

from crisisctl.messages.language.reading_ease import grade, sentences
from crisisctl.messages.language.statement import Statement


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in (one.span for one in Statement(text, "notice").sentences)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We failed. We are sorry.", ["We failed", "We are sorry"]),
        ("Dear all,\n\nwe failed", ["Dear all,", "we failed"]),
        ("- one\n- two", ["one", "two"]),
        ("It began at 9 a.m. on Monday.", ["It began at 9 a.m. on Monday"]),
        ("Dr. Ames and Mr. Lee came.", ["Dr. Ames and Mr. Lee came"]),
        ("See acme.example/a. Call us.", ["See acme.example/a", "Call us"]),
        ("Version 2.1 is out.", ["Version 2.1 is out"]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert [one.strip("- ") for one in cut(text)] == expected


def test_what_others_said_is_not_what_the_author_says() -> None:
    sentence = Statement('A post says "we never test our milk".', "notice").sentences[0]
    assert "milk" not in [token.low for token in sentence.tokens]
    assert "milk" in [token.low for token in sentence.every]


def test_a_sentence_that_says_sorry_is_known() -> None:
    said = Statement("The queue was long. We are sorry. Better safe than sorry.", "notice")
    assert [one.index for one in said.apologies] == [1]


def test_short_words_read_more_easily_than_long_ones() -> None:
    easy = "We are still at work on it. Please pay in cash for now."
    hard = "Remediation of the aforementioned anomaly necessitates additional organisational evaluation."
    assert grade(easy) < 5
    assert grade(hard) > 12


def test_an_address_is_one_word_of_a_sentence() -> None:
    assert [one.words for one in sentences("See https://acme.example/a/b?c=1 now.")] == [3]
