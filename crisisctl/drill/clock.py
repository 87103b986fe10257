"""A clock that stands still until somebody moves it."""

from __future__ import annotations


class MovingClock:
    """The time of a drill, in milliseconds since 1970 UTC: it moves when told, and never back."""

    def __init__(self, starts: int) -> None:
        self._now = starts

    def now(self) -> int:
        """This moment."""
        return self._now

    def move(self, moment: int) -> None:
        """Go on to `moment`."""
        self._now = max(self._now, moment)
