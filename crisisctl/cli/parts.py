"""A statement as a channel takes it: whole, or as a numbered thread."""

from __future__ import annotations

from crisisctl.core.workspace import Place


def parts_of(text: str, place: Place | None) -> tuple[str, ...]:
    """The posts that `text` makes on a channel. Raises NotAllowed for what cannot be divided."""
    from crisisctl.messages.lengths.measure import measure
    from crisisctl.messages.lengths.numbered import thread

    limit = place.limit if place else None
    return thread(text, limit) if limit is not None and measure(text, limit).over else (text,)
