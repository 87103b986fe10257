"""`crisisctl inject list`."""

from __future__ import annotations

from typing import Any

from crisisctl.cli import options
from crisisctl.cli.clocks import clock_of
from crisisctl.cli.drill.kept import script_of
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import one_line, show_json, tell
from crisisctl.cli.states import state_and_mark
from crisisctl.core.decide.injects import must_be_exercise
from crisisctl.core.injects import comes_at
from crisisctl.core.review.scoring import every_inject
from crisisctl.core.script import Inject
from crisisctl.core.spoken import until
from crisisctl.core.state import State
from crisisctl.core.times import rfc3339
from crisisctl.log.read import LogReader

from .facilitating import exercise_of


def command(incident: options.WhichOption = "", json: options.Json = False) -> int:
    """What the players were told, and what is still to come.

    Example: crisisctl inject list
    """
    folder = folder_of(exercise_of(incident))
    state, _ = state_and_mark(folder)
    must_be_exercise(state)
    injects = list(every_inject([line.entry for line in LogReader(folder)], script_of(folder, state)))
    if json:
        show_json({"exercise": folder.name, "injects": [_data(state, one) for one in injects]})
        return 0
    now = max(clock_of(state).now(), state.moment)
    tell(f"EXERCISE {folder.name}")
    width = max((len(one.name) for one in injects), default=0)
    for one in sorted(injects, key=lambda one: comes_at(state, one) or 0):
        at = comes_at(state, one)
        stands = _stands(state, one) if at is None else until(at, now)
        who = f"{one.sender}: " if one.sender else ""
        tell(one_line(f"{one.name:<{width}}  {stands:<14} {who}{one.text}"))
    if not injects:
        tell("It has no injects. To improvise one: crisisctl inject tell TEXT")
    return 0


def _stands(state: State, inject: Inject) -> str:
    return state.injects[inject.name].status.replace("_", " ")


def _data(state: State, inject: Inject) -> dict[str, Any]:
    at = comes_at(state, inject)
    return {
        "id": inject.name,
        "state": "coming" if at is not None else _stands(state, inject).replace(" ", "_"),
        "comes_at": None if at is None else rfc3339(at),
        "from": inject.sender,
        "channel": inject.channel,
        "text": inject.text,
        "truth": inject.truth,
    }
