"""`crisisctl verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from . import options
from .incidents import folder_of
from .output import say, show_json, tell
from .problems import as_data, show_problems

if TYPE_CHECKING:
    from crisisctl.log.verify import Verdict


def command(
    incident: options.Which = "",
    head: Annotated[
        str, typer.Option(metavar="HASH", help="The hash of the last entry, as it was noted elsewhere.")
    ] = "",
    json: options.Json = False,
) -> int:
    """Prove the log whole and unaltered. Exit 1 when it is not.

    No log can prove by itself that nothing was cut from its end: note the head elsewhere, and give it
    with --head.

    Example: crisisctl verify 2026-11-22-data-breach
    """
    from crisisctl.log.verify import verify

    verdict = verify(folder_of(incident, finished=True), head or None)
    if json:
        show_json(verdict._asdict() | {"problems": [as_data(one) for one in verdict.problems]})
    else:
        tell(f"{verdict.incident}: {_said(verdict)}")
        tell(f"{verdict.entries} entries, {verdict.redacted} redacted; head {verdict.head}")
        if verdict.torn:
            say(f"Half a line was put aside {verdict.torn} times, from writes that never ended; none counts.")
        show_problems(verdict.problems)
    return 0 if verdict.ok else 1


def _said(verdict: Verdict) -> str:
    if verdict.ok:
        return "whole and unaltered"
    if {one.rule for one in verdict.problems if one.severity == "error"} == {"head-missing"}:
        return "NOT PROVED: each line fits the one before, but the hash that was given is not among them"
    return "NOT as it was written"
