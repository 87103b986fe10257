"""`crisisctl log`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import options
from .incidents import folder_of
from .output import one_line

if TYPE_CHECKING:
    from crisisctl.log.codec import Line


def command(
    incident: options.Which = "",
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on with what is written from now on.")
    ] = False,
    json: options.Json = False,
) -> int:
    """Read the log. With --json, its lines as they are.

    Example: crisisctl log --follow
    """
    from crisisctl.log.read import LogReader, first_entry

    folder = folder_of(incident, finished=True)
    first_entry(folder)
    zone = "UTC" if json else _zone()
    lines = _following(folder) if follow else LogReader(folder)
    for line in lines:
        print(line.raw.decode() if json else _readable(line, zone))
        if follow:
            sys.stdout.flush()
    return 0


def _following(folder: Path) -> Iterable[Line]:
    from crisisctl.log.follow import follow

    return follow(folder, lambda: time.sleep(0.5))


def _zone() -> str:
    from .acting import time_zone

    return time_zone()


def _readable(line: Line, zone: str) -> str:
    """One entry as a line: when, who, what, and what it says."""
    from crisisctl.core.local import at

    entry = line.entry
    when = f"{at(entry.at, zone):%Y-%m-%d %H:%M:%S %Z}"
    if line.salt is None:
        said = "(content taken away)"
    else:
        said = ", ".join(
            f"{key}: {_value(value)}" for key, value in entry.data.items() if value not in (None, [], {})
        )
    return one_line(f"{entry.seq:>5}  {when}  {entry.by:<12} {entry.type:<20} {said}")


def _value(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(f"{key}={one}" for key, one in value.items())
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    return str(value)
