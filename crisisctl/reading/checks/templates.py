"""Templates: they are there, they parse, and what they use is known by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crisisctl.core.template import Use
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed, Template
from crisisctl.reading.known_facts import KnownFacts
from crisisctl.reading.source import suggest

BRAND = ("brand.name", "brand.support", "brand.language", "brand.timezone")
INCIDENT = ("incident.title", "incident.level", "incident.declared_at")
ALWAYS = (*BRAND, *INCIDENT, "next_update")
#: Line, column and width.
_Place = tuple[int, int, int]


def one_template(draft: Draft) -> Iterator[Problem]:
    """A message has a template or a text, and not both."""
    for name in draft.doc.messages:
        here = ("messages", name)
        written = draft.written(here) & {"template", "text"}
        if not written:
            hint = "add 'template: FILE.j2' or 'text: …' here"
            yield draft.source.mapping(here, "missing key 'template'", "missing-key", hint)
        elif len(written) > 1:
            text = f"the message '{name}' has a template and a text"
            yield draft.source.mapping(here, text, "two-templates", "keep one of them")


def inspected(draft: Draft) -> Iterator[Problem]:
    """What is wrong within a template, said at its own line; of an inline one, at its `text`."""
    for name, template in draft.templates.items():
        for fault in template.inspection.problems:
            if draft.doc.messages[name].template is not None:
                yield fault
            else:
                yield draft.source.value(("messages", name, "text"), fault.text, fault.rule, fault.hint)


def provided_names(draft: Draft) -> Iterator[Problem]:
    """A template uses what is known when its statement is drafted.

    In a phase that is what an earlier phase asks, or a step that the `say` needs. In `anytime` it is what
    any phase asks, for it may come late, or a step that it needs: what has no value then is asked for.
    """
    said: dict[str, list[Placed]] = {}
    for one in draft.steps:
        if one.step.say is not None:
            said.setdefault(one.step.say, []).append(one)
    known = KnownFacts(draft)
    facts = None if "fact" in draft.names.unread else draft.names.facts
    for name, template in draft.templates.items():
        for use in template.inspection.uses:
            if (fault := _unknown(use, facts)) is not None:
                yield _at(draft, name, template, _place(use), *fault, "template-name")
            elif use.name.startswith("facts."):
                fact = use.name.split(".")[1]
                early = next((one for one in said.get(name, ()) if not known.when_opening(one, fact)), None)
                if early is not None:
                    fault = _too_early(draft, early, fact)
                    yield _at(draft, name, template, _place(use), *fault, "template-name")


def demanded_kinds(draft: Draft) -> Iterator[Problem]:
    """What a template does with a fact can be done with the type that the plan gives it."""
    kinds = {
        f"facts.{name}": "text" if fact.type == "choice" else fact.type
        for name, fact in draft.doc.facts.items()
        if "type" not in draft.source.root.at(("facts", name)).lost
    }
    for name, template in draft.templates.items():
        for demand in template.inspection.demands:
            if (fault := demand.misfit(kinds)) is not None:
                place = (demand.line, demand.column, demand.width)
                yield _at(draft, name, template, place, *fault, "template-type")


def unprovided(file: str, text: str, uses: Iterable[Use]) -> Iterator[Problem]:
    """The names in a template by itself that no plan could provide."""
    for use in uses:
        if (fault := _unknown(use, None)) is not None:
            yield _in_file(file, text, _place(use), *fault, "template-name")


def _unknown(use: Use, facts: Sequence[str] | None) -> tuple[str, str] | None:
    """The fault of a name that nothing provides, and the hint. `facts` are the plan's, if there is one."""
    first, _, rest = use.name.partition(".")
    if use.name in ALWAYS or (first == "draft" and rest):
        return None
    if first == "facts" and rest:
        if facts is None or rest.partition(".")[0] in facts:
            return None
        return f"unknown fact '{rest}'", suggest(rest, facts, "This plan has", "this plan has no facts yet")
    names = (*ALWAYS, *(f"facts.{fact}" for fact in facts or ()), "draft.NAME")
    return f"nothing provides '{use.name}'", suggest(use.name, names, "There are")


def _too_early(draft: Draft, one: Placed, fact: str) -> tuple[str, str]:
    text = f"'facts.{fact}' is not known when '{one.step.id}' opens"
    asking = next((other.step.id for other in draft.steps if fact in (other.step.ask or ())), None)
    if asking is None:
        return text, f"no step asks for it: add 'ask: [{fact}]' to an earlier step"
    return text, f"add 'needs: [{asking}]' to '{one.step.id}', or ask for it in an earlier phase"


def _place(use: Use) -> _Place:
    return use.line, use.column, len(use.name)


def _at(
    draft: Draft, name: str, template: Template, place: _Place, text: str, hint: str, rule: str
) -> Problem:
    if draft.doc.messages[name].template is None:
        return draft.source.value(("messages", name, "text"), text, rule, hint)
    return _in_file(template.file, template.data.decode().removeprefix("\ufeff"), place, text, hint, rule)


def _in_file(file: str, template: str, place: _Place, text: str, hint: str, rule: str) -> Problem:
    line, column, width = place
    lines = template.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    source = lines[line - 1] if line <= len(lines) else ""
    return Problem(file, text, line, column, hint, rule, "error", source, width)
