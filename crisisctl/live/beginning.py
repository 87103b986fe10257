"""The five questions before a workspace is made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple

from crisisctl.core.playbook import Playbook
from crisisctl.core.roles import person_of
from crisisctl.core.team import Member, accounts, member, plain_line, shared_out
from crisisctl.core.workspace import Brand, Person, Workspace

from .beginning_team import ask_team, change_team
from .declaring import ask_read, who_does_what
from .talk import Choice, Talk


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
    """What is not given, and who holds which role. Raises Paused and Gone.

    Each answer can be changed once all are there.
    """
    begun, asked = given, [one for one in _QUESTIONS if not one.known(given)]
    if len(asked) == len(_QUESTIONS):
        talk.show([[("dim", "Each answer can be changed at the end; nothing is written before.")]])
    for one in asked:
        begun = await one.ask(talk, asking, begun)
    chosen, team = _chosen(asking, begun), begun.members or ()
    held = shared_out(team, chosen.roles)
    if given.members is not None and given.plan:
        return begun, held
    by_hand: dict[str, str] = {}
    while True:
        try:
            return await _roles(talk, chosen, begun, held)
        except _Earlier as back:
            by_hand |= {role: person for role, person in back.roles.items() if held.get(role) != person}
            begun = await _changed(talk, asking, back.begun)
        chosen, ids = _chosen(asking, begun), {one.id for one in begun.members or ()}
        kept = {role: who for role, who in by_hand.items() if role in chosen.roles and who in ids}
        held = shared_out(begun.members or (), chosen.roles) | kept


class _Earlier(Exception):
    """An earlier answer is to be changed, of what is known by now."""

    def __init__(self, begun: Begun, roles: Mapping[str, str]) -> None:
        self.begun, self.roles = begun, roles
        super().__init__("an earlier answer")


def _chosen(asking: Asking, begun: Begun) -> Playbook:
    return next(one for one in asking.plans if one.id == begun.plan)


async def _roles(
    talk: Talk, chosen: Playbook, begun: Begun, held: Mapping[str, str]
) -> tuple[Begun, dict[str, str]]:
    """Who holds which role, with those who are named only now. Raises _Earlier."""
    team = {one.id: one for one in begun.members or ()}
    people = {one.id: Person(one.id, one.name) for one in team.values()}

    def newcomer(typed: str) -> str:
        """Somebody who is named only now, with their number, which never stands in a log."""
        one = member(typed, team, chosen.roles)
        known = person_of({person: each.name for person, each in team.items()}, one.name)
        one = one._replace(id=known) if known in team else one
        team[one.id] = one._replace(number=one.number or (team[one.id].number if known in team else ""))
        people[one.id] = Person(one.id, one.name)
        return one.id

    workspace, roles = Workspace(Brand(begun.brand), people), dict(held)
    kept = await who_does_what(talk, chosen, workspace, roles, "", newcomer, back="change an earlier answer")
    begun = begun._replace(members=tuple(team.values()))
    if not kept:
        raise _Earlier(begun, roles)
    return begun, roles


async def _changed(talk: Talk, asking: Asking, begun: Begun) -> Begun:
    """What is known, with one answer changed."""
    options = [Choice(one.name, one.name, one.told(begun, asking)) for one in _QUESTIONS]
    picked = await talk.choose("Which answer?", options)
    question = next((one for one in _QUESTIONS if one.name == picked), None)
    return begun if question is None else await question.ask(talk, asking, begun)


async def _brand(talk: Talk, _: Asking, begun: Begun) -> Begun:
    question, note = "1/5  What is your brand called?", "As your statements say it, for example Acme"
    return begun._replace(brand=await ask_read(talk, question, note, plain_line, begun.brand))


async def _channels(talk: Talk, asking: Asking, begun: Begun) -> Begun:
    question = "3/5  Where do you speak officially?"
    note = "Such as: x @acme, facebook Acme Coffee, site https://acme.example. Enter: later"
    before = ", ".join(f"{name} {account}".strip() for name, account in (begun.accounts or {}).items())
    found = await ask_read(
        talk, question, note, lambda text: accounts(text, asking.channels), before, empty=True
    )
    return begun._replace(accounts=found)


async def _zone(talk: Talk, asking: Asking, begun: Begun) -> Begun:
    question, note = "4/5  In which time zone do you work?", f"Enter: {asking.here}"
    found = await ask_read(
        talk, question, note, lambda text: asking.zone(text or asking.here), begun.timezone, empty=True
    )
    return begun._replace(timezone=found)


async def _worry(talk: Talk, asking: Asking, begun: Begun) -> Begun:
    options = [Choice(plan.id, plan.title, plan.summary) for plan in asking.plans]
    question = "5/5  What worries you most? You will rehearse it first."
    picked = await talk.choose(question, options, default=begun.plan or None, back=False)
    return begun._replace(plan=picked or options[0].id)


async def _team(talk: Talk, asking: Asking, begun: Begun) -> Begun:
    roles = list(dict.fromkeys(role for plan in asking.plans for role in plan.roles))
    if begun.members is None:
        return begun._replace(members=await ask_team(talk, roles) or (asking.me,))
    return begun._replace(members=await change_team(talk, roles, begun.members))


class _Question(NamedTuple):
    """One of the five: `told` is its answer in a line."""

    name: str
    ask: Callable[[Talk, Asking, Begun], Awaitable[Begun]]
    known: Callable[[Begun], bool]
    told: Callable[[Begun, Asking], str]


_QUESTIONS = (
    _Question("Brand", _brand, lambda begun: bool(begun.brand), lambda begun, _: begun.brand),
    _Question(
        "Team",
        _team,
        lambda begun: begun.members is not None,
        lambda begun, _: ", ".join(one.name for one in begun.members or ()),
    ),
    _Question(
        "Channels",
        _channels,
        lambda begun: begun.accounts is not None,
        lambda begun, asking: ", ".join(asking.channels[one] for one in begun.accounts or ()) or "none yet",
    ),
    _Question("Time zone", _zone, lambda begun: bool(begun.timezone), lambda begun, _: begun.timezone),
    _Question(
        "Rehearsed first",
        _worry,
        lambda begun: bool(begun.plan),
        lambda begun, asking: _chosen(asking, begun).title,
    ),
)
