"""`crisisctl skip`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    step: Annotated[str, typer.Argument(help="The step, as `crisisctl status` names it.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it is left out.")],
    confirm: Annotated[str, typer.Option(metavar="STEP", help="A required step: its name once more.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Leave a step out, with a reason. Only do, check and say can be.

    Example: crisisctl skip apology --reason "The regulator asked us to wait"
    """
    from crisisctl.core.answers import Skip

    from .typist import typist

    return act(
        lambda course, state, _: Skip(course.find(step), reason, confirm, typist(as_, state.people)),
        incident,
        as_,
    )
