"""`crisisctl resume`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crisisctl.log.read import first_entry
from crisisctl.problem import NotAllowed

from . import options
from .drill.wanted import NOTHING_MORE, Wanted
from .incidents import folder_of, opened
from .output import may_ask
from .place import place
from .plans import read_settings
from .rule_names import rule_ids
from .typist import typist


def command(
    incident: options.Which = "",
    answers: Annotated[
        str, typer.Option(metavar="FILE", help="A drill file, whose answers are given at once.")
    ] = "",
    script: Annotated[
        str, typer.Option(metavar="FILE", help="An exercise: the drill file that plays on.")
    ] = "",
    against: Annotated[
        str, typer.Option(metavar="INCIDENT", help="An exercise: show it beside an earlier one.")
    ] = "",
    junit: Annotated[str, typer.Option(metavar="FILE", help="An exercise: the result as JUnit XML.")] = "",
    json: Annotated[bool, typer.Option("--json", help="An exercise: the result for programs.")] = False,
    as_: options.As = "",
) -> int:
    """Carry on exactly where the log ends, after a pause, a crash or a closed lid.

    Example: crisisctl resume 2026-11-22-data-breach
    """
    from .walking import closed, walk, walk_script

    folder = folder_of(incident, finished=True)
    wanted = _wanted(folder, junit, against, as_json=json)
    if script:
        from .drill.resumed import play_again

        return play_again(folder, Path(script), wanted)
    state = opened(folder).state
    if state.status == "closed":
        return closed(folder, state)
    workspace = read_settings(place().file)
    if answers:
        from crisisctl.reading.script import read_answers

        course = opened(folder).course
        answered, _ = read_answers(
            Path(answers), playbook=course.plans[0], workspace=workspace, rule_ids=rule_ids
        )
        return walk_script(folder, workspace, typist(as_, workspace.names), answered)
    if not may_ask():
        hint = f"Run it at a terminal, or give the answers: crisisctl resume {folder.name} --answers FILE"
        raise NotAllowed("nobody is here to answer: this is no terminal", hint)
    return walk(folder, workspace, typist(as_, workspace.names), resumed=True, wanted=wanted)


def _wanted(folder: Path, junit: str, against: str, *, as_json: bool) -> Wanted:
    """What is wanted of the result, which only an exercise has. Raises NotAllowed."""
    wanted = Wanted(junit, as_json, against)
    if wanted == NOTHING_MORE:
        return wanted
    if not first_entry(folder).data.get("exercise"):
        hint = "Only an exercise has a result. Data of an incident: crisisctl status --json"
        raise NotAllowed(f"{folder.name} is no exercise", hint)
    if against:
        folder_of(against)  # told before anything is played
    return wanted.checked()
