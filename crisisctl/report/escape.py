"""Text from a log inside Markdown: it reads as it was written, and is never markup, HTML or a link."""

from __future__ import annotations

import re

from crisisctl.core.clean import clean, clean_lines

_MARKS = re.compile(
    r"[\\`*{}\[\]<>#|~!&@$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=//)|(?<=www)\.", re.IGNORECASE
)
_BEGINS_A_BLOCK = re.compile(r"[-+=]|\d{1,9}(?=[.)])")
_LINK = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*")


def plain(text: str) -> str:
    """`text` on one line, every mark of Markdown escaped; an em dash where there is nothing."""
    line = " ".join(clean(text).split())
    if not line:
        return "—"
    begins = _BEGINS_A_BLOCK.match(line)
    head = begins[0] if begins else ""
    escaped = (head[:-1] + "\\" + head[-1]) if head in {"-", "+", "="} else head
    rest = _MARKS.sub(r"\\\g<0>", line[len(head) :])
    return escaped + ("\\" + rest if head.isdigit() else rest)


def link(text: str) -> str:
    """A web address as a link; anything else as plain text."""
    return f"<{text}>" if _LINK.fullmatch(text) else plain(text)


def code(text: str) -> str:
    """An identifier or hash between backticks, without what could end them or a table's cell."""
    return f"`{' '.join(clean(text).split()).replace('`', '').replace('|', '') or '—'}`"


def verbatim(text: str) -> str:
    """Words exactly as they were published, in a fence longer than any in them; controls made visible."""
    words = clean_lines(text)
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{words}\n{fence}"
