"""What entries make of the state, where a walk does not show it at once."""

from __future__ import annotations

from typing import Any

from crisisctl.core.answers import Acknowledge, PageNow
from crisisctl.core.events import PROGRAM, Entry
from crisisctl.core.fold.registry import HANDLERS, on
from crisisctl.core.incident import apply, fold
from crisisctl.core.state import PhaseState, State, StepState, Track
from crisisctl.core.times import HOUR, MINUTE
from tests.core.plans import decide, do, page, phase, plan
from tests.core.walking import START, Walk, at, declared

ONE = plan(phase("one", do("a"), do("b", needs="a")), phase("two", decide("back", "redo goto:one", "no")))


def then(type_: str, seq: int = 2, now: int = START, by: str = "ana", **data: Any) -> Entry:
    return Entry(seq, now, by, type_, data)


def test_a_declaration_says_who_where_and_under_which_rules() -> None:
    state = fold(
        [declared(ONE, second_person=True, timezone="Europe/Madrid", drill="d.yaml", drill_sha256="ef")]
    )
    assert (state.seq, state.at, state.moment, state.latest, state.turned) == (
        1,
        START,
        START,
        "incident.declared",
        1,
    )
    assert (state.playbook, state.title, state.level, state.exercise) == (
        "plan",
        "A ransom note",
        "L3",
        False,
    )
    assert (state.declared_at, state.people, state.internal) == (START, {"ana": "Ana Ruiz"}, ["staff"])
    assert (state.second_person, state.timezone) == (True, "Europe/Madrid")
    assert (state.drill, state.drill_sha256) == ("d.yaml", "ef")
    assert (state.plans, state.hashes) == (["plan"], {"plan": "ab" * 32})
    assert state.tracks == {"plan": Track(joined_at=START, ended_at=START)}
    assert (state.played_from, state.real_at, state.speed) == (0, None, 1)


def test_a_plan_is_joined_once_with_its_hash() -> None:
    state = fold([declared(ONE), then("plan.joined", now=START + HOUR, playbook="b", sha256="cd")])
    assert state.hashes == {"plan": "ab" * 32, "b": "cd"}
    assert state.tracks["b"] == Track(joined_at=START + HOUR, ended_at=START + HOUR)
    apply(state, then("plan.joined", seq=3, now=START + 2 * HOUR, playbook="b", sha256="ef"))
    assert (state.plans, state.hashes["b"]) == (["plan", "b"], "cd")
    assert state.tracks["b"].joined_at == START + HOUR


def test_the_clock_of_an_exercise_goes_as_was_said_last() -> None:
    def clock(state: State) -> tuple[int, int | None, float]:
        return state.played_from, state.real_at, state.speed

    state = fold([declared(ONE, exercise=True, real_at=at("5h"), speed=8)])
    assert clock(state) == (START, START + 5 * HOUR, 8.0)
    apply(state, then("walk.paused", now=START + HOUR))
    assert (state.paused, clock(state)) == (True, (START, START + 5 * HOUR, 8.0))
    apply(state, then("walk.resumed", seq=3, now=START + HOUR, real_at=at("9h")))
    assert (state.paused, clock(state)) == (False, (START + HOUR, START + 9 * HOUR, 1.0))


def test_a_phase_that_begins_again_waits_as_if_nothing_had_been_done() -> None:
    walk = Walk(ONE)
    walk.done("a", "b")
    walk.choose("back", "redo")
    begun = walk.all("phase.begun")[-1]
    assert walk.state.steps["b"] == StepState(plan="plan", phase="one", round=1)
    assert walk.state.tracks["plan"].phases["one"] == PhaseState(
        status="begun", round=2, begun_at=START, since=begun.seq
    )
    assert walk.state.decisions == {"back": "redo"}


def test_whoever_acknowledges_is_no_longer_waited_for_on_that_ladder() -> None:
    calls = (page("call", "legal", "care"), page("other", "legal", "care"))
    walk = Walk(plan(phase("one", *calls)))

    def waited_for() -> list[tuple[str, str, str]]:
        return [(one.step, one.ladder, one.person) for one in walk.state.pages.values()]

    assert waited_for() == [
        (step, role, person)
        for step in ("call", "other")
        for role, person in (("legal", "lena"), ("care", "cara"))
    ]
    walk.answer(PageNow("call", "legal"))
    walk.answer(Acknowledge("call", person="lena"))
    assert waited_for() == [("call", "care", "cara"), ("other", "legal", "lena"), ("other", "care", "cara")]


def test_a_clock_that_went_back_is_noticed_until_somebody_says_so() -> None:
    state = fold([declared(ONE), then("note.added", now=START - 5 * MINUTE, text="Hm")])
    assert (state.went_back, state.moment) == (5 * MINUTE, START)
    apply(state, then("note.added", seq=3, now=START - 6 * MINUTE, text="Hm"))
    assert state.went_back == 5 * MINUTE
    apply(state, then("step.ticked", seq=4, now=START - 16 * MINUTE, by=PROGRAM, step="a", items=[]))
    assert state.went_back == 5 * MINUTE
    apply(state, then("note.added", seq=5, now=START - 16 * MINUTE, by=PROGRAM, text="The clock went back"))
    assert (state.went_back, state.last_note) == (0, 3)


def test_a_handler_is_found_by_each_of_its_types() -> None:
    def handler(state: State, entry: Entry) -> None:
        """Do nothing."""

    assert on("sung", "hummed")(handler) is handler
    assert [HANDLERS.pop(one) for one in ("sung", "hummed")] == [handler, handler]
