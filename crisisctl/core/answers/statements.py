"""Answers about a statement on its way out."""

from __future__ import annotations

from typing import NamedTuple


class Promise(NamedTuple):
    """Something that a statement promises: what, by when, and which role sees to it."""

    text: str
    due_at: int
    owner: str | None = None


class Draft(NamedTuple):
    """The words of a statement; with what they promise, and the claims (ids) that they answer."""

    step: str
    text: str
    person: str | None = None
    next_update: int | None = None
    promises: tuple[Promise, ...] = ()
    claims: tuple[str, ...] = ()


class Overrule(NamedTuple):
    """An error that the rules found in the draft stands, for a reason; `choice` says which kind of reason."""

    step: str
    rule: str
    reason: str
    choice: str | None = None


class Approve(NamedTuple):
    """Somebody approved exactly `text` in a role; `code` is what they read back."""

    step: str
    role: str
    person: str
    how: str
    code: str
    text: str


class Reject(NamedTuple):
    """Somebody does not approve the draft. `choice` is wording, timing, facts or counsel."""

    step: str
    reason: str
    role: str | None = None
    person: str | None = None
    choice: str | None = None


class Post(NamedTuple):
    """The statement is still true, and leaves now on one channel.

    `seen` is the seq up to which the log was known to whoever said that it is true; None: all of it.
    `emergency` is the reason why it leaves although not everybody has approved it.
    """

    step: str
    channel: str
    seen: int | None = None
    emergency: str | None = None


class Posted(NamedTuple):
    """It is out: with a link, or posted by hand."""

    step: str
    channel: str
    link: str | None = None
    at: int | None = None


class NotPosted(NamedTuple):
    """It did not go out after all."""

    step: str
    channel: str
    reason: str


class LeaveOut(NamedTuple):
    """The statement is not published on one of its channels."""

    step: str
    channel: str
    reason: str


class Withdraw(NamedTuple):
    """What was published on a channel was taken down again."""

    step: str
    channel: str
    reason: str
