"""What was said in public, with its words: from the log, and from the words that the incident keeps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crisisctl.core.brief import Said
from crisisctl.core.state import State
from crisisctl.core.statements import last_public

if TYPE_CHECKING:
    from crisisctl.core.review.published import Published


def all_said(folder: Path) -> list[Published]:
    """Every draft that went out, in the order in which they did. Raises Refused."""
    from crisisctl.core.review.published import published
    from crisisctl.log.read import read

    return published(list(read(folder)))


def words_of(folder: Path, one: Published) -> str | None:
    """The words that went out; None when they are nowhere any more."""
    from crisisctl.log.kept import words

    return words(folder, one.sha256) or one.text


def last_said(folder: Path, state: State) -> Said | None:
    """What the public was told last; None when nothing is out, or its words are gone."""
    from crisisctl.log.kept import words

    one = last_public(state)
    text = words(folder, one.sha256) if one else None
    if one is None or text is None:
        return None
    return Said(text, one.at, next(filter(None, one.places.values()), ""))
