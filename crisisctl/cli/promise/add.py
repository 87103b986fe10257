"""`crisisctl promise add`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act, moment_of
from crisisctl.core.answers import MakePromise


def command(
    text: Annotated[str, typer.Argument(help="What was promised.")],
    by: Annotated[str, typer.Option("--by", metavar="TIME", help="By when: 15:00, or a full time.")],
    owner: Annotated[str, typer.Option(metavar="ROLE", help="Which role sees to it.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Put something into the register that was promised outside of a statement, say in an interview.

    Example: crisisctl promise add "Refunds for everybody" --by 2026-11-27T18:00:00+01:00 --owner care
    """
    return act(
        lambda _, __, now: MakePromise(text, moment_of(by, now, past=False), owner or None), incident, as_
    )
