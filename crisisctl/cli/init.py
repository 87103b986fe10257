"""`crisisctl init`."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from crisisctl.core.clean import clean
from crisisctl.core.team import (
    Member,
    accounts,
    member,
    named_by_role,
    plain_line,
    shared_out,
    with_roles,
)
from crisisctl.problem import NotAllowed

from . import options
from .identity import login
from .new_files import make_files, refuse_over
from .output import is_plain, may_ask, one_line, plain_flag, program, say, show_json, tell

if TYPE_CHECKING:
    from crisisctl.core.playbook import Playbook
    from crisisctl.live.beginning import Begun

T = TypeVar("T")
PAUSED = 130
_CONTACTS = "contacts.yaml"
_FILES = ("crisisctl.yaml", _CONTACTS)
_IGNORE = ".gitignore"
_CHANGE = (
    "To change people, channels or the brand: edit crisisctl.yaml (numbers: contacts.yaml), then crisisctl"
    " check. Another plan: crisisctl new NAME. Another workspace: crisisctl init FOLDER"
)
#: Rehearsed first where nobody says what worries them.
_FIRST = "data-breach"


def command(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help="Where; this folder, if left out.")] = "",
    brand: Annotated[str, typer.Option(metavar="NAME", help="The brand, as statements say it.")] = "",
    person: Annotated[
        list[str] | None,
        typer.Option(metavar="WHO", help='"Ana Ruiz, +34 600 000 000, lead legal": name, number, roles.'),
    ] = None,
    channel: Annotated[
        list[str] | None, typer.Option(metavar="ACCOUNT", help='Where you speak: "x @acme".')
    ] = None,
    timezone: Annotated[str, typer.Option(metavar="ZONE", help="Such as Europe/Madrid.")] = "",
    plan: Annotated[str, typer.Option(metavar="PLAYBOOK", help="What worries you most.")] = "",
    json: options.Json = False,
) -> int:
    """Make a workspace: who you are, who can do what, where you speak, and a first drill.

    Asks five questions; what is given is not asked. With --no-input only the brand is a must. Nothing that
    is there is ever overwritten.

    Example: crisisctl init acme --brand Acme --person "Ana Ruiz, +34 600 000 000"
    """
    where = Path(folder or os.environ.get("CRISISCTL_WORKSPACE") or ".")
    refuse_over(where, _FILES, _CHANGE)
    plans = _plans()
    told = _told(_given(brand, person, channel, timezone, plan, plans), plans)
    if told is None:
        say("Stopped. Nothing was written.")
        return PAUSED
    members, held = named_by_role(told[0].members or (), told[1])
    begun = told[0]._replace(members=members)
    files = _files(begun, held, where)
    make_files(where, files, private=(_CONTACTS,))
    if json:
        show_json({"workspace": str(where), "files": sorted(files), "playbook": begun.plan})
        return 0
    _next(where, files, begun)
    return 0


def _plans() -> dict[str, Playbook]:
    """Every plan that comes with the program."""
    from crisisctl.reading.files import playbooks

    from .plans import plan_named

    return {name: plan_named(name, None).playbook for name in playbooks(None)}


def _given(
    brand: str,
    people: list[str] | None,
    channels: list[str] | None,
    timezone: str,
    plan: str,
    plans: Mapping[str, Playbook],
) -> Begun:
    """What the flags say. Raises NotAllowed for what cannot be."""
    from crisisctl.core.nearest import did_you_mean
    from crisisctl.live.beginning import Begun

    if plan and plan not in plans:
        raise NotAllowed(f"--plan {one_line(plan)}: no such plan", did_you_mean(plan, plans))
    return Begun(
        brand=_read("--brand", brand, plain_line) if brand else "",
        members=_members(people, plans) if people else None,
        accounts=_read("--channel", ", ".join(channels), _accounts) if channels else None,
        timezone=_read("--timezone", timezone, _zone) if timezone else "",
        plan=plan,
    )


def _read(flag: str, text: str, read: Callable[[str], T]) -> T:
    try:
        return read(text)
    except ValueError as fault:
        raise NotAllowed(f"{flag} '{one_line(text)}': {fault}", "See crisisctl init --help.") from fault


def _members(people: list[str], plans: Mapping[str, Playbook]) -> tuple[Member, ...]:
    roles = list(dict.fromkeys(role for plan in plans.values() for role in plan.roles))
    members: list[Member] = []

    def read(typed: str) -> Member:
        return member(typed, {one.id for one in members}, roles)

    for typed in people:
        members += [_read("--person", typed, read)]
    return tuple(members)


def _accounts(text: str) -> dict[str, str]:
    return accounts(text, _channels())


def _channels() -> dict[str, str]:
    """The bundled channels by key, as people call them."""
    from crisisctl.reading.default_workspace import CHANNELS

    return {name: place.name for name, place in CHANNELS.items()}


def _zone(text: str) -> str:
    from zoneinfo import available_timezones

    from crisisctl.core.local import zone_named

    return zone_named(text, available_timezones())


def _told(given: Begun, plans: Mapping[str, Playbook]) -> tuple[Begun, dict[str, str]] | None:
    """The rest, asked where there is somebody to ask, and who holds which role; None where they left."""
    me = member(clean(login()), (), ())
    if not may_ask():
        if not given.brand:
            raise NotAllowed("what is the brand called? This is no terminal", "crisisctl init --brand NAME")
        return _supposed(given, plans, me)
    from crisisctl.live.beginning import Asking, five_questions
    from crisisctl.live.clock import SystemClock
    from crisisctl.live.conversation import converse
    from crisisctl.live.opening import open_talk
    from crisisctl.live.talk import Gone, Paused

    talk = open_talk(list, plain=is_plain())
    asking = Asking(list(plans.values()), _channels(), me, _here(), _zone)
    try:
        return converse(talk, lambda: five_questions(talk, asking, given), SystemClock().now)
    except (Paused, Gone):
        return None


def _supposed(given: Begun, plans: Mapping[str, Playbook], me: Member) -> tuple[Begun, dict[str, str]]:
    """What is supposed of what nobody said."""
    told = given._replace(
        members=given.members or (me,),
        accounts=given.accounts or {},
        timezone=given.timezone or _here(),
        plan=given.plan or _FIRST,
    )
    return told, shared_out(told.members or (), plans[told.plan].roles)


def _here() -> str:
    """This machine's time zone, UTC where it does not say."""
    link = Path("/etc/localtime")
    named = os.environ.get("TZ", "").lstrip(":")
    if not named and link.is_symlink():
        named = str(link.readlink()).partition("zoneinfo/")[2]
    try:
        return _zone(named or "UTC")
    except ValueError:
        return "UTC"


def _files(begun: Begun, held: Mapping[str, str], where: Path) -> dict[str, str]:
    """Every file of the workspace by its name in it; the one that makes it a workspace comes last."""
    from crisisctl.reading.files import bundled, read_bytes
    from crisisctl.reading.new_workspace import drill_for, workspace_files

    members = with_roles(begun.members or (), held)
    texts = workspace_files(begun.brand, begun.timezone, members, begun.accounts or {}, _channels())
    if os.path.lexists(where / _IGNORE):
        del texts[_IGNORE]
    drill = f"drills/{begun.plan}.yaml"
    text = read_bytes(bundled("playbooks") / drill).decode()
    return {drill: drill_for(drill, text, held), **texts}


def _next(where: Path, files: Mapping[str, str], begun: Begun) -> None:
    """What was made, and what to type next."""
    from crisisctl.reading.new_workspace import support_of

    say(one_line(f"A workspace for {begun.brand}:"))
    for name in sorted(files):
        mine = "  (for you alone to read)" if name == _CONTACTS else ""
        tell(one_line(f"  {where / name}{mine}"))
    if not support_of(begun.accounts or {}):
        say("Where do statements send people for help? Write it behind `support` in crisisctl.yaml.")
    if _IGNORE not in files:
        say("There is a .gitignore already: put contacts.yaml, incidents/ and exercises/ in it.")
    typed, inside = program(), ""
    if where.resolve() != Path.cwd():
        inside = f"cd {shlex.quote(str(where))} && "
        typed = str(Path(typed).absolute()) if "/" in typed else typed
    for what, line in (
        ("See the first drill, in a second", f"drill drills/{begun.plan}.yaml"),
        (
            "Rehearse it yourself, an hour in five minutes",
            f"drill {begun.plan} --deck press-and-rumour --speed 12",
        ),
        ("Have its first words approved now", f"clear {begun.plan}"),
        ("On the day", f"run {begun.plan}"),
    ):
        say(f"{what}:")
        say(one_line(f"  {inside}{typed} {line}{plain_flag()}"))
