"""What should not stand in a log that others may read: secrets, and data of persons."""

from __future__ import annotations

import re

from .context import Context
from .language.statement import Statement
from .lint import broken, explained

_SECRET = re.compile(
    r"(?i:\b(?:pass(?:word|code|phrase)?|pwd|pin|secret|token|api[ _-]?key|otp|code)\b\s*(?:is|:|=)\s*\S{4,})"
    r"|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"
    r"|\bgh[pousr]_[A-Za-z0-9]{20,}\b"
    r"|\bxox[abprs]-[A-Za-z0-9-]{10,}"
    r"|\bsk-[A-Za-z0-9_-]{16,}"
    r"|\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|\b\w+://[^\s/:@]+:[^\s/@]+@\S+"
)
#: The public must not see these numbers; whoever reads the log works with them.
_NUMBERED = re.compile(r"(?i)\W*(?:ticket|order|case|incident|booking|invoice|reference|ref|claim)\b")


def sensitive_in(text: str, context: Context) -> list[str]:
    """The words in `text` that look like a secret, or like data of a person unknown to the context."""
    personal = broken([explained("personal-data")], Statement(text, "notice", context))
    found = [one.text for one in personal if not _NUMBERED.match(one.text)]
    return [*(match[0] for match in _SECRET.finditer(text)), *found]
