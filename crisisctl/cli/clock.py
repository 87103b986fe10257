"""`crisisctl clock`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act, moment_of


def command(
    what: Annotated[str, typer.Argument(help="met, drop or start.")],
    name: Annotated[str, typer.Argument(help="The clock, as `crisisctl status` names it.")],
    at: Annotated[str, typer.Option(metavar="TIME", help="When it was met, or counts from: 09:05.")] = "",
    reason: options.Reason = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Say that a legal duty is met, does not apply (drop), or counts from a time (start).

    Example: crisisctl clock drop gdpr-33 --reason "Counsel: no personal data"
    """
    from crisisctl.core.answers import Answer, DropClock, MeetClock, StartClock
    from crisisctl.core.course import Course
    from crisisctl.core.state import State
    from crisisctl.problem import NotAllowed

    if what not in {"met", "drop", "start"}:
        raise NotAllowed(f"a clock can be met, drop or start, not '{what}'", f"crisisctl clock met {name}")

    def answer(_: Course, __: State, now: int) -> Answer:
        moment = moment_of(at, now) if at else None
        if what == "start":
            return StartClock(name, now if moment is None else moment)
        return MeetClock(name, moment) if what == "met" else DropClock(name, reason)

    return act(answer, incident, as_)
