"""`crisisctl claim`."""

from __future__ import annotations

from . import add, answer, list_all, verdict


def command() -> None:
    """The register of rumours and claims: word for word, checked, answered.

    Example: crisisctl claim add "They knew for weeks" --channel x
    """


PARTS = {
    "add": add.command,
    "verdict": verdict.command,
    "answer": answer.command,
    "list": list_all.command,
}
