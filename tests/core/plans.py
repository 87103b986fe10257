"""Plans for tests, short enough to read beside what is expected of them.

Lengths are written as in a plan (``5m``); a ladder is ``"lead 0m, sponsor 10m"``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crisisctl.core.playbook import (
    LEVELS,
    Anytime,
    Approver,
    Call,
    Fact,
    LegalClock,
    Message,
    Option,
    Phase,
    Playbook,
    Role,
    Rung,
    Step,
)
from crisisctl.core.times import duration

#: Who stands in for whom in every plan here.
BACKUPS = {"lead": "sponsor", "social": "care", "legal": "sponsor", "care": None, "sponsor": None}


def ladder(text: str) -> tuple[Rung, ...]:
    """``lead 0m, sponsor 10m``."""
    rungs = (one.split() for one in text.split(","))
    return tuple(Rung(role, duration(after)) for role, after in rungs)


def _when(when: Mapping[str, str | Sequence[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    spelled = {}
    for key, value in when.items():
        if key == "level" and isinstance(value, str) and value.endswith("+"):
            spelled[key] = LEVELS[LEVELS.index(value[:2]) :]
        else:
            spelled[key] = (value,) if isinstance(value, str) else tuple(value)
    return tuple(spelled.items())


def _step(id_: str, verb: Any, title: str, more: Mapping[str, Any]) -> Step:
    given: dict[str, Any] = {**more}
    if "within" in given:
        given["within"] = duration(given["within"])
    if given.get("every", "cadence") != "cadence":
        given["every"] = duration(given["every"])
    if "escalate" in given:
        given["escalate"] = ladder(given["escalate"])
    given["when"] = _when(given.get("when", {}))
    given["needs"] = tuple(given.get("needs", "").split())
    return Step(id_, verb, title, **given)


def do(id_: str, **more: Any) -> Step:
    return _step(id_, "do", f"Do {id_}.", more)


def check(id_: str, *items: str, **more: Any) -> Step:
    return _step(id_, "check", "; ".join(items), {**more, "items": items})


def decide(id_: str, *options: str, **more: Any) -> Step:
    """Options as ``yes``, ``later repeat`` or ``worse goto:PHASE``."""
    made = []
    for text in options:
        name, _, rest = text.partition(" ")
        goto = rest.removeprefix("goto:") if rest.startswith("goto:") else None
        made.append(Option(name, name.capitalize(), goto, rest == "repeat"))
    return _step(id_, "decide", f"What about {id_}?", {**more, "options": tuple(made)})


def ask(id_: str, *facts: str, **more: Any) -> Step:
    return _step(id_, "ask", f"About {id_}", {**more, "facts": facts})


def say(id_: str, message: str | None = None, **more: Any) -> Step:
    return _step(id_, "say", f"Say {id_}", {**more, "message": message or id_})


def page(id_: str, *names: str, **more: Any) -> Step:
    """Roles, or ladders written out; a role is a ladder of it at 0m and its backup after `within`."""
    calls = []
    for name in names:
        rungs = [Rung(name, 0)]
        if " " in name:
            rungs = list(ladder(name))
        elif BACKUPS[name] and "within" in more:
            rungs.append(Rung(str(BACKUPS[name]), duration(more["within"])))
        calls.append(Call(name.partition(" ")[0], tuple(rungs)))
    return _step(id_, "page", f"Call {id_}", {**more, "calls": tuple(calls)})


def wait(id_: str, length: str, **more: Any) -> Step:
    return _step(id_, "wait", f"Wait {length}", {**more, "wait": duration(length)})


def phase(id_: str, *steps: Step, within: str | None = None, opens: str = "0m", **when: Any) -> Phase:
    """A phase; `when` as a keyword mapping, with ``_`` for ``-``."""
    return Phase(
        id_,
        id_.capitalize(),
        steps,
        within=duration(within) if within else None,
        when=_when(when.get("when", {})),
        opens=duration(opens),
    )


def anytime(name: str, *steps: Step) -> Anytime:
    return Anytime(name, name.replace("-", " ").capitalize(), steps)


def message(name: str, *channels: str, approve: Sequence[str] = (), kind: str = "holding") -> Message:
    """Approvers as ``legal``, or ``legal 15m sponsor``: silent for so long, the other may."""
    approvers = []
    for text in approve:
        role, within, otherwise = (*text.split(), None, None)[:3]
        approvers.append(Approver(str(role), duration(within) if within else None, otherwise))
    return Message(name, kind, channels, text="We are here.", approve=tuple(approvers))


def clock(id_: str, source: str, within: str = "72h", met_by: str | None = None) -> LegalClock:
    return LegalClock(id_, f"Duty {id_}", source, duration(within), "legal", met_by)


def fact(name: str, type_: Any = "text", *options: str, optional: bool = False) -> Fact:
    return Fact(name, f"What about {name}?", type_, options, optional)


def plan(
    *phases: Phase,
    id_: str = "plan",
    facts: Sequence[Fact | str] = (),
    messages: Sequence[Message] = (),
    happens: Sequence[Anytime] = (),
    clocks: Sequence[LegalClock] = (),
    cadence: str | Mapping[str, str] | None = None,
    avoid: tuple[str, ...] = (),
) -> Playbook:
    """A plan of these phases. `cadence` is one length, or a mapping with every level."""
    if isinstance(cadence, str):
        cadence = dict.fromkeys(LEVELS, cadence)
    known = [one if isinstance(one, Fact) else fact(one) for one in facts]
    return Playbook(
        id=id_,
        title=id_.capitalize(),
        summary="For a test.",
        version="1.0.0",
        avoid=avoid,
        roles={role: Role(role, role.capitalize(), backup=backup) for role, backup in BACKUPS.items()},
        phases=phases,
        facts={one.name: one for one in known},
        messages={one.name: one for one in messages},
        anytime={one.name: one for one in happens},
        clocks={one.id: one for one in clocks},
        cadence={level: duration(length) for level, length in (cadence or {}).items()},
    )
