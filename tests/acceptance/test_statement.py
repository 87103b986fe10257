"""A statement on its way out: never a way past the exact words, their approval, and their truth."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.acceptance.power_cut import HOLDING, PLAN, WHAT_WE_DO, drill
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
FIRST = ("pause", "facts", "tell-legal", "protect")


@pytest.fixture
def drafted(begin: Begin, walk: Walks) -> Walk:
    """A walk whose statement has its first draft."""
    begin(*FIRST)
    seen = walk("resume").press("write it", "\r").answer("next public update", "")
    seen.until("A whole sentence, with its full stop").answer("What we do", WHAT_WE_DO)
    return seen.press("this is the draft", "\r").until(r"Code:\s+\w{4}")


def code(walk: Walk) -> str:
    """The code beneath the words on the screen."""
    found = re.findall(r"Code:\s+(\w{4})", walk.until(r"Code:\s+\w{4}").text)
    return str(found[-1])


def approve(walk: Walk, read_back: str) -> Walk:
    walk.press(r"\[a\] approved", "a").press("How did Lena Vogt", "2\r")
    return walk.answer("Which code", read_back)


def test_missing_values_are_asked_for_never_blank(begin: Begin, walk: Walks, place: Place) -> None:
    begin(
        "pause",
        "tell-legal",
        "protect",
        plan=PLAN.replace("by: social, needs: [facts], within: 45m", "by: social"),
    )
    (place.incident / "sources" / "power-cut-holding.j2").write_text(HOLDING, encoding="utf-8")
    seen = walk("resume").answer("What is confirmed", "The power failed.").answer("How many people", "")
    seen.answer("first seen", "00:00").press("write it", "\r").answer("next public update", "")
    seen.press("What we do", "\r").until("Type something, or press Esc")
    seen.type("We work on it.\r").until("this is the draft")
    box = seen.text[seen.text.index("┌") : seen.text.index("└")]
    assert "We know: The power failed." in box
    assert "What we do: We work on it." in box
    assert "{{" not in box


def test_a_day_that_is_promised_must_be_one(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*FIRST)
    words = HOLDING + "We publish it by {{ draft.day_of_the_report }}.\n"
    (place.incident / "sources" / "power-cut-holding.j2").write_text(words, encoding="utf-8")
    seen = walk("resume").press("write it", "\r").answer("next public update", "")
    seen.answer("What we do|What are we doing", WHAT_WE_DO).answer("On which day", "when we know more")
    seen.until("'when we know more' is no day").answer("is no day", "10 December")
    seen.until("this is the draft")
    assert "We publish it by 10 December." in seen.text


def test_a_wrong_code_is_refused_and_the_right_one_counts(drafted: Walk, place: Place) -> None:
    right = code(drafted)
    wrong = "0000" if right != "0000" else "1111"
    approve(drafted, wrong).until("that is the code of other words")
    assert "message.approved" not in place.types()
    # Asked again at once: at the keys, the letters of a code would be keys.
    drafted.answer("that is the code of other words", right.lower()).until("Still true")
    data = place.of_type("message.approved")[0]
    assert (data["role"], data["person"], data["how"]) == ("legal", "lena", "phone")
    assert WHAT_WE_DO in data["text"]


def test_errors_are_mended_before_anybody_is_asked_to_approve(drafted: Walk, place: Place) -> None:
    drafted.press(r"\[c\] with changes", "c").press("What is to be changed", "1\r")
    drafted.answer("In a few words", "Add the link").logged("message.rejected")
    drafted.press("words that were kept", "\r").until("Ctrl-D done").type(" See [LINK].\x04")
    drafted.press("this is the draft", "\r").until("1 to mend before anybody may approve it")
    assert "placeholder “[LINK]”" in drafted.text
    assert "approved" not in drafted.text[drafted.text.rindex("▶") :]
    drafted.press("1 to mend before", "\r").until("Ctrl-D done").type("\x7f" * 12 + "\x04")
    drafted.press("this is the draft", "\r")
    approve(drafted, code(drafted)).until("Still true")
    assert [one["errors"] for one in place.of_type("message.checked")] == [0, 1, 0]


def test_any_edit_voids_the_approval(drafted: Walk, place: Place) -> None:
    first = code(drafted)
    approve(drafted, first).press("Still true", "b").until("Ctrl-D done")
    drafted.type(" And more.\x04").press("this is the draft", "\r")
    second = code(drafted.until("Still to approve"))
    assert second != first
    assert "Still true" not in drafted.text
    approve(drafted, first).answer("code of other words", second).until("Still true")
    drafts = place.of_type("message.drafted")
    assert len({one["sha256"] for one in drafts}) == 2
    assert "message.published" not in place.types()


def test_enter_never_approves_nor_posts_nor_skips(drafted: Walk, place: Place) -> None:
    drafted.press(r"\[a\] approved", "\r").until("Enter does nothing here")
    approve(drafted, code(drafted)).press("Still true", "\r").until("Enter does nothing here")
    drafted.type("y").press("Post it on X", "\r").until("Enter does nothing here")
    drafted.type("i").press("The link on X", "\r")  # an empty link: not yet
    drafted.press("Post it on X", "p").logged("message.published")
    drafted.press("Still true", "s").until(r"Nothing on \[s\]")
    assert place.types().count("message.published") == 1
    assert "step.skipped" not in place.types()


def test_what_became_known_since_is_shown_before_anything_leaves(drafted: Walk, place: Place) -> None:
    approve(drafted, code(drafted)).until("Still true")
    assert place.call("fact", "affected", "9000").returncode == 0
    drafted.until("other terminal.*affected").press("Still true", "y").until("New since .*: affected")
    assert "message.requested" not in place.types()
    drafted.press("Still true", "y").until("Post it on X")


def test_a_rejection_says_what_is_wrong(drafted: Walk, place: Place) -> None:
    drafted.press(r"\[x\] rejected", "x").press("What is wrong with it", "2\r")
    drafted.answer("In a few words", "").logged("message.rejected")
    data = place.of_type("message.rejected")[0]
    assert (data["choice"], data["role"]) == ("timing", "legal")


def test_a_channel_can_be_left_out_and_a_lost_one_is_never_offered(drafted: Walk, place: Place) -> None:
    approve(drafted, code(drafted)).until("Then it goes out on X")
    assert place.call("channel", "x", "lost", "--reason", "Somebody else posts from it").returncode == 0
    drafted.press("Still true", "y").until("not waiting for this statement|goes out on Newsroom")
    drafted.until("goes out on Newsroom")
    drafted.press("goes out on Newsroom", "y").press("Post it on Newsroom", "p").logged("step.done", 5)
    assert [one["channel"] for one in place.of_type("message.published")] == ["site"]


def test_posting_that_failed_is_told(drafted: Walk, place: Place) -> None:
    approve(drafted, code(drafted)).press("Still true", "y").press("Post it on X", "x")
    drafted.answer("Why not", "The site is down").logged("message.failed")
    assert place.of_type("message.failed")[0]["reason"] == "The site is down"


def test_a_required_step_asks_for_its_name_before_it_is_skipped(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*FIRST, "holding", "response", "settle")
    seen = walk("resume").press("Collect every figure", "s").answer("Why is collect", "No time")
    seen.answer("type its name", "colect").until("must not be left out lightly")
    seen.press("Collect every figure", "s").answer("Why is collect", "No time").answer(
        "type its name", "collect"
    )
    seen.logged("step.skipped")
    assert place.of_type("step.skipped")[0]["reason"] == "No time"


def test_changes_that_an_approver_wants_stand_in_the_log(drafted: Walk, place: Place) -> None:
    drafted.press(r"\[c\] with changes", "c").press("What is to be changed", "3\r")
    drafted.answer("In a few words", "4,200, not 4,100").logged("message.rejected")
    data = place.of_type("message.rejected")[0]
    assert (data["choice"], data["reason"]) == ("facts", "with changes: 4,200, not 4,100")
    drafted.press("words that were kept", "\r").until("Ctrl-D done").type(" And more.\x04")
    drafted.press("this is the draft", "\r").until("Still to approve")
    assert (
        place.of_type("message.drafted")[-1]["next_update"]
        == place.of_type("message.drafted")[0]["next_update"]
    )


def test_a_silent_approver_is_told_and_the_other_may_approve(begin: Begin, walk: Walks, place: Place) -> None:
    begin(
        *FIRST, plan=PLAN.replace("approve: [legal]", "approve: [{role: legal, within: 3s, else: sponsor}]")
    )
    seen = walk("resume").press("write it", "\r").answer("next public update", "")
    seen.answer("What we do", WHAT_WE_DO).press("this is the draft", "\r").until(r"Code:\s+\w{4}")
    read_back = code(seen)
    seen.until(r"Legal counsel has not answered in time: Executive sponsor \(Olga Berg\) may approve now")
    seen.press(r"\[a\] approved", "a").press("Who approved", "2\r").press("How did Olga Berg", "1\r")
    seen.answer("Which code", read_back).until("Still true")
    assert place.of_type("message.approved")[0]["role"] == "sponsor"


def test_a_script_lets_the_other_approve_once_it_is_time(begin: Begin, place: Place) -> None:
    plan = PLAN.replace("approve: [legal]", "approve: [{role: legal, within: 1s, else: sponsor}]")
    begin(*FIRST, plan=plan)
    answers = place.work / "drills" / "small.yaml"
    holding = '{draft: {what_we_do: "x"}, approve: {sponsor: olga}, publish: {x: "https://x.example/1"}}'
    answers.write_text(drill(holding=holding), encoding="utf-8")
    assert place.call("resume", "--answers", str(answers)).returncode == 130
    assert "message.approved" not in place.types()
    time.sleep(1.1)
    assert place.call("resume", "--answers", str(answers)).returncode == 130
    assert place.of_type("message.published")[0]["channel"] == "x"


def test_a_promise_that_is_nearly_due_is_asked_about_again(begin: Begin, walk: Walks) -> None:
    begin(*FIRST)
    soon = (datetime.now(UTC) + timedelta(seconds=12)).isoformat(timespec="seconds")
    seen = walk("resume").press("write it", "\r").answer("next public update", soon)
    seen.answer("What we do", WHAT_WE_DO).press("this is the draft", "\r")
    read_back = code(seen)
    time.sleep(7)
    approve(seen, read_back).until("It promises the next update at .*b to give another time")
    seen.press("Still true", "b").answer("next public update", "").until("Ctrl-D done")


def test_what_is_no_link_is_asked_about(drafted: Walk, place: Place) -> None:
    approve(drafted, code(drafted)).press("Still true", "y").press("Post it on X", "i")
    drafted.answer("The link on X", "notalink").press("does not look like a link", "b")
    drafted.press("Post it on X", "i").answer("The link on X", "https://x.example/1").logged(
        "message.published"
    )
    assert place.of_type("message.published")[0]["link"] == "https://x.example/1"


def test_what_happened_since_the_approval_is_told_in_words(drafted: Walk, place: Place) -> None:
    approve(drafted, code(drafted)).until("Still true")
    assert place.call("happened", "press", "They print our name").returncode == 0
    drafted.press("Still true", "y").until("Since then: happened: The press asks .They print our name")


def test_what_another_terminal_approved_needs_nobody_here(drafted: Walk, place: Place) -> None:
    read_back = code(drafted)
    drafted.until(r"\[a\] approved")
    ran = place.call(
        "message",
        "approve",
        "holding",
        "--role",
        "legal",
        "--by",
        "lena",
        "--how",
        "phone",
        "--code",
        read_back,
    )
    assert ran.returncode == 0, ran.stderr
    drafted.until("other terminal").type("a").until("It was approved meanwhile").until("Still true")
    assert place.types().count("message.approved") == 1


def test_words_left_with_esc_are_offered_when_the_draft_is_edited_again(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*FIRST)
    seen = walk("resume").press("write it", "\r").answer("next public update", "")
    seen.answer("What we do", "See [LINK].").press("this is the draft", "\r")
    seen.press("1 to mend before", "\r").until("Ctrl-D done").type(" Rewritten\x1b")
    seen.press("1 to mend before", "\r").press("the changes are kept", "\r").until("Ctrl-D done")
    assert "Rewritten" in seen.question
    seen.type("\x1b").press("1 to mend before", "\r").press("the changes are kept", "d").until("Ctrl-D done")
    assert "Rewritten" not in seen.question
    assert len(place.of_type("message.drafted")) == 1


def test_a_draft_that_waits_for_approval_is_edited_without_a_rejection(drafted: Walk, place: Place) -> None:
    first = code(drafted)
    drafted.press(r"\[e\] edit", "e").until("Ctrl-D done").type(" And more.\x04")
    drafted.press("this is the draft", "\r").logged("message.drafted", 2)
    second = code(drafted.until("And more").until("Still to approve"))
    assert second != first
    assert "message.rejected" not in place.types()
    assert place.of_type("message.drafted")[-1]["person"] == "ana"


def test_words_that_were_all_removed_do_not_leave_the_editor(drafted: Walk, place: Place) -> None:
    drafted.press(r"\[e\] edit", "e").until("Ctrl-D done").type("\x7f" * 200).until("X 0 of 280")
    drafted.type("\x04").until("There are no words yet").type("New words.\x04")
    drafted.press("this is the draft", "b").until("Still to approve")
    assert len(place.of_type("message.drafted")) == 1


def test_the_key_that_edits_elsewhere_edits_where_errors_were_found(drafted: Walk, place: Place) -> None:
    drafted.press(r"\[c\] with changes", "c").press("What is to be changed", "1\r")
    drafted.answer("In a few words", "Add the link").logged("message.rejected")
    drafted.press("words that were kept", "\r").until("Ctrl-D done").type(" See [LINK].\x04")
    drafted.press("this is the draft", "\r").press("1 to mend before", "e").until("Ctrl-D done")
    drafted.type("\x7f" * 12 + "\x04").press("this is the draft", "\r").until("Still to approve")
    assert [one["errors"] for one in place.of_type("message.checked")] == [0, 1, 0]
