"""Statements from the command line: the same rules as in the walk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.power_cut import PLAN
from tests.cli.conftest import Desk

FIRST = ("pause", "facts", "tell-legal", "protect")
GIVEN = ("--set", "what_we_do=Engineers are on site.")


@pytest.fixture
def saying(desk: Desk) -> Desk:
    """An incident whose plan makes its statement now."""
    desk.begin(*FIRST)
    return desk


def code(desk: Desk) -> str:
    (row,) = desk.ok("message", "list", "--json").data["statements"]
    return str(row["code"])


def approve(desk: Desk, read_back: str, name: str = "holding") -> None:
    who = ["--role", "legal", "--by", "lena", "--how", "phone"]
    desk.ok("message", "approve", name, *who, "--code", read_back)


def test_the_whole_way(saying: Desk) -> None:
    said = saying.ok("message", "draft", "holding", *GIVEN).out
    assert "What we do: Engineers are on site." in said
    approve(saying, code(saying))
    ran = saying.ok("message", "publish", "holding", "x")
    assert "What we do: Engineers are on site." in ran.out
    assert "crisisctl message publish holding x --link URL" in ran.err
    assert saying.types()[-1] == "message.requested"
    said = saying.refused("message", "publish", "holding", "x", "--link", "notalink")
    assert "does not look like a link" in said
    saying.ok("message", "publish", "holding", "x", "--link", "https://x.example/1")
    saying.ok("message", "publish", "holding", "site", "--by-hand")
    published = saying.of_type("message.published")
    assert [(one["channel"], one["how"]) for one in published] == [("x", "link"), ("site", "by hand")]
    assert saying.last("commitment.made")["commitment"] == "next-update"
    (row,) = saying.ok("message", "list", "--json").data["statements"]
    assert (row["state"], row["published"]) == ("published", ["x", "site"])


def test_the_words_can_be_ones_own(saying: Desk, tmp_path: Path) -> None:
    own = tmp_path / "words.txt"
    own.write_text("We are sorry: nobody can log in.\nNext update: 15:00 UTC.\n", encoding="utf-8")
    found = saying.ok("message", "draft", "holding", "--text", str(own), "--json").data
    assert found["text"] == "We are sorry: nobody can log in.\nNext update: 15:00 UTC."
    assert found["to_approve"] == ["legal"]
    assert found["to_publish"] == ["x", "site"]
    assert len(found["code"]) == 4


def test_what_the_template_lacks_is_named(saying: Desk) -> None:
    said = saying.refused("message", "draft", "holding")
    assert "the template still needs what_we_do\n" in said
    assert 'crisisctl message draft holding --set what_we_do="…"' in said


def test_a_wrong_code_or_person_is_refused(saying: Desk) -> None:
    saying.ok("message", "draft", "holding", *GIVEN)
    right = code(saying)
    who = ["message", "approve", "holding", "--role", "legal", "--how", "here", "--by"]
    assert "the code of other words" in saying.refused(
        *who, "lena", "--code", "0000" if right != "0000" else "1111"
    )
    assert "does not hold the role" in saying.refused(*who, "ben", "--code", right)


def test_new_words_want_a_new_approval(saying: Desk) -> None:
    saying.ok("message", "draft", "holding", *GIVEN)
    approve(saying, code(saying))
    saying.ok("message", "draft", "holding", "--set", "what_we_do=We wait.")
    assert "nobody may post what is not approved" in saying.refused("message", "publish", "holding", "x")


def test_an_error_is_mended_or_stands_for_a_reason(saying: Desk, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("See [LINK]. Next update: 15:00 UTC.", encoding="utf-8")
    drafted = saying.ok("message", "draft", "holding", "--text", str(words))
    checked = saying.run("message", "check", "holding")
    assert checked.code == 1
    assert "placeholder" in checked.out
    # Whoever drafts is told the same at once, beside the words and their code.
    assert checked.out in drafted.err
    assert "Nobody can approve it before its errors are mended" in drafted.err
    assert "placeholder" not in drafted.out
    refused = saying.refused("message", "publish", "holding", "x")
    assert "errors that must be mended first" in refused
    reason = "The brackets are part of the name"
    saying.ok("message", "overrule", "holding", "placeholder", "--reason", reason)
    assert saying.last("message.checked")["overruled"] == {"placeholder": reason}
    kept = f"kept the error placeholder: {reason}"
    # Words that stayed here are nothing to begin a report with.
    assert kept not in saying.ok("report").out
    approve(saying, code(saying))
    saying.ok("message", "publish", "holding", "x", "--by-hand")
    report = saying.ok("report").out
    assert kept in report[: report.index("## Summary")]


def test_an_emergency_needs_a_reason_and_is_the_first_thing_in_the_report(saying: Desk) -> None:
    saying.ok("message", "draft", "holding", *GIVEN)
    assert "nobody may post" in saying.refused("message", "publish", "holding", "x")
    assert "needs a reason" in saying.refused("message", "publish", "holding", "x", "--emergency")
    reason = ("--emergency", "--reason", "People are in danger")
    saying.ok("message", "publish", "holding", "x", *reason, "--by-hand")
    assert saying.last("message.requested")["emergency"] == "People are in danger"
    report = saying.ok("report").out
    first = report[: report.index("## Summary")]
    assert "People are in danger" in first
    assert "without the approval of" in first


def test_a_statement_outside_the_plans_steps(desk: Desk) -> None:
    desk.begin("pause")
    lacking = desk.refused("message", "draft", "holding", *GIVEN)
    assert "crisisctl fact what …   What is confirmed?" in lacking
    desk.ok("fact", "what", "The power failed.")
    desk.ok("message", "draft", "holding", *GIVEN)
    assert desk.last("message.drafted")["step"] == "statement:holding"
    approve(desk, code(desk))
    desk.ok("message", "publish", "holding", "x", "--by-hand")
    assert desk.last("message.published")["step"] == "statement:holding"


def test_what_did_not_go_out_is_told(saying: Desk) -> None:
    saying.ok("message", "draft", "holding", *GIVEN)
    approve(saying, code(saying))
    saying.ok("message", "publish", "holding", "x")
    saying.ok("message", "publish", "holding", "x", "--not-posted", "The account is locked")
    assert saying.last("message.failed")["reason"] == "The account is locked"


def test_what_is_out_can_be_taken_down(saying: Desk) -> None:
    assert "is not out on x" in saying.refused("message", "withdraw", "holding", "x", "--reason", "wrong")
    saying.ok("message", "draft", "holding", *GIVEN)
    approve(saying, code(saying))
    for channel in ("x", "site"):
        saying.ok("message", "publish", "holding", channel, "--by-hand")
    saying.ok("message", "withdraw", "holding", "x", "--reason", "The number was wrong")
    assert saying.last("message.withdrawn")["reason"] == "The number was wrong"
    (row,) = saying.ok("message", "list", "--json").data["statements"]
    assert row["withdrawn"] == ["x"]


def test_a_rejection(saying: Desk) -> None:
    saying.ok("message", "draft", "holding", *GIVEN)
    saying.ok("message", "reject", "holding", "--choice", "facts", "--reason", "4,200")
    assert saying.last("message.rejected")["choice"] == "facts"
    assert "to draft" in saying.ok("message", "list").out


def test_a_name_that_there_is_not(saying: Desk) -> None:
    assert "Did you mean 'holding'?" in saying.refused("message", "draft", "holdign")
    assert "has no draft" in saying.refused("message", "check", "holding")


def test_drafts_that_nobody_approved_are_removed_by_policy(desk: Desk) -> None:
    incident = desk.begin(*FIRST)
    desk.ok("message", "draft", "holding", "--set", "what_we_do=The first words.")
    desk.ok("message", "draft", "holding", *GIVEN)
    words = incident / "messages"
    kept = len(list(words.glob("*.txt")))
    assert "the incident is not closed" in desk.refused("message", "purge")
    approve(desk, code(desk))
    for channel in ("x", "site"):
        desk.ok("message", "publish", "holding", channel, "--by-hand")
    desk.ok("choose", "response", "apologise")
    desk.ok("done", "settle", "--reason", "enough")
    desk.ok("done", "collect")
    desk.ok("fact", "well", "Quick.")
    assert desk.ok("status", "--json").data["state"] == "closed"
    assert "they are kept for another" in desk.refused("message", "purge")
    settings = desk.work / "crisisctl.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "policy: {keep-drafts: 0m}\n", encoding="utf-8"
    )
    desk.ok("hold", "on", "--reason", "Counsel says so", "-i", incident.name)
    assert "a legal hold is on" in desk.refused("message", "purge")
    desk.ok("hold", "off", "--reason", "It is over", "-i", incident.name)
    assert "1 draft removed" in desk.ok("message", "purge").err
    assert len(list(words.glob("*.txt"))) == kept - 1
    desk.ok("verify")


def test_the_plan_of_a_joined_statement_is_named(desk: Desk) -> None:
    desk.begin("pause")
    other = desk.work / "playbooks" / "second.yaml"
    other.write_text(PLAN.replace("playbook: power-cut", "playbook: second"), encoding="utf-8")
    desk.ok("join", "second")
    desk.ok("fact", "what", "The power failed.")
    assert "second/holding" in desk.refused("message", "draft", "holding", *GIVEN)
    desk.ok("message", "draft", "second/holding", *GIVEN)
    assert desk.last("message.drafted")["plan"] == "second"


def test_what_the_words_promise_is_told(saying: Desk) -> None:
    ran = saying.ok("message", "draft", "holding", "--set", "what_we_do=We will call you by Friday.")
    assert "It promises: “What we do: We will call you by Friday.”" in ran.err


def test_a_rule_that_does_not_exist_is_told_with_the_nearest(saying: Desk) -> None:
    saying.ok("message", "draft", "holding", *GIVEN)
    refused = saying.refused("message", "overrule", "holding", "eta-promis", "--reason", "It is sure")
    assert "there is no rule 'eta-promis'" in refused
    assert "Did you mean 'eta-promise'?" in refused


WORDS = "We are sorry: nobody can log in.\nWe find out why.\nNext update: 15:00 UTC."


def publish(desk: Desk, tmp_path: Path) -> None:
    own = tmp_path / "words.txt"
    own.write_text(WORDS, encoding="utf-8")
    desk.ok("message", "draft", "holding", "--text", str(own))
    approve(desk, code(desk))
    desk.ok("message", "publish", "holding", "x", "--link", "https://x.example/1")
    desk.ok("message", "publish", "holding", "site", "--by-hand")


def test_what_went_out_is_shown_word_for_word(saying: Desk, tmp_path: Path) -> None:
    publish(saying, tmp_path)
    ran = saying.ok("message", "show", "holding")
    assert ran.out == f"{WORDS}\n"
    assert "X: https://x.example/1" in ran.err
    assert "Approved by: Legal counsel" in ran.err
    (told,) = saying.ok("message", "show", "--json").data["statements"]
    assert (told["message"], told["text"], told["approved_by"]) == ("holding", WORDS, ["legal"])
    assert [(one["channel"], one["link"]) for one in told["channels"]] == [
        ("x", "https://x.example/1"),
        ("site", ""),
    ]


def test_what_was_taken_down_is_no_longer_what_we_say(saying: Desk, tmp_path: Path) -> None:
    publish(saying, tmp_path)
    for channel in ("x", "site"):
        saying.ok("message", "withdraw", "holding", channel, "--reason", "The number was wrong")
    assert "taken down since" in saying.ok("message", "show", "holding").err
    assert "no statement is public" in saying.refused("message", "show")
    assert "nothing is published yet" in saying.ok("brief", "--for", "care").out


def test_nothing_is_shown_before_it_is_out(saying: Desk) -> None:
    assert "no statement 'holding' has gone out" in saying.refused("message", "show", "holding")
    assert "no statement 'nothing'" in saying.refused("message", "show", "nothing")
    assert saying.ok("message", "show", "--json").data["statements"] == []


@pytest.mark.parametrize("reader", ["staff", "care"])
def test_whoever_is_asked_gets_the_public_words(saying: Desk, tmp_path: Path, reader: str) -> None:
    publish(saying, tmp_path)
    told = saying.ok("brief", "--for", reader).out
    assert f"You may say: “{' '.join(WORDS.split())}” (public since " in told
    assert ": https://x.example/1)" in told
