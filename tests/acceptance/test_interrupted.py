"""Paused, killed, hung up, resumed: nothing that was confirmed is lost, nothing happens twice."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress

import pytest

from tests.acceptance.power_cut import ANSWERS, NAME, drill
from tests.acceptance.program import PROGRAM, Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]


def test_one_interrupt_does_not_pause_two_do(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume")
    seen.press("Pause every", "\x03").until("Pause. Ctrl-C again. Nothing was lost.")
    assert place.types()[-1] == "walk.resumed"
    assert seen.gone("Ctrl-C again").pause() == 130
    assert place.types()[-1] == "walk.paused"
    assert f"Go on with: crisisctl resume {place.incident.name}" in seen.text
    assert "Clocks keep running" in seen.text
    assert "Nobody is paged while this is closed" in seen.text
    assert seen.text.count("Olga Berg") == 1  # whom the call list reaches next


def test_q_pauses_and_the_same_question_comes_again(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    assert walk("resume").press("Pause every", "q").end() == 130
    seen = walk("resume").until("Pause every scheduled post")
    brief = seen.text[seen.text.index("INTERNAL") : seen.text.index("▶ Pause every")].strip().splitlines()
    assert len(brief) <= 10
    assert "Nobody can log in" in brief[1]
    assert place.types()[-2:] == ["walk.paused", "walk.resumed"]


def test_an_interrupt_while_declaring_writes_nothing(walk: Walks, place: Place) -> None:
    seen = walk("run", NAME).until("What is happening")
    assert seen.pause() == 130
    assert "Nothing was written" in seen.text
    assert not (place.work / "incidents").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_pauses(begin: Begin, walk: Walks, place: Place, number: int) -> None:
    begin("tell-legal")
    seen = walk("resume").until("Pause every")
    seen.child.kill(number)
    assert seen.end() == 130
    assert place.types()[-1] == "walk.paused"


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_a_closed_terminal_pauses(begin: Begin, walk: Walks, place: Place, options: tuple[str, ...]) -> None:
    begin("tell-legal")
    walk("resume", *options).until("Pause every").hang_up()
    assert place.types()[-1] == "walk.paused"
    assert place.faults() == []
    assert walk("resume").press("Pause every", "\r").logged("step.done", 2).pause() == 130


def test_killed_while_it_waits(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    walk("resume").until("Pause every").kill()
    before = place.types()
    assert before[-1] == "walk.resumed"
    seen = walk("resume").press("Pause every", "\r").logged("step.done", 2)
    assert place.types()[: len(before)] == before
    assert seen.pause() == 130


def test_killed_right_after_an_answer(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").press("Pause every", "\r").until("✓ pause")
    seen.kill()  # what the screen confirmed is on disk
    assert place.of_type("step.done")[-1]["step"] == "pause"
    seen = walk("resume").until("What is confirmed")
    seen.type("The power failed.\r").until("what: The power failed.").kill()
    seen = walk("resume").until("How many people")
    assert seen.pause() == 130
    assert [entry["step"] for entry in place.of_type("step.done")] == ["tell-legal", "pause"]
    assert [entry["fact"] for entry in place.of_type("fact.stated")] == ["what"]
    verdict = json.loads(place.call("verify", "--json").stdout)
    assert verdict["ok"] is True
    assert verdict["problems"] == []


def test_killed_again_and_again_while_a_script_answers(begin: Begin, place: Place) -> None:
    begin("pause")
    answers = place.work / "drills" / "small.yaml"
    answers.write_text(drill(*ANSWERS), encoding="utf-8")
    seen: list[str] = []
    for tenths in range(1, 100):
        program = subprocess.Popen(
            [*PROGRAM, "resume", place.incident.name, "--answers", str(answers)],
            cwd=place.work,
            env=place.environ,
            stderr=subprocess.DEVNULL,
        )
        with suppress(subprocess.TimeoutExpired):
            program.wait(timeout=0.25 + tenths * 0.02)
        program.kill()
        program.wait()
        assert place.types()[: len(seen)] == seen  # what was there stays as it was
        seen = place.types()
        if seen[-1] == "incident.closed":
            break
    assert seen[-1] == "incident.closed"
    once = [(entry["type"], str(entry["data"])) for entry in place.log() if entry["type"] != "walk.paused"]
    assert len(once) == len(set(once))
    assert place.call("verify").returncode == 0


def test_killed_in_the_middle_of_a_write(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    log = place.incident / "log.jsonl"
    whole = log.read_bytes()
    log.write_bytes(whole + b'{"seq":99,"at":"2026')
    seen = walk("resume").until("Pause every")
    assert "The last write was cut off" in seen.transcript
    assert seen.pause() == 130
    assert log.read_bytes().startswith(whole)
    assert (place.incident / "log.torn").read_bytes() == b'{"seq":99,"at":"2026\n'
    assert place.call("verify").returncode == 0


def test_words_that_were_being_written_are_offered_after_a_crash(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin("pause", "facts", "tell-legal", "protect")
    seen = walk("resume").press("write it", "\r").answer("next public update", "")
    seen.answer("What we do", "Engineers are on site.").press("this is the draft", "e")
    seen.until("Ctrl-D done").type("Half a sentence").until("Half a sentence").pump(1.5)
    seen.kill()
    seen = walk("resume").press("words that were kept", "\r").until("Half a sentence")
    assert "message.drafted" not in place.types()


def test_what_was_answered_for_a_statement_is_offered_after_a_crash(begin: Begin, walk: Walks) -> None:
    begin("pause", "facts", "tell-legal", "protect")
    seen = walk("resume").press("write it", "\r").answer("next public update", "")
    seen.answer("What we do", "Engineers are on site.").until("this is the draft")
    seen.kill()
    seen = walk("resume").press("words that were kept", "w").answer("next public update", "")
    seen.press("What we do", "\r").until("this is the draft")
    assert "Engineers are on site." in seen.text


def test_a_second_walk_is_refused_and_commands_go_on_working(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").until("Pause every")
    second = walk("resume")
    assert second.end() == 75
    assert "Ana Ruiz is walking" in second.text
    assert place.call("resume", "--answers", "drills/small.yaml").returncode == 75
    assert place.call("note", "The switchboard is overloaded").returncode == 0
    assert place.call("done", "pause", CRISISCTL_AS="ben").returncode == 0
    seen.gone("▶ Pause every").until("What is confirmed")
    assert "Ana Ruiz (other terminal): noted: The switchboard is overloaded" in seen.transcript
    assert "Ben Okafor (other terminal): ✓ pause" in seen.transcript


def test_another_terminal_closes_the_incident(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts", "tell-legal", "protect", "holding", "response", "settle", "collect")
    seen = walk("resume").until("What went well")
    assert place.call("fact", "well", "Quick.").returncode == 0
    assert seen.end() == 0
    assert place.types()[-1] == "incident.closed"


@pytest.mark.parametrize("options", [(), ("--no-input",)])
@pytest.mark.parametrize("command", [("run", NAME), ("resume",)])
def test_without_anybody_there_nothing_is_confirmed(
    begin: Begin, place: Place, command: tuple[str, ...], options: tuple[str, ...]
) -> None:
    begin("tell-legal")
    before = place.types()
    ran = place.call(*command, *options)
    assert ran.returncode == 2
    assert "--answers FILE" in ran.stderr
    assert place.types() == before


def test_no_input_refuses_at_a_terminal_too(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    assert walk("resume", "--no-input").end() == 2
    assert place.types()[-1] == "walk.paused"


def test_a_closed_incident_is_said_to_be_closed(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts", "tell-legal", "protect", "holding", "response", "settle", "collect")
    assert place.call("fact", "well", "Quick.").returncode == 0
    seen = walk("resume", place.incident.name)
    assert seen.end() == 0
    assert "is closed" in seen.text
