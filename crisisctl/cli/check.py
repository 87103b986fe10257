"""`crisisctl check`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from . import options
from .output import say, show_json
from .place import place
from .problems import as_data, show_problems


def command(
    files: Annotated[
        list[str] | None, typer.Argument(help="Plans, templates, drills, a workspace.", metavar="[FILE]…")
    ] = None,
    json: options.Json = False,
) -> int:
    """Find every mistake in plans, templates, drills and the workspace, all at once.

    Without a file: the workspace and all in it; without a workspace: what comes with the program. Exit 65
    when anything is refused; warnings do not change it.

    Example: crisisctl check playbooks/data-breach.yaml
    """
    from crisisctl.live.clock import SystemClock
    from crisisctl.messages.templates import inspect
    from crisisctl.reading.check_files import check_files

    from .app import OK, UNUSABLE

    today = datetime.fromtimestamp(SystemClock().now() / 1_000).astimezone().date()
    problems = check_files(
        [Path(one) for one in files or ()], workspace=place().file, inspect=inspect, today=today
    )
    errors = sum(one.severity == "error" for one in problems)
    if json:
        show_json({"ok": not errors, "problems": [as_data(one) for one in problems]})
    else:
        show_problems(problems)
        warnings = len(problems) - errors
        say(f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}")
    return UNUSABLE if errors else OK
