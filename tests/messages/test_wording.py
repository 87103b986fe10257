from __future__ import annotations

import pytest

from crisisctl.messages.lint import explained, lint
from tests.messages.lines import lines, sorted_out

WORDING, KINDS = sorted_out("wording.txt"), sorted_out("kinds.txt")


def broken(text: str, kind: str) -> set[str]:
    return {finding.rule for finding in lint(text, kind=kind).findings}


@pytest.mark.parametrize(("sign", "rule"), WORDING)
def test_a_fault_is_found_however_it_is_put(sign: str, rule: str) -> None:
    wrong = [text for text in WORDING[sign, rule] if (rule in broken(text, "update")) != (sign == "+")]
    assert wrong == []


@pytest.mark.parametrize(("sign", "rule"), KINDS)
def test_what_a_kind_must_hold_is_seen_however_it_is_put(sign: str, rule: str) -> None:
    kind = min(explained(rule).kinds, default="apology")
    wrong = [text for text in KINDS[sign, rule] if (rule in broken(text, kind)) != (sign == "+")]
    assert wrong == []


def test_plain_sentences_hold_no_error() -> None:
    wrong = {
        text: [finding.rule for finding in linted.findings if finding.severity == "error"]
        for text in lines("innocent.txt")
        if not (linted := lint(text, kind="notice")).ok
    }
    assert wrong == {}


def test_good_statements_hold_no_error() -> None:
    statements = [line.partition(": ") for line in lines("good.txt")]
    assert [text for kind, _, text in statements if not lint(text, kind=kind).ok] == []


def test_nearly_all_faults_of_whole_statements_are_found() -> None:
    found = missed = 0
    for line in lines("faulty.txt"):
        kind, rules, text = line.split("|", 2)
        expected = set(rules.split(","))
        found += len(expected & broken(text, kind))
        missed += len(expected - broken(text, kind))
    assert found >= 0.95 * (found + missed)
