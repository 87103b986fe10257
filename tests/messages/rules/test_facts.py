from __future__ import annotations

import pytest

from crisisctl.messages.lint import Context, KnownFact, lint

FACTS = (
    KnownFact("accounts affected", "4,700", ("4,100", "4.3 thousand")),
    KnownFact("people injured", "3", ("2", "5")),
    KnownFact("founded", "1998", ("1989",)),
    KnownFact("cause", "a burst pipe", ("unknown",)),
)


def told(text: str, kind: str = "notice") -> list[str]:
    findings = lint(text, kind=kind, context=Context(language="en", facts=FACTS)).findings
    return [one.text for one in findings if one.rule == "fact-conflict"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4,100 accounts are affected.", "4,100"),
        ("About 4.1k of you are affected.", "4.1k"),
        ("We know of 4100 accounts.", "4100"),
        ("We have written to 4,300 customers.", "4,300"),
        ("2 people were injured.", "2"),
        ("Five people were injured.", "Five"),
        ("The number of injured people is 2.", "2"),
    ],
)
def test_a_number_from_before_is_found_where_it_stands(text: str, number: str) -> None:
    assert told(text) == [number]
    assert told(text, "internal") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "4,700 accounts are affected, corrected from 4,100.",
        "We said 4,100 at noon; it is 4,700.",
        "4,700 accounts are affected.",
        "Three people were injured.",
        "Page 2 of the form. Ring between 2 and 5 pm on 2 May.",
        "Bus 5 runs again. Two buses stand still.",
        "A ticket costs £4,100. The flight is AX 2.",
        "In 1989 the plant burned. The 5th floor is shut.",
        "At 2:00 we knew. By 5 June you have your money.",
    ],
)
def test_a_correction_a_date_a_time_or_a_price_is_no_conflict(text: str) -> None:
    assert told(text) == []


def test_without_facts_no_number_is_wrong() -> None:
    assert all(one.rule != "fact-conflict" for one in lint("4,100 accounts.", kind="notice").findings)
