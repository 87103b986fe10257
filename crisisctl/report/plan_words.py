"""A plan in words for people: who, by when, who is called, what else a step asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crisisctl.core.playbook import Approver, LegalClock, Message, Option, Phase, Playbook, Rung, Step, When
from crisisctl.core.times import words


def role_title(plan: Playbook, role: str) -> str:
    """A role as people say it."""
    return plan.roles[role].title if role in plan.roles else role


def times(step: Step) -> str:
    """How long a step may take, and how often it comes again."""
    parts = [f"within {words(step.within)}"] if step.within is not None else []
    if step.every is not None and step.verb != "decide":
        parts.append(
            "as often as the cadence asks for" if step.every == "cadence" else f"every {words(step.every)}"
        )
    return ", ".join(parts)


def opens(plan: Playbook, step: Step) -> str:
    """What must have happened before a step opens; empty where nothing must."""
    given = {key for key, _ in step.when}
    parts = (
        [f"after {', '.join(needs)}"] if (needs := [one for one in step.needs if one not in given]) else []
    )
    return ", ".join([*parts, *only_if(plan, step.when)])


def only_if(plan: Playbook, when: When) -> Iterator[str]:
    """The conditions of a step or phase, each in words."""
    asked = {step.id: step for step in plan.steps() if step.verb == "decide"}
    for key, accepted in when:
        named = [
            next((option.label for option in asked[key].options if option.id == one), one)
            if key in asked
            else one
            for one in accepted
        ]
        yield f"only if {key} is {' or '.join(named)}"


def phase_times(plan: Playbook, phase: Phase) -> str:
    """When a phase begins and how long it may take."""
    parts = [f"begins {words(phase.opens)} later"] if phase.opens else []
    parts += [f"within {words(phase.within)}"] if phase.within is not None else []
    return ", ".join([*parts, *only_if(plan, phase.when)])


def ladder(plan: Playbook, rungs: Iterable[Rung]) -> str:
    """Who is called, one after the other."""
    return ", then ".join(
        f"{role_title(plan, one.role)} {f'after {words(one.after)}' if one.after else 'at once'}"
        for one in rungs
    )


def ladder_name(plan: Playbook, step: Step) -> str:
    """What the plan calls the ladder of a step's deadline; empty where it has none."""
    return next((name for name, rungs in plan.escalation.items() if rungs == step.escalate), "")


def details(plan: Playbook, step: Step) -> list[str]:
    """What stands behind a step's title: options, questions, lines to tick, where and by whose leave."""
    match step.verb:
        case "decide":
            return [_option(plan, step, one) for one in step.options]
        case "ask":
            return [
                plan.facts[name].ask + (" (may stay open)" * plan.facts[name].optional) for name in step.facts
            ]
        case "check":
            return list(step.items)
        case "say":
            return [statement(plan, plan.messages[step.message or ""])]
        case "page":
            return [ladder(plan, call.rungs) for call in step.calls]
        case _:
            return []


def _option(plan: Playbook, step: Step, option: Option) -> str:
    after = f": on to {phase_title(plan, option.goto)}" if option.goto else ""
    if option.repeat:
        after = f": asked again {words(step.every)} later" if isinstance(step.every, int) else ": asked again"
    return f"{option.label}{after}"


def phase_title(plan: Playbook, phase: str) -> str:
    """A phase as people say it."""
    return next((one.title for one in plan.phases if one.id == phase), phase)


def statement(plan: Playbook, message: Message) -> str:
    """Where a statement goes, and who approves it."""
    approved = "; ".join(approver(plan, one) for one in message.approve)
    return f"On {', '.join(message.channels)}" + (f", approved by {approved}" if approved else "")


def approver(plan: Playbook, one: Approver) -> str:
    """Who approves, and who may when they are silent."""
    if one.otherwise is None:
        return role_title(plan, one.role)
    after = f" after {words(one.within)}" if one.within is not None else ""
    return f"{role_title(plan, one.role)} (silent{after}: {role_title(plan, one.otherwise)})"


def clock(plan: Playbook, one: LegalClock) -> str:
    """A deadline set by law: how long, since when, and whose it is."""
    kind, _, name = one.source.partition(":")
    if kind == "fact" and name in plan.facts:
        # The question says from when; what stands behind it helps whoever answers.
        since = f"from the answer to: {plan.facts[name].ask.partition('?')[0]}?"
    elif kind == "step":
        since = f"since {name} is done"
    else:
        since = "since the incident was declared"
    return f"{one.title}: {role_title(plan, one.owner)}, within {words(one.within)} {since}"
