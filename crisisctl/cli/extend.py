"""`crisisctl extend`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act, length_of


def command(
    step: Annotated[str, typer.Argument(help="The step, as `crisisctl status` names it.")],
    duration: Annotated[str, typer.Argument(help="How much more: 10m, 1h30m.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why more time is needed.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Give a step more time, which holds the calls: an honest way to be late.

    Example: crisisctl extend holding 10m --reason "Legal counsel is reading"
    """
    from crisisctl.core.answers import Extend

    return act(lambda course, _, __: Extend(course.find(step), length_of(duration), reason), incident, as_)
