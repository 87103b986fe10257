"""`crisisctl check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from . import options
from .output import is_plain, say, show_json
from .place import place
from .problems import as_data, show_problems
from .rule_names import rule_ids

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def command(
    files: Annotated[
        list[str] | None, typer.Argument(help="Plans, templates, drills, a workspace.", metavar="[FILE]…")
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a file is changed, until Ctrl-C.")
    ] = False,
    json: options.Json = False,
) -> int:
    """Find every mistake in plans, templates, drills and the workspace, all at once.

    Without a file: the workspace and all in it, with suggestions; without a workspace: what comes with the
    program. Exit 65 when anything is refused; warnings and suggestions do not change it.

    Example: crisisctl check playbooks/data-breach.yaml
    """
    paths = [Path(one) for one in files or ()]
    if not watch:
        return _check(paths, as_json=json)
    from crisisctl.live.watching import changes
    from crisisctl.reading.check_files import watched

    settings, code = place().file, 0
    try:
        for _ in changes(lambda: watched(paths, settings)):
            if not json:
                _begin_anew()
            code = _check(paths, as_json=json)
            if not json:
                say("Watching. Ctrl-C ends it.")
            sys.stdout.flush()
    except KeyboardInterrupt:
        pass
    return code


def _begin_anew() -> None:
    """Where lines are redrawn, what was found before goes away."""
    if sys.stderr.isatty() and not is_plain():
        print(_CLEAR, end="", file=sys.stderr, flush=True)


def _check(paths: Sequence[Path], *, as_json: bool) -> int:
    from crisisctl.messages.templates import inspect
    from crisisctl.reading.check_files import check_files

    from .app import OK, UNUSABLE

    problems = check_files(paths, workspace=place().file, inspect=inspect, today=_today(), rule_ids=rule_ids)
    errors = sum(one.severity == "error" for one in problems)
    if as_json:
        show_json({"ok": not errors, "problems": [as_data(one) for one in problems]})
    else:
        show_problems(problems)
        if not errors and not paths:
            _suggest(place().file)
        warnings = len(problems) - errors
        say(f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}")
    return UNUSABLE if errors else OK


def _suggest(workspace: Path | None) -> None:
    """What would make a whole workspace readier; neither counted nor in what programs read."""
    if workspace is not None:
        from crisisctl.reading.suggestions import suggestions

        show_problems(suggestions(workspace))


def _today() -> date:
    from crisisctl.live.clock import SystemClock

    return datetime.fromtimestamp(SystemClock().now() / 1_000).astimezone().date()
