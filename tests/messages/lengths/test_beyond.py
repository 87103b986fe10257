"""Findings about length, in the shape of all findings."""

from __future__ import annotations

from crisisctl.core.workspace import Place
from crisisctl.messages.lengths.beyond import over_limit
from crisisctl.messages.lint import Finding

X = Place("x", "X", limit="x")
SMS = Place("sms", "SMS", limit="sms")
SITE = Place("site", "Newsroom")


def test_what_fits_has_no_findings() -> None:
    assert over_limit("We are sorry.\n", [X, SMS, SITE]) == []
    assert over_limit("x" * 280 + "\n", [X, SITE]) == []


def test_a_finding_stands_at_the_first_character_beyond() -> None:
    (found,) = over_limit("We are sorry.\n" + "x" * 265 + "yz and more\nlines", [X, SITE])
    assert (found["rule"], found["severity"]) == ("over-limit", "error")
    assert (found["line"], found["column"], found["text"]) == (2, 267, "z and more")
    assert found["why"] == "X takes 280 weighted characters; these are 296, 16 too many"
    assert found["instead"]


def test_the_shape_is_that_of_all_findings() -> None:
    (one,) = over_limit("x" * 281, [X])
    assert {*one} | {"gate"} == {*Finding.__dataclass_fields__}


def test_a_number_of_ones_own_and_a_renamed_channel() -> None:
    found = over_limit("x" * 501, [Place("a", "Toots", limit="mastodon"), Place("b", "App", limit="500")])
    assert [one["why"] for one in found] == [
        "Toots takes 500 graphemes; these are 501, 1 too many",
        "App takes 500 characters; these are 501, 1 too many",
    ]


def test_several_text_messages_are_a_warning() -> None:
    (found,) = over_limit("x" * 161, [SMS])
    assert (found["rule"], found["severity"], found["column"]) == ("sms-segments", "warning", 154)
    assert found["why"] == "this is sent, and paid for, as 2 text messages"
    assert found["instead"] == "Shorten it to 160 septets."


def test_the_character_that_costs_most_of_a_message_is_named() -> None:
    (found,) = over_limit("We’re sorry. " + "x" * 60, [SMS])
    assert "'’'" in found["why"]
    assert "'’'" in found["instead"]
