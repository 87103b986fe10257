"""`crisisctl log`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import options
from .folding import fitted
from .incidents import folder_of
from .output import one_line

if TYPE_CHECKING:
    from crisisctl.log.codec import Line


def command(
    incident: options.Which = "",
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on with what is written from now on.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="All that an entry holds, hashes too.")] = False,
    json: options.Json = False,
) -> int:
    """Read the log, an entry a line. With --json, its lines as they are.

    Example: crisisctl log --follow
    """
    from crisisctl.log.read import LogReader, first_entry

    folder = folder_of(incident, finished=True)
    first_entry(folder)
    zone = "UTC" if json else _zone()
    lines = _following(folder) if follow else LogReader(folder)
    for line in lines:
        for piece in [line.raw.decode()] if json else fitted(_readable(line, zone, full=full), 7):
            print(piece)
        if follow:
            sys.stdout.flush()
    return 0


def _following(folder: Path) -> Iterable[Line]:
    from crisisctl.log.follow import follow

    return follow(folder, lambda: time.sleep(0.5))


def _zone() -> str:
    from .acting import time_zone

    return time_zone()


def _readable(line: Line, zone: str, *, full: bool) -> str:
    """One entry as a line: when, who, and what it says."""
    from crisisctl.core.local import at

    from .in_words import in_words

    entry = line.entry
    if line.salt is None:
        said = f"{entry.type} (content taken away)"
    elif full:
        said = f"{entry.type:<20} {_all(entry.data)}"
    else:
        said = in_words(entry, zone)
    return one_line(f"{entry.seq:>5}  {at(entry.at, zone):%Y-%m-%d %H:%M:%S %Z}  {entry.by:<12} {said}")


def _all(data: dict[str, Any]) -> str:
    return ", ".join(f"{key}: {_value(value)}" for key, value in data.items() if value not in (None, [], {}))


def _value(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(f"{key}={one}" for key, one in value.items())
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    return str(value)
