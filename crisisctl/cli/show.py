"""`crisisctl show`."""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from crisisctl.core.playbook import Playbook
from crisisctl.core.workspace import Workspace

from .numbers import numbers_of
from .output import is_plain, tell
from .paint import Style, painted
from .place import place
from .written import write_out

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan

#: Wider than this nobody reads a line.
_WIDEST = 120
#: How the parts of the tree look.
_LOOKS: dict[str, Style] = {
    "strong": "strong",
    "name": "strong",
    "who": "who",
    "when": "when",
    "branch": "branch",
    "never": "late",
}


def command(
    playbook: Annotated[str, typer.Argument(help="A plan: a name or the path of a file.")],
    as_: Annotated[
        Literal["tree", "mermaid", "markdown", "print"],
        typer.Option("--as", help="For the eye, a diagram, a wiki, or two pages for the wall."),
    ] = "tree",
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to; else on the screen.")
    ] = "",
) -> int:
    """A plan: its phases and steps, with who does what and in which time.

    `--as print` is for the wall: names and numbers, the words that are ready, the first hour. With -o it is
    a page of HTML for two sheets of A4, readable by you alone; on the screen it is plain text.

    Example: crisisctl show data-breach --as print -o data-breach.html
    """
    from .plans import plan_named, read_settings

    where = place()
    settings = read_settings(where.file)
    plan = plan_named(playbook, where.file, settings)
    if as_ == "tree" and not output:
        _draw(plan.playbook)
        return 0
    text = _on_paper(plan, settings, page=bool(output)) if as_ == "print" else _text(plan, as_)
    if output and output != "-":
        write_out(f"{text}\n", output, private=as_ == "print")
    else:
        tell(text)
    return 0


def _width() -> int:
    return min(get_terminal_size((80, 24)).columns, _WIDEST)


def _draw(plan: Playbook) -> None:
    """The tree, as wide as the window; drawn with lines where they are wanted."""
    from crisisctl.report.plan_tree import as_tree

    drawn = not is_plain() and not os.environ.get("NO_COLOR")
    for row in as_tree(plan, _width(), drawn=drawn, spoken=is_plain()):
        looks = [(_LOOKS.get(style), text) for style, text in row.parts]
        parts = (painted(text, look, sys.stdout) if look else text for look, text in looks)
        print(f"{row.before}{''.join(parts)}".rstrip())


def _text(plan: Plan, as_: str) -> str:
    """The plan as text for a file or another program."""
    if as_ == "mermaid":
        from crisisctl.report.plan_mermaid import as_mermaid

        return as_mermaid(plan.playbook)
    if as_ == "markdown":
        from crisisctl.report.plan_markdown import as_markdown

        from .wordings import templates_of

        return as_markdown(plan.playbook, templates_of(plan))
    from crisisctl.report.plan_tree import as_tree

    return "\n".join(
        row.text for row in as_tree(plan.playbook, _WIDEST, drawn=not is_plain(), spoken=is_plain())
    )


def _on_paper(plan: Plan, settings: Workspace, *, page: bool) -> str:
    """What goes on the wall: as a page of HTML, else as plain text."""
    from crisisctl.core.local import at
    from crisisctl.live.clock import SystemClock
    from crisisctl.report.plan_paper import Printed, paper

    from .wordings import wordings

    today = f"{at(SystemClock().now(), settings.brand.timezone):%Y-%m-%d}"
    found = paper(
        plan.playbook, Printed(settings, numbers_of(settings), today, wordings(plan, settings, today))
    )
    if page:
        from crisisctl.report.plan_print import as_print

        return as_print(found)
    from crisisctl.report.plan_print_text import as_print_text

    return as_print_text(found, _width(), spoken=is_plain())
