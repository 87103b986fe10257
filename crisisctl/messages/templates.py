"""Templates of statements: what is wrong with one, what it needs to know, and its words.

A template is untrusted: it comes with a plan from anywhere. Jinja only reads it; a whitelist judges its
tree; and the tree is filled by walking it, with plain data alone. No code is ever made of a template.
A tag alone on its line leaves no line behind, and blank lines around the statement are dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from jinja2 import nodes

from crisisctl.core import local
from crisisctl.core.template import Inspection
from crisisctl.problem import Refused

from .filling import Filling
from .grammar import parse, same_lines
from .values import CannotFill
from .whitelist import Walk


class Filled(NamedTuple):
    """A filled template. `missing` are the names that it prints and that have no value.

    `text` is a statement only when nothing is missing; otherwise ``{{ name }}`` stands where it would.
    """

    text: str
    missing: tuple[str, ...]


def inspect(file: str, text: str) -> Inspection:
    """Every fault of a template, or else every name that it uses, each place once, in order, and its demands.

    `file` is named in the problems. Lines count from 1 in `text`, a byte order mark and the kind of line
    endings aside. Nothing of the template is run.
    """
    return _kept(file, text)[1]


def fill(text: str, values: Mapping[str, Any], zone: str, file: str = "template") -> Filled:
    """The words of a template, filled with plain `values` under facts, brand, incident, draft, next_update.

    Moments are RFC 3339 text and print as ``15:00 CET`` in `zone`, an IANA name (UTC where this machine
    does not know it). None and blank text count as having no value. At most 64 KiB come out. Raises Refused
    for a template that `inspect` finds fault with or whose values do not fit it, and TypeError for values
    that are no plain data.
    """
    template, inspection = _kept(file, text)
    if template is None:
        raise Refused(inspection.problems)
    filling = Filling(values, local.zone(zone))
    try:
        words = filling.text(template)
    except CannotFill:
        raise _unfit(file, text, values, zone) from None
    return Filled(words.strip(), tuple(filling.missing))


def _unfit(file: str, text: str, values: Mapping[str, Any], zone: str) -> Refused:
    """Where values do not fit a template: it is read anew, for what is kept has no places."""
    template, walk, inspection = _read(file, text)
    if template is None or walk is None:
        return Refused(inspection.problems)
    filling = Filling(values, local.zone(zone))
    try:
        filling.text(template)
    except CannotFill as error:
        walk.note(str(error), filling.node)
    return Refused(walk.places.problems)


@lru_cache(maxsize=512)
def _kept(file: str, text: str) -> tuple[nodes.Template | None, Inspection]:
    """A template, and what was found in it: plans share them, and the same one is filled again and again."""
    template, _, inspection = _read(file, text)
    return template, inspection


def _read(file: str, text: str) -> tuple[nodes.Template | None, Walk | None, Inspection]:
    template, places, problems = parse(file, same_lines(text))
    if template is None or places is None:
        return None, None, Inspection(problems, ())
    walk = Walk(places)
    walk.body(template.body)
    if places.problems:
        return None, None, Inspection(tuple(places.problems), ())
    return template, walk, Inspection((), tuple(walk.uses), tuple(walk.demands))
