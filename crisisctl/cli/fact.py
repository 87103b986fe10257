"""`crisisctl fact`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act, fact_of


def command(
    name: Annotated[str, typer.Argument(help="The fact, as the plan names it.")],
    value: Annotated[str, typer.Argument(help="Its value; empty for one that is not known.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """State a fact, or correct one. A time may be written as 09:05.

    Example: crisisctl fact affected 4100
    """
    return act(lambda course, _, now: fact_of(course, name, value, now), incident, as_)
