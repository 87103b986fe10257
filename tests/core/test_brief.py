"""The brief: everything that somebody who comes in cold needs, in ten lines at most."""

from __future__ import annotations

import pytest

from crisisctl.core.answers import Choose, MakePromise
from crisisctl.core.brief import MOST, Reader, Said, brief
from crisisctl.core.times import HOUR, MINUTE
from tests.core.plans import ask, clock, decide, do, fact, message, phase, plan, say
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
    avoid=("Naming anybody.", "Guessing the cause."),
)
FOR_OTHERS = "Please send press, customers and posts to the crisis lead; answer nobody yourselves."
LEAD = "Crisis lead: Ana Ruiz · as of 10:05 UTC"
FOR_CARE = "Customers: say only what is published; send anything new to the crisis lead."


def told(reader: Reader = "lead", *, exercise: bool = False, said: Said | None = None) -> list[str]:
    walk = Walk(PLAN, exercise=exercise)
    walk.fact("what", "A forum shows\x1b[2J names", "asked")
    walk.fact("since", "2026-01-15T08:30:00Z", "asked")
    walk.go("5m")
    walk.publish("holding", "x")
    walk.go("1h")
    return brief(walk.course, walk.state, START + 65 * MINUTE, "UTC", reader, said)


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
        LEAD,
    ]


def test_for_the_board() -> None:
    assert told("board") == [*told()[:8], FOR_OTHERS, LEAD]


@pytest.mark.parametrize(("reader", "last"), [("staff", FOR_OTHERS), ("care", FOR_CARE)])
def test_for_whoever_is_asked(reader: Reader, last: str) -> None:
    assert told(reader) == [
        *told()[:3],
        "You may say: nothing is published yet. Write down who asks what, and where to call back.",
        "Never: naming anybody; guessing the cause.",
        "Not for passing on: What about what: A forum shows\N{REPLACEMENT CHARACTER}[2J names",
        "Not for passing on: What about since: 08:30",
        told()[5],
        last,
        LEAD,
    ]


@pytest.mark.parametrize("reader", ["staff", "care"])
def test_they_read_the_words_that_are_public(reader: Reader) -> None:
    said = Said("We looked\ninto it.\x1b[2J", START, "https://acme.example/1")
    assert told(reader, said=said)[3] == (
        "You may say: “We looked into it.\N{REPLACEMENT CHARACTER}[2J” (public since 09:00: https://acme.example/1)"
    )


def test_the_board_reads_what_was_decided_and_by_whom() -> None:
    walk = Walk(
        plan(
            phase(
                "one", *(decide(name, "yes", "no", by="lead") for name in ("a", "b", "c", "d")), do("last")
            ),
        )
    )
    walk.answer(Choose("a", "yes"))
    walk.go("1h")
    walk.answer(Choose("b", "no", person="lena"))
    walk.answer(Choose("c", "yes"))
    walk.answer(Choose("d", "no"))
    found = [one for one in brief(walk.course, walk.state, START + HOUR, "UTC", "board") if "ecided" in one]
    assert found == [
        "Decided 10:00 (lena, Lead): What about b? No",
        "Decided 10:00 (Ana Ruiz, Lead): What about c? Yes",
        "Decided 10:00 (Ana Ruiz, Lead): What about d? No",
    ]


def test_how_old_it_is_stands_there_however_much_is_going_on() -> None:
    assert told()[-1] == LEAD


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
