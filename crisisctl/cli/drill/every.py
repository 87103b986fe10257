"""`crisisctl drill --all`: every drill there is, and whether each ends as it says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from crisisctl.cli.output import exercise, is_plain, one_line, say, show_json, tell
from crisisctl.cli.paint import painted
from crisisctl.cli.place import Place, place
from crisisctl.cli.plans import plan_named, read_settings
from crisisctl.cli.problems import show_problems
from crisisctl.cli.progress import progress
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused

from .named import files
from .scripted import Played, play, read_script
from .verdict import FAILED, PASSED, write_junit
from .wanted import STDOUT, Wanted

UNUSABLE = 65


class Run(NamedTuple):
    """A drill file and what came of it: it was played, or it cannot be used."""

    file: Path
    played: Played | None
    problems: tuple[Problem, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it ended as it says: passed, or failed for exactly what it names."""
        return self.played is not None and ends_as_it_says(self.played)


def ends_as_it_says(played: Played) -> bool:
    """Whether a drill passed, or failed for exactly what its `fails` names."""
    said = set(played.script.fails)
    names = [{one} for one in (*played.score.unanswered, *_missed(played))]
    names += [{one.name, one.at} for one in played.score.injects if not one.passed]
    return all(one & said for one in names) and said <= set().union(*names)


def _missed(played: Played) -> list[str]:
    return [one.id for one in played.score.objectives if not one.passed]


def play_all(wanted: Wanted) -> int:
    """Play every drill of the workspace, or of the program without one; the exit code."""
    where = place()
    workspace = read_settings(where.file)
    drills = list(files(where))
    runs = []
    for number, file in enumerate(drills):
        progress(number, len(drills), file.stem)
        runs.append(_run(file, where, workspace))
    progress(len(drills), len(drills), "")
    write_junit([run.played for run in runs if run.played], wanted.junit)
    if wanted.as_json:
        show_json({"ok": all(run.good for run in runs), "drills": [_data(run) for run in runs]})
    elif wanted.junit == STDOUT:
        _refused(runs)
        say(_counted(runs))
    else:
        _table(runs)
    if any(run.played is None for run in runs):
        return UNUSABLE
    return PASSED if all(run.good for run in runs) else FAILED


def _run(file: Path, where: Place, workspace: Workspace) -> Run:
    from crisisctl.reading.script import playbook_of

    try:
        plan = plan_named(playbook_of(file), where.file)
        script, content = read_script(file, plan.playbook, workspace)
    except Refused as refused:
        return Run(file, None, tuple(refused.problems))
    return Run(file, play(plan, workspace, script, content, where.exercises, None))


def _table(runs: list[Run]) -> None:
    if not runs:
        say("There are no drills here. They go to drills/ in the workspace.")
        return
    width = max(len(one_line(run.file.stem)) for run in runs)
    for run in runs:
        print(_row(run, width))
    _refused(runs)
    tell(_counted(runs))


def _refused(runs: list[Run]) -> None:
    for run in runs:
        if run.problems:
            show_problems(run.problems)


def _counted(runs: list[Run]) -> str:
    return exercise(f"{sum(run.good for run in runs)} of {len(runs)} end as they say")


def _row(run: Run, width: int) -> str:
    """How a drill ended: in columns for the eye, in words for the ear."""
    name, passed = one_line(run.file.stem), run.played is not None and run.played.score.passed
    word = "as it says" if run.good else "NOT AS IT SAYS"
    if is_plain():
        return one_line(", ".join([name, _how(run), *([] if passed else [word])]))
    mark = painted("✓" if run.good else "✗", "strong" if run.good else "late", sys.stdout)
    return f"{mark} {one_line(f'{name:<{width}}  {_how(run)}')}  {'' if passed else word}".rstrip()


def _how(run: Run) -> str:
    if run.played is None:
        return "cannot be used"
    score = run.played.score
    return "passed" if score.passed else f"failed: {', '.join(score.failed)}"


def _data(run: Run) -> dict[str, object]:
    if run.played is None:
        return {"file": str(run.file), "ok": False, "problems": [one.text for one in run.problems]}
    from crisisctl.report.exercise import as_data

    played = run.played
    data = as_data(played.script.drill or "", played.folder.name, played.review, played.score)
    return {"file": str(run.file), "ok": run.good, "fails": list(played.script.fails)} | data
