"""The rules at the keyboard: what they find, what stands for a reason, what is promised and claimed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.acceptance.power_cut import PLAN
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
FIRST = ("pause", "facts", "tell-legal", "protect")
SORRY_IF = "We are sorry if anyone was hurt."
MORE = PLAN.replace(
    "cadence: {",
    """\
  correction: {kind: correction, text: "{{ draft.the_fact }}", channels: [x], approve: [legal]}

cadence: {""",
    1,
)


def drafted(seen: Walk, what_we_do: str) -> Walk:
    seen.press("write it", "\r").answer("next public update", "").answer("What we do", what_we_do)
    return seen.press("this is the draft", "\r")


def approve(seen: Walk) -> Walk:
    code = re.findall(r"Code:\s+(\w{4})", seen.until(r"Code:\s+\w{4}").text)[-1]
    seen.press(r"\[a\] approved", "a").press("How did Lena Vogt", "2\r").answer("Which code", code)
    return seen.until("Still true")


def test_findings_stand_beside_the_words_with_better_ones(begin: Begin, walk: Walks) -> None:
    begin(*FIRST)
    seen = drafted(walk("resume"), SORRY_IF).until("1 to mend before anybody may approve it")
    assert "1 error" in seen.text
    assert re.search(r"\d:\d+ conditional-apology “if”", seen.text)
    assert "No condition" in seen.text
    seen.press("to mend", "\r").until("Ctrl-D done")


def test_an_error_stands_for_a_reason_that_the_approver_sees(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*FIRST)
    seen = drafted(walk("resume"), SORRY_IF).press("to mend", "r")
    seen.press("Why does conditional-apology stand", "1\r").answer("In a few words", "Agreed with counsel")
    seen.until("conditional-apology stands: Agreed with counsel").until("Still to approve")
    data = place.of_type("message.checked")[-1]
    assert (data["overruled"], data["choice"]) == (
        {"conditional-apology": "Agreed with counsel"},
        "counsel's instruction",
    )
    told = "stood in words that did not go out: counsel's instruction: Agreed with counsel"
    assert told in place.call("report").stdout


def test_in_plain_lines_the_words_are_quoted_and_no_place_is_given(begin: Begin, walk: Walks) -> None:
    begin(*FIRST)
    seen = walk("resume", "--plain").until("write it")
    seen.pump(0.7)
    seen.type("1\r").until("next public update").type("\r").until("What we do").type(f"{SORRY_IF}\r")
    seen.until("this is the draft").pump(0.7)
    seen.type("1\r").until("conditional-apology “if”")
    assert not re.search(r"\d:\d+ conditional-apology", seen.text)


def test_a_promise_is_confirmed_watched_and_told(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*FIRST)
    seen = drafted(walk("resume"), "We will refund every order within 30 days.")
    seen.press("Is this a promise to the public", "y").until(
        r"Enter: [A-Z][a-z]+day \d+ [A-Z][a-z]+.*, \d\d:\d\d UTC"
    )
    seen.answer("By when", "")
    seen.press("Who sees to it", "1\r")
    approve(seen).press("Still true", "y").press("Post it on X", "p").logged("commitment.made", 2)
    promise = next(one for one in place.of_type("commitment.made") if one["commitment"] == "p1")
    assert promise["text"].endswith("We will refund every order within 30 days.")
    assert promise["owner"] == "lead"
    assert "We will refund every order" in place.call("promise", "list").stdout


def test_what_is_no_promise_is_left(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*FIRST)
    drafted(walk("resume"), "We will answer by 23:59.").press("Is this a promise", "n").until(
        "Still to approve"
    )
    assert "promises" not in place.of_type("message.drafted")[0]


def test_an_emergency_asks_for_the_name_and_a_reason(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*FIRST)
    seen = (
        drafted(walk("resume"), "Engineers are on site.")
        .press("Still to approve", "m")
        .press("What else", "z")
    )
    seen.press("Where does it have to go out", "1\r").answer("Why can it not wait", "People are in danger")
    seen.answer("type its name", "holdign").until("Nothing was published. Its name is holding")
    assert "message.requested" not in place.types()
    seen.answer("type its name", "holding")
    seen.press("Post it on X", "p").logged("message.published")
    assert place.of_type("message.requested")[0]["emergency"] == "People are in danger"
    report = place.call("report").stdout
    assert report.index("without the approval of legal") < report.index("## Summary")


def test_we_posted_something_wrong(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*FIRST, plan=MORE)
    seen = approve(drafted(walk("resume"), "Engineers are on site."))
    seen.press("Still true", "y").press("Post it on X", "p").press("Still true", "m").press("What else", "g")
    seen.press("What is wrong", "1\r").answer("Evidence", "https://archive.example/1").logged(
        "evidence.attached"
    )
    seen.press("Is it gone", "y").answer("What was wrong with it", "The number").logged("message.withdrawn")
    seen.press("Write a correction now", "y").answer("What is right instead", "4,200 people are affected")
    seen.press("words that were kept", "\r").until("Ctrl-D done")
    words = seen.question.replace("\n  ", "")
    assert re.search(
        r"Correction: our post of [\d:]+ UTC on X was wrong\. 4,200 people are affected\. We", words
    )
    assert "We have taken that post down." in words
    assert place.of_type("message.withdrawn")[0]["reason"] == "The number"


def test_a_correction_says_which_claim_it_answers(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "tell-legal", plan=MORE)
    assert place.call("claim", "add", "They knew for weeks").returncode == 0
    seen = walk("resume").press("What is confirmed", "\x1b").press(r"\[Enter\] answer", "m")
    seen.press("What else", "w").press("Which statement", "2\r").press("write it", "\r")
    fact = "The power failed at 08:40 (https://acme.example/report). A post says otherwise. It shows 2019."
    seen.answer("What is true", fact).press("this is the draft", "\r")
    seen.press("Which claims does it answer", " \r").logged("message.drafted")
    assert place.of_type("message.drafted")[0]["claims"] == ["c1"]
    seen.until("Nobody has checked c1 yet: They knew for weeks")
    assert place.call("claim", "verdict", "c1", "false", "--evidence", "The report").returncode == 0
    seen.until("Claim c1 checked").press(r"\[a\] approved", "?").gone("Nobody has checked c1")


def test_the_words_stand_above_while_their_code_is_typed(begin: Begin, walk: Walks) -> None:
    begin(*FIRST)
    seen = drafted(walk("resume"), "We are working on it.").until(r"Code:\s+\w{4}")
    seen.press(r"\[a\] approved", "a").press("How did Lena Vogt", "2\r").until(
        "Which code did they read back"
    )
    assert re.search(r"We are working on it\..*Code: \w{4}.*Which code", seen.text, re.DOTALL)


@pytest.mark.parametrize("columns", [40, 100])
def test_what_is_too_long_goes_out_in_parts(begin: Begin, walk: Walks, place: Place, columns: int) -> None:
    begin(*FIRST)
    long = "Engineers are on site and work on the pumps. " * 8
    seen = drafted(walk("resume", columns=columns, rows=60), long).press("to mend", "p")
    seen.until("Still to approve")
    assert place.of_type("message.checked")[-1]["choice"] == "thread"
    if columns == 100:
        approve(seen).press("Still true", "y").until(r"It goes out in 2 parts").until(r"\(1/2\)")


def test_the_words_of_a_draft_that_nobody_approved_stay_out_of_the_log(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*FIRST)
    drafted(walk("resume"), "Write to jo.miller@mail.example.").until("personal-data")
    findings = place.of_type("message.checked")[0]["findings"]
    assert "personal-data" in [one["rule"] for one in findings]
    assert "jo.miller" not in (place.incident / "log.jsonl").read_text(encoding="utf-8")
