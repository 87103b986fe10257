"""`crisisctl next-update`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act, moment_of


def command(
    time: Annotated[str, typer.Argument(help="When: 15:00.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why then.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Set another time for the next public update.

    Example: crisisctl next-update 15:00 --reason "The forensic report comes at 14:30"
    """
    from crisisctl.core.answers import NextUpdate

    return act(lambda _, __, now: NextUpdate(moment_of(time, now, past=False), reason), incident, as_)
