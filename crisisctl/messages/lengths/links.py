"""Links in running text: what X counts as 23, and what Mastodon does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .domains import ACCENTED, Run, runs, western_names

#: What every link costs on X and on Mastodon, however long it is.
COST = 23
_LONGEST = 4096
_LONGEST_LABEL = 63
_LONGEST_SHORT_NAME = 40
_SCHEMES = ("https://", "http://")
# Before a name without http(s):// these mean that it is part of something else, such as an address.
_CONTINUED = "-_./"
_NO_LINK_AFTER = re.compile("[0-9A-Za-z@#$\uff20\uff03\ufeff\ufffe\uffff]")
_FULL_STOPS = re.compile("[.\u3002\uff0e\uff61]")


class Style(NamedTuple):
    """What a channel takes for a link: with names alone or not, and what may follow a name."""

    bare: bool
    rest: re.Pattern[str]


class _Rest(NamedTuple):
    """Character classes of what follows a name; the last character has a class of its own."""

    path: str
    path_end: str
    user: str
    query: str
    query_end: str


def _rest(kinds: _Rest) -> re.Pattern[str]:
    path = kinds.path
    # Parentheses belong to a link in pairs, one within another at most.
    paired = rf"\((?:{path}+|{path}*\({path}+\){path}*)\)"
    return re.compile(
        r"(?::[0-9]+)?"
        rf"(?P<path>/(?:{path}*(?:{paired}{path}*)*(?:{kinds.path_end}|{paired})|{kinds.user})*)?"
        rf"(?:\?{kinds.query}*{kinds.query_end})?"
    )


@cache
def on_x() -> Style:
    """X: ``http(s)://`` or a bare name."""
    words = rf"0-9A-Za-z_{ACCENTED}\u0400-\u04ff"
    path = rf"[{words}!#$%&'*+,\-./:;=@\[\]|~\u2013]"
    query = r"[0-9A-Za-z!#$%&'()*+,\-./:;=?@\[\]_|~]"
    return Style(
        bare=True,
        rest=_rest(_Rest(path, rf"[{words}#+\-/=]", f"@{path}+/", query, r"[0-9A-Za-z_#&\-/=]")),
    )


@cache
def on_mastodon() -> Style:
    """Mastodon: ``http(s)://`` alone, and nearly anything in the path."""
    path = r"[^\s<>()?]"
    path_end = r"""[^\s()?!*"'\u300c\u300d<>;:=,.$%\[\]~&|@]"""
    other = r"\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\uffef\U00010000-\U0010fffd"
    query = rf"[0-9A-Za-z!?*'();:&=+$/%#\[\]\-_.,~|@^{other}]"
    return Style(
        bare=False, rest=_rest(_Rest(path, path_end, f"{path}+/", query, rf"[0-9A-Za-z_&=#/\-{other}]"))
    )


def links(text: str, style: Style) -> Iterator[tuple[int, int]]:
    """Where each link begins and ends, in order."""
    if "." not in text:
        return
    at = 0
    for found in runs().finditer(text):
        start, end = found.span()
        if end <= at or text.find(".", start, end) < 0:
            continue
        run = Run(text, start, end)
        while name := _name(run, at):
            scheme, begin, stop = name
            match = style.rest.match(text, stop)
            at = match.end() if match else stop
            path_end = match.end() if match and match["path"] else None
            if scheme is None:
                if style.bare and _stands_alone(text, begin) and _can_exist(text[begin:stop], at - begin + 8):
                    yield from _bare(text, begin, stop, path_end)
            elif _can_exist(text[begin:stop], at - scheme + begin - scheme):
                yield from _with_scheme(text, scheme, at)


def _name(run: Run, at: int) -> tuple[int | None, int, int] | None:
    """The next name: where its scheme begins if it has one, where it begins itself, and where it ends."""
    scheme = _scheme(run.text, run.start, at)
    if scheme is not None and (end := run.name_from(run.start)) is not None:
        return scheme, run.start, end
    found = run.next_name(at + 1 if at else 0)
    return (None, *found) if found else None


def _scheme(text: str, start: int, at: int) -> int | None:
    """Where the ``http(s)://`` before `start` begins, if a link may begin there."""
    for scheme in _SCHEMES:
        begin = start - len(scheme)
        if begin >= 0 and text[begin:start].lower() == scheme:
            free = begin > at or at == 0
            if begin > 0:
                free = free and not _NO_LINK_AFTER.match(text, begin - 1)
            return begin if free else None
    return None


def _stands_alone(text: str, begin: int) -> bool:
    return begin == 0 or text[begin - 1] not in _CONTINUED


def _bare(text: str, begin: int, stop: int, path_end: int | None) -> Iterator[tuple[int, int]]:
    """Names in Latin letters alone are links without a scheme; the last one has the path."""
    names = western_names(text[begin:stop])
    for index, (start, end) in enumerate(names):
        last = index == len(names) - 1
        yield begin + start, path_end if last and path_end is not None else begin + end


@cache
def _short() -> re.Pattern[str]:
    """X's own short links end after their name."""
    return re.compile(
        r"(?i:https?://t\.co/)([0-9A-Za-z]+)(?:\?[0-9A-Za-z!#$%&'()*+,\-./:;=?@\[\]_|~]*[0-9A-Za-z_#&\-/=])?"
    )


def _with_scheme(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    match = _short().match(text, begin, end)
    if match is None:
        yield begin, end
    elif len(match[1]) <= _LONGEST_SHORT_NAME:
        yield begin, match.end()


def _can_exist(name: str, length: int) -> bool:
    """Whether a host can have this name, and a link this length."""
    if length > _LONGEST or (name.startswith("xn--") and not western_names(name)):
        return False
    return all(0 < _encoded_length(label) <= _LONGEST_LABEL for label in name.split("."))


def _encoded_length(label: str) -> int:
    """How long a label is in the ASCII form that networks use."""
    if label.isascii() or len(label) > _LONGEST_LABEL:
        return len(label)
    pieces = _FULL_STOPS.split(label)
    return len(pieces) - 1 + sum(_piece_length(one) for one in pieces)


def _piece_length(piece: str) -> int:
    if piece.isascii():
        return len(piece)
    try:
        return len("xn--") + len(piece.encode("punycode"))
    except UnicodeError:  # half of a character
        return _LONGEST_LABEL + 1
