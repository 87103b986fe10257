"""`crisisctl claim verdict`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act
from crisisctl.core.answers import JudgeClaim


def command(
    claim: Annotated[str, typer.Argument(help="The claim, such as c1.")],
    verdict: Annotated[Literal["true", "false", "unknown"], typer.Argument(help="What the check gave.")],
    evidence: Annotated[str, typer.Option(metavar="TEXT", help="What shows it: a link or a sentence.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Write what a claim turned out to be. True and false need evidence.

    Example: crisisctl claim verdict c1 false --evidence https://acme.example/report
    """
    return act(lambda _, __, ___: JudgeClaim(claim, verdict, evidence or None), incident, as_)
