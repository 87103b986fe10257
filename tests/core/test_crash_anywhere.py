"""An incident is its log: cut it after any entry, and the same walk goes on to the same end."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisisctl.conduct import Incident, conduct
from crisisctl.core.events import WRITTEN, Entry
from crisisctl.core.incident import apply, fold, happened_at
from crisisctl.core.plain import from_plain, to_plain
from crisisctl.core.playbook import Playbook
from crisisctl.core.state import State
from crisisctl.log.memory import MemoryStore
from tests.core.anyplan import AnyOperator, AnyWorld, CountedClock, Willing, playbooks
from tests.core.walking import START, declared, library

LIMIT = 70
Case = tuple[Playbook, Playbook, int]
cases = st.tuples(playbooks(), playbooks("other", "t"), st.integers(0, 2**32))
moderately = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def walk(case: Case, entries: Sequence[Entry], limit: int = LIMIT) -> list[Entry]:
    """Take the walk up after `entries`, until the log has `limit` of them."""
    plan, other, seed = case
    clock = CountedClock(entries[-1].at)
    store = MemoryStore(entries)
    incident = Incident(store, clock, library(plan, other))
    state = conduct(incident, AnyOperator(seed, clock, limit), AnyWorld())
    assert state == fold(store.entries)
    return store.entries


def begun(case: Case) -> list[Entry]:
    return [declared(case[0], START)]


@moderately
@given(cases)
def test_a_walk_taken_up_after_any_entry_ends_in_the_same_log(case: Case) -> None:
    whole = walk(case, begun(case))
    for cut in range(1, len(whole)):
        # What is written next is enough: from there on it is the walk of a later cut.
        resumed = walk(case, whole[:cut], limit=cut + 1)
        assert resumed == whole[: len(resumed)]
        assert len(resumed) > cut
    for cut in range(1, len(whole), 1 + len(whole) // 3):
        assert walk(case, whole[:cut]) == whole


@moderately
@given(cases)
def test_every_entry_is_one_that_the_log_foresees(case: Case) -> None:
    entries = walk(case, begun(case))
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    moments = Counter(happened_at(entry) for entry in entries)
    assert max(moments.values()) < LIMIT
    for entry in entries:
        assert set(WRITTEN[entry.type]) <= set(entry.data), entry
        assert entry.data == json.loads(json.dumps(entry.data))
        if entry.type == "page.sent":
            assert entries[entry.data["page"] - 1].type == "page.requested"


@moderately
@given(cases)
def test_a_state_can_be_kept_as_json_after_any_entry(case: Case) -> None:
    state = State()
    for entry in walk(case, begun(case)):
        apply(state, entry)
        kept = json.loads(json.dumps(to_plain(state)))
        assert from_plain(State, kept) == state


@moderately
@given(cases)
def test_no_opening_of_a_step_is_settled_twice(case: Case) -> None:
    settled: dict[tuple[object, ...], Entry] = {}
    rounds: dict[tuple[object, ...], int] = {}
    for entry in walk(case, begun(case)):
        data = entry.data
        key = (data.get("plan"), str(data.get("step")).rpartition("/")[2], data.get("happening", 1))
        if entry.type in {"step.opened", "step.reopened"}:
            assert data["round"] == rounds.get(key, 0) + 1, entry
            rounds[key] = data["round"]
        elif entry.type in {"step.done", "step.skipped"}:
            assert (*key, rounds[key]) not in settled, entry
            settled[*key, rounds[key]] = entry


@moderately
@given(cases)
def test_from_anywhere_a_willing_operator_brings_the_incident_to_its_end(case: Case) -> None:
    plan, other, seed = case
    entries = walk(case, begun(case))
    clock = CountedClock(entries[-1].at)
    store = MemoryStore(entries)
    incident = Incident(store, clock, library(plan, other))
    state = conduct(incident, Willing(seed, clock, len(entries) + 1000), AnyWorld())
    assert state.status == "closed"
    open_ = [key for key, step in state.steps.items() if step.status == "open" and "m" not in key]
    assert state.ended or not open_


@moderately
@given(cases, st.lists(st.booleans(), min_size=40, max_size=40))
def test_two_processes_on_one_log_never_settle_anything_twice(case: Case, turns: list[bool]) -> None:
    plan, other, seed = case
    clock, store = CountedClock(START), MemoryStore(begun(case))
    both = [Incident(store, clock, library(plan, other)) for _ in range(2)]
    worlds = [AnyWorld(), AnyWorld()]
    for turn, first in enumerate(turns):
        incident = both[first]
        operator = AnyOperator(seed + turn, clock, len(store.entries) + 1)
        conduct(incident, operator, worlds[first])
    alone = fold(store.entries)
    for incident in both:
        incident.catch_up()
        assert incident.state == alone
    once = [
        (
            entry.type,
            entry.data.get("plan"),
            entry.data["step"],
            entry.data.get("happening"),
            entry.data["round"],
        )
        for entry in store.entries
        if entry.type in {"step.opened", "step.reopened"}
    ]
    assert len(once) == len(set(once))
