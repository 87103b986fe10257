"""What the rules may know beside the words: plain data, handed in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact of the register: its name, its value now, and what it was before (oldest first)."""

    name: str
    value: str
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about where a statement comes from.

    `language` is a code like ``en`` or ``de-AT``, None to guess it from the text. `contacts` are the
    official addresses, numbers, accounts and mailboxes, `people` the names of those who speak for the
    brand: neither are personal data. `facts` are what the incident's register holds.
    """

    language: str | None = None
    contacts: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    facts: tuple[KnownFact, ...] = ()
