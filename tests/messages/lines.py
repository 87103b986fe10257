"""The sentences in `data`: read by several tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"


def lines(name: str) -> Iterator[str]:
    """The lines of a file, without remarks; ``\\n`` in one is a new line."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("\\n", "\n")


def sorted_out(name: str) -> dict[tuple[str, str], list[str]]:
    """By ``+`` or ``-`` and rule: the lines that break the rule, and those that do not."""
    found: dict[tuple[str, str], list[str]] = {}
    under: list[str] = []
    for line in lines(name):
        sign, _, rule = line.partition(" ")
        if sign in {"+", "-"} and " " not in rule:
            under = found.setdefault((sign, rule), [])
        else:
            under.append(line)
    return found
