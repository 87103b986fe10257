"""Ways, against the plain meaning of the word."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crisisctl.reading.graph import Ways

EDGES = st.dictionaries(st.integers(0, 7), st.lists(st.integers(0, 9), max_size=4), max_size=8)


def reached(edges: dict[int, list[int]], start: int) -> set[int]:
    found: set[int] = set()
    waiting = [one for one in edges[start] if one in edges]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [after for after in edges[one] if after in edges]
    return found


@given(EDGES)
def test_a_way_leads_where_steps_lead(edges: dict[int, list[int]]) -> None:
    ways = Ways(edges)
    for start in edges:
        assert {end for end in edges if ways.lead(start, end)} == reached(edges, start)


@given(EDGES)
def test_a_circle_is_what_leads_back(edges: dict[int, list[int]]) -> None:
    ways = Ways(edges)
    circles = {frozenset(group) for group in ways.circles}
    on_circles = {one for one in edges if one in reached(edges, one)}
    assert circles == {
        frozenset(other for other in reached(edges, one) if one in reached(edges, other))
        for one in on_circles
    }
    for one in on_circles:
        way = ways.back_to(one)
        assert way[0] == way[-1] == one
        assert len(way) >= 2
        assert all(after in edges[before] for before, after in pairwise(way))


def test_a_long_chain_is_no_recursion() -> None:
    chain = {number: [number + 1] for number in range(20_000)}
    assert Ways(chain).lead(0, 19_999)
