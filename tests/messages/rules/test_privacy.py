from __future__ import annotations

import pytest

from crisisctl.messages.lint import Context, lint


def told(text: str, contacts: tuple[str, ...] = ()) -> list[str]:
    findings = lint(text, kind="notice", context=Context(contacts=frozenset(contacts))).findings
    return [one.text for one in findings if one.rule == "personal-data"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to j.harrow@acme.example.", "j.harrow@acme.example"),
        ("Write to tom99@freemail.example.", "tom99@freemail.example"),
        ("We sent it to 12 Mill Lane.", "12 Mill Lane"),
        ("Er wohnt in der Lindenstraße 4.", "Lindenstraße 4"),
        ("Your order 88213 is late.", "order 88213"),
        ("His card ending in 4402 was declined.", "card ending in 4402"),
        ("Pay to DE89 3704 0044 0532 0130 00.", "DE89 3704 0044 0532 0130 00"),
        ("It came from 203.0.113.7.", "203.0.113.7"),
        ("Call him on his mobile, 07700 900123.", "07700 900123"),
        ("born on 3 May 1981", "born on 3 May 1981"),
    ],
)
def test_what_leads_to_a_person_is_found(text: str, found: str) -> None:
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Write to help@acme.example or press@acme.example.",
        "Call 0800 555 0142.",
        "Our shop at 4 Market Street is closed.",
        "Lots 3300 to 3420 are recalled; flight AX 4021 has landed at 14:20.",
        "Have your order number ready.",
        "The count on 2024-05-03 was 12 000.",
    ],
)
def test_what_leads_to_the_brand_or_to_a_thing_is_none(text: str) -> None:
    assert told(text) == []


def test_official_contacts_are_known_however_they_are_written() -> None:
    text = "Write to Ana.Ruiz@acme.example or call 0171-5550123."
    assert told(text) == ["Ana.Ruiz@acme.example", "0171-5550123"]
    assert told(text, ("ana.ruiz@ACME.example", "0171 555 0123")) == []
