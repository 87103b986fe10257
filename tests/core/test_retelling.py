"""A log told again as the answers of a drill file."""

from __future__ import annotations

from typing import Any

import pytest

from crisisctl.core.events import Entry
from crisisctl.core.review.retelling import retold
from crisisctl.core.times import MINUTE, SECOND, rfc3339

START = 1_768_467_600_000


class Told:
    """Entries by the minute."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def at(self, minutes: float, type_: str, **data: Any) -> Told:
        moment = START + int(minutes * MINUTE)
        self.entries.append(Entry(len(self.entries) + 1, moment, "ana", type_, data))
        return self

    def opened(self, minutes: float, step: str, verb: str = "do") -> Told:
        return self.at(minutes, "step.opened", step=step, verb=verb)

    @property
    def answers(self) -> dict[str, list[dict[str, Any]]]:
        return retold(self.entries)


def one(verb: str, *entries: tuple[float, str, dict[str, Any]]) -> Any:
    """What is told of a single opening of a step at minute 10."""
    told = Told().opened(10, "a", verb)
    for minutes, type_, data in entries:
        told.at(minutes, type_, step="a", **data)
    return told.answers.get("a")


def test_what_was_done_comes_with_its_evidence_and_time() -> None:
    assert one("do", (13, "step.done", {})) == [{"done": True, "after": "3m"}]
    assert one("check", (13.5, "step.done", {"evidence": "Ticket 7"})) == [
        {"done": True, "evidence": "Ticket 7", "after": "3m30s"}
    ]
    assert one("do", (10, "step.done", {"evidence": ""})) == [{"done": True, "after": "0m"}]


def test_a_step_that_ends_by_itself_has_no_answer_of_its_own() -> None:
    for verb in ("wait", "page", "decide", "say", "ask"):
        assert one(verb, (13, "step.done", {})) is None


def test_a_wait_that_was_cut_short_and_a_ladder_that_was_settled() -> None:
    assert one("wait", (13, "step.done", {"reason": "It is over."})) == [
        {"done": True, "reason": "It is over.", "after": "3m"}
    ]
    found = one(
        "page",
        (11, "page.acknowledged", {"person": "ana"}),
        (15, "step.done", {"reason": "Reached at home."}),
    )
    assert found == [{"settle": "Reached at home.", "after": "5m"}]
    assert one("decide", (13, "step.done", {"reason": "So it is."})) is None


def test_a_choice_and_a_skip() -> None:
    assert one("decide", (12, "decision.made", {"choice": "yes", "label": "Yes"})) == [
        {"choose": "yes", "after": "2m"}
    ]
    assert one("do", (12, "step.skipped", {"reason": "Not ours."})) == [{"skip": "Not ours.", "after": "2m"}]
    assert one("do", (12, "step.skipped", {})) == [{"skip": "It was skipped.", "after": "2m"}]


def test_whoever_answered_a_page_each_once_and_the_last_one_tells_the_time() -> None:
    found = one(
        "page",
        (11, "page.acknowledged", {"person": "ana"}),
        (12, "page.acknowledged", {"person": "ben"}),
        (14, "page.acknowledged", {"person": "ana"}),
    )
    assert found == [{"ack": ["ana", "ben"], "after": "4m"}]


def test_facts_as_text_and_unknown_ones_as_nothing() -> None:
    told = Told().opened(0, "ask", "ask")
    told.at(1, "fact.stated", fact="what", value="A leak", step="ask")
    told.at(2, "fact.stated", fact="many", value=4100, step="ask")
    told.at(3, "fact.stated", fact="since", value=None, step="ask")
    told.at(4, "fact.stated", fact="aside", value="Said elsewhere")
    assert told.answers == {
        "ask": [{"facts": {"what": "A leak", "many": "4100", "since": None}, "after": "3m"}]
    }


def test_a_statement_from_approval_to_what_was_left_out() -> None:
    found = one(
        "say",
        (11, "message.checked", {"overruled": {"no-empathy": "It is a notice.", "length": "So be it."}}),
        (12, "message.approved", {"role": "legal", "person": "lena"}),
        (13, "message.approved", {"role": "lead", "person": "ana"}),
        (14, "message.published", {"channel": "x", "link": "https://x.example/1"}),
        (15, "message.published", {"channel": "site"}),
        (16, "message.withdrawn", {"channel": "sms", "reason": "It is down."}),
        (17, "message.withdrawn", {"reason": "No channel is named."}),
        (18, "step.done", {}),
    )
    assert found == [
        {
            "overrule": {"no-empathy": "It is a notice.", "length": "So be it."},
            "approve": {"legal": "lena", "lead": "ana"},
            "publish": {"x": "https://x.example/1", "site": "posted by hand"},
            "leave_out": {"sms": "It is down."},
            "after": "6m",
        }
    ]


def test_each_opening_has_its_own_answer() -> None:
    told = Told().opened(0, "a", "decide").at(5, "decision.made", step="a", choice="no")
    told.opened(35, "a", "decide")
    told.at(40, "step.reopened", step="a", reason="Too early.")
    told.at(41, "decision.made", step="a", choice="yes")
    assert told.answers == {
        "a": [{"choose": "no", "after": "5m"}, {}, {"choose": "yes", "after": "1m"}],
    }


def test_a_reopened_step_keeps_its_verb() -> None:
    told = Told().opened(0, "a", "do").at(1, "step.done", step="a")
    told.at(2, "step.reopened", step="a").at(4, "step.done", step="a", evidence="Again")
    assert told.answers["a"] == [
        {"done": True, "after": "1m"},
        {"done": True, "evidence": "Again", "after": "2m"},
    ]


def test_what_stands_in_no_step_or_before_its_opening_is_left_out() -> None:
    told = Told().at(0, "step.done", step="a").at(0, "decision.made", step="a", choice="x")
    told.at(0, "fact.stated", fact="f", value="v", step="a").at(0, "step.opened", verb="do")
    told.opened(1, "silent").at(2, "note.added", text="Hello", step="silent")
    assert told.answers == {}


def test_what_happened_earlier_counts_from_then_and_never_below_nothing() -> None:
    told = Told().opened(10, "a")
    told.at(30, "step.done", step="a", happened_at=rfc3339(START + 12 * MINUTE))
    told.opened(40, "b")
    told.at(41, "step.done", step="b", happened_at=rfc3339(START + 39 * MINUTE))
    told.opened(50, "c").at(50 + 61 / 60, "step.done", step="c")
    assert [told.answers[step][0]["after"] for step in "abc"] == ["2m", "0m", "1m1s"]


def test_redacted_entries_tell_nothing() -> None:
    told = Told().opened(0, "a")
    told.entries.append(Entry(2, START + SECOND, "ana", "step.done", {}))
    assert told.answers == {}


@pytest.mark.parametrize("type_", ["page.sent", "step.overdue", "message.drafted", "step.ticked"])
def test_what_is_no_answer_leaves_no_trace(type_: str) -> None:
    assert one("do", (11, type_, {"person": "ana", "items": [1]}), (12, "step.done", {})) == [
        {"done": True, "after": "2m"}
    ]
