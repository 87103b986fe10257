"""A statement on its way out: words, check, approval of exactly these words, publication."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import (
    Answer,
    Approve,
    ChannelState,
    Draft,
    LeaveOut,
    NotPosted,
    Overrule,
    Post,
    Posted,
    RaiseClaim,
    Reject,
    Withdraw,
)
from crisisctl.core.events import PROGRAM
from crisisctl.core.playbook import Clearance, Message
from crisisctl.core.times import MINUTE
from crisisctl.core.wording import code_of, hash_of
from crisisctl.problem import NotAllowed
from tests.core.plans import do, message, phase, plan, say
from tests.core.walking import START, Walk, at

WORDS = "We are here."
SHA = hash_of(WORDS)
BOTH = message("holding", "x", "site", approve=["legal 15m sponsor", "lead"])
ERROR = {"rule": "conditional-apology", "severity": "error", "line": 1, "column": 1}
WARNING = {"rule": "length", "severity": "warning", "line": 1, "column": 1}


def saying(one: Message = BOTH, **more: object) -> Walk:
    walk = Walk(plan(phase("one", say("holding", one.name), do("a")), messages=[one]), **more)
    walk.news()
    return walk


def approved() -> Walk:
    walk = saying()
    walk.draft("holding")
    walk.approve("holding", "legal", "lena")
    walk.approve("holding", "lead", "ana")
    walk.news()
    return walk


def draft_of(walk: Walk) -> int:
    """The seq by which the log knows the last draft."""
    return walk.all("message.drafted")[-1].seq


def refusal(walk: Walk, answer: Answer) -> NotAllowed:
    before = len(walk.store.entries)
    with pytest.raises(NotAllowed) as refused:
        walk.answer(answer)
    assert len(walk.store.entries) == before
    return refused.value


def approval(
    role: str = "legal", person: str = "lena", text: str = WORDS, code: str = code_of(SHA)
) -> Approve:
    return Approve("holding", role, person, "phone", code, text)


def test_the_whole_way() -> None:
    walk = approved()
    walk.post("holding", "x", "site")
    assert walk.news() == [
        "message.requested holding x",
        "message.published holding x",
        "message.requested holding site",
        "message.published holding site",
        "step.done holding",
    ]
    draft = walk.all("message.drafted")[0]
    assert draft.data == {
        "step": "holding",
        "message": "holding",
        "kind": "holding",
        "sha256": SHA,
        "person": "ben",
    }
    about = {"step": "holding", "message": "holding", "draft": draft.seq}
    assert walk.last("message.checked") == {**about, "errors": 0, "findings": []}
    assert walk.all("message.checked")[0].by == PROGRAM
    assert walk.last("message.approved") == {
        **about,
        "sha256": SHA,
        "text": WORDS,
        "role": "lead",
        "person": "ana",
        "how": "phone",
    }
    assert walk.last("message.requested") == {**about, "channel": "site", "sha256": SHA}
    assert walk.last("message.published") == {
        **about,
        "channel": "site",
        "sha256": SHA,
        "kind": "holding",
        "public": True,
        "how": "link",
        "link": "https://site.example/1",
    }


def test_a_draft_may_promise_the_next_update() -> None:
    walk = saying()
    walk.answer(Draft("holding", WORDS, next_update=START + 60 * MINUTE))
    assert walk.last("message.drafted") == {
        "step": "holding",
        "message": "holding",
        "kind": "holding",
        "sha256": SHA,
        "next_update": at("1h"),
    }
    assert walk.state.step("holding").say.author == "ana"


def test_words_are_wanted() -> None:
    refused = refusal(saying(), Draft("holding", " \n"))
    assert (refused.text, refused.never) == ("a statement needs words", True)


def test_an_error_must_be_mended_before_anybody_approves_or_posts() -> None:
    walk = saying(message("holding", "x"))
    walk.outside.findings = [ERROR, ERROR, WARNING]
    walk.draft("holding")
    assert walk.last("message.checked")["errors"] == 2
    assert walk.last("message.checked")["findings"] == [ERROR, ERROR, WARNING]
    for answer in (approval(), Post("holding", "x")):
        refused = refusal(walk, answer)
        assert refused.text == "this draft has errors that must be mended first"
        assert (refused.hint, refused.never) == ("2 left: conditional-apology.", False)
    walk.outside.findings = [WARNING]
    walk.draft("holding", "Mended.")
    walk.post("holding", "x")
    assert walk.status("holding") == "done"


def test_nothing_is_approved_before_it_was_checked() -> None:
    walk = saying()
    walk.incident.record(Draft("holding", WORDS), "ben")
    refused = refusal(walk, approval())
    assert refused.text == "this draft has not been checked yet"
    assert (refused.hint, refused.never) == ("Wait a moment, and try again.", False)


def test_an_approval_is_of_exactly_these_words_with_their_code() -> None:
    walk = saying()
    assert refusal(walk, approval()).text == "holding has no draft yet"
    assert refusal(walk, approval()).hint == "Write the words first."
    walk.draft("holding")
    others = refusal(walk, approval(text="We are there."))
    assert others.text == "these are not the words of the present draft"
    assert (others.hint, others.never) == ("Show them again.", True)
    code = refusal(walk, approval(code="0000"))
    assert code.text == "that is the code of other words"
    assert (code.hint, code.never) == ("Read out the code above, and type what comes back.", True)
    walk.answer(approval(code=f" {code_of(SHA).lower()[:2]}-{code_of(SHA).lower()[2:]} "))
    assert walk.state.step("holding").say.approvals == {"legal": "lena"}


def test_only_who_holds_the_role_approves_in_it() -> None:
    walk = saying()
    walk.draft("holding")
    other = refusal(walk, approval(person="ben"))
    assert other.text == "ben does not hold the role legal"
    assert (other.hint, other.never) == ("Legal is lena.", True)
    assert refusal(walk, approval("lead", "ben")).hint == "Lead is Ana Ruiz."


def test_a_backup_approves_for_a_role_that_nobody_holds() -> None:
    walk = saying(roles={"lead": "ana", "sponsor": "olga"})
    walk.draft("holding")
    walk.answer(approval(person="olga"))
    assert walk.last("message.approved")["role"] == "legal"
    walk = saying(roles={"lead": "ana"})
    walk.draft("holding")
    assert refusal(walk, approval(person="olga")).hint == "Nobody is Legal: crisisctl assign legal PERSON"


def test_who_need_not_approve_is_told_who_must() -> None:
    walk = saying()
    walk.draft("holding")
    refused = refusal(walk, approval("care", "cara"))
    assert refused.text == "care does not have to approve this now"
    assert (refused.hint, refused.never) == ("Still to approve: legal, lead.", False)
    walk.answer(approval())
    assert refusal(walk, approval()).hint == "Still to approve: lead."
    walk.answer(approval("lead", "ana"))
    assert refusal(walk, approval()).hint == "Everybody who must approve it has done so."


def test_nothing_leaves_before_everybody_has_approved() -> None:
    walk = saying()
    walk.draft("holding")
    walk.answer(approval())
    refused = refusal(walk, Post("holding", "x"))
    assert refused.text == "nobody may post what is not approved"
    assert (refused.hint, refused.never) == ("Still to approve: lead.", False)


def test_an_edit_voids_the_approvals() -> None:
    walk = approved()
    walk.draft("holding", "We are still here.")
    assert walk.state.step("holding").say.approvals == {}
    assert refusal(walk, Post("holding", "x")).hint == "Still to approve: legal, lead."


def test_a_rejection_wants_new_words() -> None:
    walk = approved()
    walk.answer(Reject("holding", " too long ", role="lead", person="ana", choice="wording"))
    assert walk.last("message.rejected") == {
        "step": "holding",
        "message": "holding",
        "draft": walk.all("message.drafted")[0].seq,
        "reason": "too long",
        "role": "lead",
        "person": "ana",
        "choice": "wording",
    }
    assert refusal(walk, Post("holding", "x")).text == "holding has no draft yet"
    walk.draft("holding")
    assert walk.state.step("holding").say.approvals == {}


def test_a_rejection_says_why() -> None:
    walk = approved()
    assert refusal(walk, Reject("holding", " ")).text == "a rejection needs a reason"
    walk.answer(Reject("holding", "", choice="timing"))
    assert walk.last("message.rejected")["reason"] == "timing"


def test_after_its_time_the_other_may_approve_for_a_silent_role() -> None:
    walk = saying()
    walk.go("5m")
    walk.draft("holding")
    walk.go("19m59s")
    assert refusal(walk, approval("sponsor", "olga")).hint == "Still to approve: legal, lead."
    walk.go("20m")
    walk.answer(approval("sponsor", "olga"))
    walk.answer(approval("lead", "ana"))
    walk.post("holding", "x", "site")
    assert walk.status("holding") == "done"


def test_after_its_time_the_silent_role_may_still_approve() -> None:
    walk = saying()
    walk.draft("holding")
    walk.go("20m")
    walk.answer(approval())
    assert refusal(walk, approval("sponsor", "olga")).hint == "Still to approve: lead."


def test_the_walk_looks_again_when_another_may_approve() -> None:
    from crisisctl.core.due import next_due

    walk = saying()
    walk.go("5m")
    walk.draft("holding")
    assert next_due(walk.course, walk.state, walk.incident.now()) == START + 20 * MINUTE
    walk.go("20m")
    assert next_due(walk.course, walk.state, walk.incident.now()) is None


def test_anybody_but_the_author_may_stand_in_as_second_person() -> None:
    walk = saying(message("holding", "x", approve=["legal 10m second-person"]))
    walk.draft("holding")
    walk.go("10m")
    author = refusal(walk, approval("second-person", "ben"))
    assert author.text == "who wrote it cannot be the only one to approve it"
    assert (author.hint, author.never) == ("Ask anybody else.", True)
    walk.answer(approval("second-person", "cara"))
    walk.post("holding", "x")
    assert walk.status("holding") == "done"


def test_where_the_policy_wants_a_second_person_the_author_alone_is_not_enough() -> None:
    walk = saying(message("holding", "x", approve=["lead"]), second_person=True)
    walk.draft("holding", person="ana")
    walk.answer(approval("lead", "ana"))
    assert refusal(walk, Post("holding", "x")).hint == "Still to approve: second-person."
    assert refusal(walk, approval("second-person", "ana")).text.startswith("who wrote it")
    walk.answer(approval("second-person", "cara"))
    walk.post("holding", "x")


def test_where_the_policy_wants_a_second_person_another_approver_is_enough() -> None:
    walk = saying(message("holding", "x", approve=["lead"]), second_person=True)
    walk.draft("holding", person="ben")
    walk.answer(approval("lead", "ana"))
    walk.post("holding", "x")
    assert walk.status("holding") == "done"


def test_what_nobody_has_to_approve_is_posted_even_under_the_policy() -> None:
    walk = saying(message("holding", "x"), second_person=True)
    walk.publish("holding", "x")
    assert walk.status("holding") == "done"


def test_without_the_policy_the_author_may_approve() -> None:
    walk = saying(message("holding", "x", approve=["lead"]))
    walk.draft("holding", person="ana")
    walk.answer(approval("lead", "ana"))
    walk.post("holding", "x")


def test_it_is_posted_by_hand_or_with_a_link_and_perhaps_earlier() -> None:
    walk = approved()
    walk.answer(Post("holding", "x"))
    walk.go("10m")
    walk.answer(Posted("holding", "x", at=START + 5 * MINUTE))
    data = walk.last("message.published")
    assert (data["how"], data["happened_at"], "link" in data) == ("by hand", at("5m"), False)
    assert walk.state.last_public_at == START + 5 * MINUTE


def test_on_an_internal_channel_it_is_not_public() -> None:
    walk = saying(message("holding", "staff"))
    walk.publish("holding", "staff")
    assert walk.last("message.published")["public"] is False
    assert walk.state.last_public_at is None


def test_what_is_on_its_way_out_is_neither_posted_again_nor_edited() -> None:
    walk = approved()
    walk.answer(Post("holding", "x"))
    again = refusal(walk, Post("holding", "x"))
    assert again.text == "it is on its way out on x"
    assert (again.hint, again.never) == ("Say first whether it was posted there.", False)
    edit = refusal(walk, Draft("holding", "Other words."))
    assert edit.text == "it is on its way out on x"
    assert edit.hint == "Say first whether it was posted there."
    assert refusal(walk, LeaveOut("holding", "x", "no")).text == "x cannot be left out now"


def test_what_did_not_go_out_may_be_posted_again() -> None:
    walk = approved()
    walk.answer(Post("holding", "x"))
    assert refusal(walk, NotPosted("holding", "x", " ")).text == "not posting it needs a reason"
    walk.answer(NotPosted("holding", "x", "locked out"))
    assert walk.last("message.failed") == {
        "step": "holding",
        "message": "holding",
        "draft": walk.all("message.drafted")[0].seq,
        "channel": "x",
        "reason": "locked out",
    }
    walk.post("holding", "x")
    assert walk.status("holding") == "open"


def test_an_outcome_wants_a_release_first() -> None:
    walk = approved()
    posted = refusal(walk, Posted("holding", "x"))
    assert (posted.text, posted.hint) == ("it was not released for x", "Ask for its release first.")
    failed = refusal(walk, NotPosted("holding", "x", "no"))
    assert (failed.text, failed.hint) == ("it was not released for x", "There is nothing to take back.")
    walk.answer(Post("holding", "x"))
    early = refusal(walk, Posted("holding", "x", at=START - 1))
    assert early.text == "that is before the step was open"


def test_each_channel_gets_it_once() -> None:
    walk = approved()
    walk.post("holding", "x")
    refused = refusal(walk, Post("holding", "x"))
    assert refused.text == "x is not waiting for this statement"
    assert (refused.hint, refused.never) == ("Still to post on: site.", False)
    assert refusal(walk, Post("holding", "mastodon")).hint == "Still to post on: site."


def test_new_words_go_only_where_the_old_ones_have_not_gone() -> None:
    walk = saying(message("holding", "x", "site"))
    walk.publish("holding", "x")
    walk.draft("holding", "Better words.")
    walk.post("holding", "site")
    assert walk.status("holding") == "done"


def test_a_channel_is_left_out_with_a_reason_but_not_every_one() -> None:
    walk = saying()
    assert refusal(walk, LeaveOut("holding", "x", "no")).text == "holding has no draft yet"
    walk.draft("holding")
    assert refusal(walk, LeaveOut("holding", "x", " ")).text == "to leave out x needs a reason"
    walk.answer(LeaveOut("holding", "x", " asked by counsel "))
    assert walk.last("message.withdrawn") == {
        "step": "holding",
        "message": "holding",
        "draft": draft_of(walk),
        "channel": "x",
        "reason": "asked by counsel",
        "left_out": True,
    }
    last = refusal(walk, LeaveOut("holding", "site", "no"))
    assert last.text == "a statement must go out on one channel at least"
    assert last.hint == "To say nothing anywhere, skip it: crisisctl skip holding --reason …"
    assert last.never
    again = refusal(walk, LeaveOut("holding", "x", "no"))
    assert (again.text, again.hint) == ("x cannot be left out now", "Still to post on: site.")


def test_the_last_channel_may_be_left_out_once_it_is_out_on_another() -> None:
    walk = approved()
    walk.post("holding", "x")
    walk.answer(LeaveOut("holding", "site", "down"))
    assert walk.status("holding") == "done"
    assert walk.last("message.withdrawn")["draft"] == walk.all("message.drafted")[0].seq


def test_what_was_left_out_stays_left_out_with_new_words() -> None:
    walk = saying(message("holding", "x", "site"))
    walk.draft("holding", "Other words.")
    walk.answer(LeaveOut("holding", "x", "not ours"))
    walk.publish("holding", "site")
    assert walk.status("holding") == "done"


def test_a_lost_channel_is_left_out_until_it_is_back() -> None:
    walk = approved()
    walk.answer(ChannelState("x", lost=True, reason="hacked"))
    refused = refusal(walk, Post("holding", "x"))
    assert (refused.text, refused.hint) == ("x is not waiting for this statement", "Still to post on: site.")
    walk.answer(ChannelState("x", lost=False, reason="it is ours again"))
    walk.post("holding", "site")
    assert walk.status("holding") == "open"
    walk.post("holding", "x")
    assert walk.status("holding") == "done"


def test_a_statement_is_out_when_only_a_lost_channel_is_left() -> None:
    walk = approved()
    walk.post("holding", "site")
    walk.news()
    walk.answer(ChannelState("x", lost=True, reason="hacked"))
    assert walk.news() == ["channel.lost x", "step.done holding"]


def test_on_lost_channels_alone_nothing_is_out() -> None:
    walk = saying(message("holding", "x"))
    walk.draft("holding")
    walk.answer(ChannelState("x", lost=True, reason="hacked"))
    assert walk.status("holding") == "open"
    assert refusal(walk, Post("holding", "x")).hint == "It is out everywhere."
    walk.skip("holding")
    assert walk.status("holding") == "skipped"


@pytest.mark.parametrize(
    "answer",
    [
        Post("a", "x"),
        Posted("a", "x"),
        LeaveOut("a", "x", "no"),
        Reject("a", "no"),
        NotPosted("a", "x", "no"),
    ],
)
def test_only_a_statement_is_posted(answer: Answer) -> None:
    assert refusal(saying(), answer).text == "a is no statement"


def test_what_became_known_while_it_was_read_keeps_it_in() -> None:
    walk = approved()
    seen = walk.state.seq
    walk.answer(RaiseClaim("There is a second list"))
    with pytest.raises(NotAllowed, match="something became known while this was read"):
        walk.answer(Post("holding", "x", seen))
    walk.answer(Post("holding", "x", walk.state.seq))
    assert walk.state.steps["holding"].say.requested


def test_an_error_may_stand_for_a_reason_that_is_logged() -> None:
    walk = saying(message("holding", "x", approve=["legal"]))
    walk.outside.findings = [ERROR, ERROR, WARNING]
    walk.draft("holding")
    assert refusal(walk, Overrule("holding", "no-comment", "why")).hint == "It has: conditional-apology."
    assert refusal(walk, Overrule("holding", "conditional-apology", " ")).never
    walk.answer(Overrule("holding", "conditional-apology", " counsel wants it so ", "counsel"))
    assert walk.last("message.checked") == {
        "step": "holding",
        "message": "holding",
        "draft": draft_of(walk),
        "errors": 0,
        "findings": [],
        "overruled": {"conditional-apology": "counsel wants it so"},
        "choice": "counsel",
    }
    walk.approve("holding", "legal", "lena")
    walk.post("holding", "x")
    assert walk.status("holding") == "done"


def test_no_words_at_all_never_stand() -> None:
    walk = saying(message("holding", "x"))
    walk.outside.findings = [ERROR | {"rule": "words-missing"}]
    walk.draft("holding")
    assert refusal(walk, Overrule("holding", "words-missing", "why")).never


def test_new_words_are_judged_anew() -> None:
    walk = saying(message("holding", "x"))
    walk.outside.findings = [ERROR]
    walk.draft("holding")
    walk.answer(Overrule("holding", "conditional-apology", "counsel wants it so"))
    walk.draft("holding", "Other words.")
    assert refusal(walk, Post("holding", "x")).text.startswith("this draft has errors")


def test_findings_can_ask_for_somebody_more() -> None:
    walk = saying(message("holding", "x", approve=["lead"]))
    walk.outside.asked = ("legal",)
    walk.draft("holding")
    walk.approve("holding", "lead", "ana")
    assert refusal(walk, Post("holding", "x")).hint == "Still to approve: legal."
    walk.approve("holding", "legal", "lena")
    walk.post("holding", "x")
    assert walk.status("holding") == "done"


def test_wording_that_was_cleared_beforehand_needs_nobody() -> None:
    walk = saying()
    walk.outside.cleared = Clearance("Lena", "2026-01-01", "2026-12-31", "0" * 64)
    walk.draft("holding")
    assert walk.last("message.checked")["cleared"] is True
    walk.post("holding", "x", "site")
    assert walk.status("holding") == "done"


def test_in_an_emergency_it_leaves_unapproved_for_a_reason() -> None:
    walk = saying()
    walk.draft("holding")
    assert (
        refusal(walk, Post("holding", "x", emergency=" ")).text
        == "posting what is not approved needs a reason"
    )
    walk.answer(Post("holding", "x", emergency="people are in danger"))
    assert walk.last("message.requested") == {
        "step": "holding",
        "message": "holding",
        "draft": draft_of(walk),
        "channel": "x",
        "sha256": SHA,
        "emergency": "people are in danger",
        "unapproved": ["legal", "lead"],
    }


def test_what_is_approved_is_no_emergency() -> None:
    walk = approved()
    walk.answer(Post("holding", "x", emergency="people are in danger"))
    assert "emergency" not in walk.last("message.requested")


def test_an_emergency_does_not_excuse_errors() -> None:
    walk = saying()
    walk.outside.findings = [ERROR]
    walk.draft("holding")
    assert refusal(walk, Post("holding", "x", emergency="danger")).text.startswith("this draft has errors")


def test_what_is_out_can_be_taken_down_even_when_the_step_is_done() -> None:
    walk = approved()
    assert refusal(walk, Withdraw("holding", "x", "wrong")).hint == "It is out: nowhere."
    walk.post("holding", "x", "site")
    assert refusal(walk, Withdraw("holding", "x", " ")).text == "taking it down needs a reason"
    walk.answer(Withdraw("holding", "x", "the number was wrong"))
    assert walk.last("message.withdrawn") == {
        "step": "holding",
        "message": "holding",
        "draft": draft_of(walk),
        "channel": "x",
        "reason": "the number was wrong",
        "sha256": SHA,
    }
    assert refusal(walk, Withdraw("holding", "x", "again")).text == "it was already taken down on x"
    assert walk.state.news["message.withdrawn"] == walk.state.seq
