"""Findings about the length of a statement, one for each channel that it is too long for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crisisctl.core.workspace import Place

from .length import Length
from .measure import counted, first_beyond, measure
from .sms import outside_alphabet

#: As much of what is too much as a finding quotes, in code points.
_QUOTED = 40
_IN_WORDS = {"weighted": "weighted characters", "utf-16": "UTF-16 units"}


def over_limit(text: str, channels: Iterable[Place]) -> list[dict[str, Any]]:
    """A finding for each of `channels` that `text` is too long for, at the first character beyond its limit.

    Rule ``over-limit``, an error. For sms, rule ``sms-segments``, a warning, where it needs more than one
    message. The shape is that of `lint.Finding`; lines and columns count from 1, columns in code points.
    """
    findings = []
    for channel in channels:
        length = measure(text, channel.limit)
        if length.over:
            findings.append(_finding(text, channel, "over-limit", "error", *_too_long(channel, length)))
        elif length.segments is not None and length.segments > 1:
            findings.append(_finding(text, channel, "sms-segments", "warning", *_segmented(text, length)))
    return findings


def _too_long(channel: Place, length: Length) -> tuple[str, str]:
    unit = _IN_WORDS.get(length.unit, length.unit)
    beyond = length.count - (length.limit or 0)
    why = f"{channel.name} takes {length.limit} {unit}; these are {length.count}, {beyond} too many"
    return why, "Shorten it, or post it in parts."


def _segmented(text: str, length: Length) -> tuple[str, str]:
    why = f"this is sent, and paid for, as {length.segments} text messages"
    if length.unit == "septets":
        return why, f"Shorten it to {length.limit} septets."
    char = outside_alphabet(counted(text))
    return (
        f"{why}: with {char!r} in it, a message holds {length.limit} characters and not 160",
        f"Write something else for {char!r}, or shorten it.",
    )


def _finding(text: str, channel: Place, rule: str, severity: str, why: str, instead: str) -> dict[str, Any]:
    at = first_beyond(text, channel.limit) or 0
    before = text[:at]
    return {
        "rule": rule,
        "severity": severity,
        "line": before.count("\n") + 1,
        "column": at - (before.rfind("\n") + 1) + 1,
        "text": text[at : at + _QUOTED].split("\n", 1)[0],
        "why": why,
        "instead": instead,
    }
