"""What thirty steps of a scripted drill cost beyond start-up, and how many courses are explored in a second.

    python benchmarks/drill.py [ROUNDS]

Plays a drill of one step and one of thirty (every verb, with a ladder, a decision and statements) by turns,
each as a program of its own in an empty workspace; the difference is what the steps cost, with their log on
the disk. Then explores the data-breach plan and a plan of one step: the difference is the courses alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS, COURSES = 15, 500
PROGRAM = str(Path(sys.executable).with_name("crisisctl"))

_HEAD = """playbook: {name}
title: Posts
summary: Posts about us are shared widely.
version: 1.0.0
roles: {{lead: {{title: Lead}}, second: {{title: Second}}}}
escalation: {{team: [{{page: lead, after: 0m}}, {{page: second, after: 5m}}]}}
facts: {{seen: {{ask: "What was seen?"}}}}
messages: {{word: {{kind: holding, text: {text}, channels: [x], approve: [lead]}}}}
phases:
- phase: first
  title: First
  steps:
"""
_TEXT = "We have seen the posts, and we are looking into them now. We will say more here by 12:00 UTC."
#: One of each, with its answer in the script. The first needs every part of the program that the others do.
_STEPS = (
    ("{say: word, by: lead}", '{approve: {lead: ana}, publish: {x: "https://x.example/1"}, after: 2m}'),
    ("{do: Write it down, by: lead, within: 10m, escalate: team}", "{done: true, after: 2m}"),
    ("{check: [One, Two], by: lead}", "{done: true, after: 2m}"),
    ('{decide: "Which one?", by: lead, options: {a: One, b: Another}}', "{choose: a, after: 2m}"),
    ("{ask: [seen], by: lead}", "{facts: {seen: Posts}, after: 2m}"),
    ("{page: team, by: lead}", "{ack: ana, after: 2m}"),
)


def office(root: Path) -> Path:
    """A workspace with a plan and a drill of one step, and of thirty."""
    for folder in ("playbooks", "drills"):
        (root / folder).mkdir(parents=True)
    people = "{ana: {name: Ana Okafor, roles: [lead]}, ben: {name: Ben Reyes, roles: [second]}}"
    (root / "crisisctl.yaml").write_text(f"brand: {{name: Acme}}\npeople: {people}\n")
    return root


def write(root: Path, count: int) -> Path:
    """A plan of `count` steps and its drill; the drill's file."""
    name = f"steps-{count}"
    steps = [(f"s{place}", *_STEPS[place % len(_STEPS)]) for place in range(count)]
    plan = _HEAD.format(name=name, text=repr(_TEXT))
    plan += "".join(f"  - {{id: {key}, {step[1:]}\n" for key, step, _ in steps)
    (root / "playbooks" / f"{name}.yaml").write_text(plan)
    drill = root / "drills" / f"{name}.yaml"
    answers = "".join(f"  {key}: {answer}\n" for key, _, answer in steps)
    head = f'drill: {name}\nplaybook: {name}\nstarts: "2026-01-15T09:00:00Z"\n'
    drill.write_text(f"{head}roles: {{lead: ana, second: ben}}\nanswers:\n{answers}")
    return drill


def seconds(root: Path, *command: str) -> float:
    began = time.perf_counter()
    done = subprocess.run((PROGRAM, "drill", *command), cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return time.perf_counter() - began


def compared(root: Path, rounds: int, few: tuple[str, ...], many: tuple[str, ...]) -> tuple[float, float]:
    """The quickest of each of two drills that are run by turns: what disturbs only adds."""
    times = [(seconds(root, *few), seconds(root, *many)) for _ in range(rounds)]
    return min(one for one, _ in times), min(two for _, two in times)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as root:
        at = office(Path(root) / "office")
        one, thirty = (str(write(at, count)) for count in (1, 30))
        few, many = compared(at, rounds, ("steps-1", "--script", one), ("steps-30", "--script", thirty))
        explore = ("--explore", str(COURSES))
        least, courses = compared(at, 3, ("steps-1", *explore), ("data-breach", *explore))
    more, pace = many - few, COURSES / (courses - least)
    print(f"{'a drill of 1 step':<34} {few * 1e3:>8.1f} ms")
    print(f"{'29 steps more':<34} {more * 1e3:>8.1f} ms {more / few:>6.2f} of it; target 25 ms")
    print(f"{'courses of data-breach a second':<34} {pace:>8.0f}    target 167 on two cores")


if __name__ == "__main__":
    main()
