"""A script that answers: at once in real time, or each answer at its time."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.conduct import Incident, conduct
from crisisctl.core.playbook import Playbook, Step
from crisisctl.core.script import Script, ScriptAnswer
from crisisctl.core.times import DAY, HOUR, MINUTE, duration
from crisisctl.drill import timed
from crisisctl.drill.clock import MovingClock
from crisisctl.drill.operator import ScriptedOperator
from crisisctl.log.memory import MemoryStore
from tests.core.plans import (
    anytime,
    ask,
    check,
    clock,
    decide,
    do,
    fact,
    message,
    page,
    phase,
    plan,
    say,
    wait,
)
from tests.core.walking import START, Outside, SetClock, declared, library, line
from tests.drill.acting import Drilled

ROLES = {"lead": "ana", "social": "ben", "legal": "lena", "care": "cara", "sponsor": "olga"}
DONE = ScriptAnswer(done=True)


def answer(after: str = "0m", **given: Any) -> ScriptAnswer:
    return ScriptAnswer(after=duration(after), **given)


def one(*steps: Step, **more: Any) -> Playbook:
    return plan(phase("one", *steps), **more)


def drill(made: Playbook, **answers: Any) -> Drilled:
    named = {name.replace("_", "-"): given for name, given in answers.items()}
    return Drilled(made, Script(named, starts=START, roles=ROLES))


class AtOnce:
    """A script in real time, on a clock that stands still."""

    def __init__(
        self, made: Playbook, words: str = "We are here.", missing: tuple[str, ...] = (), **answers: Any
    ) -> None:
        self.store = MemoryStore([declared(made)])
        self.world = Outside()
        self.operator = ScriptedOperator(Script(answers), lambda *_: (words, missing), lambda _: words, "ana")
        self.state = conduct(Incident(self.store, SetClock(), library(made)), self.operator, self.world)

    def written(self) -> list[str]:
        return [line(entry) for entry in self.store.entries if entry.by == "ana"][1:]


def test_in_real_time_everything_is_answered_at_once_and_then_it_pauses() -> None:
    made = one(do("a"), do("b"), do("c", needs="a"))
    run = AtOnce(made, a=answer("3h", done=True), c=DONE)
    assert run.written() == ["step.done a", "step.done c"]
    assert run.state.status == "open"


def test_everything_is_signed_by_whoever_runs_the_script() -> None:
    run = AtOnce(one(do("a")), a=DONE)
    assert {entry.by for entry in run.store.entries} == {"ana", "crisisctl"}


def test_each_verb_has_its_answer() -> None:
    made = one(
        do("a", evidence="required"),
        check("b", "first", "second"),
        decide("c", "yes", "no"),
        ask("d", "what", "who"),
        say("e"),
        page("f", "legal"),
        wait("g", "5m"),
        do("h"),
        facts=["what", fact("who", optional=True)],
        messages=[message("e", "x", "site", approve=["legal"])],
    )
    run = AtOnce(
        made,
        a=ScriptAnswer(done=True, evidence="ticket 7"),
        b=DONE,
        c=ScriptAnswer(choose="no"),
        d=ScriptAnswer(facts={"what": "a copy", "who": "us"}),
        e=ScriptAnswer(
            approve={"legal": "lena"}, publish={"x": "https://x.example/1"}, leave_out={"site": "down"}
        ),
        f=ScriptAnswer(ack=("lena",)),
        g=ScriptAnswer(done=True, reason="no need"),
        h=ScriptAnswer(skip="not ours"),
    )
    assert run.state.status == "closed"
    assert run.operator.refusals == {}
    assert set(run.written()) == {
        "step.done a",
        "step.ticked b",
        "decision.made c",
        "fact.stated d",
        "message.withdrawn e site",
        "message.drafted e",
        "message.approved e",
        "message.requested e x",
        "message.published e x",
        "page.sent f",
        "step.done g",
        "step.skipped h",
    }


def test_what_the_rules_never_allow_leaves_its_step_unanswered() -> None:
    made = one(do("a", evidence="required"), do("b", required=True), say("c"), messages=[message("c", "x")])
    run = AtOnce(made, a=DONE, b=ScriptAnswer(skip="no time"), c=ScriptAnswer(leave_out={"x": "no"}))
    assert run.written() == ["message.drafted c"]
    assert {key: why.text for (key, _), (_, why) in run.operator.refusals.items()} == {
        "a": "a needs evidence",
        "b": "only the crisis lead may skip b",
        "c": "a statement must go out on one channel at least",
    }


def test_a_statement_without_its_values_is_not_drafted_and_says_what_is_missing() -> None:
    made = one(say("c"), messages=[message("c", "x")])
    run = AtOnce(made, missing=("draft.news", "facts.what"), c=ScriptAnswer(publish={"x": "link"}))
    assert run.written() == []
    assert run.operator.refusals["c", 1][1].text == "c: no value for draft.news, facts.what"


def test_a_statement_with_errors_goes_no_further() -> None:
    made = one(say("c"), messages=[message("c", "x")])
    drilled = drill(
        plan(phase("one", say("c")), messages=[message("c", "x")]), c=ScriptAnswer(publish={"x": "link"})
    )
    assert drilled.state.status == "closed"
    run = AtOnce(made, words="", c=ScriptAnswer(publish={"x": "link"}))
    assert run.written() == []


def test_a_required_fact_that_is_left_out_leaves_its_step_unanswered() -> None:
    made = one(ask("a", "what", "who"), facts=["what", "who"])
    run = AtOnce(made, a=ScriptAnswer(facts={"what": "a copy"}))
    assert run.written() == ["fact.stated a"]
    assert run.state.step("a").status == "open"


def test_where_nothing_is_required_what_is_left_out_is_not_known() -> None:
    made = one(ask("a", "who", "why"), facts=[fact("who", optional=True), fact("why", optional=True)])
    run = AtOnce(made, a=ScriptAnswer(facts={}))
    assert [run.state.facts[name].value for name in ("who", "why")] == [None, None]
    assert run.state.status == "closed"


def test_an_optional_fact_that_is_left_out_is_not_asked_for() -> None:
    made = one(ask("a", "who", "what"), facts=["what", fact("who", optional=True)])
    run = AtOnce(made, a=ScriptAnswer(facts={"what": "a copy"}))
    assert set(run.state.facts) == {"what"}
    assert run.state.status == "closed"


def test_a_list_answers_one_opening_after_the_other_and_a_mapping_all() -> None:
    made = one(decide("over", "yes", "no repeat", every="1h"))
    listed = drill(made, over=(answer("10m", choose="no"), answer("5m", choose="yes")))
    assert listed.at("decision.made") == ["10:00", "75:00"]
    assert listed.state.status == "closed"
    used_up = drill(made, over=(answer("10m", choose="no"),))
    assert used_up.operator.unanswered == ("over",)
    assert used_up.state.step("over").round == 2


def test_a_list_answers_one_happening_after_the_other() -> None:
    script = Script({"a": (DONE, ScriptAnswer(skip="again"))})
    assert script.answer("a", 1) is DONE
    assert script.answer("a", 2) == ScriptAnswer(skip="again")
    assert script.answer("a", 3) is None
    assert script.answer("b", 1) is None
    assert Script({"a": DONE}).answer("a", 7) is DONE
    made = one(do("z"), happens=[anytime("post", do("a"))])
    run = AtOnce(made, a=(DONE,))
    assert run.written() == []


def test_on_a_moving_clock_each_answer_comes_at_its_time() -> None:
    drilled = drill(
        one(do("a"), do("b", needs="a"), do("c")),
        a=answer("3m", done=True),
        b=answer("4m", done=True),
        c=answer("5m", done=True),
    )
    assert [drilled.at("step.done", step=step) for step in "abc"] == [["3:00"], ["7:00"], ["5:00"]]
    assert drilled.clock.now() == START + 7 * MINUTE


def test_what_is_due_comes_first_and_at_its_exact_moment() -> None:
    drilled = drill(one(do("a", within="5m", escalate="lead 0m, sponsor 7m")), a=answer("12m", done=True))
    assert drilled.at("step.overdue") == ["5:00"]
    assert drilled.at("page.requested") == ["5:00", "12:00"]
    assert [line(entry) for entry in drilled.entries][-5:] == [
        "page.sent a",
        "step.done a",
        "phase.ended one",
        "incident.resolved",
        "incident.closed",
    ]


def test_in_a_drill_answers_are_signed_by_the_holder_of_the_steps_role_else_of_the_first() -> None:
    drilled = drill(one(do("a", by="legal"), do("b")), a=DONE, b=DONE)
    assert [entry.by for entry in drilled.entries if entry.type == "step.done"] == ["lena", "ana"]
    nobody = Drilled(one(do("a", by="legal")), Script({"a": DONE}, starts=START))
    assert [entry.by for entry in nobody.entries if entry.type == "step.done"] == ["drill"]


def test_the_author_of_a_draft_is_the_holder_of_the_steps_role() -> None:
    made = one(say("a", by="social"), messages=[message("a", "x", approve=["lead"])])
    drilled = drill(made, a=ScriptAnswer(approve={"lead": "ana"}, publish={"x": "https://x.example/1"}))
    drafted = next(entry for entry in drilled.entries if entry.type == "message.drafted")
    assert (drafted.data["person"], drafted.by) == ("ben", "ben")
    assert drilled.state.status == "closed"


def test_a_wait_needs_no_answer() -> None:
    drilled = drill(one(wait("a", "30m"), do("b", needs="a")), b=DONE)
    assert drilled.state.status == "closed"
    assert drilled.clock.now() == START + 30 * MINUTE


def test_who_is_paged_later_acknowledges_when_he_is_paged() -> None:
    drilled = drill(one(page("call", "legal", within="10m")), call=answer("3m", ack=("olga",)))
    assert drilled.at("page.acknowledged") == ["10:00"]


def test_a_page_that_nobody_answers_is_settled_once_its_ladder_is_used_up() -> None:
    drilled = drill(one(page("call", "legal", within="10m")), call=answer("3m", settle="went on"))
    assert drilled.at("step.done") == ["10:00"]


def test_a_stand_in_approves_when_his_time_has_come() -> None:
    made = one(say("a"), messages=[message("a", "x", approve=["legal 15m sponsor"])])
    drilled = drill(made, a=answer("5m", approve={"sponsor": "olga"}, publish={"x": "https://x.example/1"}))
    assert drilled.at("message.approved") == ["20:00"]
    assert drilled.state.status == "closed"


def test_an_unanswered_step_lets_its_deadline_pass_and_fires_its_ladder_and_then_the_drill_stops() -> None:
    made = one(do("a", within="5m", escalate="lead 0m, sponsor 10m"), do("b"), do("c"))
    drilled = drill(made, c=answer("2m", done=True))
    assert drilled.operator.unanswered == ("a", "b")
    assert not drilled.operator.endless
    assert drilled.at("page.requested") == ["5:00", "15:00"]
    assert drilled.clock.now() == START + 15 * MINUTE


def test_an_unanswered_step_that_repeats_fails_nothing() -> None:
    made = one(do("look", every="1h", within="10m"), do("b"))
    drilled = drill(made, b=answer("3h", done=True))
    assert drilled.state.status == "closed"
    assert drilled.operator.unanswered == ()


def test_a_step_that_repeats_and_is_answered_does_not_keep_a_stuck_drill_going() -> None:
    drilled = drill(one(do("look", every="1h"), do("b")), look=answer("1m", done=True))
    assert drilled.operator.unanswered == ("b",)
    assert drilled.clock.now() < START + DAY


def test_a_choice_that_waits_is_waited_for() -> None:
    made = one(decide("over", "yes", "no repeat", every="8h"))
    drilled = drill(made, over=(answer(choose="no"), answer(choose="yes")))
    assert drilled.clock.now() == START + 8 * HOUR
    assert drilled.state.status == "closed"


def test_a_drill_that_goes_round_without_end_is_cut_off_and_says_where(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = one(decide("over", "yes", "no repeat", every="1h"))
    monkeypatch.setattr(timed, "LONGEST", 2 * DAY)
    drilled = drill(made, over=answer("1m", choose="no"))
    assert drilled.operator.endless
    assert drilled.clock.now() <= START + 2 * DAY + HOUR
    monkeypatch.setattr(timed, "MOST_ENTRIES", 60)
    short = drill(made, over=answer("1m", choose="no"))
    assert short.operator.endless
    assert len(short.entries) < 70


def test_a_legal_clock_alone_does_not_keep_a_stuck_drill_going() -> None:
    made = one(do("a"), clocks=[clock("law", "declared", "72h")])
    drilled = drill(made)
    assert drilled.operator.unanswered == ("a",)
    assert drilled.clock.now() == START


def test_the_clock_of_a_drill_never_goes_back() -> None:
    moving = MovingClock(START)
    moving.move(START + 5)
    moving.move(START)
    assert moving.now() == START + 5


def test_a_drill_between_two_rounds_of_a_decision_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made = one(decide("over", "yes", "no repeat", every="8h"), do("look", every="3h"))
    monkeypatch.setattr(timed, "LONGEST", 2 * DAY + HOUR)
    drilled = drill(made, over=answer("1m", choose="no"), look=answer(done=True))
    assert drilled.state.step("over").status == "waiting"
    assert (drilled.operator.endless, drilled.operator.unanswered) == (True, ("over",))


def test_a_drill_that_ends_before_a_phase_begins_names_what_comes_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = plan(phase("one", do("a")), phase("two", do("b"), do("c"), opens="500d"))
    monkeypatch.setattr(timed, "LONGEST", 2 * DAY)
    drilled = drill(made, a=answer("1m", done=True))
    assert drilled.operator.unanswered == ("b",)
