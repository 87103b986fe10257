"""`crisisctl show`."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from crisisctl.core.playbook import Message, Playbook
from crisisctl.core.workspace import Workspace

from .numbers import numbers_of
from .output import is_plain, one_line, say, tell
from .paint import painted
from .place import place

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan
    from crisisctl.report.plan_print import Wording

#: Wider than this nobody reads a line.
_WIDEST = 110


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

    `--as print` is a page of HTML for two sheets of A4 to pin to the wall: names and numbers, the first hour,
    the wording that is ready. With -o it is readable by you alone.

    Example: crisisctl show data-breach --as print -o data-breach.html
    """
    from .plans import plan_named, read_settings

    where = place()
    settings = read_settings(where.file)
    plan = plan_named(playbook, where.file, settings)
    if as_ == "tree" and not output:
        _draw(plan.playbook)
        return 0
    text = _on_paper(plan, settings) if as_ == "print" else _text(plan.playbook, as_)
    _put(text, output, private=as_ == "print")
    return 0


def _draw(plan: Playbook) -> None:
    """The tree, as wide as the window; drawn with lines where they are wanted."""
    from crisisctl.report.plan_tree import as_tree

    width = min(get_terminal_size((80, 24)).columns, _WIDEST)
    for row in as_tree(plan, width, drawn=not is_plain()):
        text = painted(row.text, row.style, sys.stdout) if row.style in ("strong", "warn") else row.text
        print(f"{row.before}{text}".rstrip())


def _text(plan: Playbook, as_: str) -> str:
    """The plan as text for a file or another program."""
    if as_ == "mermaid":
        from crisisctl.report.plan_mermaid import as_mermaid

        return as_mermaid(plan)
    if as_ == "markdown":
        from crisisctl.report.plan_markdown import as_markdown

        return as_markdown(plan)
    from crisisctl.report.plan_tree import as_tree

    return "\n".join(f"{row.before}{row.text}".rstrip() for row in as_tree(plan, _WIDEST))


def _on_paper(plan: Plan, settings: Workspace) -> str:
    from crisisctl.core.local import at
    from crisisctl.live.clock import SystemClock
    from crisisctl.report.plan_print import Printed, as_print

    today = at(SystemClock().now(), settings.brand.timezone)
    words = {name: _wording(plan, message, settings) for name, message in plan.playbook.messages.items()}
    return as_print(plan.playbook, Printed(settings, numbers_of(settings), f"{today:%Y-%m-%d}", words))


def _wording(plan: Plan, message: Message, settings: Workspace) -> Wording:
    """The words of a message, and whether they were approved beforehand."""
    from crisisctl.reading.clearing import read_cleared
    from crisisctl.report.plan_print import Wording

    template = plan.sources[message.template].decode("utf-8-sig") if message.template else message.text or ""
    clearance = message.cleared
    kept = read_cleared(settings.file).get(plan.playbook.id, {}).get(message.name)
    if clearance is None or kept != clearance.sha256:
        return Wording(template)
    return Wording(template, f"Approved beforehand by {clearance.by}, until {clearance.until}.")


def _put(text: str, output: str, *, private: bool) -> None:
    if not output or output == "-":
        tell(text)
        return
    from crisisctl.log.disk import save

    path = Path(output)
    save(path, f"{text}\n".encode())
    if not private:
        path.chmod(0o644)
    say(
        one_line(
            f"Written to {path}" + (", readable by you alone: it holds numbers of people" if private else "")
        )
    )
