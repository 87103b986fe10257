"""`crisisctl message withdraw`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.core.answers import Withdraw
from crisisctl.core.statements import statement_out
from crisisctl.problem import NotAllowed

from .acting import Name, Statement


def command(
    name: Name,
    channel: Annotated[str, typer.Argument(help="The channel on which it was taken down.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Write that a statement was taken down. Capture it first: `crisisctl attach`.

    Example: crisisctl message withdraw holding x --reason "The number was wrong"
    """
    statement = Statement(name, incident, as_)
    course, state = statement.incident.course, statement.incident.state
    key = statement_out(course, state, statement.plan, statement.message, channel)
    if key is None:
        raise NotAllowed(f"'{statement.message.name}' is not out on {channel}", "See: crisisctl message list")
    statement.record(Withdraw(key, channel, reason))
    return statement.end()
