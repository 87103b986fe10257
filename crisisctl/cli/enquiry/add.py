"""`crisisctl enquiry add`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import act, moment_of
from crisisctl.core.answers import Enquire


def command(
    asks: Annotated[str, typer.Argument(metavar="QUESTION", help="What they ask, word for word.")],
    who: Annotated[str, typer.Option("--from", metavar="WHO", help="Who asks: the paper, the programme.")],
    due: Annotated[str, typer.Option("--by", metavar="TIME", help="Their deadline: 17:00.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Put into the register what the press asks. It finishes a step of the plan that waits for it.

    Example: crisisctl enquiry add "Is she still at her desk?" --from "Morning News" --by 17:00
    """

    def asked(_: object, __: object, now: int) -> Enquire:
        return Enquire(who, asks, moment_of(due, now, past=False) if due else None)

    return act(asked, incident, as_)
