"""`crisisctl message overrule`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.rule_names import rule_ids
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
    from crisisctl.core.nearest import did_you_mean
    from crisisctl.problem import NotAllowed

    known = rule_ids()
    if rule not in known:
        see = "See them all: crisisctl lint --explain all"
        raise NotAllowed(f"there is no rule '{rule}'", did_you_mean(rule, known) or see, never=True)
    return act_on(name, incident, as_, lambda _, key: Overrule(key, rule, reason))
