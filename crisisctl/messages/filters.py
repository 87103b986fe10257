"""The filters of templates. None returns more text than a statement may have, nor builds it on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import tzinfo
from typing import NamedTuple

from .values import LONGEST, CannotFill, Missing, Value, calendar_day, clock_time, moment_of, said, true

#: The value (missing only for `default`), the filter's own values, the zone.
Apply = Callable[[Value, list[Value], tzinfo], Value]
_WORD = re.compile(r"[^-\s({\[<]+")


class Filter(NamedTuple):
    """What a filter does, and how many values of its own it takes."""

    apply: Apply
    least: int = 0
    most: int = 0


def _on_text(change: Callable[[str], str]) -> Apply:
    return lambda value, _, zone: change(said(value, zone))


def _default(value: Value, values: list[Value], _: tzinfo) -> Value:
    """The value itself; where it is missing (with ``true`` behind: or false or empty) the other one."""
    even_if_false = len(values) > 1 and true(values[1])
    if isinstance(value, Missing) or (even_if_false and not true(value)):
        return values[0] if values else ""
    return value


def _join(value: Value, values: list[Value], zone: tzinfo) -> Value:
    if not isinstance(value, list):
        raise CannotFill("`join` needs a list")
    between = said(values[0], zone) if values else ""
    parts = [said(one, zone) for one in value]
    _must_fit(sum(map(len, parts)) + len(between) * len(parts))
    return between.join(parts)


def _replace(value: Value, values: list[Value], zone: tzinfo) -> Value:
    text, old, new = said(value, zone), said(values[0], zone), said(values[1], zone)
    _must_fit(len(text) + text.count(old) * (len(new) - len(old)))
    return text.replace(old, new)


def _must_fit(length: int) -> None:
    if length > LONGEST:
        raise CannotFill("the text grows beyond 64 KiB")


def _title(text: str) -> str:
    return _WORD.sub(lambda word: word[0][0].upper() + word[0][1:].lower(), text)


def _length(value: Value, _: list[Value], zone: tzinfo) -> Value:
    return len(value) if isinstance(value, list) else len(said(value, zone))


FILTERS: dict[str, Filter] = {
    "default": Filter(_default, most=2),
    "upper": Filter(_on_text(str.upper)),
    "lower": Filter(_on_text(str.lower)),
    "title": Filter(_on_text(_title)),
    "capitalize": Filter(_on_text(str.capitalize)),
    "join": Filter(_join, most=1),
    "trim": Filter(_on_text(str.strip)),
    "length": Filter(_length),
    "replace": Filter(_replace, least=2, most=2),
    "date": Filter(lambda value, _, zone: calendar_day(moment_of(value), zone)),
    "time": Filter(lambda value, _, zone: clock_time(moment_of(value), zone)),
}
