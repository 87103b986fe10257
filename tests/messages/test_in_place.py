"""Where the words go that a template asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crisisctl.live.asking.questions import question
from crisisctl.messages.in_place import in_place

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.j2"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{# For all. #}\nWe are sorry. {{ draft.x }} Help: {{ brand.support }}.", ""),
        ("We publish it by {{ draft.x }}.", "We publish it by ___."),
        ("So it is. A claim says that {{ draft.x }}. {{ draft.y }}", "A claim says that ___."),
        ("As of {{ draft.time_now }}, {{ draft.x }} What remains: all.", "As of …, ___ What remains:"),
        ("{% if facts.a %}It is {{ facts.a }}.{% endif %}\n{{ draft.x | trim }}", ""),
        ("{{ draft.xy }}.", ""),
        ("{{ draft.x }}.", "___."),
    ],
)
def test_the_sentence_around_the_words(text: str, sentence: str) -> None:
    assert in_place(text, "x") == sentence


def test_every_question_says_how_its_answer_ends() -> None:
    for file in TEMPLATES:
        text = file.read_text(encoding="utf-8")
        for name in re.findall(r"draft\.(\w+)", text):
            asked = question(name, in_place(text, name))
            assert asked.ask.rstrip(".").count("_") == 0
            assert re.match(
                r"A whole sentence, with its full stop\.|In place of ___ in: “|A link", asked.note
            )


def test_a_question_is_plain_and_has_an_example() -> None:
    asked = question("the_fact", "")
    assert asked.ask == "What is true? As people should remember it."
    assert asked.note.endswith("For example: No card number was in the copy.")
    assert question("what_we_do_now_in_ten_words", "").ask == "What are we doing now? In ten words."
    asked = question("day_of_the_review", "We publish it by ___.")
    assert asked.note.startswith("In place of ___ in: “We publish it by ___.” No full stop: it is there.")
