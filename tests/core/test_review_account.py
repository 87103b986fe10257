"""What a review tells besides figures: the timeline, decisions, statements, registers and gaps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from crisisctl.core.events import Entry
from crisisctl.core.review import review
from crisisctl.core.times import MINUTE, moment
from tests.report.odd import odd_logs
from tests.report.sample import ALL, DECLARED, Log, at, declare, joined, opened, redacted, say, whole


def test_every_entry_is_one_line_in_the_order_of_the_log() -> None:
    entries = whole()
    lines = review(entries).timeline
    assert [line.seq for line in lines] == [entry.seq for entry in entries]
    assert all(line.text and "{" not in line.text for line in lines)


def test_people_appear_as_roles() -> None:
    told = review(whole())
    lines = {line.text: line.who for line in told.timeline}
    assert lines["pause-posts is done (reason: The scheduler was locked)"] == "social"
    assert lines["holding is approved by legal"] == "legal"
    assert lines["phase ends: respond"] == "crisisctl"
    assert lines["declared: Ransom note names customer data, level L3"] == "lead"
    assert not any("ben" in line.text.split() or "ana" in line.text.split() for line in told.timeline)
    assert told.roles == {"lead": "ana", "social": "ben", "legal": "ana"}


def test_a_redacted_entry_says_why_and_nothing_else() -> None:
    told = review(redacted())
    assert [line.text for line in told.timeline if line.type == "message.approved"] == [
        "message.approved: redacted (Personal data)"
    ]
    assert told.redacted == 4


def test_a_decision_knows_what_was_known_then() -> None:
    first, second = review(whole()).decisions
    assert (first.label, first.repeat, first.role) == ("Not known yet", True, "lead")
    assert second.question == "Which response fits?"
    assert second.known == {"what_happened": "A backup was copied.", "affected": 4100}
    assert second.at == DECLARED + 75 * MINUTE


def test_a_statement_holds_its_drafts_approvals_and_publications() -> None:
    holding, apology, update = review(whole()).statements
    assert [one.message for one in (holding, apology, update)] == ["holding", "apology", "update"]
    assert [(one.channel, one.public) for one in holding.publications] == [("x", True), ("staff", False)]
    assert [(one.role, one.how) for one in holding.approvals] == [("legal", "phone")]
    assert holding.drafts[0].role == "social"
    assert holding.drafts[0].seq == holding.approvals[0].draft == holding.publications[0].draft


def test_what_was_rejected_failed_withdrawn_or_left_out_is_kept() -> None:
    log = Log()
    declare(log)
    draft = say(log, 0, "holding", "…", {"x": ""})
    log.by("ana", 10, "message.rejected", message="holding", draft=draft, reason="A name is in it")
    log.by("ben", 11, "message.failed", message="holding", draft=draft, channel="site", reason="Locked out")
    log.by("ben", 12, "message.withdrawn", message="holding", channel="x", reason="Wrong number")
    log.by("ben", 13, "message.withdrawn", message="holding", channel="sms", reason="Off", left_out=True)
    (holding,) = review(log.entries).statements
    assert [(one.kind, one.channel, one.left_out) for one in holding.setbacks] == [
        ("rejected", "", False),
        ("failed", "site", False),
        ("withdrawn", "x", False),
        ("withdrawn", "sms", True),
    ]


def test_a_reason_that_was_chosen_is_told_with_the_words_beside_it() -> None:
    log = Log()
    declare(log)
    draft = say(log, 0, "holding", "…", {"x": ""})
    about = {"message": "holding", "draft": draft}
    log.by("ana", 10, "message.rejected", **about, reason="the second line", choice="timing")
    log.by("ana", 11, "message.rejected", **about, reason="facts", choice="facts")
    log.by(
        "ana", 12, "message.checked", **about, overruled={"quote": "2"}, choice="counsel's instruction"
    )  # fmt: skip
    made = review(log.entries)
    (holding,) = made.statements
    assert [one.reason for one in holding.setbacks] == ["timing: the second line", "facts"]
    assert [one.reason for one in holding.liberties] == ["counsel's instruction: 2"]
    assert made.timeline[-1].text == "holding: an error stands (quote: counsel's instruction: 2)"
    assert holding.left_with(holding.liberties[0])


def test_the_gaps_of_the_whole_incident() -> None:
    gaps = review(whole()).gaps
    assert [(gap.kind, gap.what, gap.late and gap.late // MINUTE) for gap in gaps] == [
        ("step-late", "Pause every scheduled post.", 3),
        ("step-skipped", "Brief the switchboard.", None),
        ("silence", "public updates", 20),
        ("promise-broken", "next-update", None),
        ("page-failed", "care for apology", None),
        ("silence", "public updates", 37),
    ]
    assert gaps[0].reason == "The scheduler was locked"


def test_a_step_that_was_due_and_never_settled_is_a_gap_until_the_end_of_the_log() -> None:
    log = Log()
    declare(log)
    opened(log, 0, "care", "do", "Brief customer care.", within=30)
    log.by("ana", 50, "note.added", text="…")
    assert [(gap.kind, gap.late) for gap in review(log.entries).gaps] == [("step-unfinished", 20 * MINUTE)]


def test_done_earlier_than_it_was_written_is_not_late() -> None:
    kinds = [gap.kind for gap in review(joined()).gaps]
    assert "step-late" not in kinds
    assert "step-unfinished" not in kinds


def test_steps_of_one_name_in_two_plans_are_told_apart() -> None:
    told = {one.step: one.outcome for one in review(joined()).openings}
    assert (told["care"], told["outage/care"]) == ("done", "done")


def test_lessons_are_the_facts_of_the_review() -> None:
    told = review(whole())
    assert told.lessons == {"went_well": "Legal was quick.", "went_badly": "# Two drafts\n- of one text"}
    assert told.facts == {"what_happened": "A backup was copied.", "affected": 4100}


def test_phases_have_their_rounds_and_ends() -> None:
    runs = review(whole()).phases
    assert [(run.phase, run.round) for run in runs] == [("acknowledge", 1), ("respond", 1), ("review", 1)]
    assert [(run.ended_at or 0) - run.begun_at for run in runs] == [36 * MINUTE, 264 * MINUTE, 30 * MINUTE]


def test_levels_and_joined_plans() -> None:
    assert (review(whole()).level, review(whole()).peak_level) == ("L2", "L4")
    assert review(joined()).joined == ("outage",)


def clock_log(*endings: tuple[float, str]) -> list[Entry]:
    log = Log()
    declare(log)
    log.itself(10, "clock.started", clock="gdpr", title="Regulator", due_at=at(60), owner="legal")
    for minutes, kind in endings:
        log.by("ana", minutes, kind, clock="gdpr", reason="why")
    return log.entries


@pytest.mark.parametrize(
    ("endings", "state", "late", "gaps"),
    [
        ([], "running", 0, []),
        ([(50, "clock.met")], "met", 0, []),
        ([(60, "clock.missed")], "missed", 0, ["clock-missed"]),
        ([(60, "clock.missed"), (90, "clock.met")], "met", 30, ["clock-missed"]),
        ([(50, "clock.dropped")], "dropped", 0, ["clock-dropped"]),
    ],
)
def test_a_legal_clock(endings: list[tuple[float, str]], state: str, late: int, gaps: list[str]) -> None:
    told = review(clock_log(*endings))
    (clock,) = told.clocks
    assert (clock.state, clock.late // MINUTE, clock.title, clock.owner) == (
        state,
        late,
        "Regulator",
        "legal",
    )
    assert [gap.kind for gap in told.gaps] == gaps


def test_a_promise_that_is_given_another_time_was_moved() -> None:
    log = Log()
    declare(log)
    log.by("ana", 1, "commitment.made", commitment="next-update", due_at=at(60))
    log.by("ana", 2, "commitment.made", commitment="next-update", due_at=at(90))
    log.itself(70, "commitment.kept", commitment="next-update")
    states = [(one.state, one.due_at) for one in review(log.entries).commitments]
    assert states == [("moved", moment(at(60))), ("kept", moment(at(90)))]


def test_a_claim_is_raised_checked_and_answered() -> None:
    log = Log()
    declare(log)
    log.by("ben", 1, "claim.raised", claim="c1", text="They sold the data", channel="x")
    log.by("ana", 5, "claim.judged", claim="c1", verdict="false", evidence="https://acme.example/report")
    log.by("ben", 9, "claim.answered", claim="c1")
    (claim,) = review(log.entries).claims
    assert (claim.text, claim.verdict) == ("They sold the data", "false")
    assert claim.answered_at == DECLARED + 9 * MINUTE


@settings(max_examples=200, deadline=None)
@given(odd_logs())
def test_no_log_however_odd_is_too_much(entries: list[Entry]) -> None:
    assert len(review(entries).timeline) == len(entries)


@pytest.mark.parametrize("build", ALL.values(), ids=ALL)
def test_every_prefix_of_a_log_and_every_redaction_can_be_reviewed(build: Callable[[], list[Entry]]) -> None:
    entries = build()
    for end in range(len(entries) + 1):
        assert review(entries[:end]).entries == end
    for entry in entries:
        without = [one._replace(data={}) if one is entry else one for one in entries]
        assert review(without).entries == len(entries)
