"""Who is typing, asked once where nobody can tell."""

from __future__ import annotations

from collections.abc import Mapping

from crisisctl.core.nothing import NOTHING
from crisisctl.core.roles import person_of
from crisisctl.problem import NotAllowed

from .identity import is_known, login, remember, who
from .output import is_plain, may_ask


def typist(named: str = "", people: Mapping[str, str] = NOTHING) -> str:
    """The person who types: the id of one of `people` (id → name), else as they call themselves.

    At a terminal, whoever the workspace does not know is asked once.

    Raises NotAllowed when nobody wants to say it.
    """
    from .place import place
    from .plans import read_settings

    if is_known(people, named) or not may_ask():
        return person_of(people, who(named))
    workspace = read_settings(place().file)
    if is_known(workspace.names, named):
        return person_of(workspace.names, who(named))
    from crisisctl.live.clock import SystemClock
    from crisisctl.live.conversation import converse
    from crisisctl.live.declaring import who_are_you
    from crisisctl.live.opening import open_talk
    from crisisctl.live.talk import Gone, Paused

    talk, offered = open_talk(list, plain=is_plain()), login()
    try:
        person = converse(talk, lambda: who_are_you(talk, workspace, offered), SystemClock().now)
    except (Paused, Gone):
        raise NotAllowed("nobody said who they are", "Say it with --as NAME. Nothing was written.") from None
    remember(person, workspace.names)
    return person
