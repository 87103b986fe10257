"""`crisisctl message purge`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.cli import options
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import say
from crisisctl.problem import NotAllowed


def command(
    incident: options.Which = "",
    now: Annotated[bool, typer.Option("--now", help="Also those that the policy would still keep.")] = False,
) -> int:
    """Remove the words of drafts that nobody ever approved; the log names them by their hash alone.

    The workspace's policy says how long they are kept after an incident is closed (`keep-drafts`, 90 days if
    it does not say). Never under a legal hold.

    Example: crisisctl message purge 2026-11-22-data-breach
    """
    from crisisctl.cli.place import place
    from crisisctl.cli.plans import read_settings
    from crisisctl.cli.purging import purge

    folder = folder_of(incident, finished=True)
    keep = 0 if now else read_settings(place().file).keep_drafts
    removed, why_not = purge(folder, keep)
    if why_not:
        raise NotAllowed(f"no drafts are removed: {why_not}")
    say(
        f"{removed} drafts removed from {folder.name}."
        if removed != 1
        else f"1 draft removed from {folder.name}."
    )
    return 0
