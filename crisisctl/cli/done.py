"""`crisisctl done`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act, moment_of


def command(
    step: Annotated[str, typer.Argument(help="The step, as `crisisctl status` names it.")],
    evidence: Annotated[str, typer.Option(metavar="TEXT", help="A link, or a sentence that shows it.")] = "",
    reason: options.Reason = "",
    at: Annotated[str, typer.Option(metavar="TIME", help="It was done earlier: 09:05.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Finish a step. With a reason it also cuts a wait short, or settles a page that nobody answered.

    Example: crisisctl done protect --evidence "Ticket 4411 closed"
    """
    from crisisctl.core.answers import Done

    return act(
        lambda course, _, now: Done(
            course.find(step), evidence or None, reason or None, at=moment_of(at, now) if at else None
        ),
        incident,
        as_,
    )
