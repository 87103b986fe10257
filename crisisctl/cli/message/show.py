"""`crisisctl message show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from crisisctl.cli import options
from crisisctl.cli.acting import time_zone
from crisisctl.cli.incidents import folder_of
from crisisctl.cli.output import joined, one_line, say, show_json, tell
from crisisctl.cli.place import place
from crisisctl.cli.plans import plans_of, read_settings
from crisisctl.cli.said import all_said, words_of
from crisisctl.cli.states import state_and_mark
from crisisctl.core.course import Course
from crisisctl.core.local import read_back
from crisisctl.core.statements import find_message
from crisisctl.core.times import rfc3339
from crisisctl.core.wording import code_of
from crisisctl.problem import NotAllowed

if TYPE_CHECKING:
    from crisisctl.core.review.published import Published, Where

_GONE = "(The words are not kept any more.)"


def command(
    name: Annotated[str, typer.Argument(help="The statement; without it, the last that is public.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Also what went out before it.")] = False,
    incident: options.WhichOption = "",
    json: options.Json = False,
) -> int:
    """The exact words that went out, with where, when and by whose approval.

    Example: crisisctl message show holding
    """
    folder = folder_of(incident, finished=True)
    state, _ = state_and_mark(folder)
    course = Course(plans_of(folder, state))
    if name:
        name = find_message(course, name)[1].name
    found = [one for one in all_said(folder) if one.message == name or not name]
    shown = found if every else [one for one in found if name or one.public][-1:]
    if json:
        told = [_data(one, words_of(folder, one)) for one in shown]
        show_json({"incident": folder.name, "statements": told})
        return 0
    if not shown:
        what = f"no statement '{name}' has gone out" if name else "no statement is public"
        raise NotAllowed(what, "How far each is: crisisctl message list")
    channels = read_settings(place().file).channels
    for one in shown:
        for line in _about(one, course, {key: channel.name for key, channel in channels.items()}):
            say(one_line(line))
        tell(words_of(folder, one) or _GONE)
    return 0


def _about(one: Published, course: Course, channels: dict[str, str]) -> list[str]:
    kind = f" ({one.kind})" if one.kind and one.kind != one.message else ""
    approved = ", ".join(course.title(role) for role in one.approved_by)
    return [
        f"{one.message}{kind}: {read_back(one.at, time_zone())}",
        *(f"  {_place(where, channels.get(where.channel, where.channel))}" for where in one.where),
        f"  Approved by: {approved}" if approved else "  Nobody's approval stands beside it in the log.",
    ]


def _place(where: Where, name: str) -> str:
    inside = "" if where.public else "internal"
    return f"{name}: {joined(where.link or 'no link', inside, 'taken down since' if where.down else '')}"


def _data(one: Published, text: str | None) -> dict[str, Any]:
    return {
        "message": one.message,
        "kind": one.kind,
        "at": rfc3339(one.at),
        "channels": [where._asdict() for where in one.where],
        "approved_by": list(one.approved_by),
        "sha256": one.sha256,
        "code": code_of(one.sha256) if one.sha256 else None,
        "text": text,
    }
