"""Which exercise the facilitator means, and writing what they do."""

from __future__ import annotations

from crisisctl.cli.acting import Make, act
from crisisctl.cli.incidents import being_played
from crisisctl.cli.place import place
from crisisctl.problem import NotAllowed


def exercise_of(named: str) -> str:
    """The exercise that is named, or the only one that is being played. Raises NotAllowed."""
    if named:
        return named
    played = being_played(place().exercises)
    if not played:
        raise NotAllowed("no exercise is being played", "To begin one: crisisctl drill PLAYBOOK --deck DECK")
    if len(played) > 1:
        which = ", ".join(played)
        raise NotAllowed(f"{len(played)} exercises are being played", f"Say which with -i: {which}")
    return played[0]


def facilitate(make: Make, incident: str, as_: str) -> int:
    """Write what the facilitator does in the exercise's log."""
    return act(make, exercise_of(incident), as_)
