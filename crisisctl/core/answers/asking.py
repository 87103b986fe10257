"""What the walk asks, and the answers that say nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Question(NamedTuple):
    """Something that waits for an answer.

    ``step``: an open step (`key`). ``call``: people to be called by voice about a step (`pages`, seqs).
    ``missed``: pages that fell due while nobody ran the walk (`pages`, seqs). ``waiting``: nothing is
    open; the next thing happens at `due_at`.
    """

    kind: Literal["step", "call", "missed", "waiting"]
    key: str = ""
    due_at: int | None = None
    pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class Waited:
    """Nobody answered until the moment that was given."""


@dataclass(frozen=True)
class Stop:
    """The operator pauses."""
