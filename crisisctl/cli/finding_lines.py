"""What the rules found in a statement, as lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .output import one_line


def finding_lines(findings: Sequence[Mapping[str, Any]], overruled: Mapping[str, str]) -> Iterator[str]:
    """Each finding with its place, its words, why, and what to write instead; then how many there are."""
    for one in findings:
        stands = f" (stands: {overruled[one['rule']]})" if one["rule"] in overruled else ""
        word = f" “{one['text']}”" if one.get("text") else ""
        place = f"{one['line']}:{one['column']}"
        yield one_line(
            f"{place}: {one['severity']}: {one['rule']}{stands}:{word} {one.get('why', '')}".rstrip()
        )
        gate = f" Needs the word of: {one['gate']}." if one.get("gate") else ""
        instead = f"{one.get('instead', '')}{gate}".strip()
        if instead:
            yield one_line(f"    {instead}")
    counts = {kind: sum(one["severity"] == kind for one in findings) for kind in ("error", "warning", "hint")}
    told = [f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in counts.items() if count]
    yield ", ".join(told) or "Nothing found."
