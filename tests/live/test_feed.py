"""What the walk tells of entries."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from crisisctl.live.feed import written_lines
from tests.core.plans import do, phase, plan
from tests.core.walking import Walk


def test_a_call_that_fell_due_meanwhile_is_told_without_a_machines_time() -> None:
    walk = Walk(plan(phase("one", do("a", within="5m", escalate="lead 0m, sponsor 10m"))))
    walk.sleep("3h")
    desk: Any = SimpleNamespace(who="ana", zone="UTC", name=lambda person: f"<{person}>")
    lines = written_lines(walk.course, walk.state, walk.all("page.failed"), desk)
    told = ["".join(part if isinstance(part, str) else part[1] for part in line) for line in lines]
    assert len(told) == 2
    assert all(one.endswith("for a, for nobody ran the walk") and "Not called: <" in one for one in told)
