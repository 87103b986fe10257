"""A plan on two sheets of paper, for the wall: when no computer is at hand, or nobody knows the command."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from crisisctl.core.clean import clean
from crisisctl.core.playbook import Message, Phase, Playbook
from crisisctl.core.times import HOUR
from crisisctl.core.workspace import Workspace

from . import plan_words as say
from .print_style import STYLE

_BLANK = re.compile(r"\{\{\s*(?:\w+\.)?(\w+)[^}]*\}\}")
_TAG = re.compile(r"\{[%#].*?[%#]\}", re.DOTALL)
#: What the public hears first.
_FIRST_WORDS = frozenset({"holding", "acknowledgement"})


class Wording(NamedTuple):
    """The text of a template, and by whom and until when it was approved beforehand (empty if it was not)."""

    text: str
    cleared: str = ""


class Printed(NamedTuple):
    """What the paper says beside the plan: people, numbers, the day (ISO), the words of messages."""

    workspace: Workspace
    numbers: Mapping[str, str]
    on: str
    words: Mapping[str, Wording]


def as_print(plan: Playbook, printed: Printed) -> str:
    """The paper as one page of HTML without anything from outside, made for two sheets of A4."""
    title = _text(f"{plan.title} · {printed.workspace.brand.name}")
    body = "\n".join(
        (
            f"<header><h1>{_text(plan.title)}</h1><p>{_text(plan.summary)}</p>",
            f"<p class=type>Type: <b>crisisctl run {_text(plan.id)}</b></p></header>",
            f"<section>{_who(plan, printed)}</section>",
            f"<section class=two>{_list('Use it when', plan.triggers)}{_list('Never', plan.avoid)}</section>",
            f"<section>{_channels(plan, printed.workspace)}</section>",
            f"<section><h2>Words that are ready</h2>{''.join(_wording(plan, printed))}</section>",
            f"<section class=sheet><h2>The first hour</h2>{_first_hour(plan)}</section>",
            f"<section>{_clocks(plan)}</section>",
            (
                f"<footer>{_text(plan.id)} {_text(plan.version)}, printed {_text(printed.on)}."
                " Print it again when the plan or a number changes.</footer>"
            ),
        )
    )
    head = f"<meta charset=utf-8><title>{title}</title>\n<style>{STYLE}</style>"
    return f"<!doctype html>\n<html lang=en>{head}\n{body}\n</html>\n"


def _text(text: str) -> str:
    return escape(" ".join(clean(text).split()))


def _list(title: str, items: Iterable[str]) -> str:
    found = "".join(f"<li>{_text(one)}" for one in items)
    return f"<div><h2>{title}</h2><ul>{found}</ul></div>" if found else ""


def _who(plan: Playbook, printed: Printed) -> str:
    rows = []
    for role in plan.roles.values():
        holders = [one for one in printed.workspace.people.values() if role.id in one.roles]
        names = "<br>".join(
            f"<b>{_text(one.name)}</b> {_text(printed.numbers.get(one.id, ''))}" for one in holders
        )
        backup = _text(say.role_title(plan, role.backup)) if role.backup else ""
        rows.append(f"<tr><th>{_text(role.title)}<td class=name>{names or '_' * 30}<td>{backup}")
    head = "<tr><th>Who<th>Name and number<th>Stands in"
    return f"<h2>Whom to call</h2><table>{head}{''.join(rows)}</table>"


def _clocks(plan: Playbook) -> str:
    return _list("Deadlines set by law", (say.clock(plan, one) for one in plan.clocks.values()))


def _channels(plan: Playbook, workspace: Workspace) -> str:
    used = dict.fromkeys(channel for one in plan.messages.values() for channel in one.channels)
    places = []
    for channel in used:
        place = workspace.channels.get(channel)
        account = f" {place.account}" if place and place.account else ""
        places.append(f"{place.name if place else channel}{account}")
    return f"<h2>We speak only here</h2><p>{_text(', '.join(places))}</p>"


def _first_hour(plan: Playbook) -> str:
    rows = []
    for phase in _phases_of_first_hour(plan.phases):
        rows.append(f"<tr class=phase><td><th colspan=3>{_text(phase.title)}. {_text(phase.goal or '')}")
        for step in phase.steps:
            if step.within is None or step.within > HOUR:
                continue
            when = ", ".join(one for one in (say.times(step), say.opens(plan, step)) if one)
            who = say.role_title(plan, step.by) if step.by else ""
            rows.append(f"<tr><td class=box><td>{_text(step.title)}<td>{_text(who)}<td>{_text(when)}")
    return f"<table class=hour>{''.join(rows)}</table>"


def _phases_of_first_hour(phases: Sequence[Phase]) -> Iterator[Phase]:
    """The phases that begin within the first hour, if each takes as long as it may."""
    begins = 0
    for phase in phases:
        begins += phase.opens
        if begins >= HOUR:
            return
        yield phase
        longest = max((one.within or 0 for one in phase.steps), default=0)
        begins += longest if phase.within is None else phase.within


def _wording(plan: Playbook, printed: Printed) -> Iterator[str]:
    for name, message in plan.messages.items():
        words = printed.words.get(name)
        if words is None or (message.kind not in _FIRST_WORDS and not words.cleared):
            continue
        yield f"<h3>{_text(name)} · {_text(', '.join(message.channels))}</h3>"
        yield f"<blockquote>{_blanks(words.text)}</blockquote>"
        yield f"<p class=leave>{_text(words.cleared or _needs(plan, message))}</p>"


def _needs(plan: Playbook, message: Message) -> str:
    approved = "; ".join(say.approver(plan, one) for one in message.approve)
    return f"Not approved beforehand: needs {approved}." if approved else "Needs nobody's approval."


def _blanks(text: str) -> str:
    """The words of a template, with a line to write on wherever something is filled in."""
    parts = _BLANK.split(_TAG.sub("", text))
    return "".join(
        f"<u>&nbsp;{_text(part.replace('_', ' '))}&nbsp;</u>" if place % 2 else escape(clean(part))
        for place, part in enumerate(parts)
    )
