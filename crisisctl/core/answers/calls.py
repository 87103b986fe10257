"""Answers about paging people."""

from __future__ import annotations

from dataclasses import dataclass

from .asking import Answer


@dataclass(frozen=True, slots=True)
class Called(Answer):
    """A page (`page` is the seq of its request) was made by voice or at the keys: reached, or not and why."""

    page: int
    reached: bool
    reason: str = "no answer"
    at: int | None = None
    how: str = "voice"


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
    """Page a role by hand. `missed` are the missed pages (seqs) that this makes up for."""

    step: str
    role: str
    missed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MissedPages(Answer):
    """What was done about the pages that fell due while nobody ran the walk."""

    seqs: tuple[int, ...]
    text: str
