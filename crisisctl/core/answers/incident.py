"""Answers about the incident as a whole."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Note(NamedTuple):
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


class Happened(NamedTuple):
    """Something has happened: what the plan foresees at any time, or one of `HAPPENS`."""

    name: str
    text: str = ""
    plan: str | None = None


class SetLevel(NamedTuple):
    """Another level."""

    level: str
    reason: str


class Assign(NamedTuple):
    """Somebody holds a role from now on."""

    role: str
    person: str


class HandOver(NamedTuple):
    """A role passes on, and the new holder has accepted; `how` says by which way."""

    role: str
    person: str
    how: str


class ChannelState(NamedTuple):
    """A channel is in wrong hands, or back. `step` is the step in hand, if it waits for that."""

    channel: str
    lost: bool
    reason: str
    step: str | None = None


class Attach(NamedTuple):
    """Evidence that was kept: a file, a link or words. `size` in bytes."""

    kind: Literal["file", "link", "text"]
    name: str
    size: int
    sha256: str
    step: str | None = None


class End(NamedTuple):
    """It is over here, wherever the plan stands: a false alarm, or a try."""

    reason: str


class Join(NamedTuple):
    """A further plan. `sha256` is its file's, `sources` those of the files that came with it.

    `cadence` holds its longest silence by level, in milliseconds.
    """

    playbook: str
    version: str
    title: str
    sha256: str
    sources: tuple[tuple[str, str], ...] = ()
    cadence: tuple[tuple[str, int], ...] = ()


class Hold(NamedTuple):
    """A legal hold begins or ends."""

    on: bool
    reason: str
