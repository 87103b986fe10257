"""`crisisctl redact`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .clocks import clock_at
from .incidents import folder_of
from .output import say
from .typist import typist


def command(
    seq: Annotated[int, typer.Argument(help="The entry's number, as `crisisctl log` shows it.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why its content must go.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Take the content of an entry away for good; the log still proves itself. Never under a legal hold.

    Words of drafts in messages/ and files in evidence/ are not touched: remove those by hand.

    Example: crisisctl redact 17 --reason "A customer's address"
    """
    from crisisctl.log.redact import redact

    folder = folder_of(incident, finished=True)
    entry = redact(folder, seq, reason, typist(as_), clock_at(folder).now())
    say(f"{entry.seq} the content of entry {seq} is gone from {folder.name}")
    return 0
