"""What the registers of an incident hold: claims of others, promises of ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .kept import Kept


class Verdict(NamedTuple):
    """What a step's answer says of a claim, until it is written in the register."""

    verdict: str
    evidence: str


@dataclass(slots=True, eq=False, repr=False)
class ClaimState(Kept):
    """What somebody claims, word for word. `verdict` is true, false or unknown once it was checked.

    `step` is the key of the step that it finished.
    """

    text: str
    at: int
    verdict: str | None = None
    answered: bool = False
    step: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Enquiry(Kept):
    """What the press asks: who, what, when, and by when; `step` is the key of the step that took it in.

    `answered_at` is when it had its answer, or somebody left it without one for a reason.
    """

    who: str
    asks: str
    at: int
    due_at: int | None = None
    step: str | None = None
    answered_at: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Commitment(Kept):
    """Something that was promised in public and is neither kept nor given up. `broken`: its time passed."""

    text: str
    due_at: int
    owner: str | None = None
    broken: bool = False


@dataclass(slots=True, eq=False, repr=False)
class PublicWords(Kept):
    """A draft that is public since `at`, by the SHA-256 of its words.

    `places` are its channels, each with its link, if it is known. `answers`: it only answers what others say.
    """

    sha256: str
    at: int
    answers: bool
    places: dict[str, str | None] = field(default_factory=dict)
