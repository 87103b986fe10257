"""`crisisctl message overrule`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.core.answers import Overrule

from .acting import Name, act_on


def command(
    name: Name,
    rule: Annotated[str, typer.Argument(help="The rule, as the finding names it.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it is sent anyway.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Let an error that the rules found stand, for a reason that is logged and reported.

    Example: crisisctl message overrule update eta-promise --reason "Operations confirmed 16:00"
    """
    return act_on(name, incident, as_, lambda _, key: Overrule(key, rule, reason))
