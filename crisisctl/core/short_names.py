"""Short names of people for the log: their first name, in letters that every keyboard has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

#: What somebody is called of whose name no letter could be told.
NOBODY = "person"
_LONGEST = 40
#: Scripts whose letters do not tell how a name is said.
_UNSAID = ("CJK", "ARABIC", "HEBREW")


def short_name(name: str, taken: Collection[str], unnamed: str = NOBODY) -> str:
    """The first name in small Latin letters, with a number where somebody of `taken` has it already.

    `unnamed` stands for a name of which no letter can be told.
    """
    bases = (
        re.sub("[^a-z0-9]+", "-", _latin(part)).strip("-")[:_LONGEST].strip("-") for part in name.split()
    )
    return free(next(filter(None, bases), unnamed), taken)


def free(base: str, taken: Collection[str]) -> str:
    """`base`, with a number where somebody has it already."""
    # A bare null is no text in YAML.
    return next(one for one in _numbered(base) if one not in taken and one != "null")


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _latin(text: str) -> str:
    from anyascii import anyascii  # only who makes a workspace, or takes somebody new into it, pays for it

    letters = unicodedata.normalize("NFC", text)
    said = (one for one in letters if not unicodedata.name(one, "").startswith(_UNSAID))
    return anyascii("".join(said)).lower()
