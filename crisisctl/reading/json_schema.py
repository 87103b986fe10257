"""JSON Schema for editors."""

from __future__ import annotations

from typing import Any, Literal

from .drill_schema import DeckKeys, DrillKeys
from .playbook_schema import PlaybookKeys
from .schema import Strict, json_schema_of
from .workspace_schema import WorkspaceKeys


def json_schema(kind: Literal["playbook", "workspace", "drill", "deck"]) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a kind of file, made from the types that read it."""
    kinds: dict[str, type[Strict]] = {
        "playbook": PlaybookKeys,
        "workspace": WorkspaceKeys,
        "drill": DrillKeys,
        "deck": DeckKeys,
    }
    return json_schema_of(kinds[kind])
