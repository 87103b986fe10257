"""`crisisctl hold`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    state: Annotated[str, typer.Argument(help="on or off.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Who asked for it, and why.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Begin or end a legal hold, under which nothing can be redacted.

    Example: crisisctl hold on --reason "Counsel asked for it"
    """
    from crisisctl.core.answers import Hold
    from crisisctl.problem import NotAllowed

    if state not in {"on", "off"}:
        raise NotAllowed(f"a hold is on or off, not '{state}'", "crisisctl hold on --reason …")
    return act(lambda _, __, ___: Hold(state == "on", reason), incident, as_)
