"""Who is typing, asked once where nobody can tell."""

from __future__ import annotations

from crisisctl.problem import NotAllowed

from .identity import is_known, remember, who
from .output import is_plain, may_ask


def typist(named: str = "") -> str:
    """The person who types. At a terminal, a login name that the workspace does not know is asked once.

    Raises NotAllowed when nobody wants to say it.
    """
    from .place import place
    from .plans import read_settings

    if is_known((), named) or not may_ask():
        return who(named)
    workspace = read_settings(place().file)
    if is_known(workspace.people, named):
        return who(named)
    from crisisctl.live.clock import SystemClock
    from crisisctl.live.conversation import converse
    from crisisctl.live.declaring import who_are_you
    from crisisctl.live.opening import open_talk
    from crisisctl.live.talk import Gone, Paused

    talk, login = open_talk(list, plain=is_plain()), who()
    try:
        person = converse(talk, lambda: who_are_you(talk, workspace, login), SystemClock().now)
    except (Paused, Gone):
        raise NotAllowed("nobody said who they are", "Say it with --as NAME. Nothing was written.") from None
    remember(person)
    return person
