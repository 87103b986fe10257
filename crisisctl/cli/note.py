"""`crisisctl note`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.problem import NotAllowed

from . import options
from .clocks import clock_at
from .incidents import folder_of, tell_torn
from .output import say
from .typist import typist


def command(
    text: Annotated[str, typer.Argument(help="One line. Facts only; others may read it.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Write a line in the log. Nothing else is written, so it is quick and always possible.

    Example: crisisctl note "The journalist called again, 09:40"
    """
    from crisisctl.log.store import LogStore

    if not text.strip():
        raise NotAllowed("an empty note says nothing", 'crisisctl note "What happened"')
    folder = folder_of(incident)
    store = LogStore(folder)
    entry = store.add(typist(as_), clock_at(folder).now(), "note.added", {"text": text.strip()})
    tell_torn(store)
    say(f"{entry.seq} noted in {folder.name}")
    return 0
