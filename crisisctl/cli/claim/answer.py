"""`crisisctl claim answer`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act
from crisisctl.core.answers import AnswerClaim


def command(
    claim: Annotated[str, typer.Argument(help="The claim, such as c1.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="What answered it, or why it is only watched.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Settle a claim without a statement. One that answers it does so by itself when it is out.

    Example: crisisctl claim answer c2 --reason "Nobody repeats it: watched only"
    """
    return act(lambda _, __, ___: AnswerClaim(claim, reason), incident, as_)
