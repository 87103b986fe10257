"""Who is in a crisis team and where a brand speaks, as somebody types it, and who holds which role."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from .clean import clean
from .nearest import did_you_mean
from .playbook import Role
from .short_names import NOBODY, free, short_name

_NUMBER = re.compile(r"\+?[\d\s()./-]{3,40}")
#: A name with a number behind it, and nothing between them but a blank.
_NAME_AND_NUMBER = re.compile(r"(?P<name>[^\d+(]*[^\d+(\s])\s+(?P<number>\+?\(?(?:[\s()./-]*\d){6,20})")
#: ``wang: 王 伟``: a short name of their own choice. A bare null is no text in YAML.
_SHORT_NAME = re.compile(r"(?P<short>(?!null:)[a-z0-9]+(?:-[a-z0-9]+)*):\s+(?P<rest>.+)")
_UNNAMED = re.compile(rf"{NOBODY}(?:-\d+)?")
#: What is a whole account by itself; beside one, nothing else stands.
_HANDLE = re.compile(r"(?:^|\s)(?:@|https?://)")
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

    ``wang: 王 伟`` says the short name too.

    `taken` are the short names of others. Raises ValueError with what is wrong.
    """
    line = plain_line(typed)
    own = _SHORT_NAME.fullmatch(line)
    if own and own["short"] in taken:
        raise ValueError(f"the short name '{own['short']}' is somebody else's")
    first, *rest = [part.strip() for part in (own["rest"] if own else line).split(",")]
    both = _NAME_AND_NUMBER.fullmatch(first)
    name, number = (both["name"], both["number"]) if both else (plain_line(first), "")
    held = list[str]()
    for part in filter(None, rest):
        if _NUMBER.fullmatch(part):
            number = part
            continue
        if any(one.isdigit() for one in part):
            raise ValueError(f"'{part}' is no telephone number: digits, blanks and + - / ( ) .")
        if part[0].isupper() and part.lower().split()[0] not in roles:
            raise ValueError(f"'{part}' is no role. If it is somebody else: one person at a time")
        for role in part.split():
            if role not in roles:
                raise ValueError(f"no role '{role}'. {did_you_mean(role, roles)}")
            held.append(role)
    short = own["short"] if own else short_name(name, taken)
    return Member(short, name, number, tuple(dict.fromkeys(held)))


def as_typed(one: Member, taken: Collection[str]) -> str:
    """Somebody as they can be typed, with their short name where it is not made of the name."""
    own = "" if short_name(one.name, taken) == one.id else f"{one.id}: "
    return ", ".join(filter(None, (f"{own}{one.name}", one.number, " ".join(one.roles))))


def unnamed(one: Member) -> bool:
    """Whether no short name could be made of a name."""
    return _UNNAMED.fullmatch(one.id) is not None


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


def named_by_role(
    members: Sequence[Member], held: Mapping[str, str]
) -> tuple[tuple[Member, ...], dict[str, str]]:
    """The members, and who holds what, where nobody is called a mere `person`: they are by their role."""
    taken, others = {one.id for one in members}, dict[str, str]()
    for one in members:
        role = next((role for role, person in held.items() if person == one.id), "")
        if role and unnamed(one):
            others[one.id] = free(f"{NOBODY}-{role}", taken)
            taken.add(others[one.id])
    return (
        tuple(one._replace(id=others.get(one.id, one.id)) for one in members),
        {role: others.get(person, person) for role, person in held.items()},
    )


def accounts(typed: str, known: Mapping[str, str]) -> dict[str, str]:
    """Channels with the brand's accounts as typed: ``x @acme, facebook Acme Coffee, site``.

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
        account = " ".join(account.split())
        if " " in account and _HANDLE.search(account):
            raise ValueError(f"'{account}' is more than one account. A comma comes before the next channel")
        found[key] = account
    return found
