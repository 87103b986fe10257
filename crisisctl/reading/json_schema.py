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
    schema = json_schema_of(kinds[kind])
    return _with_parts(schema) if kind == "playbook" else schema


#: What may stand among phases and steps in place of one of them (see `parts`).
_INCLUDE: dict[str, Any] = {
    "type": "object",
    "title": "Include",
    "description": "A part that plans share: what it holds stands here.",
    "properties": {
        "include": {"type": "string", "description": "The part's file, such as parts/review.yaml."},
        "only": {
            "description": "Only these of its phases or steps, by their ids.",
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        },
    },
    "required": ["include"],
    "additionalProperties": False,
}


def _with_parts(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a plan as it is written, before its parts are put in."""
    kinds = schema["$defs"]
    more = {key: kinds["StepKeys"]["properties"][key] for key in ("when", "needs")}
    kinds["Include"] = _INCLUDE | {"properties": _INCLUDE["properties"] | more}
    for home, key in ((schema, "phases"), (kinds["PhaseKeys"], "steps"), (kinds["AnytimeKeys"], "steps")):
        items = home["properties"][key]
        items["items"] = {"anyOf": [items["items"], {"$ref": "#/$defs/Include"}]}
    # A part can bring the roles.
    schema["required"].remove("roles")
    schema["anyOf"] = [{"required": ["roles"]}, {"required": ["include"]}]
    return schema
