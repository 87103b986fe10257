"""The five questions before a workspace is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from crisisctl.core.playbook import Playbook
from crisisctl.core.roles import person_of
from crisisctl.core.team import Member, accounts, member, plain_line, shared_out
from crisisctl.core.workspace import Brand, Person, Workspace

from .declaring import ask_line, who_does_what
from .talk import Choice, Talk

T = TypeVar("T")


class Begun(NamedTuple):
    """What is known of a workspace that is to be made; what is empty or None is asked. `plan` is an id."""

    brand: str = ""
    members: tuple[Member, ...] | None = None
    accounts: Mapping[str, str] | None = None
    timezone: str = ""
    plan: str = ""


class Asking(NamedTuple):
    """What the questions know: every plan, the channels (titles by key), and who and where this is.

    `me` is who types, `here` this machine's time zone; `zone` gives one as typed, or raises ValueError.
    """

    plans: Sequence[Playbook]
    channels: Mapping[str, str]
    me: Member
    here: str
    zone: Callable[[str], str]


async def five_questions(talk: Talk, asking: Asking, given: Begun) -> tuple[Begun, dict[str, str]]:
    """What is not given, and who holds which role. Raises Paused and Gone."""
    brand = given.brand or await _until(
        talk, "1/5  What is your brand called?", "As your statements say it: Acme", plain_line
    )
    members = given.members
    if members is None:
        members = await _members(
            talk, list(dict.fromkeys(role for plan in asking.plans for role in plan.roles))
        ) or (asking.me,)
    places = given.accounts
    if places is None:
        question = "3/5  Where do you speak officially?"
        note = "Such as: x @acme, instagram @acme, site https://acme.example. Enter: later"
        places = await _until(talk, question, note, lambda text: accounts(text, asking.channels), empty=True)
    timezone = given.timezone or await _until(
        talk,
        "4/5  In which time zone do you work?",
        f"Enter: {asking.here}",
        lambda text: asking.zone(text or asking.here),
        empty=True,
    )
    plan = given.plan or await _worry(talk, asking.plans)
    chosen = next(one for one in asking.plans if one.id == plan)
    team = {one.id: one for one in members}
    people = {one.id: Person(one.id, one.name) for one in members}
    held = shared_out(members, chosen.roles)
    if given.members is not None and given.plan:
        return Begun(brand, members, places, timezone, plan), held

    def newcomer(typed: str) -> str:
        """Somebody who is named only now, with their number, which never stands in a log."""
        one = member(typed, team, chosen.roles)
        known = person_of({person: each.name for person, each in team.items()}, one.name)
        one = one._replace(id=known) if known in team else one
        team[one.id] = one._replace(number=one.number or (team[one.id].number if known in team else ""))
        people[one.id] = Person(one.id, one.name)
        return one.id

    await who_does_what(talk, chosen, Workspace(Brand(brand), people), held, "", newcomer)
    return Begun(brand, tuple(team.values()), places, timezone, plan), held


async def _until(talk: Talk, question: str, note: str, read: Callable[[str], T], *, empty: bool = False) -> T:
    """What was typed, once it can be read. Until then it stands there again, with what is wrong."""
    typed = ""
    while True:
        typed = await ask_line(talk, question, note, typed, empty=empty)
        try:
            return read(typed)
        except ValueError as fault:
            talk.show([[("warn", f"  '{typed}': {fault}")]])
            # Where it cannot be edited, Enter must not give the same again.
            typed = "" if talk.stays else typed


async def _members(talk: Talk, roles: Sequence[str]) -> tuple[Member, ...]:
    members: list[Member] = []
    question = "2/5  Who is in your crisis team? Whoever is named first leads."
    note = "A name and a number: Ana Ruiz, +34 600 000 000. Enter alone: yourself, for now"

    def read(typed: str) -> Member | None:
        return member(typed, {one.id for one in members}, roles) if typed else None

    while (found := await _until(talk, question, note, read, empty=True)) is not None:
        members.append(found)
        question, note = f"     Who else? {len(members)} so far.", "Enter alone when all are there"
    return tuple(members)


async def _worry(talk: Talk, plans: Sequence[Playbook]) -> str:
    options = [Choice(plan.id, plan.title, plan.summary) for plan in plans]
    picked = await talk.choose("5/5  What worries you most? You will rehearse it first.", options, back=False)
    return picked or options[0].id
