"""`crisisctl channel`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    name: Annotated[str, typer.Argument(help="The channel: x, site, …")],
    state: Annotated[str, typer.Argument(help="lost or back.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="What happened to it.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Say that a channel is in wrong hands, or back. A lost one is left out of every statement.

    Example: crisisctl channel x lost --reason "Somebody else posts from it"
    """
    from crisisctl.core.answers import Answer, ChannelState
    from crisisctl.core.course import Course
    from crisisctl.core.nearest import did_you_mean
    from crisisctl.core.state import State
    from crisisctl.problem import NotAllowed

    from .place import place
    from .plans import read_settings

    if state not in {"lost", "back"}:
        raise NotAllowed(
            f"a channel is lost or back, not '{state}'", f"crisisctl channel {name} lost --reason …"
        )

    def answer(course: Course, _: State, __: int) -> Answer:
        # A mistyped name would leave the channel that is lost in every statement.
        messages = [message for plan in course.plans for message in plan.messages.values()]
        known = dict.fromkeys(channel for message in messages for channel in message.channels)
        known |= dict.fromkeys(read_settings(place().file).channels)
        if name not in known:
            raise NotAllowed(f"no channel '{name}'", did_you_mean(name, known))
        return ChannelState(name, state == "lost", reason)

    return act(answer, incident, as_)
