"""`crisisctl promise move`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act, moment_of
from crisisctl.core.answers import MovePromise


def command(
    promise: Annotated[str, typer.Argument(help="The promise, such as p1.")],
    by: Annotated[str, typer.Option("--by", metavar="TIME", help="By when it will be done now.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why, as the public was told.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Give a promise another time, once the public was told.

    Example: crisisctl promise move p1 --by 18:00 --reason "The bank is closed today"
    """
    return act(lambda _, __, now: MovePromise(promise, moment_of(by, now, past=False), reason), incident, as_)
