"""Wording that was approved beforehand: put on record, used without approval, and not a comma longer."""

from __future__ import annotations

import re
from hashlib import sha256

import pytest

from crisisctl.core.wording import code_of
from tests.acceptance.power_cut import PLAN
from tests.cli.conftest import Desk, Ran

APPROVED = "channels: [x, site], approve: [legal]"
BEFOREHAND = "cleared: {by: Lena, on: 2026-01-01, until: 2099-12-31, only: [what]}"
CLEARED = PLAN.replace(APPROVED, f"{APPROVED}, {BEFOREHAND}")
TEMPLATE = "Nobody can log in. We know: {{ facts.what }}\nNext update at {{ next_update | time }}.\n"
FIRST = ("pause", "facts", "tell-legal", "protect")


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A workspace whose holding statement was approved beforehand."""
    (desk.work / "playbooks" / "power-cut.yaml").write_text(CLEARED, encoding="utf-8")
    (desk.work / "templates" / "power-cut-holding.j2").write_text(TEMPLATE, encoding="utf-8")
    return desk


def test_the_hash_goes_on_record_and_check_is_content(office: Desk) -> None:
    assert "was never put on record" in office.ok("check").err
    ran = office.ok("clear", "power-cut", "holding")
    code = code_of(sha256(TEMPLATE.encode()).hexdigest())
    assert ran.out == f"power-cut/holding: cleared by Lena until 2099-12-31, code {code}\n"
    assert "clearance" not in office.ok("check", "--json").out
    record = (office.work / "cleared.yaml").read_text(encoding="utf-8")
    assert record.splitlines()[1] == "power-cut:"


def test_what_the_plan_does_not_clear_is_refused(desk: Desk) -> None:
    desk.begin()
    assert "does not say that 'holding' was approved" in desk.refused("clear", "power-cut", "holding")
    assert "Did you mean 'holding'?" in desk.refused("clear", "power-cut", "holdign")


def drafted(desk: Desk, monkeypatch: pytest.MonkeyPatch, *more: str) -> dict[str, object]:
    """Draft the statement in an incident of this workspace, with its own template."""
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE)
    desk.begin(*FIRST, plan=CLEARED)
    return dict(desk.ok("message", "draft", "holding", *more, "--json").data)


def test_cleared_wording_needs_nobody(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ok("clear", "power-cut", "holding")
    assert drafted(office, monkeypatch)["to_approve"] == []
    assert office.last("message.checked")["cleared"] is True
    office.ok("message", "publish", "holding", "x", "--by-hand")


def test_an_edited_template_is_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ok("clear", "power-cut", "holding")
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE.replace("Nobody", "No one"))
    office.begin(*FIRST, plan=CLEARED)
    assert office.ok("message", "draft", "holding", "--json").data["to_approve"] == ["legal"]


def test_other_words_are_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    office.ok("clear", "power-cut", "holding")
    drafted(office, monkeypatch)
    words = office.work / "words.txt"
    words.write_text("Nobody can log in, sorry. Next update at 15:00 UTC.", encoding="utf-8")
    found = office.ok("message", "draft", "holding", "--text", str(words), "--json").data
    assert found["to_approve"] == ["legal"]


def test_other_facts_are_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE)
    plan = CLEARED.replace("only: [what]", "only: []")
    (office.work / "playbooks" / "power-cut.yaml").write_text(plan, encoding="utf-8")
    office.ok("clear", "power-cut", "holding")
    office.begin(*FIRST, plan=plan)
    assert office.ok("message", "draft", "holding", "--json").data["to_approve"] == ["legal"]


def test_what_has_run_out_is_not_cleared(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", TEMPLATE)
    plan = CLEARED.replace("2099-12-31", "2026-01-02")
    (office.work / "playbooks" / "power-cut.yaml").write_text(plan, encoding="utf-8")
    office.ok("clear", "power-cut", "holding")
    office.begin(*FIRST, plan=plan)
    assert office.ok("message", "draft", "holding", "--json").data["to_approve"] == ["legal"]


# A plan that does not say itself who approved what, such as those that come with the program.

WORDS = "It is {{ facts.which }} of {{ brand.name }}.\nNext update at {{ next_update | time }}.\n"
BUNDLED = PLAN.replace(
    "facts:\n", 'facts:\n  which: {ask: "Which?", type: choice, options: [the app, the site]}\n'
).replace("ask: [what, ", "ask: [what, which, ")


def refusal(desk: Desk, *arguments: str) -> str:
    """What a command says that is used wrongly, while there is no incident."""
    ran = desk.run(*arguments)
    assert (ran.code, ran.out) == (2, ""), ran
    return ran.err


def code_in(desk: Desk, plan: str, message: str) -> str:
    """The code that whoever approves a statement reads back."""
    found = re.search(rf"clear {plan} {message} --by NAME .*--code (\w+)", desk.ok("clear", plan).out)
    assert found is not None
    return found[1]


def approve(desk: Desk, plan: str, message: str, *more: str) -> Ran:
    code = code_in(desk, plan, message)
    return desk.ok(
        "clear", plan, message, "--by", "Lena Weiss", "--until", "2099-12-31", "--code", code, *more
    )


def test_wording_of_a_bundled_plan_is_shown_for_whoever_approves_it(desk: Desk) -> None:
    shown = desk.ok("clear", "data-breach")
    words = " ".join(shown.out.replace(" | ", " ").split())
    assert "If verified is “confirmed”: Some of our customers' data has been exposed." in words
    assert "If verified is “not known yet”; or verified is “false alarm”: We have seen a report" in words
    assert "verified: confirmed / not known yet / false alarm" in words
    assert "Not approved beforehand: needs Legal counsel" in words
    assert shown.out.index("holding ·") < shown.out.index("staff ·")
    assert "approved on the day: correction, update, trust" in shown.err
    refused = refusal(desk, "clear", "data-breach", "holding")
    assert f"--code {code_in(desk, 'data-breach', 'holding')}" in refused


def test_wording_of_a_bundled_plan_is_cleared_until_its_words_change(desk: Desk) -> None:
    ran = approve(desk, "hijacked-account", "warning")
    assert "hijacked-account/warning: cleared by Lena Weiss until 2099-12-31" in ran.out
    assert "facts may be filled in: account." in ran.err
    told = "Approved beforehand by Lena Weiss on "
    assert told in desk.ok("clear", "hijacked-account").out
    assert told in desk.ok("show", "hijacked-account", "--as", "print").out
    checked = desk.ok("check").err
    assert "clear" not in checked
    # The name of the brand stands in the words, or where they send people.
    file = desk.work / "crisisctl.yaml"
    file.write_text(file.read_text().replace("acme.example/help", "acme.example/other"))
    (found,) = [one for one in desk.ok("check", "--json").data["problems"] if one["rule"] == "clearance"]
    assert (found["file"], found["line"], found["severity"]) == ("cleared.yaml", 3, "warning")
    assert found["message"] == "the words of 'warning' have changed since they were approved"
    assert "crisisctl clear hijacked-account" in found["hint"]
    shown = desk.ok("clear", "hijacked-account").out
    assert "The words have changed since Lena Weiss approved this." in shown
    assert told not in shown
    assert told not in desk.ok("show", "hijacked-account", "--as", "print").out


def test_what_may_not_have_been_meant_is_said_and_kept_all_the_same(desk: Desk) -> None:
    last = ("--until", "2099-12-31", "--code", code_in(desk, "hijacked-account", "warning"))
    clear = ("clear", "hijacked-account", "warning")
    assert "meant" not in desk.ok(*clear, "--by", "Lena Vogt", *last).err
    ran = desk.ok(*clear, "--by", "Ben Okafor", *last)
    assert "cleared by Ben Okafor" in ran.out
    assert "in the place of the approval by Lena Vogt" in ran.err
    assert "Ben Okafor is not Legal counsel here. Was it meant so?" in ran.err


def offices_own(desk: Desk, monkeypatch: pytest.MonkeyPatch, template: str = WORDS) -> None:
    """A workspace with the plan and its template."""
    monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", template)
    (desk.work / "playbooks" / "power-cut.yaml").write_text(BUNDLED, encoding="utf-8")
    (desk.work / "templates" / "power-cut-holding.j2").write_text(template, encoding="utf-8")


def begun(desk: Desk, plan: str = BUNDLED) -> list[str]:
    """Who must approve the statement in an incident."""
    stated = '{facts: {what: It failed., which: the app, seen: "2026-01-15T08:40:00Z"}}'
    desk.begin("pause", "tell-legal", "protect", plan=plan, facts=stated)
    return list(desk.ok("message", "draft", "holding", "--json").data["to_approve"])


def test_cleared_so_it_needs_nobody_in_the_incident_and_the_log_says_who(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices_own(desk, monkeypatch)
    approve(desk, "power-cut", "holding")
    assert begun(desk) == []
    checked = desk.last("message.checked")
    assert checked["cleared"] is True
    assert (checked["clearance"]["by"], checked["clearance"]["until"]) == ("Lena Weiss", "2099-12-31")
    desk.ok("message", "publish", "holding", "x", "--by-hand")
    assert "approved beforehand, until 2099-12-31) · Lena Weiss" in desk.ok("log").out
    # The report names no people.
    report = desk.ok("report").out
    assert "its words were approved beforehand on " in report
    assert "Lena Weiss" not in report


def test_cleared_wording_needs_nobody_in_a_scripted_exercise_either(desk: Desk) -> None:
    made = ("init", "made", "--brand", "Acme", "--plan", "hijacked-account", "--person", "Ana Ruiz")
    desk.ok(*made, "--channel", "site https://acme.example")
    where = ("--workspace", str(desk.work / "made"))
    shown = desk.ok("clear", "hijacked-account", *where).out
    code = re.findall(r"warning --by NAME .*--code (\w+)", shown)[0]
    said = ("--by", "ana", "--until", "2099-12-31", "--code", code)
    desk.ok("clear", "hijacked-account", "warning", *said, *where)
    drill = desk.ok("drill", "made/drills/hijacked-account.yaml", *where, "--json").data
    assert drill["passed"]
    log = desk.ok("log", drill["incident"], *where).out
    assert "warning is checked, errors: 0 (approved beforehand, until 2099-12-31) · Ana Ruiz" in log
    assert "warning is approved" not in log
    assert "warning is published on x" in log


@pytest.mark.parametrize("what", ["option", "template", "withdrawn", "over"])
def test_what_was_not_read_is_not_cleared(desk: Desk, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    offices_own(desk, monkeypatch)
    approve(desk, "power-cut", "holding")
    plan, record = BUNDLED, desk.work / "cleared.yaml"
    if what == "option":
        plan = BUNDLED.replace("the site]", "everything]")
    elif what == "template":
        monkeypatch.setattr("tests.acceptance.power_cut.HOLDING", WORDS.replace("It is", "It's"))
    elif what == "withdrawn":
        assert "cleared no more" in desk.ok("clear", "power-cut", "holding", "--withdraw").out
        assert "power-cut" not in record.read_text()
        assert "not on record" in refusal(desk, "clear", "power-cut", "holding", "--withdraw")
    else:
        record.write_text(record.read_text().replace("2099-12-31", "2026-01-01"))
        assert "has run out" in desk.ok("check").err
    assert begun(desk, plan) == ["legal"]


def test_what_cannot_be_cleared_says_why_and_what_to_type(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices_own(desk, monkeypatch, "{{ draft.news }} {{ facts.what }} {{ facts.which }}\n")
    clear = ("clear", "power-cut", "holding")
    said = ("--by", "Lena", "--until", "2099-12-31", "--code", "0000")
    assert "it takes all three" in refusal(desk, *clear, "--by", "Lena")
    assert "completed on the day with draft.news, facts.what" in refusal(desk, *clear, *said)
    assert "completed on the day with draft.news, facts.which" in refusal(
        desk, *clear, *said, "--only", "what"
    )
    assert "Did you mean 'what'?" in refusal(desk, *clear, *said, "--only", "whta")
    assert "--by NAME names nobody" in refusal(desk, *clear, "--by", "NAME", *said[2:])
    assert "which statement?" in refusal(desk, "clear", "power-cut", "--by", "Lena")
    offices_own(desk, monkeypatch)
    assert "0000 is not the code of 'holding'" in refusal(desk, *clear, *said)
    code = code_in(desk, "power-cut", "holding")
    for day, says in (("soon", "no day"), ("2026-01-01", "is over already")):
        assert says in refusal(desk, *clear, "--by", "Lena", "--until", day, "--code", code)
    assert not (desk.work / "cleared.yaml").exists()


def test_a_plan_that_says_itself_who_approved_is_not_overruled(office: Desk) -> None:
    said = ("--by", "Ben", "--until", "2099-12-31", "--code", "0000")
    assert "the plan says itself" in refusal(office, "clear", "power-cut", "holding", *said)


@pytest.mark.parametrize(
    ("record", "place", "says"),
    [
        ("no-such: {m: %s}\n", (1, 1), "unknown playbook 'no-such'"),
        ("rumour: {hodling: %s}\n", (1, 10), "rumour has no statement 'hodling'"),
        ("rumour: {staff: %s}\n", (1, 17), "nobody is named who approved 'staff'"),
        ("rumour: {holding: abc}\n", (1, 19), "a SHA-256 belongs here"),
        ("rumour: {holding: {sha256: %s, by: Lena}}\n", (1, 19), "it does not say who approved this"),
        ("rumour: {holding: {by: Lena}}\n", (1, 20), "sha256"),
        ("- rumour\n", (1, 1), "does not begin with a key"),
    ],
)
def test_a_record_that_does_not_count_is_told_with_its_place(
    desk: Desk, record: str, place: tuple[int, int], says: str
) -> None:
    (desk.work / "cleared.yaml").write_text(record.replace("%s", "ab" * 32))
    problems = desk.run("check", "--json").data["problems"]
    found = [(one["line"], one["column"]) for one in problems if one["file"] == "cleared.yaml"]
    assert found == [place]
    assert any(says in one["message"] for one in problems), problems
