"""Every template that ships: filled with sensible words it breaks no rule and fits where it goes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from crisisctl.core.workspace import Place
from crisisctl.messages.lengths.beyond import over_limit
from crisisctl.messages.lint import Context, Finding, lint
from crisisctl.messages.templates import fill, inspect

ROOT = Path(__file__).parents[1]
TEMPLATES = {file.name: file.read_text(encoding="utf-8") for file in sorted(ROOT.glob("templates/*.j2"))}
PLAYBOOK_PAGE = (ROOT / "docs/playbook.md").read_text(encoding="utf-8")
VALUES: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "template_values.yaml").read_text(encoding="utf-8")
)
KINDS = ("holding", "acknowledgement", "apology", "correction", "update", "all-clear", "internal", "notice", "trust")
#: Older names: what they are, and that they belong to every situation.
STAFF = "data-breach-staff.j2"
FOR_ALL = {"correction.j2", "trust.j2", "update.j2"}
SITUATIONS = tuple(one for one in VALUES if one != "every")
SHORT = {"-post": ("x", "bluesky", "mastodon"), "-sms": ("sms",)}
OPTIONAL = {
    "facts.affected", "facts.cause", "facts.exposed_when", "facts.not_exposed", "facts.what_works",
}  # fmt: skip
MOST_QUESTIONS = 3
#: Written before that bound; whoever answers them has more time.
ASK_MORE = {"correction.j2", "trust.j2", "update.j2"}
ON_TOP = re.compile(r"\{# (.+) Not legal advice: have counsel read it\. -?#\}\n(?!\n)")


class Answers(NamedTuple):
    """One way of filling a template: which of the values, for what brand."""

    which: int
    brand: Mapping[str, str]
    zone: str
    next_update: str
    optional: bool


ANSWERS = {
    "few words": Answers(
        0, {"name": "Acme", "support": "https://acme.example/help"}, "Europe/Madrid", "2026-12-03T14:00:00Z", True
    ),
    "many words": Answers(
        -1,
        {"name": "Harbour and Hill", "support": "https://harbourandhill.example/help"},
        "Europe/Madrid",
        "2026-09-23T22:45:00Z",
        True,
    ),
    "a telephone, and nothing optional": Answers(
        0, {"name": "Acme", "support": "0800 555 0199"}, "America/New_York", "2026-09-23T01:30:00Z", False
    ),
    "many words, no address, and nothing optional": Answers(
        -1, {"name": "Harbour and Hill"}, "Asia/Kolkata", "2026-09-23T01:30:00Z", False
    ),
}

#: Rules that fire on a good sentence: to be taken out here when the rule is mended.
FALSE_ALARMS: Mapping[str, tuple[str, str]] = {}


@cache
def kind_of(name: str) -> str:
    stem = re.sub(r"-(post|sms)$", "", name.removesuffix(".j2"))
    return "internal" if name == STAFF else next(one for one in KINDS if stem == one or stem.endswith(f"-{one}"))


def situation_of(name: str) -> str:
    if name in FOR_ALL:
        return "data-breach"
    return next(one for one in SITUATIONS if name.startswith(f"{one}-"))


def channels_of(name: str) -> tuple[str, ...]:
    return next((channels for end, channels in SHORT.items() if name.endswith(f"{end}.j2")), ())


def names_in(name: str) -> set[str]:
    return {use.name for use in inspect(name, TEMPLATES[name]).uses}


def answered(name: str, situation: str) -> list[str]:
    return VALUES[situation].get(name) or VALUES["every"][name]


def values_for(name: str, answers: Answers) -> dict[str, Any]:
    values: dict[str, Any] = {
        "brand": answers.brand,
        "next_update": answers.next_update,
        "facts": {},
        "draft": {},
    }
    for used in names_in(name):
        root, _, rest = used.partition(".")
        if root in ("facts", "draft") and (answers.optional or used not in OPTIONAL):
            values[root][rest] = answered(used, situation_of(name))[answers.which]
    return values


def filled(name: str, answers: Answers) -> str:
    statement = fill(TEMPLATES[name], values_for(name, answers), answers.zone, name)
    assert statement.missing == ()
    return statement.text


def found(name: str, answers: Answers) -> tuple[Finding, ...]:
    known = Context(language="en", contacts=frozenset({answers.brand.get("support", "")}) - {""})
    return lint(filled(name, answers), kind=kind_of(name), context=known).findings


every_template = pytest.mark.parametrize("name", TEMPLATES)
every_answer = pytest.mark.parametrize("answers", ANSWERS.values(), ids=ANSWERS)
