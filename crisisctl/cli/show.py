"""`crisisctl show`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from .output import tell
from .place import place


def command(
    playbook: Annotated[str, typer.Argument(help="A plan: a name or the path of a file.")],
    as_: Annotated[
        Literal["tree", "mermaid", "markdown"], typer.Option("--as", help="For the eye, a diagram, or paper.")
    ] = "tree",
) -> int:
    """A plan: its phases and steps, with who does what and in which time.

    Example: crisisctl show data-breach --as markdown
    """
    from crisisctl.report.plan_shown import as_markdown, as_mermaid, as_tree

    from .plans import plan_named

    plan = plan_named(playbook, place().file).playbook
    shown = {"tree": as_tree, "mermaid": as_mermaid, "markdown": as_markdown}[as_]
    tell(shown(plan))
    return 0
