"""Approval of exactly these words: who, in which role, how, with the code read back."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Approve, Reject
from crisisctl.core.course import Placed
from crisisctl.core.playbook import SECOND_PERSON
from crisisctl.core.settling import approvers_left, may_approve
from crisisctl.core.state import StepState
from crisisctl.core.wording import code_of
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.drafting import boxes, edit
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Key, Line


async def ask_approval(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """The exact words with their code, and who answers for them."""
    key, say = one.key, step.say
    message = sitting.course.message(one)
    left = approvers_left(sitting.state, message, say, sitting.now())
    titles = ", ".join(_role_title(sitting, role) for role in left)
    code = code_of(say.sha256 or "")
    lines: list[Line] = [
        *step_lines(sitting.course, sitting.state, key, sitting.desk),
        *boxes(sitting, one, words),
        [("strong", f"  Still to approve: {titles}."), ("plain", " Read them the words, or send them.")],
        [
            ("plain", "  Code: "),
            ("key", code),
            ("plain", " They read it back, so that these words are meant."),
        ],
    ]
    keys = [
        Key("approved", "a", "approved", "approve"),
        Key("changes", "c", "with changes", "changes"),
        Key("rejected", "x", "rejected", "rejected"),
        SKIP,
        *EVERYWHERE,
    ]
    pressed = await sitting.key(lines, [one_ for one_ in keys if one_.id != "attach"])
    match pressed:
        case "approved":
            return await _approve(sitting, one, step, words)
        case "changes":
            return await edit(sitting, key, words, say.next_update)
        case "rejected":
            return await _reject(sitting, one, step)
        case "skip":
            return await skip(sitting, key)
    return await common(sitting, pressed, key)


async def _approve(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    allowed = may_approve(sitting.course, sitting.state, sitting.course.message(one), step.say, sitting.now())
    options = [
        Choice(role, _role_title(sitting, role), sitting.desk.name(person))
        for role, person in allowed.items()
    ]
    role = options[0].id if len(options) == 1 else await sitting.choose("Who approved?", options)
    if role is None:
        return None
    person = allowed[role] or await sitting.person(f"Who approved as {_role_title(sitting, role)}?")
    if person is None:
        return None
    how = await sitting.choose(
        f"How did {sitting.desk.name(person)} approve?",
        [Choice("here", "Here, in person"), Choice("phone", "By phone"), Choice("message", "By message")],
    )
    code = await sitting.text("Which code did they read back?") if how else None
    return Approve(one.key, role, person, how, code, words) if how and code else None


async def _reject(sitting: Sitting, one: Placed, step: StepState) -> Answer | None:
    kinds = ("wording", "timing", "facts", "counsel's instruction")
    picked = await sitting.choose(
        "What is wrong with it?", [Choice(kind, kind.capitalize()) for kind in kinds]
    )
    if picked is None:
        return None
    words = await sitting.text("In a few words?", empty=True)
    left = approvers_left(sitting.state, sitting.course.message(one), step.say, sitting.now())
    return Reject(one.key, words or picked, role=left[0] if left else None, choice=picked)


def _role_title(sitting: Sitting, role: str) -> str:
    """An approver in words."""
    if role == SECOND_PERSON:
        return "a second person"
    return sitting.course.roles[role].title if role in sitting.course.roles else role
