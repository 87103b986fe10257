"""A plan in words for people: who, by when, who is called, what else a step asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crisisctl.core.playbook import (
    SECOND_PERSON,
    Approver,
    Fact,
    LegalClock,
    Message,
    Option,
    Phase,
    Playbook,
    Rung,
    Step,
    When,
)
from crisisctl.core.times import words


def role_title(plan: Playbook, role: str) -> str:
    """A role as people say it."""
    return plan.roles[role].title if role in plan.roles else role


def headline(plan: Playbook, step: Step) -> str:
    """What a step says first. Where several lines or questions stand below it, none of them is said here."""
    if len(step.items) > 1:
        return "Check each of these."
    if len(step.facts) > 1:
        return "Find out and write down."
    if step.verb == "page":
        return f"Call {', '.join(role_title(plan, call.name) for call in step.calls)}."
    return step.title


def marks(step: Step) -> list[str]:
    """What is special about a step."""
    return [
        *["cannot be left out"] * step.required,
        *["needs evidence"] * (step.evidence == "required"),
        *["may outlast its phase"] * (not step.holds),
    ]


def times(step: Step) -> str:
    """How long a step may take, and how often it comes again."""
    parts = [f"within {words(step.within)}"] if step.within is not None else []
    if step.every is not None and step.verb != "decide":
        parts.append(
            "as often as the cadence asks for" if step.every == "cadence" else f"every {words(step.every)}"
        )
    return ", ".join(parts)


def after(step: Step) -> str:
    """Which steps must be settled first; empty where none must. Those of a condition go without saying."""
    given = {key for key, _ in step.when}
    needs = [one for one in step.needs if one not in given]
    return f"after {', '.join(needs)}" if needs else ""


def opens(plan: Playbook, step: Step) -> str:
    """What must have happened before a step opens; empty where nothing must."""
    return ", ".join([*filter(None, [after(step)]), *only_if(plan, step.when)])


def only_if(plan: Playbook, when: When) -> Iterator[str]:
    """The conditions of a step or phase, each in words."""
    asked = {step.id: step for step in plan.steps() if step.verb == "decide"}
    for key, accepted in when:
        named = [option_label(asked[key], one) if key in asked else one for one in accepted]
        yield f"only if {key} is {' or '.join(named)}"


def option_label(step: Step, option: str) -> str:
    """An answer to a decision as people say it, in quotes."""
    return next((f"“{one.label}”" for one in step.options if one.id == option), option)


def opening(phase: Phase) -> str:
    """How long a phase waits before it begins, and may take."""
    parts = [f"begins {words(phase.opens)} later"] if phase.opens else []
    parts += [f"within {words(phase.within)}"] if phase.within is not None else []
    return ", ".join(parts)


def phase_times(plan: Playbook, phase: Phase) -> str:
    """When a phase begins, how long it may take, and on what condition."""
    return ", ".join([*filter(None, [opening(phase)]), *only_if(plan, phase.when)])


def ladder(plan: Playbook, rungs: Iterable[Rung]) -> str:
    """Who is called, one after the other."""
    return ", then ".join(
        f"{role_title(plan, one.role)} {f'after {words(one.after)}' if one.after else 'at once'}"
        for one in rungs
    )


def late(plan: Playbook, step: Step) -> str:
    """Whom a missed deadline calls: the ladder as the plan names it. Empty where it calls nobody."""
    named = (name for name, rungs in plan.escalation.items() if rungs == step.escalate)
    return next(named, ladder(plan, step.escalate)) if step.escalate else ""


def cadence(plan: Playbook) -> list[str]:
    """How often the public hears from us at each level."""
    return [f"{level}: every {words(length)}" for level, length in plan.cadence.items()]


def details(plan: Playbook, step: Step) -> list[str]:
    """What stands behind a step's headline: options, questions, lines to tick, where and by whose leave."""
    match step.verb:
        case "decide":
            return [_option(plan, step, one) for one in step.options]
        case "ask":
            return _questions([plan.facts[name] for name in step.facts])
        case "check":
            return list(step.items) if len(step.items) > 1 else []
        case "say":
            return leave(plan, plan.messages[step.message or ""])
        case "page":
            return [ladder(plan, call.rungs) for call in step.calls]
        case _:
            return []


def _questions(facts: list[Fact]) -> list[str]:
    """What is asked, with the answers there are; of one question only what does not stand above it."""
    if len(facts) == 1:
        (fact,) = facts
        return [" / ".join(fact.options)] * bool(fact.options) + ["May stay open."] * fact.optional
    choices = [f" ({' / '.join(fact.options)})" if fact.options else "" for fact in facts]
    return [
        f"{fact.ask}{choice}{' (may stay open)' * fact.optional}"
        for fact, choice in zip(facts, choices, strict=True)
    ]


def again(step: Step) -> str:
    """When a decision is asked again."""
    return f"in {words(step.every)}" if isinstance(step.every, int) else "later"


def _option(plan: Playbook, step: Step, option: Option) -> str:
    after = f": on to {phase_title(plan, option.goto)}" if option.goto else ""
    if option.repeat:
        after = f": asked again {again(step)}"
    return f"{option.label}{after}"


def phase_title(plan: Playbook, phase: str) -> str:
    """A phase as people say it."""
    return next((one.title for one in plan.phases if one.id == phase), phase)


def leave(plan: Playbook, message: Message) -> list[str]:
    """Who approves a statement, as one line; none where nobody must."""
    approved = "; ".join(approver(plan, one) for one in message.approve)
    return [f"Approved by {approved}."] if approved else []


def approver(plan: Playbook, one: Approver) -> str:
    """Who approves, and who may when they are silent."""
    if one.otherwise is None:
        return role_title(plan, one.role)
    stand_in = (
        "anybody else than the author" if one.otherwise == SECOND_PERSON else role_title(plan, one.otherwise)
    )
    silent = f"silent for {words(one.within)}" if one.within is not None else "silent"
    return f"{role_title(plan, one.role)} (if {silent}: {stand_in})"


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
