"""The files of a new workspace, as they are read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crisisctl.core.nothing import NOTHING
from crisisctl.core.team import Member

from .compose import compose
from .node import Node

#: What a person alone may read.
PRIVATE = "contacts.yaml"
_ESCAPED = {'"': '\\"', "\\": "\\\\"}
_IGNORED = """\
# Numbers of people, and what was written in incidents, are not for everybody who may read this folder.
contacts.yaml
incidents/
exercises/
"""


def quoted(text: str) -> str:
    """`text` in double quotes, as YAML reads it back."""
    letters = (_ESCAPED.get(one) or (one if one.isprintable() else f"\\U{ord(one):08x}") for one in text)
    return f'"{"".join(letters)}"'


#: Where the plans that come with the program speak to whoever looks, and what is no such place.
_LOUDEST = "x"
_OURS = frozenset({"site", "staff"})


def workspace_files(
    brand: str,
    timezone: str,
    members: Sequence[Member],
    accounts: Mapping[str, str],
    known: Mapping[str, str],
) -> dict[str, str]:
    """The texts of `crisisctl.yaml`, `contacts.yaml` and `.gitignore`.

    `known` are the titles of the bundled channels.
    """
    return {
        "contacts.yaml": _contacts(members),
        ".gitignore": _IGNORED,
        "crisisctl.yaml": "\n".join(
            (
                "# Who you are, who can do what, and where you speak. `crisisctl check` finds every mistake.",
                "",
                "brand:",
                f"  name: {quoted(brand)}          # as your statements say it",
                f"  timezone: {timezone}          # times are shown and typed in it",
                "  language: en          # of your statements",
                _support(support_of(accounts)),
                "",
                *_people(members),
                "",
                *_channels(accounts, known),
                "",
                "# policy:",
                "#   second-person: true     # who wrote a statement cannot be the only one to approve it",
                "",
            )
        ),
    }


def support_of(accounts: Mapping[str, str]) -> str:
    """Where people find help: the website, until somebody says something better; "" where none is named."""
    site = accounts.get("site", "")
    return site if site.startswith(("https://", "http://")) else ""


def _support(link: str) -> str:
    if link:
        return f"  support: {quoted(link)}          # where people find help: statements name it"
    return '  # support: "https://www.example.com/help"          # where people find help: statements name it'


def _people(members: Sequence[Member]) -> list[str]:
    made = (f"  {one.id}: {{name: {quoted(one.name)}, roles: [{', '.join(one.roles)}]}}" for one in members)
    return [
        "# By a short name that stands in the log. Their numbers are in contacts.yaml.",
        "people:",
        *made,
    ]


def _contacts(members: Sequence[Member]) -> str:
    lines = ["# Numbers for calls, shown when somebody must be called; never logged.", ""]
    called = [f"{one.id}: {{call: {quoted(one.number)}}}" for one in members if one.number]
    return "\n".join([*lines, *(called or ["{}", '# ana: {call: "+34 600 000 000"}']), ""])


def _channels(accounts: Mapping[str, str], known: Mapping[str, str]) -> list[str]:
    lines = [f"# Added to what is known: {', '.join(known)}."]
    if not accounts:
        return [*lines, "# channels:", '#   x: {account: "@acme"}']
    loudest = next((one for one in (_LOUDEST, *accounts) if one in accounts and one not in _OURS), _LOUDEST)
    if loudest != _LOUDEST:
        lines += [f"# The plans say {_LOUDEST} where most people look: with you that is {known[loudest]}."]
    made = []
    for name, account in accounts.items():
        says = [f"account: {quoted(account)}"] if account else []
        if name == loudest != _LOUDEST:
            says = [f"name: {known[name]}", f"limit: {name}", *says]
        made += [f"  {_LOUDEST if name == loudest else name}: {{{', '.join(says)}}}"]
    return [*lines, "channels:", *made]


def drill_for(name: str, text: str, held: Mapping[str, str], stand_ins: Mapping[str, str] = NOTHING) -> str:
    """A drill file with its people changed for those who hold their roles in `held`.

    A role of `stand_ins` is held by nobody: who stands in answers for it.
    """
    root = compose(name, text.encode())[0].root
    roles = root.at(("roles",)).data()
    known = roles if isinstance(roles, dict) else {}
    every = {**stand_ins, **held}
    others = {str(person): every[role] for role, person in known.items() if role in every}
    lines = text.split("\n")
    for node, instead in sorted(_replaced(root, others), key=lambda one: (-one[0].line, -one[0].column)):
        line = lines[node.line - 1]
        lines[node.line - 1] = line[: node.column - 1] + instead + line[node.end_column - 1 :]
    if stand_ins.keys() & known.keys():
        first, after = _section(root, "roles")
        left = [f"  {role}: {held[role]}" for role in known if role in held]
        lines[first - 1 : after - 1] = ["roles:", *left] if left else []
    return "\n".join(lines)


def _section(root: Node, key: str) -> tuple[int, int]:
    """The line on which a key at the top stands, and that of the key after it."""
    starts = sorted(one.line for one, _ in root.value.values()) if isinstance(root.value, dict) else []
    first = root.key((key,)).line
    return first, next((line for line in starts if line > first), root.end_line)


def _replaced(node: Node, others: Mapping[str, str]) -> Iterable[tuple[Node, str]]:
    """Every person in a drill file, and a list of them, with what is to stand there."""
    value = node.value
    if isinstance(value, str):
        if value in others:
            yield node, others[value]
    elif isinstance(value, dict):
        for _, one in value.values():
            yield from _replaced(one, others)
    elif value and all(isinstance(one.value, str) and one.value in others for one in value):
        people = dict.fromkeys(others[str(one.value)] for one in value)
        yield node, f"[{', '.join(people)}]"
    else:
        for one in value:
            yield from _replaced(one, others)
