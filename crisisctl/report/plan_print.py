"""A plan on two sheets of paper, as a page of HTML that needs nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from crisisctl.core.clean import clean, clean_lines

from .plan_paper import Caller, Paper, Stretch, Task, Words
from .print_style import STYLE

_BLANK = re.compile(r"\{\{ (?:\w+\.)?(\w+) \}\}")
#: Nothing is loaded and nothing runs, whatever a plan says.
_ALONE = "default-src 'none'; style-src 'unsafe-inline'"


def as_print(paper: Paper) -> str:
    """The page, made for two sheets of A4: people, numbers and words; then the first hour and deadlines."""
    title, made = _text(paper.title), f"<p class=made>{_text(paper.made)}</p>"
    lists = f"{_list('Use it when', paper.triggers)}{_list('Never', paper.avoid)}"
    body = "\n".join(
        (
            f"<header><p class=brand>{_text(paper.brand)}</p><h1>{title}</h1>",
            f"<p>{_text(paper.summary)}</p>{made}",
            f"<p class=type>Type: <b>{_text(paper.command)}</b></p></header>",
            f"<section>{_callers(paper.callers)}</section>",
            f"<section class=two>{lists}</section>",
            f"<section><h2>We speak only here</h2><p>{_text(paper.channels)}</p></section>",
            f"<section>{''.join(_words(paper.words))}</section>",
            f"<section class=sheet><h2>The first hour · {title}</h2>{_hour(paper.hour)}</section>",
            f"<section>{_list('Deadlines set by law', paper.clocks)}</section>",
            made,
        )
    )
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_ALONE}">'
    head = (
        f"<meta charset=utf-8>{policy}<title>{title} · {_text(paper.brand)}</title>\n<style>{STYLE}</style>"
    )
    return f"<!doctype html>\n<html lang=en>{head}\n{body}\n</html>"


def _text(text: str) -> str:
    return escape(" ".join(clean(text).split()))


def _list(title: str, items: Iterable[str]) -> str:
    found = "".join(f"<li>{_text(one)}" for one in items)
    return f"<div><h2>{title}</h2><ul>{found}</ul></div>" if found else ""


def _callers(callers: Iterable[Caller]) -> str:
    head = "<tr><th>Who<th>Name<th>Number<th>If not there"
    return f"<h2>Whom to call</h2><table>{head}{''.join(map(_caller, callers))}</table>"


def _caller(one: Caller) -> str:
    names = "<br>".join(_text(name) for name, _ in one.people)
    numbers = "<br>".join(_text(number) for _, number in one.people)
    return f"<tr><th>{_text(one.role)}<td class=name>{names}<td class=number>{numbers}<td>{_text(one.backup)}"


def _hour(hour: Iterable[Stretch]) -> str:
    rows = []
    for one in hour:
        goal = f"<span>{_text(one.goal)}</span>" if one.goal else ""
        rows.append(f"<tr class=phase><th colspan=4>{_text(one.title)} {goal}")
        rows += map(_task, one.tasks)
    return f"<table class=hour>{''.join(rows)}</table>"


def _task(one: Task) -> str:
    lines = "".join(f"<li>{_text(line)}" for line in one.lines)
    what = _text(one.what) + (f"<ul>{lines}</ul>" if lines else "")
    return f"<tr><td class=box><td>{what}<td class=who>{_text(one.who)}<td class=when>{_text(one.when)}"


def _words(words: Iterable[Words]) -> Iterator[str]:
    for place, one in enumerate(words):
        title = "<h2>Words that are ready</h2>" if not place else ""
        yield f"<div class=words>{title}<h3>{_text(one.title)}</h3>"
        yield f"<blockquote>{_blanks(one.text)}</blockquote>"
        yield f"<p class=leave>{_text(one.leave)}</p></div>"


def _blanks(text: str) -> str:
    """Words with a line to write on wherever something is filled in."""
    parts = _BLANK.split(clean_lines(text))
    return "".join(
        f"<u>&nbsp;{_text(part.replace('_', ' '))}&nbsp;</u>" if place % 2 else escape(part)
        for place, part in enumerate(parts)
    )
