"""Statements that no step of the plan foresees at this moment."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.acceptance.power_cut import PLAN
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
BEFORE = ("pause", "facts", "tell-legal", "protect", "holding")


@pytest.fixture
def overdue(begin: Begin) -> None:
    """An incident whose next public update is overdue."""
    begin(*BEFORE, plan=PLAN.replace("L2: 4h", "L2: 1s"))
    time.sleep(1)


@pytest.mark.usefixtures("overdue")
def test_an_update_is_offered_in_a_phase_that_has_no_step_for_it(walk: Walks, place: Place) -> None:
    seen = walk("resume").press("The public expects an update at", "\r").until("Enter does nothing here")
    seen.type("w").press("Holding statement for X and Newsroom", "\r").answer("next public update", "")
    seen.answer("What we do", "We still work on it.").until("this is the draft")
    opened = [one["step"] for one in place.of_type("step.opened")]
    assert opened[-1] == "statement:holding"


def test_who_is_busy_is_told_in_one_line_and_offered_it_afterwards(begin: Begin, walk: Walks) -> None:
    begin(*BEFORE, plan=PLAN.replace("L2: 4h", "L2: 16s"))
    seen = walk("resume").until("Which response fits")
    seen.until("The public expects an update at .* It is offered after this step")
    seen.press("Which response fits", "n").answer("Note", "Nothing yet")
    seen.press("▶ The public expects an update at", "q")
    assert seen.end() == 130


@pytest.mark.usefixtures("overdue")
def test_in_plain_lines_too(walk: Walks) -> None:
    seen = walk("resume", "--plain").until("The public expects an update at")
    seen.type("write it\r").until("for X and Newsroom")
    assert seen.pause() == 130


def test_any_statement_can_be_begun_from_more(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*BEFORE)
    seen = walk("resume").press("Which response fits", "m").press("A statement, whatever the phase", "w")
    seen.press("Holding statement for X and Newsroom", "q")
    assert seen.end() == 130
    assert place.of_type("anytime.happened")[0]["name"] == "statement:holding"


def test_a_correction_that_was_begun_already_is_gone_to(begin: Begin, walk: Walks, place: Place) -> None:
    begin(*BEFORE)
    seen = walk("resume").press("Which response fits", "m").press("A statement, whatever the phase", "w")
    seen.press("Holding statement for X and Newsroom", "m").press("We posted something wrong", "g")
    seen.press("What is wrong", "1\r").answer("Evidence:", "https://x.example/1").press("Is it gone", "y")
    seen.answer("What was wrong with it", "A wrong number").press("Write a correction now", "y")
    seen.answer("What is right instead", "Two of three are down")
    seen.press("Holding statement for X and Newsroom", "q")
    assert seen.end() == 130
    assert place.of_type("anytime.happened")[-1]["name"] == "statement:holding"
    assert len(place.of_type("message.withdrawn")) == 1
