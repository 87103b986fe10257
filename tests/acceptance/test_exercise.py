"""An exercise that people play: at a terminal, with a facilitator at a second one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.acceptance.power_cut import NAME, PLAN, workspace
from tests.acceptance.program import Place, Walk

Walks = Callable[..., Walk]
DECK = """\
deck: press
title: A journalist knows
injects:
  - {id: early, at: 2s, from: a journalist, channel: email, text: "What do you say?"}
  - {id: late, at: 2h, from: a neighbour, text: "My lamp is dark."}
objectives:
  - {id: somebody, metric: to_acknowledge, within: 15m}
"""


def play(place: Place, walk: Walks, *more: str) -> Walk:
    """Declare an exercise with the deck."""
    workspace(place.work, PLAN)
    (place.work / "decks").mkdir()
    (place.work / "decks" / "press.yaml").write_text(DECK, encoding="utf-8")
    seen = walk("drill", NAME, "--deck", "press", *more)
    return seen.press("When did it begin", "\r").press("How bad is it", "\r").press("keep", "\r")


def exercise(place: Place) -> Path:
    (folder,) = (place.work / "exercises").iterdir()
    return folder


def entries(place: Place) -> list[dict[str, Any]]:
    lines = (exercise(place) / "log.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def types(place: Place) -> list[str]:
    return [entry["type"] for entry in entries(place)]


def test_players_and_a_facilitator(place: Place, walk: Walks) -> None:
    seen = play(place, walk)
    seen.until("EXERCISE a journalist by email: What do you say")
    assert "late" in place.call("inject", "list").stdout
    assert place.call("inject", "tell", "Is it true?", "--from", "a radio host").returncode == 0
    seen.until("EXERCISE a radio host: Is it true")
    listed = {one["id"]: one for one in json.loads(place.call("inject", "list", "--json").stdout)["injects"]}
    assert (listed["improvised-1"]["state"], listed["improvised-1"]["text"]) == ("played", "Is it true?")
    assert place.call("--complete", "inject", "play", "").stdout.split("\t")[0] == "early"
    assert place.call("inject", "play", "late").returncode == 0
    seen.until("EXERCISE a neighbour: My lamp is dark")
    assert place.call("inject", "play", "late").returncode == 2
    assert place.call("inject", "end").returncode == 0
    seen.until("Hot wash").answer("What went well", "We spoke").until("It is written down")
    seen.answer("What went well", "")
    seen.answer("What was hard", "").answer("plan not foresee", "")
    seen.answer("What shall change", "A number for care").answer("Who sees to it", "Ben")
    seen.answer("By when", "soon").until("that is no time").answer("By when", "1 December 2099")
    seen.answer("What shall change", "")
    seen.until("NOT PASSED").until("U  somebody: did not happen")
    assert seen.end() == 1
    report = place.call("report", exercise(place).name).stdout
    assert "# After-action report" in report
    assert "- We spoke" in report
    assert "| 1 | A number for care | Ben | 2099-12-01 |" in report
    assert place.call("verify", exercise(place).name).returncode == 0
    assert place.call("status").returncode == 2  # no incident is open


def test_its_clock_stands_still_while_it_is_paused(place: Place, walk: Walks) -> None:
    seen = play(place, walk, "--speed", "600")
    seen.until("EXERCISE a neighbour: My lamp is dark")  # two hours are twelve seconds
    assert seen.pause() == 130
    assert "of the exercise. Its clock stands still" in seen.text
    stood = json.loads(place.call("status", exercise(place).name, "--json").stdout)["elapsed_s"]
    assert stood >= 7200
    again = json.loads(place.call("status", exercise(place).name, "--json").stdout)["elapsed_s"]
    assert again == stood
    seen = walk("resume", exercise(place).name).until("at the keys")
    assert seen.pause() == 130
    assert types(place).count("walk.resumed") == 2
    at = [entry["at"] for entry in entries(place)]
    assert at == sorted(at)


def test_its_clock_starts_when_the_players_see_the_first_question(place: Place, walk: Walks) -> None:
    play(place, walk, "--speed", "3600").until("at the keys").pause()
    declared, *after = entries(place)
    begun = next(entry for entry in after if entry["type"] == "walk.resumed")
    assert declared["data"]["speed"] == begun["data"]["speed"] == 3600
    assert begun["at"] == declared["at"]


def test_an_exercise_never_counts_as_open_and_says_what_it_is(place: Place, walk: Walks) -> None:
    seen = play(place, walk)
    assert "EXERCISE" in seen.until("at the keys").text
    assert seen.pause() == 130
    name = exercise(place).name
    assert "EXERCISE" in place.call("status", name).stdout
    assert "EXERCISE" in place.call("brief", name).stdout
    refused = place.call("status")
    assert refused.returncode == 2
    assert f"An exercise is going on: crisisctl resume {name}" in refused.stderr


def test_what_was_agreed_comes_back_until_it_is_done(place: Place, walk: Walks) -> None:
    seen = play(place, walk)
    assert place.call("inject", "end").returncode == 0
    for question in ("What went well", "What was hard", "plan not foresee"):
        seen.answer(question, "")
    seen.answer("What shall change", "A number for care").answer("Who sees to it", "Ben")
    seen.answer("By when", "").answer("What shall change", "")
    assert seen.end() == 1
    first = exercise(place).name
    assert "said to be done yet:\n  A number for care\n" in place.call("drill", NAME, "--history").stdout
    for said, told in (("n", "U  A number for care: not done yet"), ("y", "P  A number for care: done")):
        seen = walk("drill", NAME, "--deck", "press")
        seen.press("When did it begin", "\r").press("How bad is it", "\r").press("keep", "\r")
        seen.until("at the keys")
        assert place.call("inject", "end").returncode == 0
        seen.press("It was agreed: A number for care", said)
        for question in ("What went well", "What was hard", "plan not foresee", "What shall change"):
            seen.answer(question, "")
        seen.until(told)
        assert seen.end() == 1
    latest = max((place.work / "exercises").iterdir(), key=lambda one: (len(one.name), one.name))
    assert latest.name == f"{first}-3"
    assert json.loads(place.call("drill", NAME, "--history", "--json").stdout)["agreed"] == []
    seen = walk("drill", NAME, "--deck", "press")
    seen.press("When did it begin", "\r").press("How bad is it", "\r").press("keep", "\r").until(
        "at the keys"
    )
    assert place.call("inject", "end").returncode == 0
    seen.until("What went well")  # nothing is left that was agreed
    assert "It was agreed" not in seen.text


def test_every_command_on_an_exercise_says_so(place: Place, walk: Walks) -> None:
    assert play(place, walk).until("at the keys").pause() == 130
    name = exercise(place).name
    for command in (["status"], ["brief"], ["log"], ["verify"], ["report"]):
        assert "EXERCISE" in place.call(*command, name).stderr, command
    assert "EXERCISE" in place.call("note", "They called", "-i", name).stderr
    assert entries(place)[-1]["at"] >= entries(place)[-2]["at"]


def test_what_came_while_the_terminal_was_closed_is_heard_after_it(place: Place, walk: Walks) -> None:
    seen = play(place, walk)
    seen.until("EXERCISE a journalist by email: What do you say")
    seen.child.kill(9)
    seen.child.wait()
    assert place.call("inject", "tell", "The mayor calls.", "--from", "a mayor").returncode == 0
    assert place.call("inject", "play", "late").returncode == 0
    seen = walk("resume", exercise(place).name)
    seen.until("EXERCISE a mayor: The mayor calls").until("EXERCISE a neighbour: My lamp is dark")
    assert seen.pause() == 130
    again = walk("resume", exercise(place).name).until("at the keys")
    assert "The mayor calls" not in again.text


def test_who_says_their_full_name_is_known_from_the_first_entry(place: Place, walk: Walks) -> None:
    seen = play(place, walk, "--as", "Ana Ruiz").until("at the keys")
    assert seen.pause() == 130
    assert entries(place)[0]["by"] == "ana"
    assert entries(place)[0]["data"]["person"] == "ana"


def test_it_is_shown_beside_an_earlier_one(place: Place, walk: Walks) -> None:
    workspace(place.work, PLAN)
    (place.work / "answers.yaml").write_text("answers: {}\n", encoding="utf-8")
    assert place.call("run", NAME, "--answers", "answers.yaml").returncode == 130
    earlier = place.incident.name
    listed = place.call("inject", "list", "-i", earlier)
    assert (listed.returncode, listed.stdout) == (2, "")  # it is real, and says so nowhere else
    seen = play(place, walk, "--against", earlier)
    seen.until("EXERCISE a journalist by email")
    assert place.call("inject", "end").returncode == 0
    seen.until("Hot wash")
    for asked in ("What went well", "What was hard", "plan not foresee", "What shall change"):
        seen.answer(asked, "")
    seen.until(f"Beside {earlier}:").until("pages_sent")
    assert seen.end() == 1


def wash(seen: Walk) -> None:
    """Answer the hot wash with nothing."""
    for question in ("What went well", "What was hard", "plan not foresee", "What shall change"):
        seen.answer(question, "")


def test_a_live_drill_gives_its_result_where_it_was_asked_for(place: Place, walk: Walks) -> None:
    seen = play(place, walk, "--out", "played", "--json", "--junit", "result.xml").until("at the keys")
    assert not (place.work / "exercises").exists()
    assert seen.pause() == 130
    assert "The result was not written: it is, when the exercise is over" in seen.text
    assert f"crisisctl resume {place.work / 'played'}" in seen.text.replace("\n", "")
    assert not (place.work / "result.xml").exists()
    seen = walk("resume", "./played", "--json", "--junit", "result.xml").until("at the keys")
    assert place.call("inject", "end", "-i", "./played").returncode == 0
    wash(seen)
    assert seen.end() == 1
    found = re.search(rb'\{"drill": .*\}', seen.raw)
    assert found is not None
    told = json.loads(found[0])
    assert (told["drill"], told["playbook"], told["passed"], told["incident"]) == (
        "press",
        NAME,
        False,
        "played",
    )
    assert [one["id"] for one in told["objectives"]] == ["somebody"]
    assert "<testsuites" in (place.work / "result.xml").read_text(encoding="utf-8")
    assert place.call("verify", "./played").returncode == 0


def test_a_live_drill_tells_at_once_what_could_not_be_had_in_the_end(place: Place, walk: Walks) -> None:
    workspace(place.work, PLAN)
    for options, code, told in (
        (("--json", "--junit", "-"), 2, "both go to the standard output"),
        (("--junit", "nowhere/result.xml"), 74, "there is no folder nowhere"),
        (("--out", "playbooks"), 65, "something is in this folder already"),
    ):
        seen = walk("drill", NAME, *options)
        assert (seen.end(), "What is happening" in seen.text) == (code, False)
        assert told in seen.text
    refused = place.call("resume", "--junit", "result.xml")
    assert refused.returncode == 2
