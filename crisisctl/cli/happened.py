"""`crisisctl happened`."""

from __future__ import annotations

from typing import Annotated

import typer

from . import options
from .acting import act


def command(
    name: Annotated[str, typer.Argument(help="What the plan calls it under `anytime`.")],
    text: Annotated[str, typer.Argument(help="One line about it.")] = "",
    incident: options.WhichOption = "",
    as_: options.As = "",
) -> int:
    """Say that something happened which the plan foresees; its steps open.

    Example: crisisctl happened another-post "A second list on the same forum"
    """
    from crisisctl.core.answers import Happened

    plan, _, what = name.rpartition("/")
    return act(lambda _, __, ___: Happened(what, text, plan or None), incident, as_)
