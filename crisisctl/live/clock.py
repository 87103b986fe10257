"""The only place that asks what time it is."""

from __future__ import annotations

import time

_NANOSECONDS = 1_000_000


class SystemClock:
    """This machine's clock."""

    def now(self) -> int:
        """This moment, in milliseconds since 1970 UTC."""
        return time.time_ns() // _NANOSECONDS


class ExerciseClock:
    """An exercise's clock: `at` at the real moment `real_at`, and `speed` times as fast since.

    With a `speed` of 0 it stands still.
    """

    def __init__(self, at: int, real_at: int, speed: float) -> None:
        self.at, self.real_at, self.speed = at, real_at, speed
        self._real = SystemClock()

    def now(self) -> int:
        """This moment of the exercise, in milliseconds since 1970 UTC."""
        return self.at + int((self._real.now() - self.real_at) * self.speed)
