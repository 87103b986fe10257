"""`crisisctl brief`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from crisisctl.cli.clocks import clock_of
from crisisctl.core.brief import brief
from crisisctl.core.course import Course

from . import options
from .incidents import folder_of
from .output import joined, show_json, tell
from .plans import plans_of
from .said import last_said
from .states import state_and_mark


def command(
    incident: options.Which = "",
    for_: Annotated[
        Literal["lead", "board", "staff", "care"], typer.Option("--for", help="Who will read it.")
    ] = "lead",
    json: options.Json = False,
) -> int:
    """At most ten lines to paste into a message: confirmed facts only, marked internal.

    Example: crisisctl brief --for board
    """
    folder = folder_of(incident, finished=True)
    state, _ = state_and_mark(folder)
    course = Course(plans_of(folder, state))
    now = max(clock_of(state).now(), state.moment)
    public = last_said(folder, state) if for_ in {"staff", "care"} else None
    lines = brief(course, state, now, state.timezone, for_, public)
    if json:
        show_json({"incident": folder.name, "for": for_, "lines": lines})
    else:
        # Only the program's own first and last lines have a dot between their parts.
        said = [
            joined(*line.split(" · ")) if place in {0, len(lines) - 1} else line
            for place, line in enumerate(lines)
        ]
        tell("\n".join(said))
    return 0
