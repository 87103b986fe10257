"""`crisisctl reopen`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    step: Annotated[str, typer.Argument(help="The step, as `crisisctl status` names it.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it is open again.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Open a finished step again; after the end, the incident too.

    Example: crisisctl reopen holding --reason "The post was taken down"
    """
    from crisisctl.core.answers import Reopen

    return act(lambda course, _, __: Reopen(course.find(step), reason), incident, as_)
