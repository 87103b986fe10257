from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.live.lines_edit import Typed

TEXT = "We're sorry.\nWe are sorry to say that it leaked."


@pytest.mark.parametrize(
    ("instruction", "said", "text"),
    [
        ("1 Sorry.", "Line 1 replaced, 2 lines.", "Sorry.\nWe are sorry to say that it leaked."),
        ("2. It leaked.", "Line 2 replaced, 2 lines.", "We're sorry.\nIt leaked."),
        ("+ Ask us.", "Line 3 added, 3 lines.", f"{TEXT}\nAsk us."),
        ("- 1", "Line 1 removed, 1 lines.", "We are sorry to say that it leaked."),
        ("leaked => was copied", "Line 2 is now: We are sorry to say that it was copied.",
         "We're sorry.\nWe are sorry to say that it was copied."),
        ("sorry => sad", "“sorry” stands there more than once. Nothing was changed.", TEXT),
        ("glad => sad", "“glad” stands there nowhere. Nothing was changed.", TEXT),
        ("7 words", "There is no line 7.", TEXT),
        ("-0", "There is no line 0.", TEXT),
    ],
)  # fmt: skip
def test_an_instruction_does_one_thing_and_says_it(instruction: str, said: str, text: str) -> None:
    typed = Typed("X", TEXT, lambda text: f"{len(text.splitlines())} lines")
    assert typed.change(instruction) == said
    assert typed.text == text


def test_what_is_no_instruction_changes_nothing() -> None:
    typed = Typed("X", TEXT, None)
    assert typed.change("We are sad").startswith("Not understood. A number and words")
    assert typed.text == TEXT


def test_the_first_words_of_an_empty_text_need_no_instruction() -> None:
    typed = Typed("X", "", None)
    assert typed.change("We're sorry.") == "Line 1 added."
    assert typed.text == "We're sorry."


@given(st.lists(st.text(st.characters(codec="ascii", categories=("L", "N", "P")), max_size=20), max_size=5))
def test_a_text_that_is_not_touched_stays(rows: list[str]) -> None:
    assert Typed("X", "\n".join(rows), None).text == "\n".join(rows)
