"""What the shell offers for the word that is being typed: `crisisctl --complete WORDS…`.

One offer a line, with what it is after a tab. A mistake is no news here: nothing is offered then.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from crisisctl.core.clean import clean

from .complete_names import named

if TYPE_CHECKING:
    from typer._click.core import Command

_PLAIN = re.compile(r"[\w@%+=:,./#-]+")
#: So much of an explanation fits beside a word.
_SHORT = 70
Offer = tuple[str, str]


class _Typed(NamedTuple):
    """A command line as far as it is typed: values by their parameter, and the parameter that comes next."""

    given: dict[str, str]
    coming: Any
    options: list[Any]


def complete(words: Sequence[str], overview: Mapping[str, str], load: Callable[[str], Any]) -> int:
    """Print what fits the last of the words. `overview` explains each command, `load` gives it by name."""
    begun = words[-1] if words else ""
    with suppress(Exception):
        offers = dict(reversed([*_offers(list(words[:-1]), begun, overview, load)]))
        for word in reversed(offers):
            # What a shell could take for more than a word is never put on somebody's command line.
            if word.startswith(begun) and _PLAIN.fullmatch(word):
                print(f"{word}\t{clean(offers[word])[:_SHORT]}".rstrip())
    return 0


def _offers(
    before: list[str], begun: str, overview: Mapping[str, str], load: Callable[[str], Any]
) -> Iterable[Offer]:
    name = next((word for word in before if not word.startswith("-")), None)
    if name is None:
        return [*overview.items(), ("--help", ""), ("--version", "")]
    found = load(name)
    rest = before[before.index(name) + 1 :]
    parts: dict[str, Command] = getattr(found, "commands", {})
    if parts:
        part = next((word for word in rest if not word.startswith("-")), None)
        if part is None:
            return [(one, _about(command.help)) for one, command in parts.items()]
        found, rest = parts[part], rest[rest.index(part) + 1 :]
    return _of_command(name, found, rest, begun)


def _of_command(name: str, command: Any, rest: list[str], begun: str) -> Iterator[Offer]:
    typed = _read(command.params, rest)
    if begun.startswith("-"):
        for option in typed.options:
            yield max(option.opts, key=len), _about(option.help)
        return
    if typed.coming is None:
        return
    choices = getattr(typed.coming.type, "choices", None)
    if choices:
        yield from ((str(one), "") for one in choices)
        return
    yield from named(name, typed.coming.name, typed.given)


def _read(params: Sequence[Any], words: Sequence[str]) -> _Typed:
    options = {name: one for one in params if one.param_type_name == "option" for name in one.opts}
    places = [one for one in params if one.param_type_name == "argument"]
    given: dict[str, str] = {}
    waiting, place = None, 0
    for word in words:
        if waiting is not None:
            given[waiting.name], waiting = word, None
        elif word in options:
            waiting = None if getattr(options[word], "is_flag", False) else options[word]
        elif place < len(places):
            given[places[place].name] = word
            place += places[place].nargs == 1
    coming = waiting or (places[place] if place < len(places) else None)
    return _Typed(given, coming, list({id(one): one for one in options.values()}.values()))


def _about(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]
