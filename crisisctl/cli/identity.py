"""Who is typing: `--as`, CRISISCTL_AS, what this machine remembers, or the login name."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from pathlib import Path

from crisisctl.core.clean import clean
from crisisctl.core.events import PROGRAM
from crisisctl.core.roles import person_of
from crisisctl.problem import NotAllowed

LONGEST = 60


def who(named: str = "") -> str:
    """The person, by id or as they call themselves. Raises NotAllowed for the program's own name."""
    given = named or os.environ.get("CRISISCTL_AS", "") or _remembered() or login()
    person = clean(given)[:LONGEST].strip() or "unknown"
    if person == PROGRAM:
        hint = "Say who you are: --as NAME"
        raise NotAllowed(f"'{PROGRAM}' stands in the log for what happens by itself", hint)
    return person


def login() -> str:
    """The login name of this session."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def is_known(people: Mapping[str, str], named: str = "") -> bool:
    """Whether it is settled who types: said just now, remembered, or a login that the workspace knows.

    `people` are those of the workspace, id → name. Whoever was remembered elsewhere and is none of them is
    asked once more: somebody who goes by two names would pass for two people.
    """
    if named or os.environ.get("CRISISCTL_AS"):
        return True
    remembered = _remembered()
    if not remembered:
        return login() in people
    return not people or person_of(people, remembered) in people or _kept("guest") == remembered


def remember(person: str, people: Mapping[str, str]) -> None:
    """Keep who sits at this machine; where that cannot be kept, it is asked again.

    Somebody who saw the `people` of the workspace and is none of them is a guest there.
    """
    _keep("person", person)
    if people and person not in people:
        _keep("guest", person)


def remember_plain(*, plain: bool) -> None:
    """Keep whether this person walks in plain lines."""
    _keep("plain", "1" if plain else "0")


def prefers_plain() -> bool:
    """Whether this person has walked in plain lines on this machine."""
    return _kept("plain") == "1"


def _remembered() -> str:
    return _kept("person")


def _keep(what: str, value: str) -> None:
    path = _memory(what)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(value, encoding="utf-8")
    except OSError:
        return


def _kept(what: str) -> str:
    try:
        return _memory(what).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _memory(what: str) -> Path:
    # Beside the user's settings; without platformdirs, which every `note` would have to import.
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home) / "crisisctl" / f"{what}-of-{clean(login())[:LONGEST].replace('/', '_')}"
