"""Statements that people judged: what they found is found, and what they found good holds no error."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any

from crisisctl.messages.lint import lint
from tests.messages.lines import DATA


@cache
def judged() -> list[tuple[dict[str, Any], dict[str, str]]]:
    """Each statement with the rules found in it and how grave, those left out on which people differ."""
    read = [json.loads(line) for line in (DATA / "statements.jsonl").read_text(encoding="utf-8").splitlines()]
    return [(one, found_in(one)) for one in read]


def found_in(statement: dict[str, Any]) -> dict[str, str]:
    findings = lint(statement["text"], kind=statement["kind"]).findings
    return {one.rule: one.severity for one in findings if one.rule not in doubtful(statement)}


def doubtful(statement: dict[str, Any]) -> set[str]:
    return set(statement.get("maybe", ()))


def test_nine_of_ten_faults_are_found() -> None:
    found, missed = Counter[str](), Counter[str]()
    for statement, rules in judged():
        expected = set(statement["rules"]) - doubtful(statement)
        found.update(expected & rules.keys())
        missed.update(expected - rules.keys())
    assert found.total() >= 0.9 * (found + missed).total(), missed


def test_most_of_what_is_found_is_a_fault() -> None:
    right, wrong = Counter[str](), Counter[str]()
    for statement, rules in judged():
        right.update(rules.keys() & set(statement["rules"]))
        wrong.update(rules.keys() - set(statement["rules"]))
    assert right.total() >= 0.9 * (right + wrong).total(), wrong


def test_one_good_statement_of_twenty_at_most_holds_an_error() -> None:
    good = [(statement, rules) for statement, rules in judged() if statement["good"]]
    spoilt = [statement["id"] for statement, rules in good if "error" in rules.values()]
    assert len(spoilt) <= 0.05 * len(good), spoilt
