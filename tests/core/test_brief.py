"""The brief: everything that somebody who comes in cold needs, in ten lines at most."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import MakePromise
from crisisctl.core.brief import MOST, Reader, brief
from crisisctl.core.times import HOUR, MINUTE
from tests.core.plans import ask, clock, do, fact, message, phase, plan, say
from tests.core.walking import START, Walk

PLAN = plan(
    phase(
        "one",
        ask("asked", "what", "since", "many"),
        say("holding", within="30m"),
        do("late", within="10m"),
        do("open"),
    ),
    phase("two", do("later")),
    facts=[
        fact("what"),
        fact("since", "time"),
        fact("many", "number", optional=True),
        fact("spare", optional=True),
    ],
    messages=[message("holding", "x")],
    clocks=[clock("law", "fact:since"), clock("second", "declared"), clock("third", "declared")],
    cadence="2h",
)
FOR_OTHERS = "Please send press, customers and posts to the crisis lead; answer nobody yourselves."
FOR_CARE = "Customers: say only what is published; send anything new to the crisis lead."


def told(reader: Reader = "lead", *, exercise: bool = False) -> list[str]:
    walk = Walk(PLAN, exercise=exercise)
    walk.fact("what", "A forum shows\x1b[2J names", "asked")
    walk.fact("since", "2026-01-15T08:30:00Z", "asked")
    walk.go("5m")
    walk.publish("holding", "x")
    walk.go("1h")
    return brief(walk.course, walk.state, START + 65 * MINUTE, "UTC", reader)


HEAD = "A ransom note: L3, open, declared 09:00, 65 min ago"


def test_for_the_lead() -> None:
    assert told() == [
        "INTERNAL: not for publication",
        HEAD,
        "Phase: One",
        "What about what: A forum shows\N{REPLACEMENT CHARACTER}[2J names",
        "What about since: 08:30",
        "Public: last statement 09:05; next due 11:05 (in 60 min)",
        "By law: Duty law: 2 days left",
        "By law: Duty second: 2 days left",
        "Overdue: late",
        "Last finished: holding",
    ]


@pytest.mark.parametrize(
    ("reader", "last"),
    [("board", FOR_OTHERS), ("staff", FOR_OTHERS), ("care", FOR_CARE)],
)
def test_for_others(reader: Reader, last: str) -> None:
    law = ["By law: Duty law: 2 days left", "By law: Duty second: 2 days left"]
    assert told(reader) == [
        *told()[:6],
        *(law if reader == "board" else []),
        last,
        "Crisis lead: Ana Ruiz · as of 10:05 UTC",
    ]


def test_an_exercise_says_so() -> None:
    assert told(exercise=True)[0] == "EXERCISE · INTERNAL: not for publication · EXERCISE"


def test_it_is_never_longer_than_ten_lines() -> None:
    assert len(told()) == MOST == 10


def test_what_is_open_and_nothing_late() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b")), phase("two", do("c"))), roles={})
    assert brief(walk.course, walk.state, START, "UTC") == [
        "INTERNAL: not for publication",
        "A ransom note: L3, open, declared 09:00, 0 s ago",
        "Phase: One",
        "Public: nothing published yet",
        "Open: a, b",
    ]
    walk.done("a")
    walk.clock.time = START + MINUTE
    walk.skip("b")
    lines = brief(walk.course, walk.state, START + HOUR, "UTC")
    assert lines[-2:] == ["Last finished: b", "Open: c"]
    walk.done("c")
    lines = brief(walk.course, walk.state, START + HOUR, "UTC")
    assert lines[1].startswith("A ransom note: L3, closed, ")
    assert not any(one.startswith("Phase") for one in lines)


def test_between_phases_and_lost_channels() -> None:
    walk = Walk(plan(phase("one", do("a")), phase("two", do("b"), opens="1h")))
    walk.done("a")
    walk.state.lost = ["x", "site"]
    lines = brief(walk.course, walk.state, START, "UTC")
    assert "Phase: between two phases" in lines
    assert "Public: nothing published yet; not in our hands: x, site" in lines


def test_the_nearest_promise_is_named() -> None:
    walk = Walk(plan(phase("one", do("a"))))
    for text, hours in (("A report", 48), ("A call", 5)):
        walk.answer(MakePromise(text, START + hours * HOUR))
    found = [one for one in brief(walk.course, walk.state, START, "UTC") if one.startswith("Promised")]
    assert found == ["Promised: A call (in 5 h 00)"]
