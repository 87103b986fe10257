"""Answers about the incident as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .asking import Answer


@dataclass(frozen=True, slots=True)
class Note(Answer):
    """A line in the log. `privileged`: advice was sought; no text of it."""

    text: str
    at: int | None = None
    privileged: bool = False


#: What may happen in every crisis, whether or not the plan foresees it.
HAPPENS = {
    "press": "The press asks",
    "regulator": "A regulator or the police",
    "harm": "Somebody may be hurt",
    "other": "Something else",
}


@dataclass(frozen=True, slots=True)
class Happened(Answer):
    """Something has happened: what the plan foresees at any time, or one of `HAPPENS`."""

    name: str
    text: str = ""
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class SetLevel(Answer):
    """Another level."""

    level: str
    reason: str


@dataclass(frozen=True, slots=True)
class Assign(Answer):
    """Somebody holds a role from now on."""

    role: str
    person: str


@dataclass(frozen=True, slots=True)
class HandOver(Answer):
    """A role passes on, and the new holder has accepted; `how` says by which way."""

    role: str
    person: str
    how: str


@dataclass(frozen=True, slots=True)
class ChannelState(Answer):
    """A channel is in wrong hands, or back."""

    channel: str
    lost: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Attach(Answer):
    """Evidence that was kept: a file, a link or words. `size` in bytes."""

    kind: Literal["file", "link", "text"]
    name: str
    size: int
    sha256: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Join(Answer):
    """A further plan. `sha256` is its file's, `sources` those of the files that came with it.

    `cadence` holds its longest silence by level, in milliseconds.
    """

    playbook: str
    version: str
    title: str
    sha256: str
    sources: tuple[tuple[str, str], ...] = ()
    cadence: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hold(Answer):
    """A legal hold begins or ends."""

    on: bool
    reason: str
