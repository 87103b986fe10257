"""Mastodon's length: as its servers validate a post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .links import COST, links, on_mastodon
from .pieces import Piece, between, by_grapheme


@cache
def _remote_mention() -> re.Pattern[str]:
    """``@alice@example.org``, of which ``@alice`` counts."""
    return re.compile(
        r"(?<![=/\w])(@[0-9A-Za-z_](?:[0-9A-Za-z_.-]*[0-9A-Za-z_])?)@\w++(?:[.-]++\w++)*+(?![@\uff20]|://)"
    )


def by_mastodon(text: str) -> Iterator[Piece]:
    """A link with http(s) costs 23, a remote mention its local part, any other grapheme 1."""
    specials = [(*link, COST) for link in links(text, on_mastodon())]
    if "@" in text:
        specials += [(*match.span(), len(match[1])) for match in _remote_mention().finditer(text)]
    return between(text, sorted(specials), by_grapheme)
