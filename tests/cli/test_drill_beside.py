"""Exercises beside each other, drills made from what happened, and random courses of a plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_drill import SCRIPT, Drills, drills, office

__all__ = ["drills", "office"]
PLAN = """\
playbook: {name}
title: For exploring
summary: A plan with something to find.
version: 1.0.0
roles: {{lead: {{title: Lead, duties: [Decides]}}, legal: {{title: Legal, duties: [Approves]}}}}
messages: {{holding: {{kind: holding, text: "{words}", channels: [x], approve: [legal]}}}}
phases:
  - phase: act
    title: Act
    steps:
{steps}
  - phase: review
    title: Review
    steps: [{{id: collect, do: Collect., by: lead}}]
"""
#: What stands before the time after which the holding statement is answered.
OUT = 'site: "https://acme.example/1"}, after: '
WORDS = (
    "We know this is hard for you. The shop is closed since 09:00 UTC; we do not know yet why. We are"
    " looking into it. Next update: 15:00 UTC."
)
GOOD = """\
      - {id: look, do: Look., by: lead, within: 5m}
      - {id: choose, decide: "Which?", by: lead, options: {one: One, two: Two}}
      - {id: first, do: The first., by: lead, when: {choose: one}}
      - {id: holding, say: holding, by: lead, within: 30m}
"""


@pytest.fixture
def plan(drills: Drills) -> Callable[[str], str]:
    """Writes a plan with these steps, and gives its name."""

    def write(steps: str) -> str:
        file = drills.office / "playbooks" / "found.yaml"
        file.write_text(PLAN.format(name="found", words=WORDS, steps=steps))
        assert drills.run("check", str(file)).code == 0
        return "found"

    return write


def test_a_run_stands_beside_an_earlier_one(drills: Drills) -> None:
    first = drills.play()["incident"]
    drills.changed(
        'site: "https://acme.example/1"}, after: 20m', 'site: "https://acme.example/1"}, after: 30m'
    )
    found = drills.play("--against", first)
    told = {one["metric"]: (one["here"], one["there"], one["verdict"]) for one in found["against"]["metrics"]}
    assert told["to_first_statement"] == (36 * 60, 26 * 60, "worse")
    assert told["to_acknowledge"] == (240, 240, "same")
    assert told["to_apology"] == (None, None, "")


def test_an_unknown_one_is_told_before_anything_is_played(drills: Drills) -> None:
    ran = drills.run("drill", "data-breach", "--script", SCRIPT, "--against", "2020-01-01-nothing")
    assert (ran.code, "no incident '2020-01-01-nothing'" in ran.err) == (2, True)
    assert not (drills.office / "exercises").exists()


def test_the_history_of_a_plan_shows_its_trend(drills: Drills) -> None:
    drills.play()
    drills.changed(
        'site: "https://acme.example/1"}, after: 20m', 'site: "https://acme.example/1"}, after: 30m'
    )
    drills.play()
    ran = drills.run("drill", "data-breach", "--history")
    assert "to_first_statement  ▁█  now 36 min" in ran.out
    data = drills.run("drill", "data-breach", "--history", "--json").data
    assert [one["metrics"]["to_first_statement"] for one in data["exercises"]] == [26 * 60, 36 * 60]


def test_what_was_done_can_be_played_again(drills: Drills) -> None:
    first = drills.play()
    again = drills.run("drill", "--from", first["incident"]).out
    (drills.office / SCRIPT).write_text(again)
    second = drills.play()
    assert (second["passed"], second["unanswered"]) == (True, [])
    assert second["metrics"] == first["metrics"]


def _explored(drills: Drills, name: str, seed: str) -> Any:
    return drills.run("drill", name, "--explore", "60", "--seed", seed, "--json").data


def test_the_history_is_in_the_order_in_which_they_were_played(drills: Drills) -> None:
    played = [drills.play()["incident"] for _ in range(11)]
    history = drills.run("drill", "data-breach", "--history", "--json").data
    assert [one["exercise"] for one in history["exercises"]] == played


def test_random_courses_are_the_same_for_the_same_seed(drills: Drills, plan: Callable[[str], str]) -> None:
    name = plan(GOOD)
    one, two, other = (_explored(drills, name, seed) for seed in ("7", "7", "8"))
    assert one == two != other
    assert one["courses"] == 60
    assert one["never_reached"] == []
    assert sum(one["first"].values()) + one["silent"] == 60
    assert not (drills.office / "exercises").exists()


def test_a_step_that_no_course_reaches_is_named(drills: Drills, plan: Callable[[str], str]) -> None:
    steps = GOOD.replace("when: {choose: one}", "when: {choose: one, level: L1}")
    found = drills.run("drill", plan(steps), "--explore", "40", "--json").data
    assert found["never_reached"] == ["first"]
    assert "Never reached:\n  first" in drills.run("drill", "found", "--explore", "40").out


def test_a_plan_that_was_changed_is_explored_as_it_is_now(drills: Drills, plan: Callable[[str], str]) -> None:
    for steps, never in ((GOOD, []), (GOOD.replace("{choose: one}", "{choose: one, level: L1}"), ["first"])):
        found = drills.run("drill", plan(steps), "--explore", "40", "--json").data
        assert found["never_reached"] == never


def test_where_nobody_can_approve_nothing_moves_on(drills: Drills, plan: Callable[[str], str]) -> None:
    found = drills.run("drill", plan(GOOD), "--explore", "80", "--json").data
    assert found["stuck"].keys() == {"holding"}  # legal is away, and nobody stands in
    assert found["stopped"] == found["stuck"]["holding"]


def test_a_plan_that_goes_round_for_ever_is_found(drills: Drills, plan: Callable[[str], str]) -> None:
    steps = GOOD.replace("two: Two}", "two: {label: Two, goto: act}}")
    found = drills.run("drill", plan(steps), "--explore", "30", "--json").data
    assert found["courses"] == 30
    assert found["endless"] + found["closed"] + found["stopped"] == 30


@pytest.mark.parametrize("number", ["0x", "-1", "1000001"])
def test_how_many_must_make_sense(drills: Drills, number: str) -> None:
    assert drills.run("drill", "data-breach", "--explore", number).code == 2


def test_every_deck_that_ships_fits_every_plan_that_ships() -> None:
    from crisisctl.cli.plans import plan_named
    from crisisctl.reading.deck import decks, read_deck
    from crisisctl.reading.files import playbooks

    found = decks(None)
    assert len(found) >= 4
    for name in playbooks(None):
        playbook = plan_named(name, None).playbook
        for file in found.values():
            script = read_deck(Path(file), playbook=playbook, workspace=None)
            assert script.injects
            assert script.objectives
