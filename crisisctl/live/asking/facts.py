"""The facts that an `ask` step wants, one after another."""

from __future__ import annotations

from crisisctl.core.answers import Answer, StateFact
from crisisctl.core.settling import to_ask
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.asking.values import value
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key


async def ask(sitting: Sitting, key: str) -> Answer | None:
    """The next fact of the step. Esc brings the keys and keeps the text."""
    one, step = sitting.placed(key)
    names = to_ask(sitting.course, sitting.state, one, step)
    if not names:
        return None
    if sitting.introduced != key:
        sitting.introduced = key
        lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
        if sitting.desk.plain and one.step.title == sitting.course.facts[names[0]].ask:
            lines[0] = sitting.course.name(key)  # the question itself comes next
        sitting.say("", *lines)
    found = await value(sitting, sitting.course.facts[names[0]])
    if found is not None:
        return StateFact(names[0], found.value, key)
    keys = [Key("answer", "", "answer", "1"), *EVERYWHERE]
    while True:
        lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
        if (asked := sitting.course.facts[names[0]].ask) not in one.step.title:
            lines.append(f"  Next: {asked}")
        pressed = await sitting.key(lines, keys, default="answer")
        # Whoever only looked around is at the keys again: the next key must not go into the answer.
        answer = None if pressed == "answer" else await common(sitting, pressed, key)
        if answer is not None or pressed == "answer":
            return answer
