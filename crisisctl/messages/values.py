"""The values that a template works with: text, numbers, yes or no, moments, lists, and what is missing."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import Any, NamedTuple, TypeAlias

from crisisctl.core.times import SECOND, moment

LONGEST = 64 * 1024
_LAST_YEAR = 9998


class Moment(NamedTuple):
    """A moment in milliseconds UTC, printed in the zone of the brand."""

    at: int


class Missing(NamedTuple):
    """A name that nothing was said about. False in a test, in no comparison true, never printed."""

    name: str


Value: TypeAlias = "str | int | float | bool | Moment | Missing | list[Value]"


class CannotFill(Exception):
    """A value does not fit what the template does with it. The text says how."""


def value_of(given: Any, name: str) -> Value:
    """What the caller gave for `name`. RFC 3339 text is a moment; None and blank text are missing."""
    match given:
        case None:
            return Missing(name)
        case str():
            if len(given) > LONGEST:
                raise CannotFill(f"{name} is longer than 64 KiB")
            return _text_or_moment(given) if given.strip() else Missing(name)
        case bool() | int() | float():
            return given
        case list() | tuple():
            return [value_of(one, name) for one in given]
    raise TypeError(f"{name}: templates take plain data, not {type(given).__name__}")


def constant(written: Any) -> Value:
    """What stands in the template itself; text is kept as it is, blank or not."""
    return _text_or_moment(written) if isinstance(written, str) else value_of(written, "a constant")


def _text_or_moment(text: str) -> str | Moment:
    try:
        at = Moment(moment(text))
    except ValueError:
        return text
    return at if _printable(at) else text


def _printable(value: Moment) -> bool:
    return 0 <= value.at < int(datetime(_LAST_YEAR, 1, 1, tzinfo=UTC).timestamp()) * SECOND


def true(value: Value) -> bool:
    """Whether `if` takes it for yes."""
    return not isinstance(value, Missing) and bool(value)


def said(value: Value, zone: tzinfo) -> str:
    """A value as the statement says it: numbers plainly, moments as ``15:00 CET``."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case Moment():
            return clock_time(value, zone)
        case str():
            return value
        case list():
            raise CannotFill("a list cannot be printed: put `join` behind it")
    raise CannotFill(f"{value.name} has no value")


def moment_of(value: Value) -> Moment:
    """A moment, also from whole milliseconds. Raises CannotFill for what is none."""
    at = Moment(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(at, Moment) and _printable(at):
        return at
    raise CannotFill("this is no time (a time looks like 2026-11-22T15:00:00Z)")


def clock_time(value: Moment, zone: tzinfo) -> str:
    """``15:00 CET``; zones without a short name read ``15:00 UTC+03``."""
    local = datetime.fromtimestamp(value.at // SECOND, zone)
    name = local.strftime("%Z")
    return f"{local:%H:%M} {'UTC' if name[:1] in '+-' else ''}{name}"


def calendar_day(value: Moment, zone: tzinfo) -> str:
    """``22 November 2026``, in English whatever the locale of the machine."""
    months = (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    )  # fmt: skip
    local = datetime.fromtimestamp(value.at // SECOND, zone)
    return f"{local.day} {months[local.month - 1]} {local.year}"
