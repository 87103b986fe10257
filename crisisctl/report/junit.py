"""Exercises as JUnit XML, for CI: a test suite a drill, a test case an objective and an inject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from crisisctl.core.clean import clean
from crisisctl.core.review.scoring import ExpectedResult, InjectResult, ObjectiveResult, Score

from .after_action import BOUNDS


class Suite(NamedTuple):
    """A drill by its id, the exercise, and how it went."""

    drill: str
    exercise: str
    score: Score


class _Case(NamedTuple):
    kind: str
    name: str
    fault: str


def junit(suites: Iterable[Suite]) -> str:
    """The XML, with every fault in words."""
    root = Element("testsuites", name="crisisctl drill")
    totals = [_add(root, suite) for suite in suites]
    root.set("tests", str(sum(tests for tests, _ in totals)))
    root.set("failures", str(sum(failures for _, failures in totals)))
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _add(root: Element, suite: Suite) -> tuple[int, int]:
    cases = list(_cases(suite.score))
    failures = sum(bool(case.fault) for case in cases)
    element = SubElement(
        root,
        "testsuite",
        name=_text(suite.drill),
        tests=str(len(cases)),
        failures=str(failures),
        errors="0",
    )
    properties = SubElement(element, "properties")
    SubElement(properties, "property", name="exercise", value=_text(suite.exercise))
    for case in cases:
        made = SubElement(
            element, "testcase", name=_text(case.name), classname=_text(f"{suite.drill}.{case.kind}")
        )
        if case.fault:
            SubElement(made, "failure", type=case.kind, message=_text(case.fault))
    return len(cases), failures


def _cases(score: Score) -> Iterator[_Case]:
    for objective in score.objectives:
        yield _Case("objective", objective.id, "" if objective.passed else _missed(objective))
    for inject in score.injects:
        yield _Case("inject", inject.name, "" if inject.passed else _late(inject))
    # A step without an answer is neither, and must not pass in silence.
    for step in score.unanswered:
        yield _Case("step", step, "nobody answered this step")


def _missed(objective: ObjectiveResult) -> str:
    value = "it did not happen" if objective.value is None else f"it is {objective.value}"
    return f"{objective.measures} should be {BOUNDS[objective.bound]} {objective.target}; {value}"


def _late(inject: InjectResult) -> str:
    return "; ".join(_expected(one) for one in inject.expect if not one.passed)


def _expected(one: ExpectedResult) -> str:
    was = "it never was" if one.settled_s is None else f"it was after {one.settled_s} s"
    return f"{one.step} should be {'out' if one.statement else 'settled'} within {one.within_s} s; {was}"


def _text(text: str) -> str:
    """Text that XML can hold."""
    return clean(text)
