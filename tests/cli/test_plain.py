"""What commands print for the ear: no columns, no signs, and commands that go on in plain lines."""

from __future__ import annotations

import re

from tests.cli.conftest import Desk


def test_an_open_step_is_one_line_with_commas(desk: Desk) -> None:
    desk.begin()
    said = desk.ok("status", "--plain").out
    assert re.search(
        r"(?m)^  pause, social \(Ben Okafor\), \d+ min left, Pause every scheduled post\.$", said
    )
    assert not re.search(r"\S {2,}\S|·", said)
    assert said.rstrip().endswith(" --plain")


def test_a_plan_is_one_line(desk: Desk) -> None:
    said = desk.ok("list", "--plain").out
    assert "rumour: Rumour. A false or unproved claim about us spreads.\n" in said
    assert len(said.splitlines()) == len({line.partition(":")[0] for line in said.splitlines()})
