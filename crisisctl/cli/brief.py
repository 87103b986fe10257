"""`crisisctl brief`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from crisisctl.core.brief import brief
from crisisctl.core.course import Course
from crisisctl.live.clock import SystemClock

from . import options
from .incidents import folder_of, plans_of
from .output import show_json, tell
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
    lines = brief(course, state, max(SystemClock().now(), state.moment), state.timezone, for_)
    if json:
        show_json({"incident": folder.name, "for": for_, "lines": lines})
    else:
        tell("\n".join(lines))
    return 0
