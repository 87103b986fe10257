"""The options that many commands share, each written once."""

from __future__ import annotations

import os
from typing import Annotated, Any

import typer
from typer.core import TyperOption

Json = Annotated[bool, typer.Option("--json", help="Data for programs.")]
WhichOption = Annotated[
    str,
    typer.Option("-i", "--incident", metavar="INCIDENT", help="Which incident; not needed when one is open."),
]
Which = Annotated[
    str, typer.Argument(metavar="[INCIDENT]", help="Which incident; not needed when one is open.")
]
As = Annotated[str, typer.Option("--as", metavar="PERSON", help="Who is typing.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]


def _sets(variable: str) -> Any:
    """A callback that hands an option on to whatever the command calls, through the environment."""

    def given(_ctx: Any, _param: Any, value: Any) -> Any:
        if value:
            os.environ[variable] = value if isinstance(value, str) else "1"
        return value

    return given


def _flag(name: str, says: str, variable: str) -> TyperOption:
    return TyperOption(
        param_decls=[name],
        is_flag=True,
        default=False,
        help=says,
        expose_value=False,
        callback=_sets(variable),
    )


def common() -> list[TyperOption]:
    """`--workspace`, `--plain` and `--no-input`, which every command takes."""
    return [
        TyperOption(
            param_decls=["--workspace"],
            metavar="DIR",
            default="",
            help="The folder of crisisctl.yaml.",
            expose_value=False,
            callback=_sets("CRISISCTL_WORKSPACE"),
        ),
        _flag("--plain", "No colour, no tables, no redrawing.", "CRISISCTL_PLAIN"),
        _flag("--no-input", "Never ask: fail instead.", "CRISISCTL_NO_INPUT"),
    ]
