"""`crisisctl message reject`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from crisisctl.cli import options
from crisisctl.core.answers import Reject

from .acting import Name, act_on


def command(
    name: Name,
    choice: Annotated[
        Literal["wording", "timing", "facts", "counsel"], typer.Option(help="What is wrong with it.")
    ],
    reason: options.Reason = "",
    role: Annotated[str, typer.Option(metavar="ROLE", help="Which role does not approve it.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="PERSON", help="Who does not.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Write that somebody does not approve the draft. It has to be written anew.

    Example: crisisctl message reject update --choice facts --reason "4,200, not 4,100"
    """
    return act_on(
        name,
        incident,
        as_,
        lambda _, key: Reject(key, reason or choice, role or None, by or None, choice),
    )
