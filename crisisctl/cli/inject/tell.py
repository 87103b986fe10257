"""`crisisctl inject tell`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.core.answers import Improvise

from .facilitating import facilitate


def command(
    text: Annotated[str, typer.Argument(help="What the players hear.")],
    from_: Annotated[str, typer.Option("--from", metavar="WHO", help="Who says it.")] = "",
    channel: Annotated[str, typer.Option(metavar="CHANNEL", help="Where it comes in.")] = "",
    truth: Annotated[str, typer.Option(help="Whether it is so: true, false or unverified.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Improvise: tell the players something that stands in no deck.

    Example: crisisctl inject tell "Is it true that cards are among it?" --from journalist
    """
    told = Improvise(text, from_ or None, channel or None, truth or None)
    return facilitate(lambda _, __, ___: told, incident, as_)
