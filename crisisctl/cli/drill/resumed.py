"""A scripted drill that was cut short, played on."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from crisisctl.cli.place import place
from crisisctl.cli.plans import plans_of, read_settings
from crisisctl.cli.states import state_and_mark
from crisisctl.problem import NotAllowed, Problem, Refused

from .scripted import play_on, read_script
from .verdict import verdict
from .wanted import Wanted


def play_again(folder: Path, file: Path, wanted: Wanted) -> int:
    """Play an exercise on with the drill file that it began with; the exit code. Raises Refused."""
    state, _ = state_and_mark(folder, whole=True)
    if not state.exercise:
        raise NotAllowed(f"{folder.name} is no exercise", f"crisisctl resume {folder.name}", never=True)
    workspace = read_settings(place().file)
    script, content = read_script(file, plans_of(folder, state)[0], workspace)
    if sha256(content).hexdigest() != state.drill_sha256:
        hint = f"The exercise keeps it: {folder / 'drill.yaml'}"
        raise Refused([Problem(str(file), "this is not the drill that the exercise began with", 1, 1, hint)])
    return verdict(play_on(folder, workspace, script), wanted)
