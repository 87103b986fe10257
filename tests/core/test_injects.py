"""What the players of an exercise are told, and what a facilitator does with it."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.conduct import Incident
from crisisctl.core.answers import (
    Answer,
    DropInject,
    EndExercise,
    HoldInject,
    Improvise,
    MoveInject,
    PlayInject,
)
from crisisctl.core.course import Course
from crisisctl.core.due import coming
from crisisctl.core.events import Event
from crisisctl.core.injects import comes_at
from crisisctl.core.script import Inject
from crisisctl.core.state import InjectState
from crisisctl.core.times import MINUTE, SECOND
from crisisctl.log.memory import MemoryStore
from crisisctl.problem import NotAllowed
from tests.core import plans as make
from tests.core.walking import START, SetClock, Walk, at, declared, library

PRESS = Inject("press", 10 * MINUTE, "Is it true?", "a journalist", "email", "unverified")
BOSS = Inject("boss", 20 * MINUTE, "Deny it all.", when=(("which", ("deny",)),))
ANGRY = Inject("angry", 30 * MINUTE, "You say nothing.", unless=(("word", ("published",)), ("a", ("done",))))
PLAN = make.plan(
    make.phase("one", make.decide("which", "deny", "own"), make.do("a"), make.say("word")),
    messages=[make.message("word", "x", kind="holding")],
)


class Exercise(Walk):
    """A walk with injects."""

    def __init__(self, *injects: Inject, exercise: bool = True) -> None:
        self.clock, self.tried = SetClock(), set[int]()
        from tests.core.walking import Outside

        self.outside = Outside()
        self.store = MemoryStore([declared(PLAN, exercise=exercise)])
        self.incident = Incident(self.store, self.clock, library(PLAN), injects=injects)
        self._told = 1
        self.settle()

    def does(self, answer: Answer) -> list[tuple[str, dict[str, Any]]]:
        return [(one.type, one.data) for one in self.incident.record(answer, "olga")]

    def refuses(self, answer: Answer) -> tuple[str, str, bool]:
        before = len(self.store.entries)
        with pytest.raises(NotAllowed) as refusal:
            self.incident.record(answer, "olga")
        assert len(self.store.entries) == before
        return refusal.value.text, refusal.value.hint, refusal.value.never

    def told(self) -> list[tuple[str, dict[str, Any]]]:
        return [(one.type, one.data) for one in self.store.entries if one.type.startswith("inject.")]


def test_an_inject_comes_at_its_moment_with_all_that_is_known_of_it() -> None:
    walk = Exercise(PRESS)
    walk.go("9m59s")
    assert walk.told() == []
    walk.go("10m")
    whole = {
        "inject": "press",
        "text": "Is it true?",
        "from": "a journalist",
        "channel": "email",
        "truth": "unverified",
    }
    assert walk.told() == [("inject.played", whole)]
    assert walk.state.injects == {"press": InjectState("played", START + 10 * MINUTE)}
    walk.go("5h")
    assert len(walk.told()) == 1


def test_what_is_not_said_of_an_inject_stands_nowhere() -> None:
    walk = Exercise(Inject("short", 0, "Hello"))
    assert walk.told() == [("inject.played", {"inject": "short", "text": "Hello"})]


def test_several_at_one_moment_come_in_the_order_of_the_deck() -> None:
    walk = Exercise(Inject("b", MINUTE, "B"), Inject("a", MINUTE, "A"), Inject("first", 0, "F"))
    walk.go("1m")
    assert [data["inject"] for _, data in walk.told()] == ["first", "b", "a"]


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        (None, ("inject.not_needed", {"inject": "boss", "reason": "which is not deny"})),
        ("own", ("inject.not_needed", {"inject": "boss", "reason": "which is not deny"})),
        ("deny", ("inject.played", {"inject": "boss", "text": "Deny it all."})),
    ],
)
def test_a_condition_is_judged_at_the_moment(chosen: str | None, says: object) -> None:
    walk = Exercise(BOSS)
    if chosen:
        walk.choose("which", chosen)
    walk.go("20m")
    assert walk.told() == [says]


def test_unless_holds_when_all_of_it_does() -> None:
    walk = Exercise(ANGRY)
    walk.done("a")
    walk.go("30m")
    assert walk.told() == [("inject.played", {"inject": "angry", "text": "You say nothing."})]
    walk = Exercise(ANGRY)
    walk.done("a")
    walk.publish("word", "x")
    walk.go("30m")
    reason = "word is published and a is done"
    assert walk.told() == [("inject.not_needed", {"inject": "angry", "reason": reason})]


def test_any_of_what_unless_accepts_is_enough() -> None:
    walk = Exercise(Inject("one", 5 * MINUTE, "Hm", unless=(("a", ("done", "skipped")),)))
    walk.skip("a")
    walk.go("5m")
    assert walk.told() == [("inject.not_needed", {"inject": "one", "reason": "a is done or skipped"})]


@pytest.mark.parametrize("name", ["word", "holding"])
def test_a_statement_is_named_by_itself_or_by_its_kind(name: str) -> None:
    walk = Exercise(Inject("one", 5 * MINUTE, "Hm", unless=((name, ("published",)),)))
    walk.publish("word", "x")
    walk.go("5m")
    assert walk.told()[0][0] == "inject.not_needed"


@pytest.mark.parametrize(
    ("accepted", "comes"),
    [(("open",), True), (("waiting",), False), (("done", "skipped"), False), (("settled",), False)],
)
def test_a_step_is_where_it_stands(accepted: tuple[str, ...], comes: bool) -> None:
    walk = Exercise(Inject("one", 5 * MINUTE, "Hm", when=(("a", accepted),)))
    walk.go("5m")
    assert walk.told()[0][0] == ("inject.played" if comes else "inject.not_needed")
    if not comes:
        assert walk.told()[0][1]["reason"] == f"a is not {' or '.join(accepted)}"


@pytest.mark.parametrize("how", ["done", "skip"])
def test_a_settled_step_is_settled_however_it_was(how: str) -> None:
    walk = Exercise(Inject("one", 5 * MINUTE, "Hm", when=(("a", ("settled",)),)))
    getattr(walk, how)("a")
    walk.go("5m")
    assert walk.told()[0][0] == "inject.played"


def test_a_facilitator_plays_one_whatever_it_asks_for() -> None:
    walk = Exercise(BOSS)
    assert walk.does(PlayInject("boss")) == [("inject.played", {"inject": "boss", "text": "Deny it all."})]
    walk.go("1h")
    assert len(walk.told()) == 1
    assert walk.refuses(PlayInject("boss")) == (
        "the inject 'boss' was played already",
        "See: crisisctl inject list",
        True,
    )


def test_one_that_is_held_waits_until_it_is_played_or_moved() -> None:
    walk = Exercise(PRESS)
    assert walk.does(HoldInject("press")) == [("inject.held", {"inject": "press"})]
    assert comes_at(walk.state, PRESS) is None
    assert coming(walk.course, walk.state) is None
    walk.go("1h")
    assert walk.does(MoveInject("press", START + 90 * MINUTE)) == [
        ("inject.moved", {"inject": "press", "comes_at": at("1h30m")})
    ]
    assert comes_at(walk.state, PRESS) == START + 90 * MINUTE
    walk.go("1h29m")
    assert [type_ for type_, _ in walk.told()] == ["inject.held", "inject.moved"]
    walk.go("1h30m")
    assert walk.told()[-1][0] == "inject.played"


def test_one_that_is_dropped_never_comes() -> None:
    walk = Exercise(PRESS, BOSS)
    assert walk.does(DropInject("press", "They know it.")) == [
        ("inject.dropped", {"inject": "press", "reason": "They know it."})
    ]
    assert walk.does(DropInject("boss")) == [("inject.dropped", {"inject": "boss"})]
    walk.go("5h")
    assert len(walk.told()) == 2


def test_a_moment_that_passed_is_none_to_move_to() -> None:
    walk = Exercise(PRESS)
    walk.go("5m")
    now = START + 5 * MINUTE
    assert walk.refuses(MoveInject("press", now - SECOND)) == (
        "that moment has passed",
        "To play it now: crisisctl inject play",
        True,
    )
    assert walk.does(MoveInject("press", now))[0][0] == "inject.moved"


def test_what_stands_in_no_deck_can_be_told() -> None:
    walk = Exercise(PRESS)
    walk.go("3m")
    assert walk.does(Improvise("  A drone!  ", "a neighbour", "phone", "false")) == [
        (
            "inject.played",
            {
                "inject": "improvised-1",
                "text": "A drone!",
                "from": "a neighbour",
                "channel": "phone",
                "truth": "false",
            },
        )
    ]
    assert walk.does(Improvise("Another")) == [
        ("inject.played", {"inject": "improvised-2", "text": "Another"})
    ]
    assert walk.refuses(Improvise(" ")) == (
        "an empty inject tells nothing",
        "Give what the players hear.",
        True,
    )
    assert walk.refuses(Improvise("Hm", truth="flase")) == (
        "no truth 'flase'",
        "Did you mean 'false'? There are: true, false, unverified.",
        True,
    )


def test_an_exercise_can_be_ended_once() -> None:
    walk = Exercise(PRESS)
    assert walk.does(EndExercise()) == [("incident.closed", {"reason": "the exercise was ended"})]
    assert walk.stands() == "closed"
    assert walk.refuses(EndExercise()) == ("the exercise is over already", "", True)
    walk.go("1h")
    assert walk.told() == []


@pytest.mark.parametrize(
    "answer",
    [
        PlayInject("press"),
        HoldInject("press"),
        MoveInject("press", START),
        DropInject("press"),
        Improvise("Hm"),
        EndExercise(),
    ],
)
def test_a_real_incident_has_none(answer: Answer) -> None:
    walk = Exercise(exercise=False)
    assert walk.refuses(answer) == (
        "this is no exercise",
        "Injects are for drills: crisisctl drill --help",
        True,
    )


def test_one_that_is_not_there_is_told_with_the_nearest() -> None:
    walk = Exercise(PRESS, BOSS)
    assert walk.refuses(HoldInject("pres")) == (
        "no inject 'pres' in this exercise",
        "Did you mean 'press'? There are: press, boss.",
        True,
    )
    assert Exercise().refuses(HoldInject("press"))[1] == "There is none."


def test_the_entry_is_made_when_it_is_written() -> None:
    walk = Exercise(BOSS)
    found = coming(walk.course, walk.state)
    assert found is not None
    assert found.at == START + 20 * MINUTE
    assert found.event(found.at) == Event(
        "inject.not_needed", {"inject": "boss", "reason": "which is not deny"}
    )
    assert Course([PLAN], [BOSS]).injects == (BOSS,)
