"""What `crisisctl drill` answers: for people, for programs, for CI."""

from __future__ import annotations

from collections.abc import Sequence

from crisisctl.cli.output import exercise, one_line, say, show_json
from crisisctl.cli.written import write_out

from .past import against, tell_against
from .scripted import Played
from .wanted import NOTHING_MORE, STDOUT, Wanted

PASSED, FAILED = 0, 1


def verdict(played: Played, wanted: Wanted = NOTHING_MORE) -> int:
    """Tell how a drill went, with all that is `wanted` of it; the exit code. Raises NotSaved."""
    write_junit([played], wanted.junit)
    rows = against(wanted.beside, played.review) if wanted.beside else []
    from .told import told, warned

    word = "passed" if played.score.passed else "NOT PASSED"
    if wanted.as_json:
        from crisisctl.report.exercise import as_data

        data = as_data(played.script.drill or "", played.folder.name, played.review, played.score)
        compared = {"against": {"incident": wanted.beside, "metrics": [one._asdict() for one in rows]}}
        warned(played)
        show_json(data | (compared if wanted.beside else {}))
    elif wanted.junit == STDOUT:
        warned(played)
        say(one_line(exercise(f"{played.folder.name}: {word}")))
    else:
        told(played)
        if wanted.beside:
            tell_against(wanted.beside, rows)
    return PASSED if played.score.passed else FAILED


def write_junit(drills: Sequence[Played], file: str) -> None:
    """Write the result as JUnit XML where one was asked for: to a file, or out. Raises NotSaved."""
    if not file:
        return
    from crisisctl.report.junit import Suite, junit

    text = junit([Suite(one.script.drill or "", one.folder.name, one.score) for one in drills])
    if file == STDOUT:
        print(text, end="")
    else:
        write_out(text, file)
