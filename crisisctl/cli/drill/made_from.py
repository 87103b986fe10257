"""`crisisctl drill --from`: what was done in an incident, as a drill that can be played again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crisisctl.cli.composing import Composer
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.plans import plans_of
from crisisctl.cli.states import state_and_mark
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.review import Review, review
from crisisctl.core.review.retelling import retold
from crisisctl.core.times import SECOND, rfc3339, words
from crisisctl.core.workspace import Brand, Workspace
from crisisctl.log.read import LogReader
from crisisctl.messages.templates import inspect

_AS_THEN = "as it was said then"
_ABOUT = """\
# Made from {incident}: what was answered at each step, and after how long. What templates ask for while
# drafting is not in a log: where it says "{as_then}", the words are yours.
"""
_FASTER = {"first-statement-as-soon": "to_first_statement", "resolved-as-soon": "to_resolve"}


def made_from(incident: str) -> int:
    """Print the drill file; the exit code. Raises NotAllowed and Refused."""
    folder = folder_of(incident, finished=True)
    entries = [line.entry for line in LogReader(folder)]
    text = _ABOUT.format(incident=folder.name, as_then=_AS_THEN)
    from crisisctl.reading.written import as_yaml

    print(text + as_yaml(_drill(folder, entries)), end="")
    return 0


def _drill(folder: Path, entries: list[Entry]) -> dict[str, Any]:
    state, _ = state_and_mark(folder)
    course, found = Course(plans_of(folder, state)), review(entries)
    answers = retold(entries)
    for step, given in answers.items():
        asked = _asked(folder, course, step)
        for answer in given:
            if asked and {"approve", "publish", "leave_out"} & answer.keys():
                answer["draft"] = dict.fromkeys(asked, _AS_THEN)
    return {
        "drill": f"again-{folder.name}",
        "playbook": state.playbook,
        "starts": rfc3339(state.declared_at),
        "title": state.title,
        "level": entries[0].data.get("level") or state.level,
        "roles": dict(entries[0].data.get("roles") or {}),
        "answers": {step: given[0] if len(given) == 1 else given for step, given in answers.items()},
        "objectives": _objectives(found),
    }


def _asked(folder: Path, course: Course, step: str) -> list[str]:
    """What a statement's template asks for while drafting."""
    one = course.steps.get(step)
    if one is None or one.step.verb != "say":
        return []
    name, text = Composer(folder, Workspace(Brand(""))).template(course, step)
    uses = [use.name for use in inspect(name, text).uses if use.name.startswith("draft.")]
    return list(dict.fromkeys(use.removeprefix("draft.") for use in uses))


def _objectives(found: Review) -> list[dict[str, Any]]:
    """To be as quick as then."""
    known = {name: found.metrics.get(metric) for name, metric in _FASTER.items()}
    return [
        {"id": name, "metric": _FASTER[name], "within": words(int(value * SECOND))}
        for name, value in known.items()
        if value
    ]
