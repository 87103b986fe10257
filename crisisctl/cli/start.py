"""`crisisctl` alone: go on with what is open, or find the plan for what somebody sees."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.live.clock import SystemClock
from crisisctl.problem import NotAllowed

from .incidents import survey
from .list_plans import names
from .output import is_plain, may_ask, say
from .place import place
from .plans import plan_named, settings_now
from .typist import typist


def start() -> int:
    """Offer to resume, or ask "What do you see?" with every plan's triggers."""
    if not may_ask():
        raise NotAllowed("nobody is here to answer: this is no terminal", "See: crisisctl --help")
    from crisisctl.live.conversation import converse
    from crisisctl.live.opening import open_talk
    from crisisctl.live.talk import Choice, Gone, Paused

    where = place()
    settings = settings_now(where.file)
    open_ = [(one, state) for one, state in survey(where.incidents).whole if state.status != "closed"]
    talk = open_talk(list, plain=is_plain())
    resume = [
        Choice(f"resume {one}", f"Go on with {one}", f"{state.level} {state.title}") for one, state in open_
    ]
    # A plan has several triggers, and every choice an id of its own.
    plans = [
        Choice(f"run {name} {number}", trigger, name) for number, (name, trigger) in enumerate(_triggers())
    ]
    try:
        picked = converse(talk, lambda: talk.choose("What do you see?", [*resume, *plans]), SystemClock().now)
    except (Paused, Gone):
        picked = None
    if picked is None:
        say("Nothing was begun. To see the plans: crisisctl list")
        return 0
    verb, name = picked.split(" ")[:2]
    if verb == "resume":
        from .walking import walk

        return walk(where.incidents / name, settings, typist(people=settings.names), resumed=True)
    from .run import command

    return command(name)


def _triggers() -> Iterator[tuple[str, str]]:
    """What each plan is for, in the words of somebody who sees it: the plan's name, and a sentence."""
    from crisisctl.problem import Refused

    for name in names():
        try:
            plan = plan_named(name, place().file).playbook
        except Refused:
            continue
        for trigger in plan.triggers or (plan.summary,):
            yield name, trigger
