"""What the records of a state have in common."""

from __future__ import annotations


class Kept:
    """A record that changes: equal to another of its class where all fields are.

    Written once, since a dataclass that makes it anew for each class costs every quick command its time.
    """

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]  # it changes

    def __eq__(self, other: object) -> bool:
        names: tuple[str, ...] = self.__slots__
        return type(other) is type(self) and all(getattr(self, one) == getattr(other, one) for one in names)

    def __repr__(self) -> str:
        names: tuple[str, ...] = self.__slots__
        return f"{type(self).__name__}({', '.join(f'{one}={getattr(self, one)!r}' for one in names)})"
