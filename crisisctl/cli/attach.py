"""`crisisctl attach`."""

from __future__ import annotations

from typing import Annotated

import typer

from crisisctl.core.answers import Attach

from . import options
from .acting import told
from .incidents import folder_of, keep, opened
from .typist import typist


def command(
    step: Annotated[str, typer.Argument(help="The step that it belongs to.")],
    files: Annotated[list[str], typer.Argument(help="Files, links, or words.", metavar="FILE…")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Keep evidence: files are copied, with their size and SHA-256; links and words are written down.

    Example: crisisctl attach capture ~/Desktop/post.png https://forum.example/t/1
    """
    from .evidence import kept

    folder = folder_of(incident)
    acted = opened(folder)
    key = acted.course.find(step)
    answers: list[Attach] = [kept(folder, text, key) for text in files]
    by = typist(as_, acted.state.people)
    entries = acted.settle()
    entries += [entry for answer in answers for entry in acted.record(answer, by)]
    keep(folder, acted)
    told(entries, acted.state, folder.name)
    return 0
