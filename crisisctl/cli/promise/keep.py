"""`crisisctl promise keep`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act
from crisisctl.core.answers import KeepPromise


def command(
    promise: Annotated[str, typer.Argument(help="The promise, such as p1.")],
    evidence: Annotated[str, typer.Option(metavar="TEXT", help="What shows it: a link or a sentence.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Write that a promise was kept.

    Example: crisisctl promise keep p1 --evidence "All refunds are paid"
    """
    return act(lambda _, __, ___: KeepPromise(promise, evidence or None), incident, as_)
