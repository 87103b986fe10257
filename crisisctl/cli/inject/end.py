"""`crisisctl inject end`."""

from __future__ import annotations

from crisisctl.cli import options
from crisisctl.core.answers import EndExercise

from .facilitating import facilitate


def command(incident: options.WhichOption = "", as_: options.As = "") -> int:
    """End the exercise, wherever the plan stands. The players go on to the hot wash.

    Example: crisisctl inject end
    """
    return facilitate(lambda _, __, ___: EndExercise(), incident, as_)
