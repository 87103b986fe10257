"""`crisisctl end`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it is over.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """End an incident here, wherever its plan stands: a false alarm, or a try. `reopen` takes it up again.

    Nobody is called any more. The log stays, and legal deadlines that run are still owed.

    Example: crisisctl end --reason "False alarm: it was our own test"
    """
    from crisisctl.core.answers import End

    return act(lambda _, __, ___: End(reason), incident, as_)
