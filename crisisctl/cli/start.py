"""`crisisctl` alone: go on with what is open, or find the plan for what somebody sees."""

from __future__ import annotations

from crisisctl.live.clock import SystemClock
from crisisctl.problem import NotAllowed

from .identity import who
from .incidents import states
from .list_plans import names
from .output import is_plain, may_ask, say
from .place import place
from .plans import plan_named, read_settings


def start() -> int:
    """Offer to resume, or ask "What do you see?" with every plan's triggers."""
    if not may_ask():
        raise NotAllowed("nobody is here to answer: this is no terminal", "See: crisisctl --help")
    from crisisctl.live.conversation import Conversation
    from crisisctl.live.opening import open_talk
    from crisisctl.live.talk import Choice, Gone, Paused

    where = place()
    open_ = [(one, state) for one, state in states(where.incidents) if state.status != "closed"]
    talk, clock = open_talk(list, plain=is_plain()), SystemClock()
    resume = [
        Choice(f"resume {one}", f"Go on with {one}", f"{state.level} {state.title}") for one, state in open_
    ]
    plans = [
        Choice(f"run {name}", trigger, name) for name, triggers in _triggers().items() for trigger in triggers
    ]

    async def question() -> str | None:
        return await talk.choose("What do you see?", [*resume, *plans])

    try:
        with Conversation(talk) as conversation:
            picked = None
            while picked is None or not isinstance(picked, str):
                picked = conversation.advance(question, None, clock.now)
                if picked is None:
                    break
    except (Paused, Gone):
        picked = None
    if not isinstance(picked, str):
        say("Nothing was begun. To see the plans: crisisctl list")
        return 0
    verb, _, name = picked.partition(" ")
    if verb == "resume":
        from .walking import walk

        return walk(where.incidents / name, read_settings(where.file), who(), resumed=True)
    from .run import command

    return command(name)


def _triggers() -> dict[str, list[str]]:
    """What each plan is for, in the words of somebody who sees it."""
    from crisisctl.problem import Refused

    found = {}
    for name in names():
        try:
            plan = plan_named(name, place().file).playbook
        except Refused:
            continue
        found[name] = list(plan.triggers) or [plan.summary]
    return found
