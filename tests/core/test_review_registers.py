"""The registers as the review tells them, and what an exercise's injects came to."""

from __future__ import annotations

from typing import Any

from crisisctl.core.events import Entry
from crisisctl.core.review import review
from crisisctl.core.review.record import Action, Claim, Commitment, LegalDeadline
from crisisctl.core.review.registers import actions, claims, clocks, commitments, hot_wash
from crisisctl.core.review.scoring import ExpectedResult, InjectResult, ObjectiveResult, score
from crisisctl.core.script import Expectation, Inject, Objective, Script
from crisisctl.core.times import MINUTE, rfc3339

START = 1_768_467_600_000
_1, _2, _3, _4, _5 = (START + minute * MINUTE for minute in (1, 2, 3, 4, 5))


def log(*told: tuple[float, str, dict[str, Any]]) -> list[Entry]:
    """Entries by the minute after the start."""
    return [
        Entry(seq, START + int(minutes * MINUTE), "ana", type_, data)
        for seq, (minutes, type_, data) in enumerate(told, 1)
    ]


def iso(moment: int) -> str:
    return rfc3339(moment)


def test_claims_from_raised_to_answered() -> None:
    whole = {
        "claim": "c1",
        "text": "It burns",
        "channel": "x",
        "link": "https://x.example/1",
        "reach": 900,
        "risk": "high",
    }
    found = claims(
        log(
            (1, "claim.raised", whole),
            (2, "claim.raised", {"text": "No name"}),
            (3, "claim.judged", {"claim": "c1", "verdict": "false", "evidence": "Fire service"}),
            (4, "claim.answered", {"claim": "c1", "message": "correction"}),
            (5, "claim.answered", {"claim": "2", "reason": "Nobody reads it"}),
            (6, "claim.judged", {"claim": "unheard", "verdict": "true"}),
            (7, "claim.answered", {"claim": "unheard"}),
        )
    )
    burns = Claim("c1", "It burns", "x", _1, link="https://x.example/1", reach=900, risk="high")
    burns.verdict, burns.evidence, burns.judged_at = "false", "Fire service", _3
    burns.answered_at, burns.answered_by = _4, "correction"
    other = Claim("2", "No name", "", _2, link="", reach=0, risk="")
    other.answered_at, other.answered_by = _5, "Nobody reads it"
    assert found == [burns, other]


def made(name: str, at: int, due: int | None, **more: Any) -> Commitment:
    one = Commitment(name, at, due, text=more.pop("text", ""), owner=more.pop("owner", ""))
    for key, value in more.items():
        setattr(one, key, value)
    return one


def test_promises_kept_moved_and_broken() -> None:
    found = commitments(
        log(
            (
                1,
                "commitment.made",
                {"commitment": "p1", "due_at": iso(_5), "text": "A report", "owner": "lead"},
            ),
            (2, "commitment.made", {"commitment": "p1", "due_at": iso(_4)}),
            (3, "commitment.kept", {"commitment": "p1", "evidence": "Link"}),
            (3, "commitment.made", {"commitment": "p2", "due_at": iso(_4)}),
            (4, "commitment.broken", {"commitment": "p2"}),
            (5, "commitment.kept", {"commitment": "p2"}),
            (5, "commitment.made", {"commitment": "p2", "due_at": iso(_5)}),
            (5, "commitment.kept", {"commitment": "unheard"}),
            (5, "commitment.broken", {"commitment": "unheard"}),
            (5, "commitment.made", {}),
        )
    )
    assert found == [
        made("p1", _1, _5, text="A report", owner="lead", state="moved"),
        made("p1", _2, _4, state="kept", settled_at=_3, kept_at=_3, evidence="Link"),
        made("p2", _3, _4, state="broken", settled_at=_5, kept_at=_5, evidence=""),
        made("p2", _5, _5, state="open"),
    ]


def test_what_was_kept_is_not_kept_again() -> None:
    (one,) = commitments(
        log(
            (1, "commitment.made", {"commitment": "p1", "due_at": iso(_5)}),
            (2, "commitment.kept", {"commitment": "p1", "evidence": "First"}),
            (3, "commitment.kept", {"commitment": "p1", "evidence": "Second"}),
        )
    )
    assert (one.state, one.kept_at, one.evidence) == ("kept", _2, "First")


def law(
    name: str, title: str, owner: str, started: int | None, due: int | None, **more: Any
) -> LegalDeadline:
    one = LegalDeadline(name, title, owner, started, due)
    for key, value in more.items():
        setattr(one, key, value)
    return one


def test_legal_deadlines_from_start_to_end() -> None:
    found = clocks(
        log(
            (
                1,
                "clock.started",
                {
                    "clock": "a",
                    "title": "Tell them",
                    "owner": "legal",
                    "started_at": iso(START),
                    "due_at": iso(_4),
                },
            ),
            (2, "clock.moved", {"clock": "a", "due_at": iso(_5)}),
            (3, "clock.missed", {"clock": "a"}),
            (4, "clock.moved", {"clock": "a", "started_at": iso(_1), "due_at": iso(_5), "owner": "lead"}),
            (5, "clock.met", {"clock": "a", "reason": "By phone"}),
            (2, "clock.dropped", {"clock": "b", "reason": "Does not apply"}),
            (3, "clock.started", {"clock": "c", "due_at": iso(_5)}),
            (3, "clock.started", {"due_at": iso(_5)}),
        )
    )
    assert found == [
        law("a", "Tell them", "lead", _1, _5, state="met", settled_at=_5, reason="By phone"),
        law("b", "b", "", None, None, state="dropped", settled_at=_2, reason="Does not apply"),
        law("c", "c", "", _3, _5, state="running", settled_at=None),
    ]


def test_a_clock_that_was_missed_runs_again_when_it_is_moved() -> None:
    (one,) = clocks(
        log(
            (1, "clock.started", {"clock": "a", "due_at": iso(_2)}),
            (2, "clock.missed", {"clock": "a", "reason": "Nobody looked"}),
            (3, "clock.moved", {"clock": "a", "due_at": iso(_5)}),
        )
    )
    assert (one.state, one.settled_at, one.started_at, one.reason) == ("running", None, _1, "Nobody looked")


def test_actions_as_they_were_proposed() -> None:
    assert actions(
        log(
            (1, "action.proposed", {"text": "Two people look", "owner": "lead", "due": "2026-12-01"}),
            (2, "action.proposed", {"action": "Test it", "role": "social", "due_at": iso(_5)}),
            (3, "action.proposed", {}),
            (4, "note.added", {"text": "No action"}),
        )
    ) == [
        Action(seq=1, at=_1, text="Two people look", owner="lead", due="2026-12-01"),
        Action(seq=2, at=_2, text="Test it", owner="social", due=iso(_5)),
    ]


def test_the_hot_wash_by_topic() -> None:
    assert hot_wash(
        log(
            (1, "note.added", {"hot_wash": "strength", "text": "Quick"}),
            (2, "note.added", {"hot_wash": "gap", "text": "Late"}),
            (3, "note.added", {"hot_wash": "strength", "text": "Calm"}),
            (4, "note.added", {"hot_wash": "gap"}),
            (5, "note.added", {"text": "Aside"}),
            (5, "fact.stated", {"hot_wash": "gap", "text": "No"}),
        )
    ) == {"strength": ("Quick", "Calm"), "gap": ("Late",)}


DECLARED = (
    0.0,
    "incident.declared",
    {"playbook": "p", "title": "t", "level": "L1", "agreed": ["Do more", "Do less"]},
)
PRESS = Inject(
    "press",
    10 * MINUTE,
    "Well?",
    "press",
    written="10m",
    expect=(Expectation("a", 5 * MINUTE), Expectation("word", 10 * MINUTE, statement=True)),
)


def injects(*told: tuple[float, str, dict[str, Any]], inject: Inject = PRESS) -> tuple[InjectResult, ...]:
    entries = log(DECLARED, *told)
    return score(entries, review(entries), Script({}, injects=(inject,))).injects


def test_what_was_expected_after_an_inject_counts_from_when_it_came() -> None:
    found = injects(
        (12, "inject.played", {"inject": "press", "text": "Well?"}),
        (17, "step.done", {"step": "a"}),
        (22.5, "message.published", {"message": "m", "kind": "word", "channel": "x"}),
    )
    expect = (
        ExpectedResult("a", 300, 1020, passed=True),
        ExpectedResult("word", 600, 1350, passed=False, statement=True),
    )
    assert found == (InjectResult("press", "10m", "Well?", "press", 720, passed=False, expect=expect),)


def test_what_was_there_before_it_counts_and_the_first_time_does() -> None:
    (found,) = injects(
        (1, "step.skipped", {"step": "a"}),
        (2, "message.published", {"message": "word", "kind": "k", "channel": "x"}),
        (10, "inject.played", {"inject": "press", "text": "Well?"}),
        (50, "step.done", {"step": "a"}),
        (51, "message.published", {"message": "word", "kind": "k", "channel": "x"}),
        (52, "inject.played", {"inject": "press", "text": "Well?"}),
    )
    assert [one.settled_s for one in found.expect] == [60, 120]
    assert (found.passed, found.played_s) == (True, 600)


def test_one_that_never_came_was_expected_at_its_time_unless_it_was_taken_out() -> None:
    (found,) = injects((14, "step.not_needed", {"step": "a"}))
    assert (found.played_s, found.passed) == (None, False)
    assert [one.passed for one in found.expect] == [True, False]
    for type_ in ("inject.dropped", "inject.not_needed"):
        assert injects((3, type_, {"inject": "press"})) == (
            InjectResult("press", "10m", "Well?", "press", None, passed=True, expect=()),
        )
    (found,) = injects(
        (3, "inject.dropped", {"inject": "press"}),
        (11, "inject.played", {"inject": "press", "text": "Well?"}),
    )
    assert found.played_s == 660


def test_what_was_improvised_stands_after_the_deck() -> None:
    found = injects(
        (1, "inject.played", {"inject": "improvised-1", "text": "Fire", "from": "a guard"}),
        (2, "inject.played", {"inject": "improvised-2", "text": "Smoke"}),
    )
    assert [(one.name, one.at, one.text, one.sender, one.played_s, one.passed) for one in found[1:]] == [
        ("improvised-1", "", "Fire", "a guard", 60, True),
        ("improvised-2", "", "Smoke", "", 120, True),
    ]


def test_what_was_agreed_earlier_is_met_when_it_was_said_so() -> None:
    entries = log(
        DECLARED,
        (9, "note.added", {"hot_wash": "met", "text": "Do more"}),
        (9, "note.added", {"hot_wash": "gap", "text": "Do less"}),
    )
    assert score(entries, review(entries), Script({})).objectives == (
        ObjectiveResult("Do more", "agreed", "at_least", 1, 1, passed=True, rating="P"),
        ObjectiveResult("Do less", "agreed", "at_least", 1, 0, passed=False, rating="U"),
    )


def value(of: Any, metric: str, *told: tuple[float, str, dict[str, Any]], **bound: Any) -> tuple[Any, ...]:
    entries = log(DECLARED, *told)
    script = Script(
        {}, injects=(PRESS,), objectives=(Objective("o", metric, of=of, **(bound or {"within": MINUTE})),)
    )
    found = score(entries, review(entries), script).objectives[0]
    return found.measures, found.bound, found.target, found.value


def test_what_an_objective_measures() -> None:
    played = (12, "inject.played", {"inject": "press", "text": "Well?"})
    done, said = (
        (14, "step.done", {"step": "a"}),
        (13, "message.published", {"message": "word", "channel": "x"}),
    )
    assert value("step", "a", done) == ("step a", "within", 60, 840)
    assert value("statement", "word", said) == ("statement word", "within", 60, 780)
    assert value("clock", "law", (7, "clock.started", {"clock": "law"})) == ("clock law", "within", 60, 420)
    assert value("inject", "press", played, done, said) == ("inject press", "within", 60, 120)
    assert value(
        "inject", "press", (1, "step.done", {"step": "a"}), said, (15, "inject.played", {"inject": "press"})
    ) == (
        "inject press",
        "within",
        60,
        0,
    )
    assert value("inject", "press", played, done)[3] is None
    assert value("inject", "unheard", played, done, said)[3] is None
    assert value("inject", "press", done, said)[3] is None
    assert value("metric", "steps_skipped", at_most=2.0) == ("steps_skipped", "at_most", 2, 0)
    assert value("metric", "steps_skipped", at_least=1.5) == ("steps_skipped", "at_least", 1.5, 0)
    assert value("metric", "steps_skipped", at_least=None) == ("steps_skipped", "at_least", 0, 0)


def test_without_entries_nothing_is_known() -> None:
    found = score(
        [], review([]), Script({}, objectives=(Objective("o", "a", within=MINUTE, of="step"),)), ["a", "b"]
    )
    assert (found.unanswered, found.passed, found.failed) == (("a", "b"), False, ("a", "b", "o"))
    assert found.objectives[0].rating == "U"
