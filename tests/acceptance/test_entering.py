"""Steps that are finished by what they enter: a claim, or a channel that is lost or back."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.acceptance.power_cut import PLAN
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
REST = ("pause", "tell-legal", "protect")

LOST = PLAN.replace(
    "      - {id: facts, ask",
    """\
      - {id: gone, do: Mark the channel as lost., by: social, enters: channel-lost}
      - {id: ours, do: Mark the channel as ours., by: social, enters: channel-back, needs: [gone]}
      - {id: facts, ask""",
)
CLAIMED = PLAN.replace(
    "      - {id: facts, ask",
    """\
      - {id: register, do: Enter the claim word for word., by: social, enters: claim}
      - {id: is-it-so, ask: [verdict], by: lead, needs: [register], judges: register}
      - {id: facts, ask""",
).replace(
    "  what:     {",
    '  verdict:  {ask: "Is it so?", type: choice, options: ["false", in part, "true"]}\n  what:     {',
)
ANYTIME = PLAN.replace(
    "  another-post:",
    """\
  false-claim:
    title: A false claim spreads
    steps:
      - {id: noted, do: Enter the claim., by: social, enters: claim}
      - {id: true-or-not, decide: "Is it true?", by: lead, needs: [noted], judges: noted,
         options: {"false": "No, and we can prove that", "true": "Yes"}}
  another-post:""",
)


def test_a_channel_that_the_plan_wants_marked_is_marked_by_enter(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*REST, plan=LOST)
    seen = walk("resume").press("mark it as lost", "\r").press("Which channel is lost", "1\r")
    seen.answer("What happened to it", "Somebody sells a prize").logged("channel.lost")
    assert place.of_type("channel.lost") == [
        {"step": "gone", "channel": "x", "reason": "Somebody sells a prize"}
    ]
    seen.until("X is lost: Somebody sells a prize. No statement is offered for it until it is back")
    assert "Lost: x, left out of every statement" in place.call("status").stdout
    assert json.loads(place.call("status", "--json").stdout)["lost"] == ["x"]
    assert "not in our hands: x" in place.call("brief").stdout
    assert "channel x is lost (reason: Somebody sells a prize)" in place.call("log").stdout
    seen.press("mark it as ours", "\r").press("Which channel is ours again", "1\r")
    seen.answer("how is it known to be ours", "Ben logged in from a clean machine").logged("channel.back")
    assert json.loads(place.call("status", "--json").stdout)["lost"] == []


def test_a_statement_says_which_channel_it_is_not_offered_for(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*REST, "facts")
    assert place.call("channel", "x", "lost", "--reason", "Taken").returncode == 0
    seen = walk("resume").until(r"Not for X: lost, until it is marked as ours \(m, then x\)")
    assert place.call("channel", "site", "lost", "--reason", "Taken too").returncode == 0
    seen.press("Newsroom is lost", "t").until("There is nowhere left to post it").press("nowhere left", "s")
    seen.answer("Why is holding left out", "Nothing is ours").logged("step.skipped")


@pytest.mark.parametrize("plan", [LOST, CLAIMED])
def test_saying_so_does_not_finish_what_something_must_be_entered_for(
    begin: Begin, place: Place, plan: str
) -> None:
    begin(*REST, plan=plan)
    step = "gone" if plan is LOST else "register"
    refused = place.call("done", step)
    assert refused.returncode == 2
    assert f"{step} is finished by what it enters" in refused.stderr
    assert "crisisctl c" in refused.stderr
    assert place.call("done", step, "--reason", "An account that we never post on").returncode == 0


def test_an_account_that_no_statement_goes_to_needs_no_mark(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*REST, plan=LOST)
    seen = walk("resume").press("mark it as lost", "\r").press("None of these", "3\r")
    seen.answer("Which account is it", "Our old forum").logged("step.done", 4)
    assert place.of_type("channel.lost") == []
    done = next(one for one in place.of_type("step.done") if one["step"] == "gone")
    assert done["reason"] == "No channel of this plan: Our old forum"


def test_the_register_is_not_empty_when_its_step_is_finished_and_hears_the_verdict(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*REST, plan=CLAIMED)
    seen = walk("resume", "--plain", rows=60).answer("1 enter it", "1")
    seen.answer("The claim, word for word", "They knew for weeks").answer("Where was it seen", "X")
    seen.answer("Is it so", "1").logged("claim.judged")
    assert [(one["text"], one["step"]) for one in place.of_type("claim.raised")] == [
        ("They knew for weeks", "register")
    ]
    assert place.of_type("claim.judged") == [
        {"claim": "c1", "verdict": "false", "evidence": "Is it so? false"}
    ]
    # What is stated again, from any terminal, is judged again; what is neither true nor false is not known.
    assert place.call("fact", "verdict", "in part").returncode == 0
    assert place.of_type("claim.judged")[-1] == {
        "claim": "c1",
        "verdict": "unknown",
        "evidence": "Is it so? in part",
    }


def test_each_claim_that_comes_up_gets_the_verdict_of_its_own_round(begin: Begin, place: Place) -> None:
    begin(*REST, plan=ANYTIME)
    for text in ("They knew for weeks", "They pay hush money"):
        assert place.call("happened", "false-claim", text).returncode == 0
        assert place.call("claim", "add", text).returncode == 0
    assert place.call("choose", "true-or-not#2", "true").returncode == 0
    assert place.call("choose", "true-or-not", "false").returncode == 0
    assert [(one["claim"], one["verdict"]) for one in place.of_type("claim.judged")] == [
        ("c2", "true"),
        ("c1", "false"),
    ]


def test_a_verdict_that_was_there_first_reaches_a_claim_that_is_entered_later(
    begin: Begin, place: Place
) -> None:
    begin(*REST, plan=CLAIMED.replace("needs: [register], judges", "judges"))
    assert place.call("fact", "verdict", "false").returncode == 0
    assert place.call("claim", "add", "They knew for weeks").returncode == 0
    assert [(one["claim"], one["verdict"]) for one in place.of_type("claim.judged")] == [("c1", "false")]


def test_a_drill_enters_what_its_script_says(place: Place) -> None:
    work = place.work
    (work / "playbooks" / "power-cut.yaml").write_text(CLAIMED, encoding="utf-8")
    script = (
        'drill: small\nplaybook: power-cut\nstarts: "2026-01-15T09:00:00Z"\nanswers:\n'
        '  register: {enters: "They knew for weeks", after: 1m}\n'
        '  is-it-so: {facts: {verdict: "true"}, after: 2m}\n'
    )
    (work / "drills" / "small.yaml").write_text(script, encoding="utf-8")
    played = place.call("drill", "drills/small.yaml", "--out", "played", "--json")
    assert "register" not in json.loads(played.stdout)["unanswered"], played.stderr
    told = json.loads(place.call("claim", "list", "./played", "--json").stdout)["claims"]
    assert [(one["text"], one["verdict"]) for one in told] == [("They knew for weeks", "true")]
    made = place.call("drill", "--from", "./played").stdout
    assert "They knew for weeks" in made
    (work / "drills" / "small.yaml").write_text(script.replace("register", "pause"), encoding="utf-8")
    refused = place.call("check", "drills/small.yaml")
    assert (refused.returncode, "'enters' is no answer to a 'do'" in refused.stderr + refused.stdout) == (
        65,
        True,
    )


PRESS = PLAN.replace(
    "  another-post:",
    """\
  press:
    title: A journalist asks
    steps:
      - {id: press-note, do: Note who asks what., by: social, enters: enquiry, within: 10m,
         escalate: leadership}
      - {id: press-answer, do: Answer with approved words., by: social, needs: [press-note],
         answers: press-note, within: 45m, escalate: leadership}
  another-post:""",
)


def test_a_reporters_question_stands_beside_the_words_that_answer_it(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin(*REST, "facts", "holding", plan=PRESS)
    seen = (
        walk("resume").press("Which response fits", "!").answer("What happened", "Is she still at her desk?")
    )
    seen.press("Which kind", "1\r").answer("Who asks", "Morning News").answer("What do they ask", "")
    seen.press("Do they have a deadline", "y").answer("By when do they need", "in 20 minutes")
    seen.logged("enquiry.received").press("Is it still right", "\r")
    (asked,) = place.of_type("enquiry.received")
    assert (asked["step"], asked["who"], asked["asks"]) == (
        "press-note",
        "Morning News",
        "Is she still at her desk?",
    )
    seen.until("Morning News asks: “Is she still at her desk.” They need it by")
    seen.until("You may say: “")
    assert "Press: Morning News needs an answer by" in place.call("status").stdout
    seen.press("Answer with approved words", "\r").until("✓ press-answer")
    assert place.of_type("step.done")[-1] == {"step": "press-answer", "enquiry": "e1"}
    assert "Press:" not in place.call("brief").stdout
    (told,) = json.loads(place.call("enquiry", "list", "--json").stdout)["enquiries"]
    assert told["answered_at"] is not None
    report = place.call("report").stdout
    assert "| Morning News | Is she still at her desk? |" in report
    assert place.faults() == []


def test_another_terminal_takes_an_enquiry_in(begin: Begin, place: Place) -> None:
    begin(*REST, plan=PRESS)
    assert place.call("enquiry", "list").stdout == "Nobody has asked yet.\n"
    place.call("happened", "press")
    refused = place.call("done", "press-note")
    assert refused.returncode == 2
    assert "crisisctl enquiry add QUESTION --from WHO" in refused.stderr
    place.call("enquiry", "add", "Is it true?", "--from", "Morning News", "--by", "in 2 hours")
    assert place.of_type("enquiry.received")[0]["step"] == "press-note"
    assert "not answered, due" in place.call("enquiry", "list").stdout
    assert "Morning News asks: Is it true? (by " in place.call("log").stdout
