"""How well the rules find what people found in statements, and how fast.

    python benchmarks/rules.py STATEMENTS.jsonl [RULE]

Each line of the file holds `kind`, `text`, the `rules` that it breaks, whether it is `good`, and `maybe`:
rules on which people differ, that count neither way. Prints recall over all pairs of statement and rule,
recall and precision of each rule, the share of good statements in which an error was found, and the time
that a statement takes. With a RULE, also the statements in which that one was missed or found for nothing.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from crisisctl.messages.lint import Linted, catalogue, lint

ELSEWHERE = {rule.id for rule in catalogue() if rule.find is None} | {"fact-conflict"}


def main(file: str, shown: str = "") -> None:
    statements = [json.loads(line) for line in Path(file).read_text(encoding="utf-8").splitlines() if line]
    lint("We are sorry.", kind="apology")  # reads the phrases
    hit, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    times, good, spoilt = [], 0, []
    for one in statements:
        began = time.perf_counter()
        linted = lint(one["text"], kind=one["kind"])
        times.append((time.perf_counter() - began) * 1_000)
        expected = set(one["rules"]) - ELSEWHERE
        found = {finding.rule for finding in linted.findings} - ELSEWHERE
        maybe = set(one.get("maybe", ()))
        hit.update((expected & found) - maybe)
        missed.update(expected - found - maybe)
        wrong.update(found - expected - maybe)
        errors = {finding.rule for finding in linted.findings if finding.severity == "error"} - maybe
        good += one["good"]
        if one["good"] and errors:
            spoilt.append(f"{one.get('id', '')} {', '.join(sorted(errors))}")
        if shown in (expected ^ found) - maybe:
            show(one, linted, shown, is_expected=shown in expected)
    report(hit, missed, wrong)
    print(f"errors in good statements: {len(spoilt)} of {good}")
    for told in () if shown else spoilt:
        print(f"    {told}")
    print(f"a statement takes {statistics.median(times):.1f} ms, at most {max(times):.1f} ms")


def report(hit: Counter[str], missed: Counter[str], wrong: Counter[str]) -> None:
    print(f"{'rule':22}{'recall':>8}{'precision':>11}{'found':>7}{'missed':>8}{'wrong':>7}")
    for rule in sorted({*hit, *missed, *wrong}):
        print(f"{rule:22}{share(hit[rule], missed[rule])}{share(hit[rule], wrong[rule]):>11}", end="")
        print(f"{hit[rule]:7}{missed[rule]:8}{wrong[rule]:7}")
    print(f"{'all':22}{share(hit.total(), missed.total())}{share(hit.total(), wrong.total()):>11}")


def share(part: int, rest: int) -> str:
    return f"{part / (part + rest):8.2f}" if part + rest else f"{'-':>8}"


def show(one: dict[str, Any], linted: Linted, rule: str, *, is_expected: bool) -> None:
    found = "; ".join(finding.text for finding in linted.findings if finding.rule == rule)
    verdict = "MISSED" if is_expected else "WRONG "
    print(f"{verdict} {one.get('id', '')} {one['kind']}: {one['text']!r} [{found}]")


if __name__ == "__main__":
    main(*sys.argv[1:])
