"""`crisisctl inject drop`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.core.answers import DropInject

from .facilitating import facilitate


def command(
    inject: Annotated[str, typer.Argument(help="The inject, as `crisisctl inject list` names it.")],
    reason: options.Reason = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Leave an inject out.

    Example: crisisctl inject drop 12m --reason "They found it themselves"
    """
    return facilitate(lambda _, __, ___: DropInject(inject, reason or None), incident, as_)
