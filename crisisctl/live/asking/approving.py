"""Approval of exactly these words: who, in which role, how, with the code read back."""

from __future__ import annotations

from crisisctl.core.answers import Answer, Approve, Reject
from crisisctl.core.course import Placed
from crisisctl.core.playbook import SECOND_PERSON
from crisisctl.core.roles import holder
from crisisctl.core.settling import approvers_left, lapsed, may_approve
from crisisctl.core.state import Say, StepState
from crisisctl.core.wording import code_of, same_code
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.drafting import EDIT, again, boxes, keep_for_later
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.asking.mending import finding_lines
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice, Key, Line


async def ask_approval(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """The exact words with their code, and who answers for them."""
    key, say = one.key, step.say
    message = sitting.course.message(one)
    left = approvers_left(sitting.state, message, say, sitting.now())
    titles = ", ".join(_role_title(sitting, role) for role in left)
    lines: list[Line] = [
        *step_lines(sitting.course, sitting.state, key, sitting.desk),
        *boxes(sitting, one, words),
        *finding_lines(sitting, sitting.desk.findings(sitting.course, sitting.state, key), say.overruled),
        *_unchecked(sitting, say),
        [("strong", f"  Still to approve: {titles}."), ("plain", " Read them the words, or send them.")],
        _code_line(sitting, say),
    ]
    keys = [
        Key("approved", "a", "approved", "approve"),
        Key("changes", "c", "with changes", "changes"),
        Key("rejected", "x", "rejected", "rejected"),
        EDIT,
        SKIP,
        *EVERYWHERE,
    ]
    pressed = await sitting.key(lines, [one_ for one_ in keys if one_.id != "attach"])
    match pressed:
        case "approved":
            return await _approve(sitting, one, step, words)
        case "changes":
            return await _with_changes(sitting, one, step, words)
        case "rejected":
            return await _reject(sitting, one, step, words)
        case "edit":
            return await again(sitting, key, words, step.say.next_update)
        case "skip":
            return await skip(sitting, key)
    return await common(sitting, pressed, key)


def _code_line(sitting: Sitting, say: Say) -> Line:
    code = code_of(say.sha256 or "")
    return [
        ("plain", "  Code: "),
        ("key", code),
        ("plain", f", letter by letter {' '.join(code)}." if sitting.desk.plain else ""),
        ("plain", " They read it back, so that these words are meant."),
    ]


def _unchecked(sitting: Sitting, say: Say) -> list[Line]:
    """The claims that these words answer and of which nobody has said what they turned out to be."""
    where = "6, then verdict" if sitting.desk.plain else "m, then v"
    claims = {name: sitting.state.claims[name] for name in say.claims if name in sitting.state.claims}
    return [
        [("warn", f"  Nobody has checked {name} yet: {claim.text}"), ("plain", f" Once it is: {where}.")]
        for name, claim in claims.items()
        if claim.verdict is None
    ]


async def _approve(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    allowed = may_approve(sitting.course, sitting.state, sitting.course.message(one), step.say, sitting.now())
    options = [
        Choice(role, _role_title(sitting, role), sitting.desk.name(person))
        for role, person in allowed.items()
    ]
    if not options:
        # Another terminal was quicker.
        sitting.say("  It was approved meanwhile.")
        return None
    role = options[0].id if len(options) == 1 else await sitting.choose("Who approved?", options)
    if role is None:
        return None
    person = allowed[role] or await _second_person(sitting, role, step)
    if person is None:
        return None
    here = person == sitting.desk.who
    how = "here" if here else await _how(sitting, person)
    if how is None:
        return None
    # The words stay above while the code is typed, and in the terminal's own record.
    # In plain lines the words were heard one question before.
    again = [] if sitting.desk.plain else boxes(sitting, one, words)
    sitting.say(*again, _code_line(sitting, step.say))
    code = await _code(sitting, step, role, here=here)
    return Approve(one.key, role, person, how, code, words) if code else None


async def _code(sitting: Sitting, step: StepState, role: str, *, here: bool) -> str | None:
    """The code of these words, asked for until it is that one; None after Esc.

    Back at the keys, the letters of the next try would be keys.
    """
    asked = "Type the code, once you have read every word." if here else "Which code did they read back?"
    while code := await sitting.text(asked, about=f"{step.say.draft} {role}"):
        if same_code(code, step.say.sha256 or ""):
            return code
        again = "Read it again above" if here else "Read out the code above, and type what comes back"
        if sitting.desk.plain:
            sitting.heard.clear()
            again += ". / for the words and their code"
        sitting.say([("warn", f"  Not yet: that is the code of other words. {again}.")])
    return None


async def _how(sitting: Sitting, person: str) -> str | None:
    return await sitting.choose(
        f"How did {sitting.desk.name(person)} approve?",
        [Choice("here", "Here, in person"), Choice("phone", "By phone"), Choice("message", "By message")],
    )


async def _second_person(sitting: Sitting, role: str, step: StepState) -> str | None:
    """Anybody but who wrote it."""
    author = sitting.known(step.say.author)
    person = await sitting.person(f"Who approved as {_role_title(sitting, role)}?", but=author)
    if person is not None and person == author:
        sitting.say([("warn", "  Who wrote it cannot be the only one to approve it.")])
        return None
    return person


def silent(sitting: Sitting) -> list[Line]:
    """One line, once, for each approver whose time is over and for whom somebody else may answer now."""
    lines: list[Line] = []
    for key, step in sitting.state.steps.items():
        if step.status != "open" or step.say.draft is None:
            continue
        for approver in sitting.course.message(sitting.course.placed(key)).approve:
            mark = f"{step.say.draft} {approver.role}"
            waits = approver.role not in step.say.approvals and not step.say.cleared
            if waits and lapsed(approver, step.say, sitting.now()) and mark not in sitting.lapsed:
                sitting.lapsed.append(mark)
                role, other = _role_title(sitting, approver.role), approver.otherwise or ""
                lines.append(
                    [("soon", f"{role} has not answered in time: "), ("plain", _may(sitting, other))]
                )
    return lines


def _may(sitting: Sitting, role: str) -> str:
    who = holder(sitting.course, sitting.state, role).person if role != SECOND_PERSON else None
    name = f" ({sitting.desk.name(who)})" if who else ""
    return f"{_role_title(sitting, role)}{name} may approve now. Call them."


async def _with_changes(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """Approved but for something: it is noted, and the words wait to be edited."""
    return await _reject(sitting, one, step, words, "What is to be changed?", "with changes: ")


async def _reject(
    sitting: Sitting,
    one: Placed,
    step: StepState,
    draft: str,
    question: str = "What is wrong with it?",
    how: str = "",
) -> Answer | None:
    kinds = ("wording", "timing", "facts", "counsel's instruction")
    picked = await sitting.choose(question, [Choice(kind, kind.capitalize()) for kind in kinds])
    if picked is None:
        return None
    words = await sitting.text("In a few words?", empty=True, about=f"{step.say.draft} {question}")
    if words is None:
        return None
    left = approvers_left(sitting.state, sitting.course.message(one), step.say, sitting.now())
    keep_for_later(sitting, one.key, draft, step.say.next_update)
    return Reject(one.key, how + (words or picked), role=left[0] if left else None, choice=picked)


def _role_title(sitting: Sitting, role: str) -> str:
    """An approver in words."""
    if role == SECOND_PERSON:
        return "a second person"
    return sitting.course.title(role)
