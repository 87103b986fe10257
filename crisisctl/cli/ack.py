"""`crisisctl ack`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    role: Annotated[str, typer.Argument(help="The role that was paged.")],
    step: Annotated[
        str, typer.Option(metavar="STEP", help="For which step; not needed when it is one.")
    ] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Acknowledge a page: somebody has it, and nobody further is called.

    Example: crisisctl ack legal
    """
    from crisisctl.core.answers import Acknowledge

    from .acting import paged_step

    return act(
        lambda course, state, _: Acknowledge(paged_step(course, state, role, step), role), incident, as_
    )
