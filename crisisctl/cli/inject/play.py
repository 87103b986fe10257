"""`crisisctl inject play`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.core.answers import PlayInject

from .facilitating import facilitate


def command(
    inject: Annotated[str, typer.Argument(help="The inject, as `crisisctl inject list` names it.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Let an inject come now, whatever its time and conditions.

    Example: crisisctl inject play 12m
    """
    return facilitate(lambda _, __, ___: PlayInject(inject), incident, as_)
