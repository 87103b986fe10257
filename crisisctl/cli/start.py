"""`crisisctl` alone: go on with what is open, or find the plan for what somebody sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from crisisctl.live.clock import SystemClock
from crisisctl.problem import NotAllowed

from .incidents import survey
from .list_plans import Listed, every_plan, fitting
from .output import is_plain, may_ask, say
from .place import place
from .plans import settings_now
from .typist import typist

if TYPE_CHECKING:
    from crisisctl.live.talk import Choice, Talk

_OWN_WORDS = "words"


def start(run: Callable[[str], int]) -> int:
    """Offer to resume, or ask "What do you see?" with every plan's triggers, or in one's own words.

    `run` walks the plan that was found.
    """
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
    plans = every_plan(where.file, settings)
    try:
        picked = converse(talk, lambda: _pick(talk, resume, plans), SystemClock().now)
    except (Paused, Gone):
        picked = None
    if picked is None:
        say("Nothing was begun. To see the plans: crisisctl list")
        return 0
    verb, name = picked.split(" ")[:2]
    if verb == "resume":
        from .walking import walk

        return walk(where.incidents / name, settings, typist(people=settings.names), resumed=True)
    return run(name)


async def _pick(talk: Talk, resume: Sequence[Choice], plans: Sequence[Listed]) -> str | None:
    """``resume`` or ``run`` with a name; None for neither."""
    from crisisctl.live.talk import Choice, Escaped

    # A plan has several triggers, and every choice an id of its own.
    triggers = [
        Choice(f"run {name} {number}", line, name) for number, (name, line) in enumerate(_triggers(plans))
    ]
    own = Choice(_OWN_WORDS, "Say it in my own words")
    asked = "What do you see?"
    while (picked := await talk.choose(asked, [*resume, own, *triggers])) == _OWN_WORDS:
        try:
            typed = await talk.line("In your own words")
        except Escaped:
            continue
        found = [
            Choice(f"run {one.name}", one.plan.title, one.line or one.plan.summary)
            for one in fitting(plans, typed)
            if one.plan is not None
        ]
        if not found:
            # In the question itself: a line above a list as long as the window would be out of sight.
            asked = f"No plan fits '{typed}'. What do you see? Try other words, or take one of these."
        elif picked := await talk.choose("Which of these?", found):
            return picked
    return picked


def _triggers(plans: Sequence[Listed]) -> Iterator[tuple[str, str]]:
    """What each plan is for, in the words of somebody who sees it: the plan's name, and a sentence."""
    for one in plans:
        if one.plan is not None:
            for trigger in one.plan.triggers or (one.plan.summary,):
                yield one.name, trigger
