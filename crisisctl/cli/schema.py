"""`crisisctl schema`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def command(
    kind: Annotated[
        Literal["playbook", "workspace", "drill", "deck"], typer.Argument(help="Of which kind of file.")
    ] = "playbook",
) -> int:
    """JSON Schema for editors, so that they complete and explain while a plan is written.

    Example: crisisctl schema playbook > crisisctl.schema.json
    """
    from json import dumps

    from crisisctl.reading.json_schema import json_schema

    print(dumps(json_schema(kind), indent=2, ensure_ascii=False))
    return 0
