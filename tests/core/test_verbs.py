"""The seven verbs: how each is settled, and what may not settle it."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.answers import Answer, Choose, Done, Draft, GiveUp, Skip, StateFact, Tick
from crisisctl.core.playbook import Step
from crisisctl.problem import NotAllowed
from tests.core.plans import ask, check, decide, do, fact, message, page, phase, plan, say, wait
from tests.core.walking import START, Walk, at


def one(step: Step, *, facts: Any = (), messages: Any = (), **more: Any) -> Walk:
    walk = Walk(plan(phase("one", step, do("other")), facts=facts, messages=messages), **more)
    walk.news()
    return walk


def refusal(walk: Walk, answer: Answer) -> NotAllowed:
    before = len(walk.store.entries)
    with pytest.raises(NotAllowed) as refused:
        walk.answer(answer)
    assert len(walk.store.entries) == before
    return refused.value


def test_a_do_is_done() -> None:
    walk = one(do("a"))
    walk.done("a")
    assert walk.news() == ["step.done a"]
    assert walk.last("step.done") == {"step": "a"}
    assert walk.all("step.done")[0].by == "ana"


def test_a_do_says_who_did_it_when_and_with_what() -> None:
    walk = one(do("a"))
    walk.go("10m")
    walk.done("a", person="ben", at=START + 5 * 60_000, evidence=" ticket 7 ", reason="by phone")
    assert walk.last("step.done") == {
        "step": "a",
        "person": "ben",
        "happened_at": at("5m"),
        "reason": "by phone",
        "evidence": "ticket 7",
    }


def test_nothing_was_done_in_the_future_or_before_the_step_was_open() -> None:
    walk = Walk(plan(phase("one", wait("pause", "5m"), do("a", needs="pause"))))
    walk.go("10m")
    assert refusal(walk, Done("a", at=START + 600_001)).text == "that time has not come yet"
    early = refusal(walk, Done("a", at=START + 299_999))
    assert early.text == "that is before the step was open"
    assert early.hint == "It opened at 09:05:00 UTC."
    walk.done("a", at=START + 300_000)
    assert walk.last("step.done")["happened_at"] == at("5m")


def test_evidence_must_come_with_what_requires_it() -> None:
    walk = one(do("a", evidence="required"))
    for none in (None, "", "  "):
        refused = refusal(walk, Done("a", evidence=none))
        assert refused.text == "a needs evidence"
        assert refused.hint == "Give a link, a file or a sentence: --evidence, or crisisctl attach"
        assert refused.never
    walk.done("a", evidence="https://x.example/1")
    assert walk.last("step.done")["evidence"] == "https://x.example/1"


def test_a_check_is_done_when_every_line_is_ticked() -> None:
    walk = one(check("a", "first", "second", "third"))
    walk.answer(Tick("a", (2, 0)))
    assert walk.last("step.ticked") == {"step": "a", "items": [0, 2]}
    assert walk.news() == ["step.ticked a"]
    walk.answer(Tick("a", (1,)))
    assert walk.news() == ["step.ticked a", "step.done a"]


def test_a_check_that_is_done_ticks_the_lines_that_are_left() -> None:
    walk = one(check("a", "first", "second", "third"))
    walk.answer(Tick("a", (1,)))
    walk.done("a", person="ben")
    assert walk.last("step.ticked") == {"step": "a", "items": [0, 2], "person": "ben"}
    assert walk.last("step.done") == {"step": "a"}


def test_a_check_with_evidence_needs_it_for_its_last_line() -> None:
    walk = one(check("a", "first", "second", evidence="required"))
    walk.answer(Tick("a", (0,)))
    assert refusal(walk, Tick("a", (1,))).text == "a needs evidence"
    assert refusal(walk, Done("a")).text == "a needs evidence"
    walk.answer(Tick("a", (1,), evidence="ticket 7"))
    assert walk.last("step.ticked") == {"step": "a", "items": [1], "evidence": "ticket 7"}
    assert walk.last("step.done") == {"step": "a", "evidence": "ticket 7"}


def test_evidence_that_came_with_an_earlier_line_counts() -> None:
    walk = one(check("a", "first", "second", evidence="required"))
    walk.answer(Tick("a", (0,), evidence="ticket 7"))
    walk.answer(Tick("a", (1,)))
    assert walk.status("a") == "done"


@pytest.mark.parametrize("items", [(), (3,), (-1,), (0, 3)])
def test_only_lines_that_exist_are_ticked(items: tuple[int, ...]) -> None:
    walk = one(check("a", "first", "second", "third"))
    refused = refusal(walk, Tick("a", items))
    assert (refused.text, refused.hint, refused.never) == ("a has no such line to tick", "It has 3.", True)
    assert refusal(walk, Tick("other", (0,))).hint == "It has 0."


def test_a_decision_is_made_by_choosing() -> None:
    walk = one(decide("a", "yes", "no"))
    walk.choose("a", "no")
    assert walk.news() == ["decision.made a", "step.done a"]
    assert walk.last("decision.made") == {"step": "a", "choice": "no", "label": "No"}
    walk = one(decide("a", "yes", "no"))
    walk.answer(Choose("a", "yes", person="olga"))
    assert walk.last("decision.made")["person"] == "olga"


def test_only_an_option_of_a_decision_is_chosen() -> None:
    walk = one(decide("a", "apologise", "explain"))
    refused = refusal(walk, Choose("a", "apologize"))
    assert refused.text == "a has no option 'apologize'"
    assert refused.hint == "Did you mean 'apologise'? It has: apologise, explain."
    assert refused.never
    assert refusal(walk, Choose("other", "yes")).text == "other has nothing to choose"


def test_an_ask_is_settled_by_its_required_facts() -> None:
    facts = [fact("what"), fact("when", "time"), fact("who", optional=True)]
    walk = one(ask("a", "what", "when", "who"), facts=facts)
    walk.fact("what", " a copy ", "a")
    assert walk.last("fact.stated") == {"step": "a", "fact": "what", "value": "a copy"}
    assert walk.status("a") == "open"
    walk.fact("when", "2026-01-15T10:00:00+01:00")
    assert walk.last("fact.stated") == {"fact": "when", "value": at("0m")}
    assert walk.status("a") == "done"


def test_facts_stated_before_the_step_opened_count() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", ask("b", "what"), do("c")), facts=["what"]))
    walk.fact("what", "a copy")
    walk.done("a")
    assert walk.status("b") == "done"


def test_an_ask_of_only_optional_facts_is_answered_even_if_empty() -> None:
    facts = [fact("who", optional=True), fact("why", optional=True)]
    walk = one(ask("a", "who", "why"), facts=facts)
    assert walk.status("a") == "open"
    walk.fact("who", "", "a")
    assert walk.last("fact.stated")["value"] is None
    assert walk.status("a") == "open"
    walk.fact("why", None, "a")
    assert walk.status("a") == "done"


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (fact("f"), "  a post ", "a post"),
        (fact("f"), 7, "7"),
        (fact("f", "number"), "4100", 4100),
        (fact("f", "number"), "4,100", 4100),
        (fact("f", "number"), "1,234 000.5", 1234000.5),
        (fact("f", "number"), "4 100", 4100),
        (fact("f", "number"), "0.5", 0.5),
        (fact("f", "number"), 12.0, 12),
        (fact("f", "number"), "-3", -3),
        (fact("f", "number"), str(2**53 - 1), 2**53 - 1),
        (fact("f", "time"), "2026-01-15T10:05:00+01:00", at("5m")),
        (fact("f", "choice", "yes", "not yet"), " not yet ", "not yet"),
        (fact("f", "number", optional=True), "  ", None),
        (fact("f", optional=True), None, None),
    ],
)
def test_a_fact_is_kept_as_its_type(kind: Any, typed: Any, kept: Any) -> None:
    walk = one(do("a"), facts=[kind])
    walk.fact("f", typed)
    value = walk.last("fact.stated")["value"]
    assert (value, type(value)) == (kept, type(kept))


@pytest.mark.parametrize(
    ("kind", "typed", "text", "hint"),
    [
        (fact("f"), "  ", "f needs an answer", "What about f?"),
        (fact("f", "number"), "many", "f is a number, and 'many' is none", "Write digits only: 4100"),
        (fact("f", "number"), "0,5", "f is a number, and '0,5' is none", "Write digits only: 4100"),
        (fact("f", "number"), "nan", "f is a number, and 'nan' is none", "Write digits only: 4100"),
        (fact("f", "number"), str(2**53), f"f is a number, and '{2**53}' is none", "Write digits only: 4100"),
        (fact("f", "number"), "inf", "f is a number, and 'inf' is none", "Write digits only: 4100"),
        (
            fact("f", "time"),
            "09:05",
            "f is a time, and '09:05' is none",
            "Write it as 2026-11-22T09:05:00+01:00",
        ),
        (
            fact("f", "choice", "yes", "no"),
            "yess",
            "f has no option 'yess'",
            "Did you mean 'yes'? It has: yes, no.",
        ),
    ],
)
def test_a_fact_of_another_type_is_refused(kind: Any, typed: str, text: str, hint: str) -> None:
    refused = refusal(one(do("a"), facts=[kind]), StateFact("f", typed))
    assert (refused.text, refused.hint, refused.never) == (text, hint, True)


def test_an_unknown_fact_is_refused_with_the_nearest() -> None:
    refused = refusal(one(do("a"), facts=["affected"]), StateFact("afected", "7"))
    assert refused.text == "no fact 'afected' in this incident"
    assert refused.hint == "Did you mean 'affected'? This plan asks for: affected."
    assert refused.never


def test_a_statement_is_settled_when_it_is_out_on_every_channel() -> None:
    walk = one(say("a"), messages=[message("a", "x", "site")])
    walk.draft("a")
    walk.post("a", "x")
    assert walk.status("a") == "open"
    walk.post("a", "site")
    assert walk.status("a") == "done"


@pytest.mark.parametrize("step", [do("a"), check("a", "line"), say("a")])
def test_do_check_and_say_may_be_skipped_with_a_reason(step: Step) -> None:
    walk = one(step, messages=[message("a", "x")])
    refused = refusal(walk, Skip("a", " "))
    assert (refused.text, refused.hint) == ("to skip a needs a reason", "Say it in a few words.")
    walk.answer(Skip("a", " nothing is scheduled ", person="ben"))
    assert walk.last("step.skipped") == {"step": "a", "reason": "nothing is scheduled", "person": "ben"}
    assert walk.status("a") == "skipped"


@pytest.mark.parametrize(
    "step", [decide("a", "yes"), ask("a", "f"), page("a", "legal"), wait("a", "5m")], ids=lambda one: one.verb
)
def test_nothing_else_can_be_skipped(step: Step) -> None:
    refused = refusal(one(step, facts=["f"]), Skip("a", "no time"))
    assert refused.text == f"a cannot be skipped: it is a '{step.verb}'"
    assert (refused.hint, refused.never) == ("Only do, check and say can.", True)


def test_what_is_required_is_skipped_only_by_the_lead_who_types_its_name() -> None:
    walk = one(do("a", required=True))
    other = refusal(walk, Skip("a", "no time", typed="a", person="ben"))
    assert (other.text, other.hint) == ("only the crisis lead may skip a", "Ask Ana Ruiz.")
    untyped = refusal(walk, Skip("a", "no time", typed="b", person="ana"))
    assert untyped.text == "a must not be left out lightly"
    assert untyped.hint == "Type its name to skip it: a"
    assert other.never
    assert untyped.never
    walk.answer(Skip("a", "no time", typed="a", person="ana"))
    assert walk.status("a") == "skipped"


def test_where_nobody_leads_anybody_may_skip_what_is_required() -> None:
    walk = one(do("a", required=True), roles={"social": "ben"})
    walk.answer(Skip("a", "no time", typed="a", person="ben"))
    assert walk.status("a") == "skipped"


@pytest.mark.parametrize(
    ("step", "hint"),
    [
        (decide("a", "yes"), "Choose an option: crisisctl choose a OPTION"),
        (ask("a", "f"), "State what it asks: crisisctl fact NAME VALUE"),
        (say("a"), "It is finished when it is published, or left out with a reason, on every channel."),
    ],
)
def test_saying_done_does_not_settle_what_wants_more(step: Step, hint: str) -> None:
    refused = refusal(one(step, facts=["f"], messages=[message("a", "x")]), Done("a"))
    assert refused.text == "a is not finished by saying so"
    assert (refused.hint, refused.never) == (hint, True)


def test_only_a_say_has_a_draft() -> None:
    refused = refusal(one(do("a")), Draft("a", "We are here."))
    assert (refused.text, refused.never) == ("a is no statement", True)


def test_a_page_waits_for_an_acknowledgement() -> None:
    walk = one(page("a", "legal"))
    walk.ack("a", "lena")
    assert walk.news() == ["page.acknowledged a", "step.done a"]
    assert walk.last("page.acknowledged") == {
        "step": "a",
        "role": "legal",
        "person": "lena",
        "ladder": "legal",
    }


def test_a_page_that_nobody_answered_is_settled_once_its_ladder_is_used_up() -> None:
    walk = one(page("a", "legal", within="10m"))
    early = refusal(walk, Done("a", reason="we went on"))
    assert early.text == "somebody is still to be called for a"
    assert early.hint == "Wait for the next call, or log who answered: crisisctl ack ROLE"
    assert early.never is False
    walk.go("10m")
    assert refusal(walk, Done("a")).text == "to end a by hand needs a reason"
    walk.done("a", reason="we went on without counsel")
    assert walk.last("step.done") == {"step": "a", "reason": "we went on without counsel"}


def test_a_list_waits_for_each_to_be_acknowledged_or_given_up() -> None:
    walk = one(page("a", "legal", "care"))
    walk.ack("a", "lena")
    assert walk.status("a") == "open"
    walk.answer(GiveUp("a", "care", " on a plane "))
    assert walk.last("page.failed") == {
        "step": "a",
        "role": "care",
        "person": "cara",
        "ladder": "care",
        "given_up": True,
        "reason": "on a plane",
    }
    assert walk.status("a") == "done"


def test_nobody_is_given_up_before_everybody_of_the_ladder_was_called() -> None:
    walk = one(page("a", "legal", "social", within="5m"))
    refused = refusal(walk, GiveUp("a", "legal", "no answer"))
    assert refused.text == "somebody is still to be called for legal"
    assert (refused.hint, refused.never) == ("Wait for the next call.", False)
    unknown = refusal(walk, GiveUp("a", "leagl", "no answer"))
    assert unknown.text == "a does not page leagl"
    assert unknown.hint == "Did you mean 'legal'? There are: legal, social."
    assert unknown.never
    walk.go("5m")
    assert refusal(walk, GiveUp("a", "legal", " ")).text == "to go on without legal needs a reason"
    walk.answer(GiveUp("a", "legal", "no answer"))
    assert walk.status("a") == "open"
