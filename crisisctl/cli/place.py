"""Where the workspace is, and the incidents. Reads no YAML, so that quick commands stay quick."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crisisctl.reading.files import find_workspace, workspace_in


class Place(NamedTuple):
    """The workspace's file (None without a workspace), and the folders of incidents and exercises."""

    file: Path | None
    incidents: Path
    exercises: Path


def place() -> Place:
    """What CRISISCTL_WORKSPACE names, else the nearest workspace, else the user's own data folder."""
    named = os.environ.get("CRISISCTL_WORKSPACE")
    file = workspace_in(Path(named)) if named else find_workspace(Path.cwd())
    root = file.parent if file else data_folder()
    return Place(file, root / "incidents", root / "exercises")


@cache
def data_folder() -> Path:
    """Where incidents go without a workspace, and what this machine remembers of a person."""
    from platformdirs import user_data_path

    return user_data_path("crisisctl")


def as_typed(folder: Path) -> str:
    """What is typed to name an incident or exercise: its id, or its path where it lies elsewhere."""
    from shlex import quote

    where = place()
    inside = folder.absolute().parent in {where.incidents.absolute(), where.exercises.absolute()}
    return folder.name if inside else quote(str(folder.absolute()))
