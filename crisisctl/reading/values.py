"""What a single value may be: text, durations, days, names. Each function takes what the file says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal

from crisisctl.core.times import duration, stated

from .node import UNREADABLE, Nothing, Written
from .source import suggest

NAME = r"\w[\w.-]*"
#: The channels whose length limits are known.
LIMITS = (
    "x", "bluesky", "mastodon", "threads", "instagram", "linkedin", "facebook", "tiktok", "youtube", "sms",
)  # fmt: skip
#: As much of a wrong value as a problem quotes.
_QUOTED = 40
_VARIABLE = "env:[A-Za-z_][A-Za-z0-9_]*"
_INSTEAD = {
    "a text": "write one text, in quotes if it holds brackets or a colon",
    "a list": "write a list: [one, another]",
    "a mapping": "write names and values: {name: value}",
}
KEBAB = "[a-z0-9]+(?:-[a-z0-9]+)*"
#: Names become the names of folders and files.
LONGEST_NAME = 100


class Unfit(ValueError):
    """A value that does not belong where it stands."""

    def __init__(self, text: str, rule: str, hint: str) -> None:
        """Say what is wrong, under which rule, and what to write instead."""
        super().__init__(text)
        self.text, self.rule, self.hint = text, rule, hint


def describe(value: object) -> str:
    """What stands there, in words."""
    if isinstance(value, Nothing):
        return "nothing"
    if isinstance(value, Written):
        return f"{value}" if value in {"true", "false"} else f"the number {value}"
    if isinstance(value, str):
        return f"the text '{value if len(value) <= _QUOTED else value[: _QUOTED - 1] + '…'}'"
    return "a list" if isinstance(value, list) else "a mapping"


def misplaced(expected: str, value: object, hint: str = "") -> Unfit:
    """The fault of a value of another type."""
    if not hint:
        hint = "write it, or take the key out" if isinstance(value, Nothing) else _INSTEAD[expected]
    return Unfit(f"{expected} belongs here, not {describe(value)}", "wrong-type", hint)


def as_text(value: object) -> str:
    """A text; a number or a boolean is taken as written."""
    if not isinstance(value, str):
        raise misplaced("a text", value)
    if not value.strip():
        hint = "write it, or take the key out"
        raise Unfit("a text belongs here, and this one is empty", "wrong-type", hint)
    return str(value.strip())


def as_template(value: object) -> str:
    """A text with the blanks around it."""
    as_text(value)
    return str(value)


def as_duration(value: object) -> int:
    """A duration in milliseconds."""
    hint = "write 45s, 5m, 2h, 3d or 1h30m"
    if not isinstance(value, str):
        raise misplaced("a duration", value, hint)
    try:
        return duration(value)
    except ValueError:
        raise misplaced("a duration", value, hint) from None


def as_length(value: object) -> int:
    """A duration after which something comes round again, so never 0."""
    length = as_duration(value)
    if length == 0:
        hint = "write a duration longer than 0"
        raise Unfit("this would come round without end", "wrong-type", hint)
    return length


def as_every(value: object) -> int | Literal["cadence"]:
    """A length, or `cadence`."""
    return "cadence" if value == "cadence" else as_length(value)


def as_moment(value: object) -> int:
    """An RFC 3339 time as a moment."""
    hint = "write 2026-01-15T09:00:00Z"
    if not isinstance(value, str):
        raise misplaced("a time with its zone", value, hint)
    try:
        return stated(value)
    except (ValueError, OverflowError):
        raise misplaced("a time with its zone", value, hint) from None


def as_day(value: object) -> str:
    """An ISO date."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
    raise misplaced("a day", value, "write 2026-01-31")


def as_sha256(value: object) -> str:
    """A SHA-256 in hex."""
    if isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value):
        return str(value)
    raise misplaced("a SHA-256", value, "64 hexadecimal digits in small letters")


def as_bool(value: object) -> bool:
    """`true` or `false`."""
    if isinstance(value, Written) and value in {"true", "false"}:
        return value == "true"
    raise misplaced("true or false", value, "in lower case, without quotes")


def as_number(value: object) -> float:
    """A number."""
    if isinstance(value, Written) and value not in {"true", "false"}:
        return float(value)
    raise misplaced("a number", value, "digits, without quotes")


def as_zone(value: object) -> str:
    """An IANA time zone that this machine knows."""
    from zoneinfo import ZoneInfo, available_timezones

    text = as_text(value)
    try:
        ZoneInfo(text)
    except (OSError, ValueError, KeyError):
        raise Unfit(
            f"unknown time zone '{text[:80]}'", "unknown-timezone", _zones(text, available_timezones())
        ) from None
    return text


def _zones(text: str, known: Iterable[str]) -> str:
    return (
        suggest(text, sorted(known), "Such as").partition(" Such as")[0]
        or "write an IANA name: Europe/Madrid"
    )


def as_reach(value: object) -> str:
    """The name of a variable that says how to reach somebody."""
    text = as_text(value)
    if not re.fullmatch(_VARIABLE, text):
        hint = "write env:PAGE_ANA, and put the address into that variable"
        raise Unfit("an address or a secret does not belong into this file", "secret", hint)
    return text


def as_publish(value: object) -> str:
    """`manual`, or the name of a variable that says where to post."""
    text = as_text(value)
    return text if text == "manual" else as_reach(text)


def as_limit(value: object) -> str:
    """A number of characters, or whose limit holds."""
    if isinstance(value, str) and re.fullmatch("[1-9][0-9]{0,6}", value):
        return str(value)
    return chosen_from("limit", LIMITS, "unknown-limit")(value)


def as_name(value: object) -> str:
    """A name without blanks, such as a phase's."""
    return _matching(NAME, as_text(value), "letters, digits, '-', '_' and '.', no blanks")


def as_kebab(value: object) -> str:
    """A name such as ``notify-regulator``."""
    return _matching(KEBAB, as_text(value), "small letters and digits, joined by single hyphens")


def _matching(pattern: str, text: str, hint: str) -> str:
    if text != UNREADABLE and not re.fullmatch(pattern, text):
        raise Unfit(f"'{text[:80]}' cannot be a name here", "bad-name", hint)
    if len(text) > LONGEST_NAME:
        raise Unfit(f"'{text[:40]}…' is too long a name", "bad-name", f"at most {LONGEST_NAME} characters")
    return text


def as_known(value: object) -> str | None:
    """A fact's value as written; nothing for one that is not known."""
    return None if isinstance(value, Nothing) else as_text(value)


def as_answers(value: object) -> object:
    """One answer, a list of them, or nothing, as a list."""
    if isinstance(value, Nothing):
        return []
    if isinstance(value, str):
        raise misplaced(
            "an answer", value, "such as {done: true, after: 5m}, {choose: OPTION}, {ack: PERSON}"
        )
    return [value] if isinstance(value, dict) else value


def chosen_from(what: str, names: Iterable[str], rule: str) -> Callable[[object], str]:
    """A function that takes one of `names`; `what` says what they are."""
    known = tuple(names)

    def choose(value: object) -> str:
        text = as_text(value)
        if text not in known:
            raise Unfit(f"unknown {what} '{text[:80]}'", rule, suggest(text, known, "There are"))
        return text

    return choose
