"""`crisisctl choose`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.core.course import Course
from crisisctl.core.roles import person_of
from crisisctl.core.state import State

from . import options
from .acting import act


def command(
    step: Annotated[str, typer.Argument(help="The step, as `crisisctl status` names it.")],
    option: Annotated[str, typer.Argument(help="The option's id.")],
    by: Annotated[str, typer.Option("--by", metavar="PERSON", help="Who decided it, if another.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Choose an option of a decision.

    Example: crisisctl choose response apologise
    """
    from crisisctl.core.answers import Choose

    def chosen(course: Course, state: State, _: int) -> Choose:
        return Choose(course.find(step), option, person_of(state.people, by) or None)

    return act(chosen, incident, as_)
