"""`crisisctl assign`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    role: Annotated[str, typer.Argument(help="The role, as the plan names it.")],
    person: Annotated[str, typer.Argument(help="Who holds it from now on.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Give somebody a role.

    Example: crisisctl assign legal lena
    """
    from crisisctl.core.answers import Assign

    return act(lambda _, __, ___: Assign(role, person), incident, as_)
