"""`crisisctl choose`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    step: Annotated[str, typer.Argument(help="The step, as `crisisctl status` names it.")],
    option: Annotated[str, typer.Argument(help="The option's id.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Choose an option of a decision.

    Example: crisisctl choose response apologise
    """
    from crisisctl.core.answers import Choose

    return act(lambda course, _, __: Choose(course.find(step), option), incident, as_)
