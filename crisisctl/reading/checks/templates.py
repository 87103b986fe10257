"""Templates: they are there, they parse, and what they use is known by then."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.core.nearest import did_you_mean
from crisisctl.core.template import Use
from crisisctl.problem import Problem
from crisisctl.reading.draft import Draft, Placed, Template
from crisisctl.reading.flow import all_needs, reachable
from crisisctl.reading.source import split_lines

BRAND = ("brand.name", "brand.support", "brand.language", "brand.timezone")
INCIDENT = ("incident.title", "incident.level", "incident.declared_at")
ALWAYS = (*BRAND, *INCIDENT, "next_update")


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
    asked = [(one.phase, set(one.step.ask)) for one in draft.steps if one.step.ask and one.phase is not None]
    needs = all_needs(draft)
    by_step = {one.step.id: set(one.step.ask or ()) for one in draft.steps}
    for name, template in draft.templates.items():
        for use in template.inspection.uses:
            if (fault := _unknown(draft, use)) is not None:
                yield _at(draft, name, template, use, *fault)
                continue
            for one in said.get(name, []) if use.name.startswith("facts.") else []:
                fact = use.name.removeprefix("facts.")
                earlier = any(
                    fact in facts for phase, facts in asked if one.phase is None or phase < one.phase
                )
                if not earlier and not any(fact in by_step.get(step, ()) for step in reachable(one.step.id, needs)):
                    yield _at(draft, name, template, use, *_too_early(draft, one, fact))
                    break


def _unknown(draft: Draft, use: Use) -> tuple[str, str] | None:
    """The fault of a name that nothing provides, and the hint."""
    first, _, rest = use.name.partition(".")
    if use.name in ALWAYS or (first == "draft" and rest):
        return None
    if first == "facts" and rest:
        if rest.partition(".")[0] in draft.names.facts:
            return None
        hint = did_you_mean(rest, draft.names.facts, "This plan has") or "this plan has no facts yet"
        return f"unknown fact '{rest}'", hint
    names = (*ALWAYS, *(f"facts.{fact}" for fact in draft.names.facts), "draft.NAME")
    return f"nothing provides '{use.name}'", did_you_mean(use.name, names, "There are")


def _too_early(draft: Draft, one: Placed, fact: str) -> tuple[str, str]:
    text = f"'facts.{fact}' is not known when '{one.step.id}' opens"
    asking = next((other.step.id for other in draft.steps if fact in (other.step.ask or ())), None)
    if asking is None:
        return text, f"no step asks for it: add 'ask: [{fact}]' to an earlier step"
    return text, f"add 'needs: [{asking}]' to '{one.step.id}', or ask for it in an earlier phase"


def _at(draft: Draft, name: str, template: Template, use: Use, text: str, hint: str) -> Problem:
    if draft.doc.messages[name].template is None:
        return draft.source.value(("messages", name, "text"), text, "template-name", hint)
    lines = split_lines(template.data.decode("utf-8", "replace").removeprefix("\ufeff"))
    source = lines[use.line - 1] if use.line <= len(lines) else ""
    return Problem(
        template.file, text, use.line, use.column, hint, "template-name", "error", source, len(use.name)
    )
