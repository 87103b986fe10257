"""`crisisctl resume`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crisisctl.problem import NotAllowed

from . import options
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
    as_: options.As = "",
) -> int:
    """Carry on exactly where the log ends, after a pause, a crash or a closed lid.

    Example: crisisctl resume 2026-11-22-data-breach
    """
    from .walking import closed, walk, walk_script

    folder = folder_of(incident, finished=True)
    if script:
        from .drill.resumed import play_again

        return play_again(folder, Path(script))
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
    return walk(folder, workspace, typist(as_, workspace.names), resumed=True)
