"""`crisisctl report`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from . import options
from .incidents import folder_of
from .output import is_plain, said_plain
from .written import write_out

if TYPE_CHECKING:
    from crisisctl.core.events import Entry
    from crisisctl.core.review import Review
    from crisisctl.core.review.scoring import Score


def command(
    incident: options.Which = "",
    format_: Annotated[
        Literal["md", "json"] | None, typer.Option("--format", help="For people or for programs.")
    ] = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to; else on the screen.")
    ] = "",
    json: options.Json = False,
) -> int:
    """The post-mortem, made from the log alone.

    It is Markdown; with --plain, on the screen and where no format is asked for, it is read out in sentences.

    Example: crisisctl report -o post-mortem.md
    """
    from crisisctl.core.review import review
    from crisisctl.log.read import LogReader, first_entry

    folder = folder_of(incident, finished=True)
    first_entry(folder)
    reader = LogReader(folder)
    entries = [line.entry for line in reader]
    found = review(entries)
    head = reader.mark.hash
    score = _score(folder, entries, found) if found.exercise else None
    if json or format_ == "json":
        from json import dumps

        from crisisctl.report.as_json import as_json

        text = dumps(as_json(found, folder.name, head, score), ensure_ascii=False, indent=2) + "\n"
    else:
        from crisisctl.report.as_markdown import as_markdown

        from .acting import time_zone

        text = as_markdown(found, folder.name, head, time_zone(), score)
        if not (output or format_) and (said_plain() or (is_plain() and sys.stdout.isatty())):
            from crisisctl.report.aloud import aloud

            text = aloud(text)
    if output and output != "-":
        write_out(text, output)
    else:
        print(text, end="")
    return 0


def _score(folder: Path, entries: list[Entry], found: Review) -> Score:
    """How an exercise went, measured by the drill or deck that it keeps."""
    from crisisctl.core.left_open import left_open
    from crisisctl.core.review.scoring import score

    from .drill.kept import script_of
    from .states import state_and_mark

    state, _ = state_and_mark(folder)
    # A script that was at its end left open what it does not answer.
    scripted = state.real_at is None and state.closed_at is None
    left = left_open(state) if scripted else []
    return score(entries, found, script_of(folder, state), left)
