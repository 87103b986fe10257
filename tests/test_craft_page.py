"""The page on the craft says nothing of a plan that is not in it."""

from __future__ import annotations

import re
from pathlib import Path

from crisisctl.core.playbook import Playbook
from crisisctl.core.times import MINUTE, words
from tests.shipped import PLANS, ROOT, due, each_plan, first_say, read

PAGE = (ROOT / "docs/craft.md").read_text(encoding="utf-8")
LINES = ("Turns on", "Branches at", "Never", "Clocks:", "Joins", "Confirm first:")
NAME = re.compile(r"`([^`]+)`")
SHARED = PAGE.partition("# What all of them share")[2].partition("# Plan by plan")[0]
TEMPLATES = [file.read_text(encoding="utf-8") for file in ROOT.glob("templates/*.j2")]


def section(plan: str) -> dict[str, str]:
    """The lines of a plan's section, by what each begins with."""
    (text,) = re.findall(rf"^## {plan}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    lines = re.findall(r"^- \*\*(.+?)\*\*(.*?)(?=^- |\Z)", text, re.MULTILINE | re.DOTALL)
    return {begins: " ".join(rest.split()) for begins, rest in lines}


def names_in(playbook: Playbook) -> set[str]:
    """Whatever a plan gives a name to, and its choices."""
    steps = list(playbook.steps())
    choices = {option.id for step in steps for option in step.options}
    answers = {str(one) for fact in playbook.facts.values() for one in fact.options}
    things = (playbook.facts, playbook.clocks, playbook.anytime, playbook.messages, playbook.roles)
    return {step.id for step in steps} | choices | answers | {name for one in things for name in one}


def test_each_plan_has_its_section_and_no_other() -> None:
    told = re.findall(r"^## ([a-z-]+)$", PAGE.partition("# Plan by plan")[2], re.MULTILINE)
    assert told == [file.stem for file in PLANS]


@each_plan
def test_a_section_has_its_six_lines_and_names_what_is_in_the_plan(file: Path) -> None:
    told = section(file.stem)
    assert tuple(told) == LINES
    known = names_in(read(file).playbook) | {one.stem for one in PLANS}
    assert {name for text in told.values() for name in NAME.findall(text)} <= known


@each_plan
def test_every_answer_of_the_decisions_that_branch_it_is_told(file: Path) -> None:
    told = set(NAME.findall(section(file.stem)["Branches at"]))
    branching = [one for one in read(file).playbook.steps() if one.verb == "decide" and one.id in told]
    assert "response" in [one.id for one in branching]
    assert {option.id for one in branching for option in one.options} - {"not-yet"} <= told


@each_plan
def test_its_clocks_and_the_plans_that_it_tells_to_join_are_these(file: Path) -> None:
    told, playbook = section(file.stem), read(file).playbook
    clocks = set(NAME.findall(told["Clocks:"])) & set(playbook.clocks)
    assert clocks == set(playbook.clocks)
    assert (told["Clocks:"].startswith("none")) == (not clocks)
    joins = set(re.findall(r"crisisctl join ([a-z-]+)", file.read_text(encoding="utf-8")))
    assert set(NAME.findall(told["Joins"].partition("Not written in it")[0])) == joins


@each_plan
def test_the_table_says_where_it_starts_and_when_people_hear(file: Path) -> None:
    playbook = read(file).playbook
    times = due(playbook)
    heard = [times[first_say(playbook, internal=inside).id] // MINUTE for inside in (True, False)]
    cadence = ", ".join(words(playbook.cadence[level]) for level in ("L1", "L2", "L3", "L4"))
    row = [f"`{file.stem}`", playbook.cluster, playbook.level, *heard, cadence]
    assert f"| {' | '.join(map(str, row))} |\n" in PAGE


@each_plan
def test_the_steps_of_every_plan_are_in_it(file: Path) -> None:
    playbook = read(file).playbook
    steps = {step.id: step for step in playbook.steps()}
    practices = re.findall(r"^\| \d \| .+ \| (.+) \|$", SHARED, re.MULTILINE)
    assert len(practices) == 9
    assert {name for one in practices for name in NAME.findall(one)} <= set(steps)
    assert not steps["call-team"].holds


@each_plan
def test_the_plans_that_may_speak_later_are_these_and_ask_again(file: Path) -> None:
    playbook = read(file).playbook
    (told,) = re.findall(r"Three\s+plans\s+\((.+?)\)\s+may\s+speak\s+later", SHARED, re.DOTALL)
    may = file.stem in NAME.findall(told)
    assert may == ("speak" in {step.id for step in playbook.steps()})
    assert may == ("goes-public" in playbook.anytime)


def test_no_template_says_what_the_page_says_that_none_does() -> None:
    (told,) = re.findall(r"^No template says .+?mark\.$", SHARED, re.MULTILINE | re.DOTALL)
    banned = [" ".join(one.split()) for one in re.findall(r'"(.+?)"', told, re.DOTALL)]
    assert len(banned) == 5
    for template in TEMPLATES:
        assert not [one for one in (*banned, "seriously", "!") if one in template.lower()]
