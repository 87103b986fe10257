"""How long the commands of an incident take, as multiples of a bare `python -c pass` of the same environment.

    python benchmarks/startup.py [ROUNDS]

Every command runs as a program of its own, by turns with the bare interpreter, so that a busy machine
disturbs both alike. Bytecode is compiled beforehand. Prints the medians, their ratio and the target.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 25
BARE = (sys.executable, "-c", "pass")
PROGRAM = str(Path(sys.executable).with_name("crisisctl"))

STEPS = range(1, 11)
PLAN = """\
playbook: ten-steps
title: Ten steps
summary: For measuring.
version: 1.0.0
roles: {lead: {title: Crisis lead, duties: [Decides]}}
phases:
  - phase: act
    title: Act
    steps:
""" + "".join(f"      - {{id: step-{one}, do: Do number {one}., by: lead}}\n" for one in STEPS)
ANSWERS = """\
drill: ten
playbook: ten-steps
starts: "2026-01-15T09:00:00Z"
answers:
""" + "".join(f"  step-{one}: {{done: true}}\n" for one in STEPS)
WORKSPACE = """\
brand: {name: Acme, timezone: Europe/Berlin}
people:
  ana: {name: Ana Ruiz, roles: [lead, social, legal]}
"""


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def compare(command: Sequence[str], environment: dict[str, str], rounds: int) -> tuple[float, float]:
    """Median seconds of the bare interpreter and of `command`, which is run twice beforehand."""
    for _ in range(2):
        seconds(command, environment)
    times = [(seconds(BARE, environment), seconds(command, environment)) for _ in range(rounds)]
    bare, took = (statistics.median(column) for column in zip(*times, strict=True))
    return bare, took


def at_home(folder: Path) -> dict[str, str]:
    """The environment of a user whose files are all in `folder`."""
    return os.environ | {
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "CRISISCTL_AS": "ana",
    }


def row(name: str, times: tuple[float, float], target: int) -> None:
    bare, took = times
    print(f"{name:<28} {bare * 1e3:>6.1f} {took * 1e3:>8.1f} {took / bare:>7.2f} {target:>7}")


def measure(folder: Path, rounds: int) -> None:
    """The quick commands beside a paused data breach, with and without a workspace; then a whole run."""
    environment = at_home(folder)
    plan, answers, none = folder / "ten-steps.yaml", folder / "ten.yaml", folder / "none.yaml"
    plan.write_text(PLAN)
    answers.write_text(ANSWERS)
    none.write_text('drill: none\nplaybook: data-breach\nstarts: "2026-01-15T09:00:00Z"\nanswers: {}\n')
    office = folder / "office"
    office.mkdir()
    (office / "crisisctl.yaml").write_text(WORKSPACE)
    in_office = environment | {"CRISISCTL_WORKSPACE": str(office)}
    for surroundings in (environment, in_office):
        # Nothing in it is answered, so that it pauses (exit 130) with everything open.
        declare = (PROGRAM, "run", "data-breach", "--answers", str(none), "--title", "Ransom note")
        subprocess.run(declare, env=surroundings, check=False, capture_output=True)

    row("--help", compare((PROGRAM, "--help"), environment, rounds), 8)
    row("--version", compare((PROGRAM, "--version"), environment, rounds), 8)
    for where, surroundings in (("", environment), (", with a workspace", in_office)):
        row(f"status{where}", compare((PROGRAM, "status"), surroundings, rounds), 8)
        row(f"note{where}", compare((PROGRAM, "note", "They called."), surroundings, rounds), 8)
    walk = (PROGRAM, "run", str(plan), "--answers", str(answers))
    row("run --answers, ten steps", compare(walk, environment, rounds), 25)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    print(f"{'medians in ms':<28} {'bare':>6} {'command':>8} {'ratio':>7} {'target':>7}")
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), rounds)


if __name__ == "__main__":
    main()
