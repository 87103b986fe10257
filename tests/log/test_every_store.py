"""What every store does, whatever it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.core.world import Store
from crisisctl.log.memory import MemoryStore
from crisisctl.log.store import LogStore
from tests.log.sample import entry


@pytest.fixture(params=["memory", "disk", "drill"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Store, Store]:
    """Two stores of one log, as two programs have them."""
    if request.param == "memory":
        one = MemoryStore()
        return one, one
    durable = request.param == "disk"
    return LogStore(tmp_path, durable=durable), LogStore(tmp_path, durable=durable)


def test_what_was_appended_is_there_in_its_order(stores: tuple[Store, Store]) -> None:
    one, other = stores
    assert one.append([entry(1)])
    assert one.append([entry(2), entry(3)])
    for store in (one, other):
        assert list(store.newer(0)) == [entry(1), entry(2), entry(3)]
        assert list(store.newer(2)) == [entry(3)]
        assert list(store.newer(3)) == []
        assert list(store.newer(1)) == [entry(2), entry(3)]


def test_nothing_is_written_once_something_newer_stands_there(stores: tuple[Store, Store]) -> None:
    one, other = stores
    assert one.append([entry(1)])
    assert list(other.newer(0)) == [entry(1)]
    assert other.append([entry(2)])
    assert not one.append([entry(2, text="too late"), entry(3)])
    assert list(one.newer(1)) == [entry(2)]
    assert one.append([entry(3)])
    assert list(other.newer(0)) == [entry(1), entry(2), entry(3)]


def test_nothing_is_written_beyond_the_end(stores: tuple[Store, Store]) -> None:
    one, _ = stores
    assert one.append([entry(1)])
    assert not one.append([entry(3)])
    assert list(one.newer(0)) == [entry(1)]


def test_entries_must_follow_one_another(stores: tuple[Store, Store]) -> None:
    one, _ = stores
    assert one.append([entry(1)])
    with pytest.raises(ValueError, match="entry 4 cannot follow 2"):
        one.append([entry(2), entry(4)])
    assert list(one.newer(0)) == [entry(1)]


def test_nothing_to_write_is_written_at_once(stores: tuple[Store, Store]) -> None:
    one, _ = stores
    assert one.append([])
    assert one.append([entry(1)])
    assert one.append([])
    assert list(one.newer(0)) == [entry(1)]
