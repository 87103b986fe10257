"""Statements that people judged: what they found is found, and what they found good holds no error."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any

from crisisctl.messages.lint import explained, lint
from tests.messages.lines import DATA


@cache
def judged() -> list[tuple[dict[str, Any], set[str]]]:
    """Each statement with the rules found in it, those left out on which people differ."""
    read = [json.loads(line) for line in (DATA / "statements.jsonl").read_text(encoding="utf-8").splitlines()]
    return [
        (one, {finding.rule for finding in lint(one["text"], kind=one["kind"]).findings} - doubtful(one))
        for one in read
    ]


def doubtful(statement: dict[str, Any]) -> set[str]:
    return set(statement.get("maybe", ()))


def test_nine_of_ten_faults_are_found() -> None:
    found, missed = Counter[str](), Counter[str]()
    for statement, rules in judged():
        expected = set(statement["rules"]) - doubtful(statement)
        found.update(expected & rules)
        missed.update(expected - rules)
    assert found.total() >= 0.9 * (found + missed).total(), missed


def test_most_of_what_is_found_is_a_fault() -> None:
    right, wrong = Counter[str](), Counter[str]()
    for statement, rules in judged():
        right.update(rules & set(statement["rules"]))
        wrong.update(rules - set(statement["rules"]))
    assert right.total() >= 0.9 * (right + wrong).total(), wrong


def test_one_good_statement_of_twenty_at_most_holds_an_error() -> None:
    good = [(statement, rules) for statement, rules in judged() if statement["good"]]
    spoilt = [
        statement["id"]
        for statement, rules in good
        if any(explained(rule).severity == "error" for rule in rules)
    ]
    assert len(spoilt) <= 0.05 * len(good), spoilt
