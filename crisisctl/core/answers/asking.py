"""What the walk asks, and the answers that say nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Question:
    """Something that waits for an answer.

    ``step``: an open step (`key`). ``call``: people to be called by voice about a step (`pages`, seqs).
    ``missed``: pages that fell due while nobody ran the walk (`pages`, seqs). ``waiting``: nothing is
    open; the next thing happens at `due_at`.
    """

    kind: Literal["step", "call", "missed", "waiting"]
    key: str = ""
    due_at: int | None = None
    pages: tuple[int, ...] = ()


class Answer:
    """Anything that an operator can answer."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Waited(Answer):
    """Nobody answered until the moment that was given."""


@dataclass(frozen=True, slots=True)
class Stop(Answer):
    """The operator pauses."""
