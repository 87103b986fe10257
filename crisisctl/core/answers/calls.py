"""Answers about paging people."""

from __future__ import annotations

from typing import NamedTuple


class Called(NamedTuple):
    """A page (`page` is the seq of its request) was made by voice or at the keys: reached, or not and why."""

    page: int
    reached: bool
    reason: str = "no answer"
    at: int | None = None
    how: str = "voice"


class Acknowledge(NamedTuple):
    """Somebody who was paged has answered for a step."""

    step: str
    role: str | None = None
    person: str | None = None


class GiveUp(NamedTuple):
    """One of several people to be paged will not answer; somebody says how it went on."""

    step: str
    role: str
    reason: str


class PageNow(NamedTuple):
    """Page a role by hand. `missed` are the missed pages (seqs) that this makes up for."""

    step: str
    role: str
    missed: tuple[int, ...] = ()


class MissedPages(NamedTuple):
    """What was done about the pages that fell due while nobody ran the walk."""

    seqs: tuple[int, ...]
    text: str
