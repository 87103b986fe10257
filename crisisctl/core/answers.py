"""What the walk asks, and everything that an operator can answer. Moments in milliseconds UTC.

Steps are named by their key (see `course`). `at` in an answer is when it happened, if that was earlier
than now; `person` is who did it, if that is not who types.
"""

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


@dataclass(frozen=True, slots=True)
class Done(Answer):
    """A step is done: a `do`; every line of a `check`; with a reason, a `wait` or an unanswered `page`."""

    step: str
    evidence: str | None = None
    reason: str | None = None
    person: str | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Tick(Answer):
    """Lines of a `check` (indexes from 0) are true."""

    step: str
    items: tuple[int, ...]
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Skip(Answer):
    """A step is left out. `typed` is the step's name as typed, which a `required` step wants."""

    step: str
    reason: str
    typed: str = ""
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Choose(Answer):
    """An option of a `decide`."""

    step: str
    option: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class StateFact(Answer):
    """A fact; None for one that is not known. `step` is the step that asked."""

    fact: str
    value: str | float | None
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Reopen(Answer):
    """A settled step is open again."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extend(Answer):
    """A step gets more time (milliseconds), counted from its deadline, or from now if that has passed."""

    step: str
    by: int
    reason: str


@dataclass(frozen=True, slots=True)
class Draft(Answer):
    """The words of a statement."""

    step: str
    text: str
    person: str | None = None
    next_update: int | None = None


@dataclass(frozen=True, slots=True)
class Approve(Answer):
    """Somebody approved exactly `text` in a role; `code` is what they read back."""

    step: str
    role: str
    person: str
    how: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Reject(Answer):
    """Somebody does not approve the draft. `choice` is wording, timing, facts or counsel."""

    step: str
    reason: str
    role: str | None = None
    person: str | None = None
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Post(Answer):
    """The statement is still true, and leaves now on one channel."""

    step: str
    channel: str


@dataclass(frozen=True, slots=True)
class Posted(Answer):
    """It is out: with a link, or posted by hand."""

    step: str
    channel: str
    link: str | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class NotPosted(Answer):
    """It did not go out after all."""

    step: str
    channel: str
    reason: str


@dataclass(frozen=True, slots=True)
class LeaveOut(Answer):
    """The statement is not published on one of its channels."""

    step: str
    channel: str
    reason: str


@dataclass(frozen=True, slots=True)
class Called(Answer):
    """A page was made by voice (`page` is the seq of its request): reached, or not and why."""

    page: int
    reached: bool
    reason: str = "no answer"
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Acknowledge(Answer):
    """Somebody who was paged has answered for a step."""

    step: str
    role: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class GiveUp(Answer):
    """One of several people to be paged will not answer; somebody says how it went on."""

    step: str
    role: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageNow(Answer):
    """Page a role by hand."""

    step: str
    role: str


@dataclass(frozen=True, slots=True)
class MissedPages(Answer):
    """What was done about the pages that fell due while nobody ran the walk."""

    seqs: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Note(Answer):
    """A line in the log. `privileged`: advice was sought; no text of it."""

    text: str
    at: int | None = None
    privileged: bool = False


@dataclass(frozen=True, slots=True)
class Happened(Answer):
    """Something that the plan foresees at any time has happened."""

    name: str
    text: str = ""
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class RaiseClaim(Answer):
    """A rumour or claim, word for word, and where it was seen."""

    text: str
    channel: str | None = None


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
class NextUpdate(Answer):
    """Another time for the next public update."""

    due_at: int
    reason: str


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
class MeetClock(Answer):
    """A legal duty was done. `at` is when."""

    clock: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class DropClock(Answer):
    """A legal clock does not apply."""

    clock: str
    reason: str


@dataclass(frozen=True, slots=True)
class StartClock(Answer):
    """A legal clock counts from `at` on."""

    clock: str
    at: int


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
