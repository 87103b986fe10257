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
    assert (state.paused, clock(state)) == (False, (START + HOUR, START + 9 * HOUR, 8.0))


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


def test_what_somebody_writes_late_counts_as_then_and_what_follows_by_itself_as_when_it_was_due() -> None:
    state = fold([declared(ONE), then("step.done", now=START + HOUR, step="a", happened_at=at("30m"))])
    assert (state.moment, state.steps["a"].settled_at) == (START + HOUR, START + 30 * MINUTE)
    late = then("step.overdue", seq=3, now=START + 3 * HOUR, by=PROGRAM, step="b", happened_at=at("2h"))
    assert apply(state, late).moment == START + 2 * HOUR


def test_a_step_that_is_opened_again_is_as_before_where_nothing_else_is_said() -> None:
    state = fold(
        [
            declared(ONE),
            then("fact.stated", fact="x", value=1),
            then(
                "step.opened", 3, step="a", phase="one", repeats=True, holds=False, due_at=at("5m"), since=2
            ),
            then("page.requested", 4, step="a", role="legal", person="lena", ladder="legal", rung=0),
            then("page.requested", 5, step="b", role="legal", person="lena", ladder="legal", rung=0),
            then("step.not_needed", 6, step="b", cause="when", reason="no"),
            then("step.done", 7, step="a"),
            then("page.requested", 8, step="a", role="legal", person="lena", ladder="legal", rung=0),
        ]
    )
    assert list(state.pages) == ["8"]
    apply(state, then("step.reopened", 9, now=START + HOUR, step="a", reason="why", beside=True))
    apply(state, then("step.opened", 10, now=START + HOUR, step="b", phase="one", happened_at=at("30m")))
    assert state.steps["a"] == StepState(
        plan="plan",
        phase="one",
        status="open",
        round=2,
        opened_at=START + HOUR,
        since=9,
        beside=True,
        repeats=True,
        last="done",
    )
    assert state.steps["b"] == StepState(
        plan="plan", phase="one", status="open", round=1, opened_at=START + 30 * MINUTE, judged=1
    )
    assert state.pages == {}


def test_what_is_said_of_a_draft_that_was_replaced_is_too_late() -> None:
    first: dict[str, Any] = {"message": "m", "step": "a", "sha256": "ab", "kind": "holding"}
    found = [{"rule": "no-comment", "severity": "error"}]
    state = fold([declared(ONE), then("plan.joined", playbook="b", sha256="cd")])
    apply(state, then("message.drafted", 3, plan="b", **first))
    apply(state, then("message.drafted", 4, plan="b", **first | {"sha256": "cd"}))
    say = state.steps["b/a"].say
    old: dict[str, Any] = {"step": "b/a", "plan": "b", "draft": 3}
    new: dict[str, Any] = {"step": "a", "plan": "b", "draft": 4}
    apply(state, then("message.checked", 5, errors=1, findings=found, **old))
    apply(state, then("message.approved", 6, sha256="cd", role="legal", person="lena", **old))
    apply(state, then("message.requested", 7, channel="x", **old))
    apply(state, then("message.checked", 8, errors=1, findings=found))
    assert (say.errors, say.checked_at, say.approvals, say.requested) == (0, None, {}, {})
    apply(state, then("message.checked", 9, errors=1, findings=found, **new))
    apply(state, then("message.approved", 10, sha256="ab", role="legal", person="lena", **new))
    apply(state, then("message.approved", 11, sha256="cd", role="lead", person="ana", **new))
    apply(state, then("message.requested", 12, channel="x", step="a", plan="b"))
    assert (say.errors, say.wrong, say.checked_at) == (1, ["no-comment"], START)
    assert (say.approvals, say.requested) == ({"lead": "ana"}, {"x": 12})
    apply(state, then("message.requested", 13, channel="x", step="never-opened"))
    assert "never-opened" not in state.steps


def test_a_handler_is_found_by_each_of_its_types() -> None:
    def handler(state: State, entry: Entry) -> None:
        """Do nothing."""

    assert on("sung", "hummed")(handler) is handler
    assert [HANDLERS.pop(one) for one in ("sung", "hummed")] == [handler, handler]
