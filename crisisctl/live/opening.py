"""Which way to talk, given the terminal and what the person asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping

from .lines import LinesTalk
from .talk import Bar, Talk


def open_talk(bar: Bar, *, plain: bool, environ: Mapping[str, str] = os.environ) -> Talk:
    """Plain lines where asked for, or where TERM cannot redraw; else a terminal that draws `bar`.

    Only the second loads prompt_toolkit and questionary.
    """
    if plain or environ.get("TERM", "") in ("", "dumb"):
        return LinesTalk(environ=environ)
    from .terminal import TerminalTalk

    return TerminalTalk(bar, environ=environ)
