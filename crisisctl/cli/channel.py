"""`crisisctl channel`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    name: Annotated[str, typer.Argument(help="The channel: x, site, …")],
    state: Annotated[str, typer.Argument(help="lost or back.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="What happened to it.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Say that a channel is in wrong hands, or back. A lost one is left out of every statement.

    Example: crisisctl channel x lost --reason "Somebody else posts from it"
    """
    from crisisctl.core.answers import ChannelState
    from crisisctl.problem import NotAllowed

    if state not in {"lost", "back"}:
        raise NotAllowed(
            f"a channel is lost or back, not '{state}'", f"crisisctl channel {name} lost --reason …"
        )
    return act(lambda _, __, ___: ChannelState(name, state == "lost", reason), incident, as_)
