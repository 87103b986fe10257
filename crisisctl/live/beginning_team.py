"""Who is in the crisis team: asked one by one, and corrected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crisisctl.core.team import Member, as_typed, member, unnamed

from .declaring import ask_read
from .talk import Choice, Talk

#: Typed alone, it takes somebody out again.
_OUT: Literal["-"] = "-"
_WHO = "A name and a number: Ana Ruiz, +34 600 000 000."


async def ask_team(talk: Talk, roles: Sequence[str]) -> tuple[Member, ...]:
    """Everybody who is named, until Enter alone; `roles` are those that can be named too."""
    members: list[Member] = []
    question, typed = "2/5  Who is in your crisis team? Whoever is named first leads.", ""
    note = f"{_WHO} Enter alone: yourself, for now"

    def read(text: str) -> Member | Literal["-"] | None:
        if text == _OUT and members:
            return _OUT
        return member(text, {one.id for one in members}, roles) if text else None

    while (found := await ask_read(talk, question, note, read, typed, empty=True)) is not None:
        typed = ""
        if isinstance(found, Member):
            members.append(found)
            _say_unnamed(talk, found)
        else:
            last = members.pop()
            talk.show([f"  {last.name} is taken out."])
            # Where it cannot be edited, Enter must not give the same again.
            typed = "" if talk.stays else as_typed(last, {one.id for one in members})
        question = f"     Who else? {len(members)} so far."
        note = f"Enter alone when all are there. {_OUT} takes the last one out, to be corrected"
    return tuple(members)


async def change_team(talk: Talk, roles: Sequence[str], members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The team with somebody more, or somebody corrected or taken out."""
    options = [Choice(one.id, one.name, one.number) for one in members]
    picked = await talk.choose("Who?", [*options, Choice("", "Somebody more")])
    if picked is None:
        return members
    others = tuple(one for one in members if one.id != picked)
    taken = {one.id for one in others}
    before = next((one for one in members if one.id == picked), None)

    def read(text: str) -> Member | None:
        if text == _OUT and not others:
            raise ValueError("somebody must be in the team")
        return None if text in ("", _OUT) else member(text, taken, roles)

    question = f"     {before.name}?" if before else "     Who else?"
    note = f"{_OUT} takes them out" if before else _WHO
    typed = as_typed(before, taken) if before else ""
    found = await ask_read(talk, question, note, read, typed, empty=before is None)
    if found is None:
        return others
    _say_unnamed(talk, found)
    return tuple(found if one is before else one for one in members) if before else (*members, found)


def _say_unnamed(talk: Talk, one: Member) -> None:
    """Where no short name can be made of a name, how to give one."""
    if unnamed(one):
        text = f"  The log will name them by their role. For a short name: {_OUT}, then  wang: {one.name}"
        talk.show([[("dim", text)]])
