"""`crisisctl claim add`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act, moment_of
from crisisctl.core.answers import RaiseClaim


def command(
    text: Annotated[str, typer.Argument(help="What is claimed, word for word.")],
    channel: Annotated[str, typer.Option(metavar="CHANNEL", help="Where it was seen.")] = "",
    link: Annotated[str, typer.Option(metavar="URL", help="The post or the article.")] = "",
    seen: Annotated[str, typer.Option(metavar="TIME", help="When it was first seen: 09:05.")] = "",
    reach: Annotated[int | None, typer.Option(metavar="PEOPLE", help="How many may have seen it.")] = None,
    risk: Annotated[str, typer.Option(metavar="TEXT", help="What it may lead to.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Put a rumour or claim into the register.

    Example: crisisctl claim add "They knew for weeks" --channel x --reach 40000
    """

    def raised(_: object, __: object, now: int) -> RaiseClaim:
        at = moment_of(seen, now) if seen else None
        return RaiseClaim(text, channel or None, link or None, reach, risk or None, at)

    return act(raised, incident, as_)
