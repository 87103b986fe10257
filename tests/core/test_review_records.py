"""What a review holds, field by field: nothing in a log may be read into the wrong place."""

from __future__ import annotations

from typing import Any

from crisisctl.core.review import review
from crisisctl.core.times import MINUTE
from tests.report.sample import DECLARED, Log, at, declare, opened, say, whole


def minutes(moment: int | None) -> float | None:
    return None if moment is None else (moment - DECLARED) / MINUTE


def log() -> Log:
    started = Log()
    declare(started)
    return started


def test_each_opening_of_a_step() -> None:
    found = [one for one in review(whole()).openings if one.step in {"pause-posts", "response", "brief"}]
    told = [
        (one.step, one.title, one.verb, one.role, one.phase, one.round, one.outcome, one.reasons)
        for one in found
    ]
    which = "Which response fits?"
    assert told == [
        ("pause-posts", "Pause every scheduled post.", "do", "social", "acknowledge", 1, "done",
         ["The scheduler was locked"]),
        ("response", which, "decide", "lead", "respond", 1, "again", []),
        ("response", which, "decide", "lead", "respond", 2, "done", []),
        ("brief", "Brief the switchboard.", "do", "care", "respond", 1, "skipped",
         ["The switchboard is closed on Sundays"]),
    ]  # fmt: skip
    times = [(minutes(one.opened_at), minutes(one.due_at), minutes(one.settled_at)) for one in found]
    assert times == [(0, 5, 8), (36, 51, 40), (70, 85, 75), (80, None, 85)]
    assert [one.late for one in found] == [True, False, False, False]


def test_a_step_that_is_opened_again_keeps_what_is_not_said_anew() -> None:
    walk = log()
    opened(walk, 1, "look", "do", "Look.", role="care", within=5)
    walk.itself(2, "step.done", step="look")
    walk.by("ana", 3, "step.reopened", step="look", reason="It was the wrong shop")
    first, again = review(walk.entries).openings
    assert (again.title, again.verb, again.role, again.phase) == ("Look.", "do", "care", "acknowledge")
    assert (first.round, again.round, again.outcome, minutes(again.due_at)) == (1, 2, None, None)


def test_more_time_moves_the_deadline_and_keeps_the_reason() -> None:
    walk = log()
    opened(walk, 1, "look", "do", "Look.", within=5)
    walk.by("ana", 3, "step.extended", step="look", due_at=at(20), reason="Two of us are ill")
    walk.itself(10, "step.done", step="look")
    (found,) = review(walk.entries).openings
    assert (minutes(found.due_at), found.late, found.reasons) == (20, False, ["Two of us are ill"])


def test_a_step_that_was_never_needed_never_opened() -> None:
    walk = log()
    walk.itself(1, "step.not_needed", step="look", reason="level is L2", cause="when")
    assert review(walk.entries).openings == ()


def test_each_decision_with_what_was_known_then() -> None:
    first, second = review(whole()).decisions
    assert (first.step, first.question, first.choice, first.label) == (
        "response", "Which response fits?", "not-yet", "Not known yet",
    )  # fmt: skip
    assert (first.role, first.repeat, first.goto, first.reason) == ("lead", True, "", "")
    assert (minutes(first.at), minutes(second.at), second.repeat) == (40, 75, False)
    assert first.known == {"what_happened": "A backup was copied.", "affected": 4100}
    assert whole()[first.seq - 1].type == whole()[second.seq - 1].type == "decision.made"


def test_a_decision_may_lead_elsewhere_for_a_reason() -> None:
    walk = log()
    walk.by("ana", 5, "decision.made", step="over", choice="no", goto="respond", reason="It began again")
    (found,) = review(walk.entries).decisions
    assert (found.question, found.label, found.goto, found.reason) == (
        "over", "no", "respond", "It began again",
    )  # fmt: skip


def test_facts_of_the_review_are_lessons() -> None:
    found = review(whole())
    assert found.facts == {"what_happened": "A backup was copied.", "affected": 4100}
    assert found.lessons == {"went_well": "Legal was quick.", "went_badly": "# Two drafts\n- of one text"}


def test_a_statement_with_everything_that_became_of_it() -> None:
    holding = review(whole()).statements[0]
    assert (holding.message, holding.kind) == ("holding", "holding")
    (draft,), (approval,) = holding.drafts, holding.approvals
    assert (draft.role, draft.sha256, minutes(draft.at)) == ("social", "c0" * 32, 30)
    assert (approval.draft, approval.role, approval.how, minutes(approval.at)) == (
        draft.seq, "legal", "phone", 32,
    )  # fmt: skip
    assert (approval.sha256, approval.text[:12]) == ("c0" * 32, "We are sorry")
    told = [(one.channel, one.public, one.kind, one.how, one.link) for one in holding.publications]
    assert told == [
        ("x", True, "holding", "manual", "https://x.example/1"),
        ("staff", False, "holding", "manual", ""),
    ]
    assert {(one.draft, one.sha256) for one in holding.publications} == {(draft.seq, "c0" * 32)}
    assert [whole()[one.seq - 1].type for one in holding.publications] == ["message.published"] * 2


def test_whether_a_channel_is_public_is_known_from_the_declaration() -> None:
    walk = log()
    draft = say(walk, 5, "holding", "Words.", {})
    for channel in ("x", "staff"):
        walk.by("ben", 6, "message.published", message="holding", draft=draft, channel=channel)
    (found,) = review(walk.entries).statements
    assert [(one.channel, one.public, one.kind) for one in found.publications] == [
        ("x", True, "holding"),
        ("staff", False, "holding"),
    ]


def test_what_left_otherwise_than_the_rules_want() -> None:
    walk = log()
    about: dict[str, Any] = {"message": "holding", "step": "holding"}
    draft = walk.by("ben", 5, "message.drafted", **about, sha256="c0" * 32, kind="holding", person="ben")
    about |= {"draft": draft}
    overruled = {"jargon-trap": "Counsel wants the word"}
    walk.by("ana", 6, "message.checked", **about, errors=0, findings=[], overruled=overruled)
    reason = "The lake is on fire"
    walk.by(
        "ben", 7, "message.requested", **about, channel="x", emergency=reason, unapproved=["legal", "lead"]
    )
    walk.by(
        "ben", 8, "message.published", **about, channel="x", sha256="c0" * 32, kind="holding", public=True
    )
    found = review(walk.entries)
    told = [
        (one.kind, minutes(one.at), one.channel, one.what, one.reason)
        for one in found.statements[0].liberties
    ]
    assert told == [
        ("overruled", 6, "", "jargon-trap", "Counsel wants the word"),
        ("emergency", 7, "x", "legal, lead", reason),
    ]
    assert (found.metrics["errors_published"], found.metrics["unapproved_published"]) == (1, 1)


def test_an_exercise_keeps_what_was_said_in_its_hot_wash() -> None:
    walk = log()
    for text in ("We spoke", "Care was quick"):
        walk.by("ana", 9, "note.added", text=text, hot_wash="strengths")
    walk.by("ana", 10, "note.added", text="An ordinary note")
    assert review(walk.entries).hot_wash == {"strengths": ("We spoke", "Care was quick")}


def test_claims_wait_for_verdicts_and_answers() -> None:
    walk = log()
    walk.by("ana", 10, "claim.raised", claim="c1", text="They knew")
    walk.by("ana", 20, "claim.raised", claim="c2", text="They hid it")
    walk.by("ana", 25, "claim.judged", claim="c1", verdict="false", evidence="The log")
    walk.by("ana", 40, "claim.judged", claim="c2", verdict="true", evidence="A mail")
    walk.by("ana", 50, "claim.judged", claim="c1", verdict="true", evidence="Another log")
    walk.by("ana", 60, "claim.answered", claim="c1", reason="On X")
    walk.itself(100, "incident.resolved")
    figures = review(walk.entries).metrics
    assert figures["slowest_verdict"] == 20 * 60  # the first verdict counts
    assert figures["slowest_answer"] == 80 * 60  # c2 waited to the end
