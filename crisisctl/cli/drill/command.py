"""`crisisctl drill`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.place import place
from crisisctl.cli.plans import plan_named, read_settings
from crisisctl.problem import NotAllowed

from .wanted import Wanted

Named = Annotated[
    str, typer.Argument(metavar="[PLAYBOOK]", help="The plan, or a drill file: a name, or a path.")
]
ScriptFile = Annotated[str, typer.Option(metavar="FILE", help="A drill file, whose answers are given.")]
Deck = Annotated[
    str, typer.Option(metavar="DECK", help="Injects for people to play with: a deck, or a drill file.")
]
Speed = Annotated[float, typer.Option(metavar="TIMES", help="How much faster than real time.")]
Against = Annotated[
    str, typer.Option(metavar="INCIDENT", help="Show this run beside an earlier one, or the real thing.")
]
History = Annotated[bool, typer.Option("--history", help="The exercises of the plan, with the trend.")]
From = Annotated[
    str, typer.Option("--from", metavar="INCIDENT", help="Print a drill file made from what was done.")
]
Explore = Annotated[int | None, typer.Option(metavar="N", help="Walk N random courses, to find holes.")]
Seed = Annotated[int, typer.Option(metavar="N", help="--explore: the same seed, the same courses.")]
Every = Annotated[bool, typer.Option("--all", help="Every drill there is, one after another.")]
Out = Annotated[str, typer.Option(metavar="DIR", help="The folder of the exercise.")]
JUnit = Annotated[str, typer.Option(metavar="FILE", help="The result as JUnit XML, for CI.")]


def command(
    playbook: Named = "",
    script: ScriptFile = "",
    deck: Deck = "",
    speed: Speed = 1,
    against: Against = "",
    history: History = False,
    from_: From = "",
    explore: Explore = None,
    seed: Seed = 1,
    every: Every = False,
    out: Out = "",
    junit: JUnit = "",
    json: options.Json = False,
    as_: options.As = "",
) -> int:
    """Rehearse a plan: the same walk on another clock, marked as an exercise, scored.

    Without a script, people play it at the keyboard, with the injects of a deck. With one it is played at
    once, for CI: exit 1 when it did not pass; a drill file names its plan. Nothing leaves this machine.

    Example: crisisctl drill data-breach --script drills/breach-tabletop.yaml
    """
    looks = {"--from": from_, "--history": history, "--explore": explore is not None}
    alone = {"PLAYBOOK": playbook, "--out": out} if every else {}
    _refuse_two({"--all": every, **looks, "--script": script, "--deck": deck, **alone})
    # Nothing is played by these, so there is no exercise and no result.
    for name, value in {"--out": out, "--junit": junit}.items():
        _refuse_two({name: value} | looks if value else {})
    wanted = Wanted(junit, json, against).checked()
    if every:
        from .every import play_all

        return play_all(wanted)
    if from_:
        from .made_from import made_from

        return made_from(from_)
    if not playbook:
        hint = "crisisctl drill PLAYBOOK, or a drill file. Which plans there are: crisisctl list"
        raise NotAllowed("which plan is to be rehearsed?", hint)
    if history or explore is not None:
        return _looked_at(playbook, explore, seed, as_json=json)
    playbook, script = _named(playbook, script, deck)
    folder = Path(out) if out else None
    if script:
        return _scripted(playbook, Path(script), folder, wanted)
    from .live import play_live

    return play_live(playbook, deck, speed, as_, folder, wanted)


def _refuse_two(modes: Mapping[str, object]) -> None:
    """Refuse what contradicts itself, instead of leaving half of it undone."""
    given = [name for name, value in modes.items() if value]
    if len(given) > 1:
        both = f"{given[0]} and {given[1]} do not go together"
        raise NotAllowed(both, "Give one of them: crisisctl drill --help")


def _named(playbook: str, script: str, deck: str) -> tuple[str, str]:
    """The plan and the drill file: with neither file nor deck given, one name may be that of both."""
    if script or deck:
        return playbook, script
    from .named import drill_named

    return drill_named(playbook, place()) or (playbook, "")


def _looked_at(playbook: str, explore: int | None, seed: int, *, as_json: bool) -> int:
    """Nothing is played: random courses, or what was played before."""
    if explore is not None:
        from .explore import explore as walk_many

        return walk_many(playbook, explore, seed, as_json=as_json)
    from .past import history

    return history(playbook, as_json=as_json)


def _scripted(playbook: str, file: Path, out: Path | None, wanted: Wanted) -> int:
    from .scripted import play, read_script
    from .verdict import verdict

    where = place()
    if wanted.beside:
        folder_of(wanted.beside)  # told before anything is played
    workspace = read_settings(where.file)
    plan = plan_named(playbook, where.file)
    script, content = read_script(file, plan.playbook, workspace)
    played = play(plan, workspace, script, content, where.exercises, out)
    return verdict(played, wanted)
