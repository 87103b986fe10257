"""Deadlines and calls while the prompt waits, and after nobody was there."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from crisisctl.cli.app import run
from crisisctl.live.clock import SystemClock
from tests.acceptance.power_cut import NAME, PLAN, drill
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
HURRIED = PLAN.replace("by: social, within: 5m, escalate", "by: social, within: 6s, escalate")
MINUTES = 60_000


def test_a_deadline_passes_while_a_line_is_half_typed(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal", plan=HURRIED)
    seen = walk("resume").press("▶ Pause every", "n").until("Note:").type("The banner is")
    assert "step.overdue" not in place.types()
    seen.until("To call: Olga Berg")
    assert place.of_type("step.overdue")[0]["step"] == "pause"
    requested = place.of_type("page.requested")[-1]
    assert (requested["role"], requested["person"], requested["step"]) == ("sponsor", "olga", "pause")
    assert "note.added" not in place.types()
    seen.until("OVERDUE: pause").until(r"Note:\s+The banner is").until(r"this step OVERDUE \d+ s")
    assert seen.text.index("To call: Olga Berg") < seen.text.index("The banner is")
    seen.type(" up\r").until("noted: The banner is up")
    assert place.of_type("note.added")[0]["text"] == "The banner is up"


def test_the_bar_names_whom_the_list_calls_next(begin: Begin, walk: Walks) -> None:
    begin("tell-legal", plan=HURRIED.replace("{page: sponsor, after: 0m}", "{page: sponsor, after: 5m}"))
    seen = walk("resume").until(r"OVERDUE \d+ s · next to call: Executive sponsor at \d\d:\d\d")
    assert "▶ Pause every" in seen.text


def test_more_time_holds_the_call(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal", plan=HURRIED)
    seen = walk("resume").press("▶ Pause every", "+").press("How much more", "5")
    seen.answer("Why is more time", "The planner is slow").logged("step.extended")
    data = place.of_type("step.extended")[0]
    assert (data["step"], data["by_s"], data["reason"]) == ("pause", 300, "The planner is slow")
    seen.until(r"this step (5|4) min left")


def test_a_call_shows_the_number_and_what_to_say(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause")
    seen = walk("resume").press("Call Lena Vogt", "\r").until("Enter does nothing here")
    assert "+49 30 555 0101 · +49 170 555 0102" in seen.text
    spoken = " ".join(seen.text[seen.text.index("Say:") :].split())
    assert "Ana Ruiz here. This is real, not an exercise. You are needed as Legal counsel" in spoken
    assert "log in" not in spoken  # no crisis detail
    seen.type("x").logged("page.failed")
    failed = place.of_type("page.failed")[0]
    assert (failed["person"], failed["reason"]) == ("lena", "no answer")
    log = (place.incident / "log.jsonl").read_text(encoding="utf-8")
    assert "+49 30 555" not in log


def test_a_call_can_wait(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts")
    seen = walk("resume").press("Call Lena Vogt", "l").press("▶ Page Legal", "l").press("tick the lines", "l")
    seen.press("Call Lena Vogt", "y").logged("step.done", 3)
    assert place.of_type("step.done")[-1]["step"] == "tell-legal"


def test_nobody_answers_and_somebody_says_how_it_went_on(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts", plan=PLAN.replace("page: legal, within: 10m", "page: legal, within: 2s"))
    seen = walk("resume").until("To call: Olga Berg").press("▶ Call Lena Vogt", "x")
    seen.press("▶ Call Olga Berg", "x").press("▶ Page Legal", "w")
    seen.answer("How did it go on", "Outside counsel has it")
    seen.logged("step.done", 3)
    assert place.of_type("step.done")[-1]["reason"] == "Outside counsel has it"


def test_the_person_at_the_keys_is_asked_and_not_called(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause")
    seen = walk("resume", CRISISCTL_AS="lena").press("You are called, as Legal counsel", "\r")
    seen.until("Enter does nothing here")
    assert "page.acknowledged" not in place.types()
    assert "555 0101" not in seen.text
    seen.type("y").logged("page.acknowledged").until("What is confirmed")
    assert place.of_type("page.sent")[0]["how"] == "at the keys"
    assert place.of_type("page.acknowledged")[0]["how"] == "at the keys"


def test_who_cannot_take_it_lets_the_next_be_called(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause")
    walk("resume", CRISISCTL_AS="lena").press("You are called", "x").logged("page.failed")
    assert place.of_type("page.failed")[0]["reason"] == "cannot take it"


def test_who_was_called_because_it_was_late_is_to_be_told_when_it_is_done(begin: Begin, walk: Walks) -> None:
    begin("tell-legal", plan=PLAN.replace("within: 5m, escalate", "within: 5s, escalate"))
    seen = walk("resume").until("To call: Olga Berg").press("Pause every", "l").press("Call Olga Berg", "y")
    seen.press("▶ What is confirmed", "\x1b").press(r"\[Enter\] answer", "o").press("Which step", "1")
    seen.press("▶ Pause every", "\r")
    seen.until("✓ pause · Ben Okafor · .* · tell Olga Berg")


def test_several_people_are_one_list_with_their_numbers(begin: Begin, walk: Walks, place: Place) -> None:
    both = PLAN.replace("page: legal, within: 10m", "page: [legal, sponsor], within: 10m")
    begin("pause", plan=both)
    seen = walk("resume").until("Call these people")
    assert "Lena Vogt (Legal counsel) +49 30 555 0101" in seen.text
    assert "Olga Berg (Executive sponsor) +49 30 555 0199" in seen.text
    assert "call me back" in seen.text
    seen.press("Call these people", "n").answer("Note", "Both lines are busy").logged("note.added")
    seen.press("Call these people", "2").press("Call Olga Berg", "y").logged("page.acknowledged")
    seen.until("Call Lena Vogt")
    assert place.of_type("page.acknowledged")[0]["person"] == "olga"


def test_the_bar_holds_the_nearest_deadline_of_all(begin: Begin, walk: Walks) -> None:
    begin("tell-legal", plan=PLAN.replace("id: protect, check", "id: protect, within: 2m, check"))
    seen = walk("resume").press("in maintenance mode", "o").press(r"\[2\] pause", "2").until("▶ Pause every")
    assert "protect 1 min left · this step 4 min left" in seen.text


@pytest.fixture
def forty_minutes_ago(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """An incident that was declared and left open forty minutes ago, three calls due since."""
    for name, value in place.environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(place.work)
    now = SystemClock().now
    monkeypatch.setattr(SystemClock, "now", lambda _clock: now() - 40 * MINUTES)
    answers = place.work / "drills" / "small.yaml"
    answers.write_text(drill("facts"), encoding="utf-8")
    assert run(["run", NAME, "--answers", str(answers)]) == 130


@pytest.mark.usefixtures("forty_minutes_ago")
def test_a_lid_that_was_shut_pages_nobody_in_a_burst(walk: Walks, place: Place) -> None:
    requested = len(place.of_type("page.requested"))
    seen = walk("resume").until("While this was closed, nobody was called")
    missed = [entry for entry in place.of_type("page.failed") if entry.get("missed")]
    assert len(missed) >= 2
    assert len(place.of_type("page.requested")) == requested
    overdue = next(entry for entry in place.of_type("step.overdue") if entry["step"] == "pause")
    assert "happened_at" in overdue
    question = seen.text[seen.text.index("While this was closed") :]
    assert len(re.findall(r"for (?:pause|tell-legal)$", question, re.MULTILINE)) == len(missed)
    seen.press("write what was done", "\r").answer("What was done", "Ben told them all at 09:30")
    seen.logged("note.added").pump(1.2)
    assert "While this was closed" not in "\n".join(seen.rows[-14:])
    note = place.of_type("note.added")[-1]
    assert note["text"] == "Ben told them all at 09:30"
    assert len(place.of_type("page.requested")) == requested


@pytest.mark.usefixtures("forty_minutes_ago")
def test_after_a_shut_lid_one_of_them_can_be_paged(walk: Walks, place: Place) -> None:
    requested = len(place.of_type("page.requested"))
    seen = walk("resume").press("While this was closed", "p").press("Page whom now", "1\r")
    seen.logged("page.requested", requested + 1)
    seen.until("▶ (Call|While)")
