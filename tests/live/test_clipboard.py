from __future__ import annotations

from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.live.clipboard import clipboard_sequence


@given(st.text(max_size=200))
def test_the_terminal_gets_the_exact_words(text: str) -> None:
    sequence = clipboard_sequence(text, {"TERM": "xterm-256color"})
    assert sequence is not None
    payload = sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert b64decode(payload, validate=True).decode("utf-8") == text


@pytest.mark.parametrize(
    "environ", [{}, {"TERM": "dumb"}, {"TERM": "linux"}, {"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"}]
)
def test_a_terminal_that_cannot_is_not_asked(environ: dict[str, str]) -> None:
    assert clipboard_sequence("words", environ) is None


def test_words_too_long_for_a_terminal_are_not_sent_in_part() -> None:
    assert clipboard_sequence("x" * 60_000, {"TERM": "xterm"}) is None
