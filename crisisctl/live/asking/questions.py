"""What a template asks for, as a question with an example and a word on how it is used."""

from __future__ import annotations

import re
from typing import NamedTuple


class Question(NamedTuple):
    """A question, and what helps to answer it."""

    ask: str
    note: str


#: The names that templates share, asked so that a tired person can answer; with an example.
_ASKED = {
    "the_fact": ("What is true? As people should remember it.", "No card number was in the copy."),
    "the_claim_in_few_words": ("What is being claimed, in few words?", "card numbers were copied"),
    "why_it_misleads": ("Why is it wrong?", "The list that is shown comes from another shop."),
    "the_fact_in_short": ("What is true, once more and shorter?", "No card number was copied."),
    "the_fact_again_in_ten_words": ("What is true, once more, in ten words?", "No card number was copied."),
    "what_changed_or_did_not": (
        "What has changed since we last said something? If nothing has, say that.",
        "Nothing has changed since 14:00.",
    ),
    "what_we_do_now": (
        "What are we doing now?",
        "We are checking each report, and answer everybody who writes.",
    ),
    "what_we_do_not_know_yet": (
        "What do we not know yet?",
        "We do not know yet how many people it concerns.",
    ),
    "what_we_got_wrong": ("What did we get wrong?", "We left a copy of the orders open to the internet."),
    "how_we_put_it_right": ("How do we put it right for people?", "We pay for a credit check for a year."),
    "what_we_change": ("What do we change, so that it cannot happen again?", "Copies are locked from today."),
    "whom_it_concerns": ("Whom does it concern?", "It concerns everybody who ordered in May."),
    "what_has_ended": ("What is over?", "the copy is no longer on the forum."),
    "what_remains": ("What is still not as it should be?", "Some letters are still on their way."),
    "what_is_going_on": ("What is going on, as colleagues may know it?", "Card payments fail."),
    "what_happened_hour_by_hour": ("What happened, with times and without names?", "At 18:00 cards failed."),
    "what_we_kept": ("Which promise have we kept?", "The outside check is done."),
    "what_we_have_not_kept_yet": (
        "What have we not kept yet, and when does it come?",
        "The report for May is late. It comes on 10 June.",
    ),
    "why_it_looks_otherwise": ("Why does it look otherwise to people?", "The new wrapper is shorter."),
    "where_it_stands": ("Where do things stand now?", "Each of you has an answer."),
    "contact_for_questions": ("How can people reach us?", "Call 0800 1234, every day from 8 to 20."),
    "day_of_the_review": ("On which day do we publish what we learned? It is a promise.", "10 December"),
    "day_of_the_report": ("On which day do we publish what we learned? It is a promise.", "10 December"),
    "day_of_the_next_check": ("On which day do we report again? It is a promise.", "10 December"),
}
_FEW = re.compile(r"_in_(\w+)_words$")


def question(name: str, in_place: str) -> Question:
    """How a template's `name` is asked for; `in_place` is the sentence that it goes into, if it has one."""
    known = _ASKED.get(_FEW.sub("", name)) if name not in _ASKED else _ASKED[name]
    words = _FEW.search(name)
    few = f" In {words[1]} words." if words and name not in _ASKED else ""
    plain = f"{_FEW.sub('', name).replace('_', ' ').capitalize()}?"
    ask = (known[0] if known else plain) + few
    such = f" For example: {known[1]}" if known else ""
    return Question(ask, f"{_use(name, in_place)}{such}")


def is_no_day(name: str, text: str) -> bool:
    """Whether a day is asked for, and `text` names none."""
    return name.startswith("day_of_") and not any(char.isdigit() for char in text)


def _use(name: str, in_place: str) -> str:
    if name.startswith("link_"):
        return "A link, https://…"
    if not in_place:
        return "A whole sentence, with its full stop."
    stop = " No full stop: it is there." if "___." in in_place else "."
    return f"In place of ___ in: “{in_place}”{stop or '.'}"
