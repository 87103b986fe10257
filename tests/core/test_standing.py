"""The steps that stand open: looked for once for each entry that turned them."""

from __future__ import annotations

from crisisctl.core.answers import Note
from crisisctl.core.standing import open_steps
from tests.core.plans import do, phase, plan
from tests.core.walking import Walk


def test_they_are_looked_for_again_only_when_one_may_have_turned() -> None:
    walk = Walk(plan(phase("one", do("b"), do("a"))))
    found = open_steps(walk.course, walk.state)
    assert [(one.key, step.status) for one, step in found] == [("b", "open"), ("a", "open")]
    walk.answer(Note("still here"))
    assert open_steps(walk.course, walk.state) is found
    walk.done("b")
    assert [one.key for one, _ in open_steps(walk.course, walk.state)] == ["a"]


def test_those_of_another_state_are_its_own() -> None:
    made = plan(phase("one", do("a"), do("b")))
    walk, other = Walk(made), Walk(made)
    walk.done("a")
    other.done("b")
    assert walk.state.turned == other.state.turned
    assert [one.key for one, _ in open_steps(walk.course, walk.state)] == ["b"]
    assert [one.key for one, _ in open_steps(walk.course, other.state)] == ["a"]
