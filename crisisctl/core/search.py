"""Which plan somebody means who says what they see, in their own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from .playbook import Playbook

#: Accents may stand behind their letters.
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_WORDS_THAT_SAY_NOTHING = """
    a about against all an and are as at be been by can for from had has have he her his how i if in into is
    it its me my no not of on or our out she so some somebody something than that the their them there they
    this to us was we were what when who whom will with would you your
"""
_EMPTY = frozenset(_WORDS_THAT_SAY_NOTHING.split())
_ENDINGS = (
    "ations",
    "ation",
    "ingly",
    "ings",
    "ing",
    "edly",
    "ers",
    "ies",
    "ied",
    "er",
    "ed",
    "es",
    "s",
    "y",
    "e",
)
#: A word shorter than this is not guessed at; nor is a slip in one shorter than that.
_GUESSED, _SLIPPED = 4, 5
#: A plan that fits so many times worse than the best is not meant.
_FAR = 4
_SAME, _LIKE, _NEAR = 1.0, 0.8, 0.6
#: What a word counts for: in a name or title, in what the plan is for, in its summary.
_TITLE, _TRIGGER, _SUMMARY = 3.0, 2.0, 1.5


class Found(NamedTuple):
    """A plan, how well it fits, and the line of it that fits best."""

    plan: Playbook
    score: float
    line: str


def search(plans: Iterable[Playbook], typed: str) -> list[Found]:
    """The plans that hold at least half of the words typed, or else any; the best first, ties as given.

    Case, accents and endings do not count, nor does one slip in a word. What few plans hold counts more.
    """
    wanted = _wanted(typed)
    fits = [(plan, _fit(plan, wanted)) for plan in plans]
    rarity = {one: 1 / max(1, sum(one in fit.words for _, fit in fits)) for one in wanted}
    most = max((len(fit.words) for _, fit in fits), default=0)
    needed = max(1, (len(wanted) + 1) // 2 if most * 2 >= len(wanted) else 1)
    found = [
        Found(plan, sum(score * rarity[one] for one, score in fit.words.items()), fit.line)
        for plan, fit in fits
        if len(fit.words) >= needed
    ]
    found.sort(key=lambda one: -one.score)
    return [one for one in found if one.score * _FAR > found[0].score]


class _Fit(NamedTuple):
    """The words that a plan holds, with how well; and the line of it that holds most."""

    words: dict[str, float]
    line: str


def _fit(plan: Playbook, wanted: list[str]) -> _Fit:
    lines = [(f"{plan.title} {plan.id}", _TITLE, plan.title)]
    lines += [(one, _TRIGGER, one) for one in plan.triggers]
    lines += [(plan.summary, _SUMMARY, plan.summary), (handles := handled(plan), _TRIGGER, handles)]
    best: dict[str, float] = {}
    fitting = []
    for text, weight, shown in lines:
        words = [found for found, _ in _words(text)]
        alike = {one: weight * max((_alike(one, word) for word in words), default=0) for one in wanted}
        best |= {one: max(score, best.get(one, 0)) for one, score in alike.items() if score}
        fitting.append((sum(alike.values()), shown))
    return _Fit(best, max(fitting, key=lambda one: one[0])[1])


def handled(plan: Playbook) -> str:
    """What a plan is for in words that people search for, as a line."""
    return f"For: {', '.join(plan.handles)}" if plan.handles else ""


def hits(text: str, typed: str) -> list[slice]:
    """Where `text` holds a word that was typed."""
    wanted = _wanted(typed)
    return [place for word, place in _words(text) if any(_alike(one, word) for one in wanted)]


def _wanted(typed: str) -> list[str]:
    return [one for one, _ in _words(typed) if one not in _EMPTY]


def _words(text: str) -> list[tuple[str, slice]]:
    """The words without case and accents, and where they stand."""
    return [(_bare(found[0]), slice(*found.span())) for found in _WORD.finditer(text)]


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))


def _alike(wanted: str, word: str) -> float:
    if wanted == word:
        return _SAME
    one, other = _stem(wanted), _stem(word)
    if one == other:
        return _LIKE
    if min(len(one), len(other)) >= _GUESSED and (one.startswith(other) or other.startswith(one)):
        return _LIKE
    return _NEAR if min(len(wanted), len(word)) >= _SLIPPED and _slip(wanted, word) else 0


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _GUESSED - 1:
            return word[: -len(ending)]
    return word


def _slip(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two that changed places, makes the words the same."""
    shorter = min(len(one), len(other))
    at = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    rest, left = one[at:], other[at:]
    swapped = rest[:2] == left[1::-1] and rest[2:] == left[2:]
    return swapped or rest[1:] in (left, left[1:]) or rest == left[1:]
