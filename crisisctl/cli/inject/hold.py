"""`crisisctl inject hold`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.core.answers import HoldInject

from .facilitating import facilitate


def command(
    inject: Annotated[str, typer.Argument(help="The inject, as `crisisctl inject list` names it.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Hold an inject back until it is played or moved.

    Example: crisisctl inject hold 12m
    """
    return facilitate(lambda _, __, ___: HoldInject(inject), incident, as_)
