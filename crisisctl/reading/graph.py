"""What leads where, for plans of any size: a hostile one must not take longer than its length allows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Place = TypeVar("Place", bound=Hashable)


class Ways(Generic[Place]):
    """The ways over at least one edge from each place to each other.

    `circles` are the groups of places that lead to each other, and single places that lead to themselves.
    """

    def __init__(self, edges: Mapping[Place, Iterable[Place]]) -> None:
        """Every place is a key of `edges`; edges to anywhere else are left out."""
        self._edges = {place: [one for one in after if one in edges] for place, after in edges.items()}
        self._bit = {place: 1 << number for number, place in enumerate(self._edges)}
        self._reached: dict[Place, int] = {}
        self.circles: list[list[Place]] = []
        # Backwards, so that all that a group leads to is known before it.
        for group in reversed(self._groups()):
            reached = 0
            for place in group:
                for after in self._edges[place]:
                    reached |= self._bit[after] | self._reached.get(after, 0)
            self._reached.update(dict.fromkeys(group, reached))
            if reached & self._bit[group[0]]:
                self.circles.append(group)

    def lead(self, start: Place, end: Place) -> bool:
        """Whether there is a way from `start` to `end`."""
        return bool(self._reached[start] & self._bit[end])

    def back_to(self, start: Place) -> list[Place]:
        """The shortest way from `start` back to it, with it at both ends; it is on a circle."""
        before: dict[Place, Place] = {}
        waiting = [start]
        for place in waiting:
            for after in self._edges[place]:
                if after not in before:
                    before[after] = place
                    waiting.append(after)
            if start in before:
                break
        way = [start, before[start]]
        while way[-1] != start:
            way.append(before[way[-1]])
        return way[::-1]

    def _groups(self) -> list[list[Place]]:
        """Places that lead to each other, group by group, each before those that it leads to."""
        back: dict[Place, list[Place]] = {place: [] for place in self._edges}
        for place, following in self._edges.items():
            for after in following:
                back[after].append(place)
        groups: list[list[Place]] = []
        seen: set[Place] = set()
        for root in reversed(self._finished()):
            if root in seen:
                continue
            group = [root]
            seen.add(root)
            for place in group:
                fresh = [one for one in dict.fromkeys(back[place]) if one not in seen]
                seen.update(fresh)
                group += fresh
            groups.append(group)
        return groups

    def _finished(self) -> list[Place]:
        """Every place, after all that were first found from it."""
        done: list[Place] = []
        seen: set[Place] = set()
        for root in self._edges:
            if root in seen:
                continue
            seen.add(root)
            open_ways = [(root, iter(self._edges[root]))]
            while open_ways:
                place, following = open_ways[-1]
                after = next((one for one in following if one not in seen), None)
                if after is None:
                    done.append(place)
                    open_ways.pop()
                else:
                    seen.add(after)
                    open_ways.append((after, iter(self._edges[after])))
        return done
