"""`crisisctl inject move`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import moment_of
from crisisctl.core.answers import MoveInject
from crisisctl.core.times import duration

from .facilitating import facilitate


def command(
    inject: Annotated[str, typer.Argument(help="The inject, as `crisisctl inject list` names it.")],
    to: Annotated[str, typer.Argument(help="A time of the exercise (10:40), or how long from now (5m).")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Let an inject come at another time: sooner, later, before or after the others.

    Example: crisisctl inject move 12m 5m
    """

    def moved(_: object, __: object, now: int) -> MoveInject:
        try:
            return MoveInject(inject, now + duration(to))
        except ValueError:
            return MoveInject(inject, moment_of(to, now))

    return facilitate(moved, incident, as_)
