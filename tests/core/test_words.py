"""What is read by people: codes of words, nearest names, the brief; and data kept as plain JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.core.answers import ChannelState
from crisisctl.core.brief import brief
from crisisctl.core.events import Entry
from crisisctl.core.incident import apply, fold
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.plain import from_plain, to_plain
from crisisctl.core.playbook import Playbook
from crisisctl.core.state import State, StepState
from crisisctl.core.wording import code_of, hash_of, same_code
from tests.core.anyplan import playbooks
from tests.core.plans import clock, do, fact, message, phase, plan, say
from tests.core.walking import START, Walk


@given(st.text())
def test_a_code_is_four_characters_that_look_like_no_other(text: str) -> None:
    code = code_of(hash_of(text))
    assert len(code) == 4
    assert not set(code) & set("OILU")
    assert same_code(code, hash_of(text))


def test_a_code_is_read_back_however_people_write_it() -> None:
    words = "0" * 5 + "a" * 59
    assert code_of(words) == "0000"
    assert same_code("oO-0 o", words)
    one = f"{0b00001_00001_00001_00001:05x}" + "a" * 59
    assert code_of(one) == "1111"
    assert same_code("Il1 i", one)
    assert not same_code("1110", one)
    assert not same_code("111", one)
    assert code_of("fffff" + "a" * 59) == "ZZZZ"


def test_the_hash_is_that_of_the_words_as_utf_8() -> None:
    assert hash_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert hash_of("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_the_nearest_name_is_offered_and_twelve_are_listed() -> None:
    assert did_you_mean("leagl", ["legal", "lead"]) == "Did you mean 'legal'? There are: legal, lead."
    assert did_you_mean("xyz", ["legal"], "It has") == "It has: legal."
    assert did_you_mean("xyz", []) == ""
    names = [f"name{count:02d}" for count in range(13)]
    assert did_you_mean("xyz", names).endswith("name11, ….")
    assert did_you_mean("xyz", names[:12]).endswith("name11.")


@given(playbooks())
def test_a_plan_is_the_same_after_it_was_kept(made: Playbook) -> None:
    assert from_plain(Playbook, json.loads(json.dumps(to_plain(made)))) == made


@pytest.mark.parametrize("data", [None, [], {}, 7, "text", [1, 2, 3], [None] * 60])
def test_what_is_no_kept_state_is_refused(data: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(State, data)


def test_a_state_that_was_made_by_another_version_is_refused() -> None:
    kept = to_plain(StepState())
    with pytest.raises(ValueError, match=r"."):
        from_plain(StepState, [*kept, 1])
    with pytest.raises(ValueError, match=r"."):
        from_plain(StepState, kept[:-1])


def test_types_that_nobody_knows_change_nothing_but_the_place() -> None:
    walk = Walk(plan(phase("one", do("a"))))
    walk.state.latest = "weather.changed"
    before = to_plain(walk.state)
    seq = walk.state.seq + 1
    apply(walk.state, Entry(seq, START, "ana", "weather.changed", {"to": "rain"}))
    assert walk.state.seq == seq
    walk.state.seq -= 1
    assert to_plain(walk.state) == before


def test_an_entry_whose_data_was_taken_away_changes_nothing_but_the_place() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b"))))
    walk.done("a")
    entries = [one if one.type != "step.done" else one._replace(data={}) for one in walk.store.entries]
    state = fold(entries)
    assert state.step("a").status == "open"
    assert state.seq == walk.state.seq


def test_a_fold_goes_on_from_where_it_was() -> None:
    walk = Walk(plan(phase("one", do("a"), do("b"))))
    walk.done("a")
    half = fold(walk.store.entries[:4])
    assert fold(walk.store.entries[4:], half) == walk.state


def busy() -> Walk:
    facts = [fact("what"), fact("when", "time"), fact("many", "number", optional=True)]
    steps = (do("a", within="5m"), do("b"), do("c", within="2h"), say("holding", within="45m"))
    made = plan(
        phase("first", *steps),
        facts=facts,
        messages=[message("holding", "x")],
        clocks=[clock("law", "fact:when", "72h")],
        cadence="2h",
    )
    walk = Walk(made)
    walk.fact("what", "a copy")
    walk.fact("when", "2026-01-15T08:40:00Z")
    walk.fact("many", None)
    walk.done("b")
    walk.go("10m")
    return walk


def test_the_brief_for_the_lead() -> None:
    walk = busy()
    assert brief(walk.course, walk.state, START + 600_000, "UTC") == [
        "INTERNAL: not for publication",
        "A ransom note: L3, open, declared 09:00, 10 min ago",
        "Phase: First",
        "What about what: a copy",
        "What about when: 08:40",
        "Public: nothing published yet; next due 09:45 (in 35 min)",
        "By law: Duty law: 2 days left",
        "Overdue: a",
        "Open: c, holding",
        "Crisis lead: Ana Ruiz · as of 09:10 UTC",
    ]


@pytest.mark.parametrize(
    ("reader", "last"),
    [
        ("care", "Customers: say only what is published; send anything new to the crisis lead."),
        ("staff", "Please send press, customers and posts to the crisis lead; answer nobody yourselves."),
        ("board", "Please send press, customers and posts to the crisis lead; answer nobody yourselves."),
    ],
)
def test_the_brief_for_others_says_what_they_may_say(reader: Any, last: str) -> None:
    walk = busy()
    walk.publish("holding", "x")
    lines = brief(walk.course, walk.state, START + 600_000, "UTC", reader)
    assert lines[-2:] == [last, "Crisis lead: Ana Ruiz · as of 09:10 UTC"]
    assert "Public: last statement 09:10; next due 11:10 (in 2 h 00)" in lines
    assert any(line.startswith("By law") for line in lines) is (reader == "board")
    assert not any(line.startswith("Open") for line in lines)


def test_the_brief_of_an_exercise_says_so_and_is_never_longer_than_ten_lines() -> None:
    many = [fact(f"f{count}") for count in range(9)]
    walk = Walk(
        plan(phase("one", do("a"), do("b")), phase("two", do("c"), opens="1h"), facts=many), exercise=True
    )
    for one in many:
        walk.fact(one.name, "yes")
    walk.answer(ChannelState("x", lost=True, reason="hacked"))
    walk.done("a", "b")
    lines = brief(walk.course, walk.state, START, "UTC")
    assert lines[0] == "EXERCISE · INTERNAL: not for publication · EXERCISE"
    assert lines[2] == "Phase: between two phases"
    assert len([line for line in lines if line.startswith("What about")]) == 3
    assert len(lines) <= 10
