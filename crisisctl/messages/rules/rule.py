"""What a rule is: what it looks for, why, what to write instead, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from crisisctl.messages.language.phrases import Phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement

Severity = Literal["error", "warning", "hint"]
Gate = Literal["legal", "hr", "investors"]
Find = Callable[[Statement], Iterable[Span]]
#: Where what is missing is reported: nowhere, so at the beginning.
MISSING: Span = (0, 0)
INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the wording.

    `find` gives where a statement breaks it; None if that is found elsewhere in the program, not from the
    words alone. `perhaps` gives where its words are such that it might, which is a warning at most, and
    asked only where `find` gives nothing. `kinds` are the statements that it is about, empty for every
    kind that the public sees; `everywhere` adds internal ones. `wording` is False for what is judged in
    any language. `gate` names whose word can allow it.
    """

    id: str
    severity: Severity
    looks_for: str
    why: str
    instead: str
    bad: str
    better: str
    source: str
    find: Find | None
    perhaps: Find | None = None
    kinds: frozenset[str] = frozenset()
    everywhere: bool = False
    wording: bool = True
    gate: Gate | None = None

    def concerns(self, kind: str) -> bool:
        """Whether a statement of this `kind` is held to the rule."""
        return kind in self.kinds if self.kinds else self.everywhere or kind != INTERNAL


def saying(*looked_for: Phrases, unless: Phrases | None = None) -> Find:
    """Finds phrases in the author's own words, except in sentences where `unless` stands too."""

    def find(said: Statement) -> Iterator[Span]:
        for sentence in said.sentences:
            for one in looked_for:
                yield from found_in(sentence, one, unless)

    return find


def apologising(looked_for: Phrases, *, unless: Phrases | None = None) -> Find:
    """As `saying`, in the sentences that say sorry."""

    def find(said: Statement) -> Iterator[Span]:
        for sentence in said.apologies:
            yield from found_in(sentence, looked_for, unless)

    return find


def lacking(met: Callable[[Statement], bool]) -> Find:
    """Finds that something is missing."""

    def find(said: Statement) -> Iterator[Span]:
        if not met(said):
            yield MISSING

    return find


def found_in(sentence: Sentence, looked_for: Phrases, unless: Phrases | None = None) -> Iterator[Span]:
    """Where phrases stand in one sentence, unless others stand there too."""
    first = None
    for found in looked_for.find(sentence.tokens):
        if first is None and unless is not None and unless.within(sentence.tokens):
            return
        first = found
        yield sentence.at(found)
