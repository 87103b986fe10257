"""The Tab key: what is offered, and that real shells take it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests.acceptance.program import Place

Begin = Callable[..., None]


def offered(place: Place, *words: str) -> list[str]:
    ran = place.call("--complete", *words)
    assert (ran.returncode, ran.stderr) == (0, "")
    return [line.partition("\t")[0] for line in ran.stdout.splitlines()]


def test_commands_options_and_choices(place: Place) -> None:
    assert offered(place, "sta") == ["status"]
    assert offered(place, "--plain", "mess") == ["message"]
    assert {"draft", "approve", "publish"} <= {*offered(place, "message", "")}
    assert offered(place, "message", "appr") == ["approve"]
    assert "--level" in offered(place, "run", "data-breach", "--")
    assert offered(place, "show", "data-breach", "--as", "m") == ["mermaid", "markdown"]
    assert offered(place, "completion", "") == ["bash", "zsh", "fish"]
    said = place.call("--complete", "statu").stdout
    assert said == "status\tWhere it stands: level, phase, open steps, clocks, next update.\n"


def test_plans_and_drills_without_an_incident(place: Place) -> None:
    assert offered(place, "run", "hij") == ["hijacked-account"]
    assert offered(place, "new", "ours", "--from", "rum") == ["rumour"]
    assert "power-cut" in offered(place, "drill", "")
    assert "second-day" in offered(place, "drill", "rumour", "--deck", "")
    assert offered(place, "done", "") == []
    assert offered(place, "clear", "data-breach", "hol") == ["holding"]


def test_what_stands_in_the_open_incident(begin: Begin, place: Place) -> None:
    begin()
    incident = place.incident.name
    assert offered(place, "resume", incident[:6]) == [incident]
    steps = offered(place, "done", "")
    assert steps
    assert offered(place, "skip", steps[0][:3])[0] == steps[0]
    assert offered(place, "done", "-i", incident, "") == steps
    assert "lead" in offered(place, "assign", "")
    assert "ana" in offered(place, "assign", "lead", "")
    assert "x" in offered(place, "channel", "")
    assert {"ana", "ben"} <= {*offered(place, "note", "Hello", "--as", "")}
    assert offered(place, "fact", "") != []


@pytest.mark.parametrize(
    "words", [(), ("nosuch", ""), ("run",), ("done", "--", ""), ("\x1b[2J",), ("run", "", "", "", "")]
)
def test_nothing_is_ever_said_but_offers(place: Place, words: tuple[str, ...]) -> None:
    ran = place.call("--complete", *words)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_name_that_a_shell_could_run_is_not_offered(place: Place) -> None:
    for name in ("a;reboot", "$(reboot)", "a b", "a\x1b[2J"):
        (place.work / "playbooks" / f"{name}.yaml").write_text("playbook: x\n")
    found = offered(place, "run", "")
    assert not [one for one in found if "reboot" in one or " " in one or "\x1b" in one]
    assert "rumour" in found


@pytest.fixture
def called(place: Place, tmp_path: Path) -> Place:
    """The program under its own name."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "crisisctl").write_text(f'#!/bin/sh\nexec {sys.executable} -m crisisctl "$@"\n')
    (folder / "crisisctl").chmod(0o755)
    place.environ["PATH"] = f"{folder}:{place.environ['PATH']}"
    return place


def shell(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def test_bash(called: Place) -> None:
    script = (
        "source <(crisisctl completion bash); COMP_WORDS=(crisisctl run hij); COMP_CWORD=2; "
        '_crisisctl; printf "%s\\n" "${COMPREPLY[@]}"; complete -p crisisctl'
    )
    ran = subprocess.run(
        [shell("bash"), "-c", script],
        cwd=called.work,
        env=called.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines() == ["hijacked-account", "complete -o default -F _crisisctl crisisctl"]
    assert ran.stderr == ""


def test_fish(called: Place) -> None:
    script = "crisisctl completion fish | source; complete -C 'crisisctl run hij'"
    ran = subprocess.run(
        [shell("fish"), "--no-config", "-c", script],
        cwd=called.work,
        env=called.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "hijacked-account\tplan" in ran.stdout.splitlines()


def test_zsh(called: Place) -> None:
    child = pexpect.spawn(
        shell("zsh"),
        ["-f", "-i"],
        cwd=str(called.work),
        env=called.environ | {"PS1": "$ "},
        timeout=30,
        encoding="utf-8",
    )
    child.sendline("autoload -U compinit; compinit -u -D; source <(crisisctl completion zsh); echo rea''dy")
    child.expect("ready")
    child.send("echo crisisctl; crisisctl show hij\t")
    child.expect("hijacked-account")
    child.close(force=True)


def test_words_that_a_command_knows_by_itself(begin: Begin, place: Place) -> None:
    assert offered(place, "run", "power-cut", "--level", "") == ["L1", "L2", "L3", "L4"]
    assert offered(place, "level", "L") == ["L1", "L2", "L3", "L4"]
    assert "L4\tsevere" in place.call("--complete", "level", "L4").stdout
    assert offered(place, "clock", "") == ["met", "drop", "start"]
    assert offered(place, "channel", "x", "") == ["lost", "back"]
    assert offered(place, "hold", "o") == ["on", "off"]
    assert offered(place, "message", "overrule", "holding", "eta") == ["eta-promise"]
    assert offered(place, "lint", "--kind", "apo") == ["apology"]
    begin()
    assert offered(place, "clock", "met", "") == ["outage-report"]
