"""What keeps a statement from being approved, whatever its language: holes in it, or nothing at all.

The wording itself and the length on each channel are not judged here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

_PLACEHOLDER = re.compile(
    r"\{\{[^{}\n]*\}\}?|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}"  # a template's own marks
    r"|\[[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+)+\]"  # [CUSTOMER NAME]
    r"|\[(?:NAME|DATE|TIME|LINK|URL|NUMBER|PLACE|PRODUCT|COMPANY|BRAND|CONTACT|CHANNEL)\]"
    r"|[\[<](?i:insert|add|your|fill in|to be)\b[^\]>\n]{0,80}[\]>]"  # [insert link]
    r"|\b(?i:XX:XX|HH:MM)\b|\bXX+\b|_{3,}"
    r"|\b(?:TODO|FIXME|TB[ACD])\b|(?i:\blorem ipsum\b)"
)


def check(kind: str, channels: Sequence[str], text: str) -> list[dict[str, Any]]:
    """What must be mended in `text` before anybody may approve it; an empty list if nothing.

    Only two rules so far, both errors, the same for every `kind` of statement and all `channels`:
    ``empty`` (no words), and ``placeholder`` (``{{ … }}``, ``[CUSTOMER NAME]``, ``XX:XX``, ``TBD``…).
    A finding has `rule, severity, line, column, text, why, instead`; lines and columns count from 1.
    """
    del kind, channels  # every statement, wherever it goes, is held to these two
    if not text.strip():
        return [_finding("empty", 1, 1, "", "there are no words", "Write the statement.")]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    findings = []
    for match in _PLACEHOLDER.finditer(text):
        line = bisect_right(starts, match.start())
        why, instead = "something is still to be filled in here", "Write what belongs here, or take it out."
        column = match.start() - starts[line - 1] + 1
        findings.append(_finding("placeholder", line, column, match[0], why, instead))
    return findings


def _finding(rule: str, line: int, column: int, text: str, why: str, instead: str) -> dict[str, Any]:
    return {
        "rule": rule,
        "severity": "error",
        "line": line,
        "column": column,
        "text": text,
        "why": why,
        "instead": instead,
    }
