"""What somebody meant who mistyped a name."""

from __future__ import annotations

from collections.abc import Iterable

#: More names than this tell a reader nothing.
LISTED = 12


def did_you_mean(typed: str, names: Iterable[str], what: str = "There are") -> str:
    """A hint: the nearest name if one is near, and the names that exist (the first twelve of them)."""
    from difflib import get_close_matches

    known = list(names)
    near = get_close_matches(typed, known)
    listed = ", ".join(known[:LISTED]) + (", …" if len(known) > LISTED else "")
    guess = f"Did you mean '{near[0]}'? " if near else ""
    return f"{guess}{what}: {listed}." if known else guess.strip()
