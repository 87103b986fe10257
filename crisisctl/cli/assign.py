"""`crisisctl assign`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act
from .output import one_line, say


def command(
    role: Annotated[str, typer.Argument(help="The role, as the plan names it.")],
    person: Annotated[str, typer.Argument(help="Who holds it from now on.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Give somebody a role. It may be somebody whom the workspace does not know, such as outside counsel.

    Example: crisisctl assign legal lena
    """
    from crisisctl.core.answers import Assign
    from crisisctl.core.nearest import did_you_mean

    from .place import place
    from .plans import read_settings

    code = act(lambda _, __, ___: Assign(role, person), incident, as_)
    people = read_settings(place().file).people
    if people and person not in people:
        hint = did_you_mean(person, people, "The workspace knows")
        say(one_line(f"No number is known of {person}: not in the workspace. {hint}"))
    return code
