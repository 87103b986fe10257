"""What keeps a statement from being approved, whatever its language: holes in it, or nothing at all.

The wording itself and the length on each channel are not judged here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .language.statement import Statement
from .lint import broken
from .rules import form


def check(kind: str, channels: Sequence[str], text: str) -> list[dict[str, Any]]:
    """What must be mended in `text` before anybody may approve it; an empty list if nothing.

    Only two rules, both errors, the same for every `kind` of statement and all `channels`:
    ``empty`` (no words), and ``placeholder`` (``{{ … }}``, ``[CUSTOMER NAME]``, ``XX:XX``, ``TBD``…).
    A finding has `rule, severity, line, column, text, why, instead`; lines and columns count from 1.
    """
    del channels  # every statement, wherever it goes, is held to these two
    return [
        {
            "rule": one.rule,
            "severity": one.severity,
            "line": one.line,
            "column": one.column,
            "text": one.text,
            "why": one.why,
            "instead": one.instead,
        }
        for one in broken(form.RULES, Statement(text, kind))
    ]
