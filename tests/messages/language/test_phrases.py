from __future__ import annotations

import pytest

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.tokens import tokens


def found(source: str, text: str) -> list[str]:
    words = list(tokens(text))
    return [" ".join(one.low for one in words[start:end]) for start, end in phrases(source).find(words)]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("mistakes were made", "Mistakes were made.", ["mistakes were made"]),
        ("mistakes|errors were", "errors were", ["errors were"]),
        ("~send it", "we sent it, they're sending it", ["sent it", "sending it"]),
        ("<we> failed", "I failed", ["i failed"]),
        ("#number people", "4,100 people", ["4,100 people"]),
        ("so very? sorry", "so sorry, so very sorry", ["so sorry", "so very sorry"]),
        ("made !by us", "made us made by us", ["made us"]),
        ("!not sorry", "not sorry, sorry", ["sorry"]),
        ("sorry .. if", "sorry to all of you if", ["sorry to all of you if"]),
        ("sorry .. if", "sorry, if", []),
        ("sorry ... if", "sorry, if", ["sorry , if"]),
        ("sorry ..1 if", "sorry to you if", []),
        ("^ sorry", "sorry sorry", ["sorry"]),
        ("sorry $", "sorry sorry", ["sorry"]),
        ("sorry $|,", "sorry, sorry", ["sorry ,", "sorry"]),
        ("can not", "can't cannot", ["can not", "can not"]),
        ("a|\n    b c", "b c", ["b c"]),
        ("let us", "let's", ["let us"]),
    ],
)
def test_a_phrase_finds(source: str, text: str, expected: list[str]) -> None:
    assert found(source, text) == expected


def test_the_longest_is_found() -> None:
    assert found("sorry\nsorry if", "sorry if") == ["sorry if"]


def test_a_wrong_phrase_is_refused_at_its_first_use() -> None:
    with pytest.raises(ValueError, match="not an element"):
        found("?", "a")
