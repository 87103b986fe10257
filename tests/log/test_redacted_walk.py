"""Whatever is taken away from an incident, its walk goes on as if it still were there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisisctl.conduct import Incident, conduct
from crisisctl.core.events import Entry
from crisisctl.core.incident import fold
from crisisctl.core.playbook import Playbook
from crisisctl.core.redaction import TAKEN
from crisisctl.log.memory import MemoryStore
from crisisctl.log.read import read
from crisisctl.log.redact import redact
from crisisctl.log.store import LogStore
from crisisctl.log.verify import verify
from tests.core.anyplan import AnyOperator, AnyWorld, CountedClock, Willing, playbooks
from tests.core.walking import START, declared, library
from tests.log.sample import salt

LIMIT = 60
WORDS = ("reason", "text", "evidence", "title", "label", "link", "how")
Case = tuple[Playbook, Playbook, int]
cases = st.tuples(playbooks(), playbooks("other", "t"), st.integers(0, 2**32))
moderately = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def walked(case: Case) -> list[Entry]:
    """Any incident, not under a hold, in which every text is told apart by its entry."""
    plan, other, seed = case
    clock, store = CountedClock(START), MemoryStore([declared(plan)])
    conduct(Incident(store, clock, library(plan, other)), AnyOperator(seed, clock, LIMIT), AnyWorld())
    entries = [entry._replace(data=_told_apart(entry)) for entry in store.entries]
    last = entries[-1]
    return [*entries, Entry(last.seq + 1, last.at, "ana", "hold.lifted", {"reason": "counsel says so"})]


def _told_apart(entry: Entry) -> dict[str, Any]:
    data = dict(entry.data)
    for key in WORDS:
        if isinstance(data.get(key), str):
            data[key] += f" Jane <{entry.seq}>"
    return data


@contextmanager
def on_disk(entries: Sequence[Entry]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        assert LogStore(Path(folder), salt=salt, durable=False).append(entries)
        yield Path(folder)


def differences(before: Any, after: Any) -> list[tuple[Any, Any]]:
    """What differs between two plain values of the same shape."""
    if isinstance(before, dict) and isinstance(after, dict):
        assert before.keys() == after.keys()
        return [found for key in before for found in differences(before[key], after[key])]
    if isinstance(before, list | tuple) and isinstance(after, list | tuple):
        assert len(before) == len(after)
        return [found for pair in zip(before, after, strict=True) for found in differences(*pair)]
    return [] if before == after else [(before, after)]


def every(value: Any) -> Iterator[Any]:
    """All that stands anywhere in an entry's data."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from every(one)
    else:
        yield value


@moderately
@given(cases, st.data())
def test_the_state_is_as_before_without_the_words_and_the_walk_goes_on(
    case: Case, data: st.DataObject
) -> None:
    entries = walked(case)
    taken = data.draw(st.lists(st.integers(2, len(entries)), min_size=1, max_size=8, unique=True))
    with on_disk(entries) as folder:
        for seq in taken:
            redact(folder, seq, "names a customer", "ben", entries[-1].at)
        left = list(read(folder))
        assert [one.text for one in verify(folder).problems if one.rule == "damaged-log"] == []
        log = (folder / "log.jsonl").read_text()
    assert not [seq for seq in taken if f"<{seq}>" in log]

    before, after = fold(entries), fold(left)
    before.seq, before.at, before.latest = after.seq, after.at, after.latest
    if before.last_note in taken:
        before.last_note = after.last_note  # the one before it, which still has its words
    words = [value for seq in taken for value in every(entries[seq - 1].data)]
    for was, is_ in differences(asdict(before), asdict(after)):
        assert was in words
        assert is_ in (TAKEN, None)

    plan, other, seed = case
    clock, store = CountedClock(left[-1].at), MemoryStore(left)
    incident = Incident(store, clock, library(plan, other))
    conduct(incident, AnyOperator(seed, clock, len(left) + 20), AnyWorld())
    operator = Willing(seed, clock, len(store.entries) + 1000)
    assert conduct(incident, operator, AnyWorld()).status == "closed"
