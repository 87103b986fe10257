from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.clean import REPLACEMENT, clean, clean_lines

# Whatever Unicode has, with what is dangerous made frequent.
SUSPECT = (
    "\x00\x07\x08\t\n\v\f\r\x1b\x7f\x84\x85\x9b\xad\u034f\u061c\u115f\u200b\u200c\u200d\u200e\u202e\u2028"
)
SUSPECT += "\u2029\u2060\u2066\u3164\ufe0e\ufe0f\ufeff\ufff9\U000e0041\U000e0100\ud800\udfff❤👩🔧ن"
TEXTS = st.text(st.characters(exclude_categories=()) | st.sampled_from(SUSPECT))


@given(TEXTS)
def test_nothing_that_steers_a_terminal_or_the_reading_order_is_left(text: str) -> None:
    for cleaned in (clean(text), clean_lines(text).replace("\n", "")):
        kinds = {unicodedata.category(char) for char in cleaned}
        assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)


@given(TEXTS)
def test_one_line_is_the_lines_joined(text: str) -> None:
    assert clean(text) == clean_lines(text).replace("\n", " ")


@given(TEXTS)
def test_what_is_safe_can_be_written_as_utf8(text: str) -> None:
    assert clean(text).encode("utf-8").decode("utf-8") == clean(text)


@given(st.text(st.characters(categories=("Lu", "Ll", "Nd", "Pd", "Po", "Sc"), max_codepoint=0x2FF)))
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mred", f"{REPLACEMENT}[31mred"),
        ("\x9b31mred", f"{REPLACEMENT}31mred"),
        ("bell\x07 del\x7f", f"bell{REPLACEMENT} del{REPLACEMENT}"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("a\tb", "a b"),
        ("exe.\u202egpj", f"exe.{REPLACEMENT}gpj"),
        ("pay\u200bpal \u200eleft", "paypal left"),
        ("tag\U000e0041ged", "tagged"),
        ("half \ud83d", f"half {REPLACEMENT}"),
        ("a\u200db", "ab"),
        ("a\ufe0fb", "ab"),
        ("\u200d👩", "👩"),
        ("👩\u200d\u200d🔧", "👩🔧"),
    ],
)
def test_what_hides_or_steers_is_shown_or_left_out(text: str, safe: str) -> None:
    assert clean(text) == safe


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🔧 👩🏽\u200d⚕\ufe0f ❤\ufe0f\u200d🔥 👨\u200d👩\u200d👧",  # emoji joined to one
        "1\ufe0f\u20e3 ©\ufe0f",  # keycap and a symbol drawn as emoji
        "می\u200cشود",  # Persian is spelt with the non-joiner
        "क\u094d\u200dष",  # and Hindi with the joiner
        "Größe, naïve, 日本語, עברית",
    ],
)
def test_what_languages_and_emoji_need_is_kept(text: str) -> None:
    assert clean(text) == text


def test_lines_stay_lines_however_they_end() -> None:
    assert clean_lines("a\r\nb\rc\nd\x85e\u2029f\x1b") == f"a\nb\nc\nd\ne\nf{REPLACEMENT}"
