"""One fact's value, asked for by its type."""

from __future__ import annotations

from typing import NamedTuple

from crisisctl.core.decide.steps import fact_value
from crisisctl.core.local import read_back
from crisisctl.core.playbook import Fact
from crisisctl.core.times import rfc3339
from crisisctl.core.typed_times import examples, happened
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Choice
from crisisctl.problem import NotAllowed


class Value(NamedTuple):
    """A fact's value; None for one that is not known."""

    value: str | float | None


async def value(sitting: Sitting, fact: Fact) -> Value | None:
    """A value of the fact's type, checked as the log will have it; None for going back."""
    if fact.type == "choice":
        options = [Choice(option, option) for option in fact.options]
        options += [Choice("", "Not known yet")] if fact.optional else []
        picked = await sitting.choose(fact.ask, options)
        return None if picked is None else Value(picked or None)
    known = sitting.state.facts.get(fact.name)
    default = str(known.value) if known and known.value is not None else ""
    while True:
        text = await sitting.text(
            fact.ask,
            default=default,
            note=_note(sitting, fact),
            empty=fact.optional,
            number=fact.type != "text",
        )
        if text is None:
            return None
        try:
            return Value(_read(sitting, fact, text))
        except (NotAllowed, ValueError) as fault:
            hint = fault.hint if isinstance(fault, NotAllowed) else f"Write it as {_such(sitting)}."
            sitting.say([("warn", f"  '{text}': {fault}. {hint}".rstrip())])
            default = "" if fact.type == "time" else text


def _such(sitting: Sitting) -> str:
    return examples(sitting.now(), sitting.desk.zone, past=True)


def _note(sitting: Sitting, fact: Fact) -> str:
    kinds = {"number": "A number, in digits.", "time": f"A time: {_such(sitting)}."}
    optional = "Enter if it is not known." if fact.optional else ""
    keys = f"{sitting.escape} for the keys."
    return " ".join(part for part in (kinds.get(fact.type, ""), optional, keys) if part)


def _read(sitting: Sitting, fact: Fact, text: str) -> str | float | None:
    if fact.type == "time" and text:
        moment = happened(text, sitting.now(), sitting.desk.zone)
        sitting.say([("dim", f"  {read_back(moment, sitting.desk.zone, sitting.now())}")])
        text = rfc3339(moment)
    return fact_value(fact, text)
