"""Steps that somebody does, ticks, decides or waits for."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Choose, Done, Skip, Tick
from crisisctl.core.course import Placed
from crisisctl.core.local import seen_from
from crisisctl.core.phases import may_end
from crisisctl.core.playbook import Option
from crisisctl.core.roles import holder
from crisisctl.live.asking.ending import left_open
from crisisctl.live.asking.entering import ENTER, WORDS
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Escaped, Key, Line

DONE = Key("done", "", "done", "1")
SKIP = Key("skip", "s", "skip", "4")
#: Before an option's id, which may be the name of any key.
_PICK = "option "


async def do(sitting: Sitting, key: str) -> Answer | None:
    """A `do` step: Enter is done, or enters what the step is finished by."""
    lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
    one, step = sitting.placed(key)
    enters = one.step.enters
    done = DONE if enters is None else Key("done", "", WORDS[enters], "1")
    pressed = await sitting.key(lines, [done, SKIP, *EVERYWHERE], default="done")
    if pressed == "skip":
        return await skip(sitting, key)
    if pressed != "done":
        return await common(sitting, pressed, key)
    if enters is not None:
        return await ENTER[enters](sitting, key)
    if one.step.evidence == "required" and step.evidence is None:
        return await _with_evidence(sitting, key)
    return Done(key)


async def _with_evidence(sitting: Sitting, key: str) -> Answer | None:
    file = "type / and then attach" if sitting.desk.plain else "press Esc and then a"
    note = f"This step needs evidence: a link, or a sentence. For a file, {file}."
    text = await sitting.text("What shows it?", note=note)
    return Done(key, evidence=text) if text else None


async def skip(sitting: Sitting, key: str) -> Answer | None:
    """Leave a step out: the reason is asked, and of a required step its name."""
    one, _ = sitting.placed(key)
    name = sitting.course.name(key)
    reason = await sitting.reason(f"Why is {name} left out?")
    if not reason:
        return None
    typed = ""
    if one.step.required:
        typed = await sitting.text(f"This step is required. To leave it out, type its name: {name}") or ""
    return Skip(key, reason, typed, person=sitting.desk.who)


async def check(sitting: Sitting, key: str) -> Answer | None:
    """A `check` step: its lines, ticked one by one or all at once."""
    one, step = sitting.placed(key)
    lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
    lines += [_line(sitting, one, index, ticked=index in step.ticks) for index in range(len(one.step.items))]
    lines += _before_the_end(sitting, one)
    keys = [Key("tick", "", "tick the lines", "1"), SKIP, *EVERYWHERE]
    pressed = await sitting.key(lines, keys, default="tick")
    if pressed == "skip":
        return await skip(sitting, key)
    if pressed != "tick":
        return await common(sitting, pressed, key)
    try:
        ticked = await sitting.talk.tick("Which are true?", one.step.items, step.ticks, keep=False)
    except Escaped:
        return None
    new = tuple(item for item in ticked if item not in step.ticks)
    if not new:
        return None
    evidence = None
    if (
        len({*step.ticks, *new}) == len(one.step.items)
        and one.step.evidence == "required"
        and not step.evidence
    ):
        evidence = await sitting.text("What shows it?", note="A link, or a sentence that others can check.")
        if not evidence:
            return None
    return Tick(key, new, evidence)


def _line(sitting: Sitting, one: Placed, index: int, *, ticked: bool) -> Line:
    if sitting.desk.plain:
        return f"   {'done' if ticked else 'open'}: {one.step.items[index]}"
    return f"   [{'x' if ticked else ' '}] {one.step.items[index]}"


async def decide(sitting: Sitting, key: str) -> Answer | None:
    """A `decide` step: a number picks an option, which is read back before it counts."""
    one, _ = sitting.placed(key)
    options = one.step.options
    lines = step_lines(sitting.course, sitting.state, key, sitting.desk)
    picks = [
        Key(f"{_PICK}{option.id}", str(place), option.label, option.id, picking=True)
        for place, option in enumerate(options, 1)
    ]
    # In plain lines the numbers mean the keys that never change, so an option goes by its name there.
    lines += [sitting.option(pick) for pick in picks]
    pressed = await sitting.key(lines, [*picks, *EVERYWHERE])
    if not pressed.startswith(_PICK):
        return await common(sitting, pressed, key)
    option = next(option for option in options if option.id == pressed.removeprefix(_PICK))
    if not option.repeat:
        sitting.say(*_before_the_end(sitting, one, option.goto))
    return await _decided(sitting, one, option)


async def _decided(sitting: Sitting, one: Placed, option: Option) -> Answer | None:
    """Whether that is meant, and who decided it: not always whoever is at the keys."""
    chosen: Line = [("strong", f"  You chose: {option.label}")]
    asked = holder(sitting.course, sitting.state, one.step.by).person if one.step.by else None
    if asked is None or asked == sitting.desk.who:
        return Choose(one.key, option.id) if await sitting.sure(chosen) else None
    keys = [
        Key("asked", "y", f"yes, {sitting.desk.name(asked)} decided it", "yes"),
        Key("me", "i", "yes, I decided it", "me"),
        Key("other", "o", "yes, somebody else did", "other"),
        Key("back", "b", "back", "back"),
    ]
    # The legend of plain lines has one word for each: they are told in full first.
    told = [sitting.option(key) for key in keys] if sitting.desk.plain else []
    pressed = await sitting.key([chosen, *told], keys)
    if pressed == "back":
        return None
    person = await sitting.person("Who decided it?", but=asked) if pressed == "other" else asked
    if person is None:
        return None
    return Choose(one.key, option.id, None if pressed == "me" or person == sitting.desk.who else person)


def _before_the_end(sitting: Sitting, one: Placed, goto: str | None = None) -> list[Line]:
    """What is not settled, in the phase after which the incident is over."""
    state = sitting.state
    if state.resolved_at is not None or one.phase is None or not may_end(one.plan, one.phase, goto):
        return []
    return left_open(sitting.course, state, sitting.now(), sitting.desk.zone)


async def wait(sitting: Sitting, key: str) -> Answer | None:
    """A `wait` step: it ends by itself, or is cut short with a reason."""
    one, step = sitting.placed(key)
    ends = seen_from(step.opened_at + one.step.wait, sitting.now(), sitting.desk.zone)
    lines = [*step_lines(sitting.course, sitting.state, key, sitting.desk), f"  Until {ends}."]
    cut = Key("cut", "c", "cut it short", "cut")
    pressed = await sitting.key(lines, [cut, *EVERYWHERE])
    if pressed != "cut":
        return await common(sitting, pressed, key)
    reason = await sitting.reason("Why does it not need to wait?")
    return Done(key, reason=reason) if reason else None
