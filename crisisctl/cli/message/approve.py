"""`crisisctl message approve`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from crisisctl.cli import options
from crisisctl.core.answers import Approve
from crisisctl.problem import NotAllowed

from .acting import Name, Statement, act_on


def command(
    name: Name,
    role: Annotated[str, typer.Option(metavar="ROLE", help="In which role it is approved.")],
    by: Annotated[str, typer.Option("--by", metavar="PERSON", help="Who approved.")],
    how: Annotated[Literal["here", "phone", "message"], typer.Option(help="How they did.")],
    code: Annotated[str, typer.Option(metavar="CODE", help="The four characters that they read back.")],
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Write that somebody approved exactly these words: the code they read back proves which.

    Example: crisisctl message approve update --role lead --by ana --how phone --code 7QK2
    """
    return act_on(
        name,
        incident,
        as_,
        lambda statement, key: Approve(key, role, by, how, code, _words(statement, key)),
    )


def _words(statement: Statement, key: str) -> str:
    from crisisctl.log.kept import words

    found = words(statement.folder, statement.incident.state.step(key).say.sha256 or "")
    if found is None:
        name = statement.message.name
        raise NotAllowed("the words of this draft are not on disk", f"crisisctl message draft {name}")
    return found
