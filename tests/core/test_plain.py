"""Records as plain data and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import pytest

from crisisctl.core.plain import from_plain, to_plain
from crisisctl.core.playbook import Approver, Message
from crisisctl.core.state import Say, State, StepState
from tests.core.plans import do, message, phase, plan, say
from tests.core.walking import Walk


class Point(NamedTuple):
    x: int
    name: str | None = None


@dataclass
class Shape:
    kind: Literal["line", "area"]
    points: tuple[Point, ...]
    pair: tuple[int, Point]
    by_name: dict[str, Point]
    nested: list[list[Point]]
    first: Point | None = None
    tags: list[str] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)


WHOLE = Shape(
    kind="line",
    points=(Point(1), Point(2, "b")),
    pair=(3, Point(4)),
    by_name={"a": Point(5)},
    nested=[[Point(6)], []],
    first=Point(7),
    tags=["t"],
    more={"k": [1, None]},
)
PLAIN = [
    "line",
    [[1, None], [2, "b"]],
    [3, [4, None]],
    {"a": [5, None]},
    [[[6, None]], []],
    [7, None],
    ["t"],
    {"k": [1, None]},
]


def test_a_record_is_the_list_of_its_fields() -> None:
    assert to_plain(WHOLE) == PLAIN
    assert to_plain(Point(1, "a")) == [1, "a"]
    assert to_plain([True, 1.5, None, "x", {"a": (1,)}]) == [True, 1.5, None, "x", {"a": [1]}]


def test_it_comes_back_as_it_was() -> None:
    found = from_plain(Shape, PLAIN)
    assert found == WHOLE
    assert isinstance(found.points, tuple)
    assert isinstance(found.points[1], Point)
    assert isinstance(found.pair, tuple)
    assert isinstance(found.pair[1], Point)
    assert isinstance(found.by_name["a"], Point)
    assert isinstance(found.nested, list)
    assert isinstance(found.nested[0][0], Point)
    assert isinstance(found.first, Point)
    assert from_plain(Shape, [*PLAIN[:5], None, *PLAIN[6:]]).first is None
    assert from_plain(Point, [1, "a"]) == Point(1, "a")


@pytest.mark.parametrize(
    "data",
    [
        None,
        7,
        [],
        PLAIN[:-1],
        [*PLAIN, 1],
        {"kind": "line"},
        [*PLAIN[:2], [3], *PLAIN[3:]],
        ["line", 7, *PLAIN[2:]],
    ],
)
def test_what_it_cannot_be_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"^not a Shape: |zip\(\) argument") as fault:
        from_plain(Shape, data)
    assert not isinstance(fault.value, (TypeError, KeyError))


def test_a_plan_and_a_state_come_back_whole() -> None:
    made = plan(
        phase("one", do("a"), say("word", within="5m")),
        messages=[message("word", "x", approve=["legal 15m sponsor"])],
        cadence="2h",
    )
    found = from_plain(type(made), to_plain(made))
    assert found == made
    assert isinstance(found.messages["word"], Message)
    assert isinstance(found.messages["word"].approve[0], Approver)
    walk = Walk(made)
    walk.draft("word")
    walk.done("a")
    back = from_plain(State, to_plain(walk.state))
    assert back == walk.state
    assert isinstance(back.steps["word"], StepState)
    assert isinstance(back.steps["word"].say, Say)
