"""What a measurement says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is for a channel.

    `count` and `limit` are in `unit`: ``weighted``, ``graphemes``, ``bytes``, ``characters``, ``utf-16`` or
    ``septets``. `limit` is None where there is none. `segments` is the number of text messages, for sms
    alone.
    """

    count: int
    limit: int | None
    unit: str
    segments: int | None = None

    @property
    def over(self) -> bool:
        """Whether the channel refuses it. A text message never is: it is sent in several segments."""
        return self.limit is not None and self.segments is None and self.count > self.limit
