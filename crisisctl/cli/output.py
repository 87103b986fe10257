"""How commands talk: data on stdout, talk on stderr; plain where asked for."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from crisisctl.core.clean import clean, clean_lines

from .identity import prefers_plain

NAME = "crisisctl"


def is_plain() -> bool:
    """Whether everything is to be said in plain lines: as said now, else as this person walked before."""
    said = os.environ.get("CRISISCTL_PLAIN", "")
    return said != "0" if said else prefers_plain()


def plain_flag() -> str:
    """What a command that is printed ends with, so that it is said in plain lines too."""
    return " --plain" if is_plain() else ""


def said_plain() -> bool:
    """Whether plain lines were asked for now, and not only remembered."""
    return os.environ.get("CRISISCTL_PLAIN", "0") != "0"


def joined(*parts: str) -> str:
    """Parts of one line: with a dot between them for the eye, with a comma for the ear."""
    return (", " if is_plain() else " · ").join(part for part in parts if part)


def exercise(text: str) -> str:
    """A line that is marked as an exercise."""
    return joined("EXERCISE", text, "EXERCISE")


def may_ask() -> bool:
    """Whether there is somebody to ask: a terminal on both sides, and nobody said `--no-input`."""
    return not os.environ.get("CRISISCTL_NO_INPUT") and sys.stdin.isatty() and sys.stderr.isatty()


def program() -> str:
    """How this program is typed here: its name, or its path where the shell does not find it."""
    from shutil import which

    called = sys.argv[0]
    by_path = Path(called).name == NAME and which(NAME) is None
    return called if by_path else NAME


def say(text: str) -> None:
    """A line of talk, on stderr. Where the terminal was closed, nobody hears it, and that is no fault."""
    with suppress(OSError):
        print(clean_lines(text), file=sys.stderr)


def tell(text: str) -> None:
    """A line of data for people, on stdout."""
    print(clean_lines(text))


def one_line(text: str) -> str:
    """Text from outside, fit to stand in a line."""
    return clean(text)


def show_json(data: Any) -> None:
    """Data for programs, on stdout: one JSON document, nothing in it but ASCII."""
    print(json.dumps(data, ensure_ascii=True))
