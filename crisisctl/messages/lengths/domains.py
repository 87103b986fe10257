"""Names of hosts in running text, found as twitter-text finds them, in a time that only grows with the text.

A run is text between blanks and punctuation. Its labels stand between full stops. A name goes from a label,
or from within one, over whole labels to a top-level domain at the beginning of a later label: the last such
label that can be reached. All of this is known from one pass over the labels, from the right.
"""

from __future__ import annotations

import re
from functools import cache

from .tlds import LONGEST, top_level

# What no name may contain beyond punctuation: blanks, marks of direction, and what is no character.
_NEVER = (
    r"\t-\r \x85\xa0\u061c\u1680\u180e\u2000-\u200a\u200e\u200f\u2028-\u202f\u205f\u2066-\u2069"
    r"\u3000\ufeff\ufffe\uffff"
)
_PUNCTUATION = r"!#$%&'()*+,/:;<=>?@\[\\\]^{|}~"
_ALNUM = re.compile("[0-9A-Za-z]*")
_LONGER = re.compile("[-0-9A-Za-z@+]")
_ENCODED = re.compile("[Xx][Nn]--[-0-9A-Za-z]+")
#: Letters with accents that a link may contain.
ACCENTED = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
    r"\u0300-\u036f\u1e00-\u1eff"
)
_WESTERN = re.compile(f"[-0-9A-Za-z{ACCENTED}]*")


@cache
def runs() -> re.Pattern[str]:
    """Text in which a name may stand: a full stop within, no blanks, no other punctuation."""
    return re.compile(f"[^{_NEVER}{_PUNCTUATION}]+")


@cache
def _beginning() -> re.Pattern[str]:
    """The first character of a name, where one may begin."""
    return re.compile(rf"(?<![0-9A-Za-z@#$\uff20\uff03\ufeff\ufffe\uffff])[^{_NEVER}{_PUNCTUATION}._-]")


class Run:
    """The names that can stand in ``text[start:end]``, a run."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start = text, start
        self.labels = _labels(text, start, end)
        self.tops = [_top(text, *label) for label in self.labels]
        self._next = 0
        # For each label: the top-level label that ends a name which goes over all of this one.
        self._onward: list[int | None] = [None] * (len(self.labels) + 1)
        for index in range(len(self.labels) - 2, -1, -1):
            begin, stop = self.labels[index]
            if begin < stop and text[begin] not in "-_" and text[stop - 1] not in "-_":
                self._onward[index] = self._last(index, begin)

    def name_from(self, start: int) -> int | None:
        """Where a name ends that begins with the run itself, at `start`."""
        begin, stop = self.labels[0]
        if begin == stop or self.text[begin] in "-_" or self.text[stop - 1] in "-_":
            return None
        return self._end(self._last(0, start))

    def next_name(self, after: int) -> tuple[int, int] | None:
        """Where the next name begins and ends; of what is before `after`, nothing belongs to it."""
        while self._next < len(self.labels) - 1:
            begin, stop = self.labels[self._next]
            found = self._name_in(self._next, max(begin, after), stop) if stop > after else None
            if found and found[0] == 0:  # at the very beginning, a letter that may stand before a name does
                second = self._name_in(self._next, 1, stop)
                return second if second and second[0] == 1 else found
            if found:
                return found
            self._next += 1
        return None

    def _name_in(self, index: int, begin: int, stop: int) -> tuple[int, int] | None:
        if self.text[stop - 1] in "-_" or (self._onward[index + 1] is None and self.tops[index + 1] is None):
            return None
        if self._onward[index + 1] is None:  # the label before the top-level one has no underscore
            begin = max(begin, self.text.rfind("_", begin, stop) + 1)
        match = _beginning().search(self.text, begin, stop)
        end = self._end(self._last(index, match.start())) if match else None
        return (match.start(), end) if match and end is not None else None

    def _last(self, index: int, begin: int) -> int | None:
        """The top-level label that ends a name which goes from `begin` to the end of a label, and on."""
        if (further := self._onward[index + 1]) is not None:
            return further
        plain = "_" not in self.text[begin : self.labels[index][1]]
        return (
            index + 1 if plain and index + 1 < len(self.tops) and self.tops[index + 1] is not None else None
        )

    def _end(self, label: int | None) -> int | None:
        return None if label is None else self.tops[label]


def western_names(name: str) -> list[tuple[int, int]]:
    """The names in Latin letters within one that has others, too: ``example.com`` in ``見るexample.com``."""
    labels = _labels(name, 0, len(name))
    tops = [_top(name, *label) for label in labels]
    tails = [_western_tail(name, *label) for label in labels]
    onward: list[int | None] = [None] * (len(labels) + 1)

    def last(index: int) -> int | None:
        if (further := onward[index + 1]) is not None:
            return further
        return index + 1 if index + 1 < len(tops) and tops[index + 1] is not None else None

    for index in range(len(labels) - 2, -1, -1):
        if tails[index] == labels[index][0] < labels[index][1]:
            onward[index] = last(index)
    found: list[tuple[int, int]] = []
    index = at = 0
    while index < len(labels) - 1:
        begin, reached = max(tails[index], at), last(index)
        end = None if reached is None else tops[reached]
        if reached is None or end is None or begin >= labels[index][1]:
            index += 1
        else:
            found.append((begin, end))
            index, at = reached, end
    return found


def _labels(text: str, start: int, end: int) -> list[tuple[int, int]]:
    labels, begin = [], start
    while (stop := text.find(".", begin, end)) >= 0:
        labels.append((begin, stop))
        begin = stop + 1
    return [*labels, (begin, end)]


def _western_tail(text: str, begin: int, stop: int) -> int:
    """Where the Latin letters begin that a label ends with."""
    match = _WESTERN.match(text[begin:stop][::-1])
    return stop - match.end() if match else stop


def _top(text: str, begin: int, stop: int) -> int | None:
    """Where a top-level domain ends that a label begins with, unless a longer word goes on after it."""
    match = _ALNUM.match(text, begin, stop)
    head = match.end() if match else begin
    if head > begin and not _LONGER.match(text, head) and text[begin:head].lower() in top_level():
        return head
    if encoded := _ENCODED.match(text, begin, stop):
        return encoded.end()
    return None if head == stop else _foreign_top(text, begin, min(stop, begin + LONGEST))


def _foreign_top(text: str, begin: int, stop: int) -> int | None:
    for end in range(stop, begin, -1):
        if text[begin:end].lower() in top_level() and not _LONGER.match(text, end):
            return end
    return None
