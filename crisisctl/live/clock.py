"""The only place that asks what time it is."""

from __future__ import annotations

import time

_NANOSECONDS = 1_000_000


class SystemClock:
    """This machine's clock."""

    def now(self) -> int:
        """This moment, in milliseconds since 1970 UTC."""
        return time.time_ns() // _NANOSECONDS
