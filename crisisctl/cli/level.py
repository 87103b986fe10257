"""`crisisctl level`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    level: Annotated[str, typer.Argument(help="L1, L2, L3 or L4.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="What makes it so.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Change the level. If unsure, the higher one.

    Example: crisisctl level L4 --reason "The regulator has called"
    """
    from crisisctl.core.answers import SetLevel

    return act(lambda _, __, ___: SetLevel(level.upper(), reason), incident, as_)
