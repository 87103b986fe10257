"""What others claim and what we promised: raised, checked, answered; made, moved, kept, broken."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import (
    Answer,
    AnswerClaim,
    Draft,
    JudgeClaim,
    KeepPromise,
    MakePromise,
    MovePromise,
    NextUpdate,
    Promise,
    RaiseClaim,
)
from crisisctl.core.cadence import next_update_due
from crisisctl.core.times import HOUR, MINUTE
from crisisctl.problem import NotAllowed
from tests.core.plans import do, message, phase, plan, say
from tests.core.walking import START, Walk, at

MESSAGES = [message("correction", "x", "site"), message("news", "staff")]


def begun() -> Walk:
    steps = (say("correction"), say("news"), do("a"))
    return Walk(plan(phase("one", *steps), phase("two", do("z")), messages=MESSAGES, cadence="2h"))


def refused(walk: Walk, answer: Answer) -> str:
    with pytest.raises(NotAllowed) as refusal:
        walk.answer(answer)
    return refusal.value.text


def test_claims_are_counted_and_say_what_is_known_of_them() -> None:
    walk = begun()
    walk.answer(RaiseClaim(" they knew "))
    assert walk.last("claim.raised") == {"claim": "c1", "text": "they knew"}
    walk.go("10m")
    seen = RaiseClaim("they lied", "x", "https://x.example/9", 4000, "boycott", START + 5 * MINUTE)
    walk.answer(seen)
    assert walk.last("claim.raised") == {
        "claim": "c2",
        "text": "they lied",
        "channel": "x",
        "link": "https://x.example/9",
        "reach": 4000,
        "risk": "boycott",
        "happened_at": at("5m"),
    }
    assert walk.state.open_claims == 2


def test_an_empty_claim_or_one_of_less_than_nobody_is_refused() -> None:
    walk = begun()
    assert refused(walk, RaiseClaim(" ")) == "an empty claim says nothing"
    assert "0 or more" in refused(walk, RaiseClaim("they knew", reach=-1))


def test_a_claim_is_checked_with_evidence_or_found_not_known() -> None:
    walk = begun()
    walk.answer(RaiseClaim("they knew"))
    assert refused(walk, JudgeClaim("c1", "false")) == "that a claim is false needs evidence"
    assert refused(walk, JudgeClaim("c9", "unknown")) == "no claim 'c9' in this incident"
    walk.answer(JudgeClaim("c1", "unknown"))
    assert walk.last("claim.judged") == {"claim": "c1", "verdict": "unknown"}
    walk.answer(JudgeClaim("c1", "false", " https://acme.example/report "))
    assert walk.last("claim.judged")["evidence"] == "https://acme.example/report"
    assert walk.state.claims["c1"].verdict == "false"
    assert walk.state.open_claims == 1


def test_a_claim_is_answered_by_the_statement_that_is_out() -> None:
    walk = begun()
    walk.answer(RaiseClaim("they knew"))
    walk.answer(Draft("correction", "We are here.", "ben", claims=("c1",)))
    assert walk.state.open_claims == 1
    walk.post("correction", "x")
    assert walk.last("claim.answered") == {
        "claim": "c1",
        "step": "correction",
        "message": "correction",
        "draft": walk.last("message.published")["draft"],
    }
    walk.post("correction", "site")
    assert len(walk.all("claim.answered")) == 1
    assert walk.state.open_claims == 0


def test_a_draft_cannot_answer_a_claim_that_nobody_raised() -> None:
    assert "no claim 'c1'" in refused(begun(), Draft("correction", "We are here.", "ben", claims=("c1",)))


def test_a_claim_that_is_only_watched_is_settled_with_a_reason() -> None:
    walk = begun()
    walk.answer(RaiseClaim("they knew"))
    assert refused(walk, AnswerClaim("c1", " ")) == "a claim's end needs a reason"
    walk.answer(AnswerClaim("c1", "nobody repeats it"))
    assert walk.state.open_claims == 0
    assert refused(walk, AnswerClaim("c1", "again")) == "c1 is already answered"


PROMISE = Promise("Refunds for everybody", START + 26 * HOUR, "lead")


def test_what_a_statement_promises_counts_once_it_is_out() -> None:
    walk = begun()
    walk.answer(Draft("correction", "We are here.", "ben", promises=(PROMISE,)))
    assert walk.all("commitment.made") == []
    walk.post("correction", "x", "site")
    assert walk.last("commitment.made") == {
        "commitment": "p1",
        "text": "Refunds for everybody",
        "due_at": at("26h"),
        "owner": "lead",
        "step": "correction",
        "message": "correction",
        "draft": walk.last("message.published")["draft"],
    }
    assert len(walk.all("commitment.made")) == 1


def test_new_words_promise_only_what_they_say() -> None:
    walk = begun()
    walk.answer(Draft("correction", "We are here.", "ben", promises=(PROMISE,)))
    walk.publish("correction", "x", "site")
    assert walk.all("commitment.made") == []


def test_a_promise_is_kept_moved_or_broken() -> None:
    walk = begun()
    walk.answer(MakePromise("Refunds", START + HOUR))
    assert walk.last("commitment.made") == {"commitment": "p1", "text": "Refunds", "due_at": at("1h")}
    walk.answer(MovePromise("p1", START + 2 * HOUR, "the bank is closed"))
    assert walk.last("commitment.made")["reason"] == "the bank is closed"
    walk.answer(MakePromise("A report", START + 3 * HOUR, "lead"))
    assert walk.last("commitment.made")["commitment"] == "p2"
    walk.go("90m")
    walk.answer(KeepPromise("p1", "https://acme.example/refunds"))
    assert walk.last("commitment.kept") == {"commitment": "p1", "evidence": "https://acme.example/refunds"}
    walk.go("9h")
    assert walk.timed("commitment.broken") == [("180:00", "commitment.broken p2")]
    walk.answer(KeepPromise("p2"))
    assert walk.state.commitments == {}
    assert refused(walk, KeepPromise("p2")) == "no promise 'p2' is still to be kept"


def test_a_promise_has_words_and_a_time_to_come() -> None:
    walk = begun()
    assert refused(walk, MakePromise(" ", START + HOUR)) == "a promise needs a reason"
    assert refused(walk, MakePromise("Refunds", START)) == "that time has passed"
    walk.answer(MakePromise("Refunds", START + HOUR))
    assert (
        refused(walk, MovePromise("p1", START + 2 * HOUR, "")) == "another time for a promise needs a reason"
    )


def told(walk: Walk, minutes: int, step: str = "correction", *channels: str) -> None:
    """Publish a statement that names the time of the next one."""
    walk.answer(Draft(step, "We are here.", "ben", next_update=START + minutes * MINUTE))
    walk.post(step, *(channels or ("x", "site")))


def test_the_time_that_a_statement_names_is_promised_once_and_kept_by_the_next() -> None:
    walk = begun()
    told(walk, 60)
    assert [one.data["due_at"] for one in walk.all("commitment.made")] == [at("60m")]
    assert walk.all("commitment.kept") == []
    walk.go("50m")
    walk.reopen("correction")
    told(walk, 170)
    assert len(walk.all("commitment.kept")) == 1
    assert walk.last("commitment.made")["due_at"] == at("170m")
    walk.go("3h")
    assert walk.timed("commitment.broken") == [("170:00", "commitment.broken next-update")]


def test_the_cadence_stays_in_force_under_a_later_time_that_a_statement_names() -> None:
    walk = begun()
    told(walk, 300)
    assert next_update_due(walk.course, walk.state) == START + 2 * HOUR


def test_an_earlier_time_that_a_statement_names_goes_before_the_cadence() -> None:
    walk = begun()
    told(walk, 60)
    assert next_update_due(walk.course, walk.state) == START + HOUR


def test_another_channel_for_the_same_words_does_not_undo_a_time_set_by_hand() -> None:
    walk = begun()
    told(walk, 60, "correction", "x")
    walk.answer(NextUpdate(START + 40 * MINUTE, "they asked us"))
    walk.post("correction", "site")
    assert next_update_due(walk.course, walk.state) == START + 40 * MINUTE
    assert walk.all("commitment.kept") == []
