"""What the data breach plan promises of its words and of its first hour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import pytest

from crisisctl.core.playbook import Playbook, Step
from crisisctl.core.times import MINUTE
from crisisctl.messages.templates import fill, inspect
from crisisctl.reading.files import bundled, find_playbook, template_folders
from crisisctl.reading.playbook import read_playbook

X_LIMIT, X_URL = 280, 23
SEPTEMBER_NIGHT = "2026-09-22T21:45:00Z"
FACTS = {
    "verified": "confirmed",
    "what_seen": "A forum post shows 200 rows of names and email addresses.",
    "what_happened": "A copy of our order list could be downloaded from an open folder.",
    "data_kinds": "names, email addresses and order dates",
    "consequences": "Someone could write to you and pretend to be us.",
    "measures": "We closed the folder on 9 May and checked every other one.",
    "do_now": "Do not open links in messages about your orders.",
    "promises": "An outside check of every folder, published by 30 June.",
}
DRAFTS: Mapping[str, Mapping[str, str]] = {
    "data-breach-holding.j2": {},
    "data-breach-apology-post.j2": {
        "how_we_put_it_right": "We pay for two years of identity protection.",
        "link_to_the_apology": "https://acme.example/news/2026/a-long-address-that-counts-as-23",
    },
    "data-breach-all-clear.j2": {
        "time_now": "17 September, 20:30 CEST",
        "what_has_ended": "the folder is closed and nobody outside can open the data.",
        "what_remains": "False messages may still reach you, so please stay careful.",
        "day_of_the_review": "2 October",
    },
    "correction.j2": {
        "the_fact": "No payment data was in the exposed folder.",
        "the_claim_in_few_words": "card numbers are for sale",
        "why_it_misleads": "The list shown is from another shop, of 2021.",
        "the_fact_in_short": "Our card data is stored elsewhere and was not touched.",
        "link_to_the_proof": "https://acme.example/proof",
    },
    "update.j2": {
        "time_now": "14:10 CEST",
        "what_changed_or_did_not": "The folder stays closed, and nothing else was found open.",
        "what_we_do_now": "We are writing to each person concerned.",
        "what_we_do_not_know_yet": "We do not know yet who opened it.",
    },
    "trust-post.j2": {
        "what_we_kept_in_ten_words": "A firm from outside has looked at every folder.",
        "what_we_have_not_kept_yet_in_ten_words": "Its second report is late and comes on 10 June.",
        "link_to_the_report": "https://acme.example/news/2026/a-long-address-that-counts-as-23",
        "day_of_the_next_check": "10 December",
    },
}
STOCK_PHRASES = re.compile(
    r"\bif any(one|body)\b|seriously|rest assured|never again|abundance of caution|mistakes were made|"
    r"small number|no evidence|out of context|inconvenience|guarantee|no comment|probably|!",
    re.IGNORECASE,
)


@cache
def plan() -> Playbook:
    file = find_playbook("data-breach", None)
    return read_playbook(
        file, workspace=None, templates=template_folders(None, file), inspect=inspect
    ).playbook


def step(name: str) -> Step:
    return next(one for one in plan().steps() if one.id == name)


def template(name: str) -> str:
    return (bundled("templates") / name).read_text(encoding="utf-8")


def filled(name: str, **facts: str) -> str:
    values = {
        "facts": FACTS | facts,
        "brand": {"name": "Acme", "support": "https://acme.example/help/data"},
        "draft": DRAFTS[name],
        "next_update": SEPTEMBER_NIGHT,
    }
    statement = fill(template(name), values, "Europe/Madrid", name)
    assert not statement.missing
    return statement.text


def used_templates() -> list[str]:
    return sorted({message.template or "" for message in plan().messages.values()})


def used_for(channel: str) -> set[str]:
    return {message.template or "" for message in plan().messages.values() if channel in message.channels}


def test_every_statement_for_x_is_tried_here() -> None:
    assert used_for("x") == set(DRAFTS)


@pytest.mark.parametrize("name", DRAFTS)
@pytest.mark.parametrize("verified", ["confirmed", "not known yet"])
def test_what_goes_to_x_fits_with_ordinary_words(name: str, verified: str) -> None:
    text = filled(name, verified=verified)
    assert text.isascii()  # so that each character counts as one, and each address as 23
    assert len(re.sub(r"https://\S+", "u" * X_URL, text)) <= X_LIMIT


@pytest.mark.parametrize("name", used_templates())
def test_no_statement_falls_back_on_a_stock_phrase(name: str) -> None:
    assert STOCK_PHRASES.findall(template(name)) == []


def test_counsel_can_clear_the_holding_statement_beforehand() -> None:
    uses = {use.name for use in inspect("holding", template("data-breach-holding.j2")).uses}
    assert {name for name in uses if name.startswith(("facts.", "draft."))} == {"facts.verified"}
    assert plan().facts["verified"].type == "choice"


def test_the_holding_statement_says_exposed_only_where_it_is_confirmed() -> None:
    assert filled("data-breach-holding.j2").startswith("Some of our customers' data has been exposed.")
    for verified in plan().facts["verified"].options[1:]:
        report = filled("data-breach-holding.j2", verified=verified)
        assert report.startswith("We have seen a report that")


def test_a_correction_begins_and_ends_with_the_fact_and_tells_the_claim_once() -> None:
    draft, text = DRAFTS["correction.j2"], filled("correction.j2")
    assert text.startswith(draft["the_fact"])
    assert text.count(draft["the_claim_in_few_words"]) == 1
    assert text.index(draft["why_it_misleads"]) < text.index(draft["the_fact_in_short"])


def test_the_first_statement_is_out_within_the_hour_even_if_everything_takes_all_its_time() -> None:
    before = sum(phase.within or 0 for phase in plan().phases[:2])
    assert [phase.id for phase in plan().phases[:3]] == ["detect", "assess", "acknowledge"]
    assert before + (step("speak").within or 0) + (step("holding").within or 0) == 60 * MINUTE
    assert step("holding").needs == ("speak",)


@pytest.mark.parametrize(
    "name", ["call-team", "call-leaders", "contain", "preserve", "other-clocks", "board"]
)
def test_nobody_who_is_slow_holds_up_the_first_statement(name: str) -> None:
    assert not step(name).holds


def test_a_false_alarm_asks_nobody_to_tell_the_people_affected() -> None:
    for name in ("scope", "help", "protect", "notify-regulator", "tell-people"):
        assert dict(step(name).when) == {"verified": ("confirmed", "not known yet")}


def test_staff_are_due_before_the_public() -> None:
    assert (step("staff").within or 0) < (step("holding").within or 0)


def test_each_statement_is_approved_by_somebody_other_than_the_one_who_writes_it() -> None:
    for one in plan().steps():
        if one.message:
            assert {approver.role for approver in plan().messages[one.message].approve} - {one.by}
