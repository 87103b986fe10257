"""Who is in a crisis team and where a brand speaks, as somebody types it, and who holds which role."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .clean import clean
from .nearest import did_you_mean
from .playbook import Role

_NUMBER = re.compile(r"\+?[\d\s()./-]{3,40}")
#: A name with a number behind it, and nothing between them but a blank.
_NAME_AND_NUMBER = re.compile(r"(?P<name>[^\d+(]*[^\d+(\s])\s+(?P<number>\+?\(?(?:[\s()./-]*\d){6,20})")
#: A name longer than this is a slip of the clipboard.
_LONGEST = 200


class Member(NamedTuple):
    """Somebody of the team: a short name for the log, their name, a number to call, their roles."""

    id: str
    name: str
    number: str = ""
    roles: tuple[str, ...] = ()


def plain_line(text: str) -> str:
    """`text` without the blanks around it. Raises ValueError for what is no line to be shown to people."""
    line = text.strip()
    if not line:
        raise ValueError("nothing is written there")
    if clean(line) != line:
        raise ValueError("it holds characters that cannot be seen")
    if len(line) > _LONGEST:
        raise ValueError(f"it is longer than {_LONGEST} characters")
    return line


def member(typed: str, taken: Collection[str], roles: Collection[str]) -> Member:
    """Somebody as typed: ``Ana Ruiz, +34 600 000 000, lead legal``. The name alone is enough.

    Where the comma before the number is missing, it is found all the same.

    `taken` are the short names of others. Raises ValueError with what is wrong.
    """
    first, *rest = [part.strip() for part in plain_line(typed).split(",")]
    both = _NAME_AND_NUMBER.fullmatch(first)
    name, number = (both["name"], both["number"]) if both else (plain_line(first), "")
    held = list[str]()
    for part in filter(None, rest):
        if _NUMBER.fullmatch(part):
            number = part
            continue
        if any(one.isdigit() for one in part):
            raise ValueError(f"'{part}' is no telephone number: digits, blanks and + - / ( ) .")
        for role in part.split():
            if role not in roles:
                raise ValueError(f"no role '{role}'. {did_you_mean(role, roles)}")
            held.append(role)
    return Member(_short(name, taken), name, number, tuple(dict.fromkeys(held)))


def _short(name: str, taken: Collection[str]) -> str:
    """The first name in small Latin letters, with a number where somebody has it already."""
    first = unicodedata.normalize("NFKD", name.split(maxsplit=1)[0])
    latin = first.encode("ascii", "ignore").decode().lower()
    base = re.sub("[^a-z0-9]+", "-", latin).strip("-")[:40] or "person"
    # A bare null is no text in YAML.
    return next(one for one in _numbered(base) if one not in taken and one != "null")


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def shared_out(members: Sequence[Member], roles: Mapping[str, Role]) -> dict[str, str]:
    """Who holds each role, by their short names: who was named for it, then by turns, then a stand-in.

    Whoever was typed first leads.
    """
    held = {role: one.id for one in reversed(members) for role in one.roles if role in roles}
    idle = [one.id for one in members if not one.roles]
    for role in roles:
        if role not in held and idle:
            held[role] = idle.pop(0)
    return {role: held[role] for role in roles if role in held} | stand_ins(held, roles, members[0].id)


def stand_ins(held: Mapping[str, str], roles: Mapping[str, Role], first: str) -> dict[str, str]:
    """For each role that nobody holds the holder of its backup, or of that one's; else the `first` person."""
    return {role: _stand_in(role, roles, held, first) for role in roles if role not in held}


def _stand_in(role: str, roles: Mapping[str, Role], held: Mapping[str, str], first: str) -> str:
    seen: set[str] = set()
    backup = roles[role].backup
    while backup and backup not in seen:
        if backup in held:
            return held[backup]
        seen.add(backup)
        backup = roles[backup].backup if backup in roles else None
    return first


def with_roles(members: Iterable[Member], held: Mapping[str, str]) -> tuple[Member, ...]:
    """The members with the roles that they hold."""
    return tuple(
        one._replace(roles=tuple(role for role, person in held.items() if person == one.id))
        for one in members
    )


def accounts(typed: str, known: Mapping[str, str]) -> dict[str, str]:
    """Channels with the brand's accounts as typed: ``x @acme, instagram @acme.official, site``.

    `known` are the names of the channels by their keys. Raises ValueError with what is wrong.
    """
    found: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in typed.split(","))):
        plain_line(part)
        name, _, account = part.partition(" ")
        key = name.lower().rstrip(":")
        if key not in known:
            by_title = {title.lower(): one for one, title in known.items()}
            key = by_title.get(key, key)
        if key not in known:
            raise ValueError(f"no channel '{name}'. {did_you_mean(key, known)}")
        if " " in account.strip():
            raise ValueError(
                f"an account has no blanks: '{account.strip()}'. A comma comes before the next channel"
            )
        found[key] = account.strip()
    return found
