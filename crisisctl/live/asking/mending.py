"""What the rules found in a draft: to be mended, or to stand for a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crisisctl.core.answers import Answer, Overrule
from crisisctl.core.course import Placed
from crisisctl.core.state import StepState
from crisisctl.live.asking.doing import SKIP, skip
from crisisctl.live.asking.drafting import EDIT, again, boxes
from crisisctl.live.asking.keys import EVERYWHERE, common
from crisisctl.live.screen import step_lines
from crisisctl.live.sitting import Sitting, says_something
from crisisctl.live.talk import Choice, Key, Line, Style
from crisisctl.problem import NotAllowed

#: The rule that a statement in parts keeps.
TOO_LONG = "over-limit"
_STYLES: dict[str, Style] = {"error": "late", "warning": "warn", "hint": "dim"}
_REASONS = ("counsel's instruction", "the rule misreads these words", "no time to mend it", "another reason")


async def mend(sitting: Sitting, one: Placed, step: StepState, words: str) -> Answer | None:
    """A draft in which errors were found: nobody is asked to approve it before they are gone or stand."""
    findings = sitting.desk.findings(sitting.course, sitting.state, one.key)
    lines = [*step_lines(sitting.course, sitting.state, one.key, sitting.desk), *boxes(sitting, one, words)]
    lines += finding_lines(sitting, findings, step.say.overruled)
    lines.append([("late", f"  {step.say.errors} to mend before anybody may approve it.")])
    keys = [
        Key("mend", EDIT.char, "edit", "1"),
        *([Key("parts", "p", "post it in parts", "parts")] if TOO_LONG in step.say.wrong else []),
        Key("overrule", "r", "send anyway with a reason", "send anyway"),
        SKIP,
        *EVERYWHERE,
    ]
    pressed = await sitting.key(lines, keys, default="mend")
    match pressed:
        case "mend":
            return await again(sitting, one.key, words, step.say.next_update)
        case "parts":
            return _in_parts(sitting, one, words)
        case "overrule":
            return await _overrule(sitting, one, step, findings)
        case "skip":
            return await skip(sitting, one.key)
    return await common(sitting, pressed, one.key)


def _in_parts(sitting: Sitting, one: Placed, words: str) -> Answer | None:
    """What is too long for a channel goes out there as a numbered thread, if it can be divided."""
    channels = sitting.course.message(one).channels
    try:
        parts = {name: len(sitting.desk.parts(name, words)) for name in channels}
    except NotAllowed as refusal:
        sitting.say([("warn", f"  {refusal.text}. {refusal.hint}")])
        return None
    threads = [f"{count} parts on {sitting.desk.channel(name)}" for name, count in parts.items() if count > 1]
    return Overrule(one.key, TOO_LONG, f"posted in {', '.join(threads)}", "thread")


async def _overrule(
    sitting: Sitting, one: Placed, step: StepState, findings: Sequence[Mapping[str, Any]]
) -> Answer | None:
    """One error stands, for a reason that the report begins with."""
    rules = dict.fromkeys(step.say.wrong)
    about = {finding["rule"]: str(finding.get("why", "")) for finding in findings}
    options = [Choice(rule, rule, about.get(rule, "")) for rule in rules]
    rule = options[0].id if len(options) == 1 else await sitting.choose("Which error stands?", options)
    if rule is None:
        return None
    picked = await sitting.choose(
        f"Why does {rule} stand? The report begins with it.", [Choice(reason, reason) for reason in _REASONS]
    )
    if picked is None:
        return None
    words = await sitting.text(
        "In a few words? Enter: no more than that.", empty=True, about=f"{rule} {picked}"
    )
    if words is None:
        return None
    return Overrule(one.key, rule, words if says_something(words) else picked, picked)


def finding_lines(
    sitting: Sitting, findings: Sequence[Mapping[str, Any]], overruled: Mapping[str, str]
) -> list[Line]:
    """How much was found, and each finding with its words, why, and what to say instead."""
    order = list(_STYLES)
    left = [one for one in findings if one["rule"] not in overruled]
    left.sort(key=lambda one: order.index(one["severity"]))
    counts = {kind: sum(one["severity"] == kind for one in left) for kind in _STYLES}
    told = [f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in counts.items() if count]
    lines: list[Line] = [[("strong", f"  {', '.join(told)}")]] if told else []
    for one in left:
        quoted = f"“{one['text']}” " if one.get("text") else ""
        place = "" if sitting.desk.plain else f"{one['line']}:{one['column']} "
        lines.append(
            [
                (_STYLES[one["severity"]], f"   {place}{one['rule']} "),
                ("plain", f"{quoted}{one.get('why', '')} {one.get('instead', '')}".rstrip()),
            ]
        )
    lines += [[("warn", f"   {rule} stands: {why}")] for rule, why in overruled.items()]
    return lines
