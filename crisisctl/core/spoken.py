"""Lengths of time as people say them. Lengths in milliseconds."""

from __future__ import annotations

from .times import DAY, HOUR, MINUTE, SECOND


def spoken(length: int) -> str:
    """``40 s``, ``4 min``, ``2 h 05``, ``3 days``: as exact as somebody in a hurry needs it."""
    length = abs(length)
    if length < MINUTE:
        return f"{length // SECOND} s"
    if length < 2 * HOUR:
        return f"{length // MINUTE} min"
    if length < 2 * DAY:
        return f"{length // HOUR} h {length % HOUR // MINUTE:02d}"
    return f"{length // DAY} days"


def left(due_at: int, now: int) -> str:
    """``4 min left``, or ``OVERDUE 20 s``."""
    return f"OVERDUE {spoken(now - due_at)}" if due_at <= now else f"{spoken(due_at - now)} left"


def until(due_at: int, now: int) -> str:
    """``in 59 min``, or ``OVERDUE since 3 min``."""
    return f"OVERDUE since {spoken(now - due_at)}" if due_at <= now else f"in {spoken(due_at - now)}"


def stopwatch(length: int) -> str:
    """``3:07``, or ``1:03:07``, and from two days on ``16 days``: how long something took."""
    if length >= 2 * DAY:
        return spoken(length)
    minutes, seconds = divmod(max(length, 0) // SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def in_words(length: int) -> str:
    """``4 minutes``, ``40 seconds``, ``2 hours 5 minutes``: to be read aloud."""
    total = abs(length) // SECOND
    if total < MINUTE // SECOND:
        return _count(total, "second")
    days, hours, minutes = total // 86_400, total // 3_600 % 24, total // 60 % 60
    parts = [
        _count(count, unit) for count, unit in ((days, "day"), (hours, "hour"), (minutes, "minute")) if count
    ]
    return " ".join(parts[:2])


def _count(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
