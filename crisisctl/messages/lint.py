"""The door to the rules of the wording: a statement in, what is wrong with it out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from .context import Context, KnownFact
from .language.guess import language_of
from .language.statement import Span, Statement
from .rules import RULES
from .rules.rule import Find, Gate, Rule, Severity

__all__ = ["Context", "Finding", "KnownFact", "Linted", "Rule", "broken", "catalogue", "explained", "lint"]
_ENGLISH = "en"
_NOTHING_KNOWN = Context()
#: More findings of one rule tell a writer nothing.
_MOST_OF_A_RULE = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a statement says, or lacks, and what to write instead.

    `line` and `column` count from 1, columns in code points; `text` is the words found, empty where
    something is missing. `gate` names whose word can allow it: ``legal``, ``hr`` or ``investors``.
    """

    rule: str
    severity: Severity
    line: int
    column: int
    text: str
    why: str
    instead: str
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Linted:
    """What was found in a statement.

    `ok` is False when any of it is an error; `language` is a code like ``en``.
    """

    ok: bool
    kind: str
    language: str
    findings: tuple[Finding, ...]


def lint(text: str, *, kind: str, context: Context = _NOTHING_KNOWN) -> Linted:
    """What the rules say of a statement of this `kind`, in the order of the text.

    The wording is judged in English only; in other languages only emptiness, what was left to be filled in
    and personal data. Any text is taken, and none raises.
    """
    language = _main_part(context.language or "") or language_of(text)
    rules = [rule for rule in RULES if language == _ENGLISH or not rule.wording]
    findings = broken(rules, Statement(text, kind, context))
    return Linted(all(one.severity != "error" for one in findings), kind, language, findings)


def broken(rules: Iterable[Rule], said: Statement) -> tuple[Finding, ...]:
    """Where a statement breaks those of the `rules` that concern its kind, in the order of its text."""
    found = [one for rule in rules if rule.concerns(said.kind) for one in _found(rule, said)]
    found.sort(key=lambda one: one[0])
    starts = [0, *(place + 1 for place, letter in enumerate(said.text) if letter == "\n")]
    return tuple(_finding(rule, severity, said.text, span, starts) for span, rule, severity in found)


def catalogue() -> tuple[Rule, ...]:
    """Every rule, by family."""
    return RULES


def explained(rule_id: str) -> Rule:
    """The rule of this name. Raises KeyError for none."""
    return _by_id()[rule_id]


@cache
def _by_id() -> dict[str, Rule]:
    return {rule.id: rule for rule in RULES}


def _main_part(language: str) -> str:
    """The language of a code: ``de`` of ``de-AT``."""
    return language.replace("_", "-").partition("-")[0].lower()


def _found(rule: Rule, said: Statement) -> list[tuple[Span, Rule, Severity]]:
    """Where a rule is broken; where its words only suggest it, that is a warning at most."""
    if sure := _first(rule.find, said):
        return [(span, rule, rule.severity) for span in sure]
    mild: Severity = "hint" if rule.severity == "hint" else "warning"
    return [(span, rule, mild) for span in _first(rule.perhaps, said)]


def _first(find: Find | None, said: Statement) -> list[Span]:
    """What is found: each place once, the first of them."""
    places: dict[Span, None] = {}
    for span in find(said) if find else ():
        places[span] = None
        if len(places) == _MOST_OF_A_RULE:
            break
    return list(places)


def _finding(rule: Rule, severity: Severity, text: str, span: Span, starts: list[int]) -> Finding:
    start, end = span
    line = bisect_right(starts, start)
    column = start - starts[line - 1] + 1
    return Finding(rule.id, severity, line, column, text[start:end], rule.why, rule.instead, rule.gate)
