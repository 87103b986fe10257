"""What is refused: in which words, with what to do instead, and whether it may be allowed later."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import (
    Answer,
    AnswerClaim,
    ChannelState,
    Done,
    DropClock,
    Extend,
    Happened,
    Join,
    JudgeClaim,
    KeepPromise,
    LeaveOut,
    MakePromise,
    MeetClock,
    MovePromise,
    Overrule,
    Post,
    RaiseClaim,
    Reopen,
    Skip,
    Tick,
    Withdraw,
)
from crisisctl.core.decide.rules import RULES, earlier, rule
from crisisctl.core.times import MINUTE, SECOND, moment, rfc3339
from crisisctl.problem import NotAllowed
from tests.core.plans import anytime, check, clock, do, message, phase, plan, say
from tests.core.walking import START, Walk, refusal

ERROR = {"rule": "no-comment", "severity": "error", "line": 1, "column": 1}


def walked(*before: Answer) -> Walk:
    """A plan in which nothing of what is refused here is allowed, after these answers."""
    steps = (
        do("a", within="5m"),
        do("b"),
        check("list", "first", "second"),
        do("long", holds=False),
        say("word"),
        do("later", needs="a b"),
    )
    walk = Walk(
        plan(
            phase("one", *steps),
            phase("review", do("look")),
            messages=[message("word", "x", "site", "mail")],
            clocks=[clock("law", "declared")],
            happens=[anytime("claim", do("reply"))],
        )
    )
    for answer in before:
        walk.answer(answer)
    return walk


RAISED = RaiseClaim("they knew")
MADE = MakePromise("Refunds", START + MINUTE)
NOW_ON = "Give the time by which it will be done."


@pytest.mark.parametrize(
    ("before", "answer", "refused"),
    [
        # Steps
        ([], Done("later"), ("later is not open yet", "It opens after a, b.", False)),
        (
            [],
            Done("look"),
            ("look is not open yet", "It opens later in the plan; see `crisisctl status`.", False),
        ),
        (
            [Done("a")],
            Done("a"),
            ("a is already done", "To open it again: crisisctl reopen a --reason …", False),
        ),
        (
            [Skip("a", "not ours")],
            Done("a"),
            ("a is already skipped", "To open it again: crisisctl reopen a --reason …", False),
        ),
        (
            [],
            Done("reply#2"),
            ("there is no reply#2", "See `crisisctl status`.", False),
        ),
        ([], Reopen("a", "why"), ("a is already open", "", False)),
        ([], Reopen("look", "why"), ("look is not open yet, so it cannot be reopened", "", False)),
        ([], Extend("b", MINUTE, "why"), ("b has no deadline to move", "", True)),
        ([], Extend("a", 0, "why"), ("more time must be more than none", "Write 10m, or 1h30m.", True)),
        ([], Extend("a", MINUTE, " "), ("more time needs a reason", "Say it in a few words.", True)),
        # Statements
        ([], Post("a", "x"), ("a is no statement", "", True)),
        ([], Post("word", "x"), ("word has no draft yet", "Write the words first.", False)),
        ([], Withdraw("word", "x", "why"), ("it is not out on x", "It is out: nowhere.", True)),
        # Claims
        ([], RaiseClaim(" "), ("an empty claim says nothing", "Give it word for word.", True)),
        ([], RaiseClaim("it", reach=-1), ("a reach is a number of people, 0 or more", "", True)),
        ([], AnswerClaim("c1", "why"), ("no claim 'c1' in this incident", "See: crisisctl claim list", True)),
        (
            [RAISED],
            JudgeClaim("c2", "true", "seen"),
            ("no claim 'c2' in this incident", "There are: c1.", True),
        ),
        (
            [RAISED],
            JudgeClaim("c1", "flase"),  # type: ignore[arg-type]
            (
                "no verdict 'flase'",
                "Did you mean 'false'? A claim is checked as: true, false, unknown.",
                True,
            ),
        ),
        (
            [RAISED],
            JudgeClaim("c1", "true", " "),
            (
                "that a claim is true needs evidence",
                "Give a link, a file's name or a sentence, or say that it is not known.",
                True,
            ),
        ),
        ([RAISED, AnswerClaim("c1", "why")], AnswerClaim("c1", "why"), ("c1 is already answered", "", True)),
        # Promises
        (
            [],
            KeepPromise("p1"),
            ("no promise 'p1' is still to be kept", "Nothing is still to be kept.", True),
        ),
        (
            [MADE],
            KeepPromise("p"),
            ("no promise 'p' is still to be kept", "Did you mean 'p1'? Still to be kept: p1.", True),
        ),
        ([], MakePromise("Refunds", START), ("that time has passed", NOW_ON, True)),
        ([MADE], MovePromise("p1", START, "why"), ("that time has passed", NOW_ON, True)),
        (
            [],
            MakePromise("Refunds", START + MINUTE, "leed"),
            (
                "no role 'leed' in this plan",
                "Did you mean 'lead'? It has: lead, social, legal, care, sponsor.",
                True,
            ),
        ),
        # Clocks
        (
            [],
            MeetClock("lwa"),
            ("no clock 'lwa' in this incident", "Did you mean 'law'? There are: law.", True),
        ),
        ([MeetClock("law")], DropClock("law", "why"), ("law is already met", "", True)),
        # The incident
        ([], ChannelState("x", lost=False, reason="why"), ("x is already in our hands", "", True)),
        ([], Join("plan", "1", "Plan", "cd"), ("plan is already part of this incident", "", True)),
    ],
)
def test_it_says_what_to_do_instead(before: list[Answer], answer: Answer, refused: object) -> None:
    assert refusal(walked(*before), answer) == refused


def test_a_step_that_the_end_left_open_may_be_opened_again() -> None:
    walk = walked(*(Done(step) for step in ("a", "b", "list", "later")), Skip("word", "why"))
    assert (walk.stands(), walk.status("long")) == ("resolved", "not_needed")
    assert refusal(walk, Done("long")) == (
        "long was left open when the incident was resolved",
        "To open it again: crisisctl reopen long --reason …",
        False,
    )


def test_in_a_closed_incident_nothing_begins() -> None:
    walk = walked(*(Done(step) for step in ("a", "b", "list", "later")), Skip("word", "why"), Done("look"))
    assert walk.stands() == "closed"
    says = "this incident is closed"
    assert refusal(walk, Happened("claim")) == (says, "Begin a new one: crisisctl run PLAYBOOK", True)
    assert refusal(walk, Join("b", "1", "B", "cd")) == (says, "Begin a new one: crisisctl run b", True)


def test_where_a_statement_still_goes_is_told() -> None:
    walk = walked()
    walk.draft("word")
    walk.post("word", "x")
    assert refusal(walk, Post("word", "x")) == (
        "x is not waiting for this statement",
        "Still to post on: site, mail.",
        False,
    )
    assert refusal(walk, LeaveOut("word", "x", "why")) == (
        "x cannot be left out now",
        "Still to post on: site, mail.",
        False,
    )
    assert refusal(walk, Withdraw("word", "site", "why")) == ("it is not out on site", "It is out: x.", True)


def test_every_error_that_is_left_is_told_once() -> None:
    walk = walked()
    walk.outside.findings = [ERROR, ERROR | {"rule": "over-limit"}, ERROR]
    walk.draft("word")
    assert refusal(walk, Post("word", "x")) == (
        "this draft has errors that must be mended first",
        "3 left: no-comment, over-limit.",
        False,
    )
    assert refusal(walk, Overrule("word", "jargon", "why")) == (
        "this draft has no error 'jargon'",
        "It has: no-comment, over-limit.",
        False,
    )


def test_who_must_approve_by_what_was_found_may_have_a_role_that_no_plan_knows() -> None:
    walk = walked()
    walk.outside.asked = ("counsel",)
    walk.draft("word")
    with pytest.raises(NotAllowed) as refused:
        walk.approve("word", "counsel", "zoe")
    assert (refused.value.text, refused.value.hint) == (
        "zoe does not hold the role counsel",
        "Nobody is counsel: crisisctl assign counsel PERSON",
    )


def test_evidence_that_comes_with_the_last_lines_stands_with_them() -> None:
    walk = walked(Tick("list", (1,)), Done("list", evidence=" ticket 7 "))
    assert walk.last("step.ticked") == {"step": "list", "items": [0], "evidence": "ticket 7"}


OPENED = moment("2026-01-15T09:05:30Z")


@pytest.mark.parametrize(
    ("at", "found"),
    [
        (OPENED, OPENED),
        (OPENED + 1, OPENED + 1),
        (OPENED + 10 * MINUTE, OPENED + 10 * MINUTE),
        (OPENED - 30 * SECOND, OPENED),  # the minute in which it opened, without seconds
        (OPENED - 1, None),
        (OPENED - 29 * SECOND, None),
        (OPENED - 31 * SECOND, None),
        (OPENED - 90 * SECOND, None),
    ],
)
def test_something_happened_after_its_step_opened(at: int, found: int | None) -> None:
    now = OPENED + 10 * MINUTE
    if found is not None:
        assert earlier(at, now, OPENED) == {"happened_at": rfc3339(found)}
        return
    with pytest.raises(NotAllowed) as refused:
        earlier(at, now, OPENED, "Europe/Madrid")
    assert (refused.value.text, refused.value.hint, refused.value.never) == (
        "that is before the step was open",
        "It opened at 10:05:30 CET.",
        True,
    )


def test_nothing_happened_later_than_now() -> None:
    assert earlier(None, 0) == {}
    assert earlier(0, 0) == {"happened_at": "1970-01-01T00:00:00.000Z"}
    with pytest.raises(NotAllowed) as refused:
        earlier(1, 0)
    assert (refused.value.text, refused.value.hint, refused.value.never) == (
        "that time has not come yet",
        "Give a time that has passed.",
        True,
    )


def test_a_rule_is_found_by_the_kind_of_answer() -> None:
    class Sing:
        """An answer that there is not."""

    decides = RULES[Done]
    assert rule(Sing)(decides) is decides
    assert RULES.pop(Sing) is decides
