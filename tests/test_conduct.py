"""The loop: ask, decide, record, act; one process or several on one log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from crisisctl.conduct import Incident, act, conduct
from crisisctl.core.answers import (
    Acknowledge,
    Answer,
    Done,
    Draft,
    Join,
    Note,
    Question,
    Reopen,
    Stop,
    Waited,
)
from crisisctl.core.course import Course
from crisisctl.core.events import PROGRAM, Entry, Event
from crisisctl.core.incident import fold
from crisisctl.core.playbook import Playbook
from crisisctl.core.state import State
from crisisctl.core.times import MINUTE
from crisisctl.core.world import Delivery
from crisisctl.log.memory import MemoryStore
from crisisctl.problem import NotAllowed
from tests.core.plans import do, message, page, phase, plan, say
from tests.core.walking import START, Outside, SetClock, declared, library, line

PLAN = plan(phase("one", do("a", within="5m"), do("b"), page("call", "legal")), phase("two", do("c")))
OTHER = plan(phase("first", do("z")), id_="other")


class Desk:
    """An operator who gives prepared answers, and keeps what they were asked and told."""

    # ruff: noqa: ARG002  # what is asked makes no difference to prepared answers

    def __init__(self, *answers: Answer | Callable[[], Answer]) -> None:
        self.answers: Iterator[Answer | Callable[[], Answer]] = iter(answers)
        self.asked: list[list[str]] = []
        self.until: list[int | None] = []
        self.news: list[list[str]] = []
        self.told: list[list[str]] = []
        self.refusals: list[tuple[Answer, str]] = []

    def ask(self, course: Course, state: State, questions: Sequence[Question], until: int | None) -> Answer:
        self.asked.append([f"{one.kind} {one.key}".strip() for one in questions])
        self.until.append(until)
        answer = next(self.answers, Stop())
        return answer if isinstance(answer, Answer) else answer()

    def signs(self, course: Course, state: State, answer: Answer) -> str:
        return "ben"

    def tell(self, course: Course, state: State, news: Sequence[Entry], written: Sequence[Entry]) -> None:
        self.news.append([line(entry) for entry in news])
        self.told.append([line(entry) for entry in written])

    def refused(self, answer: Answer, why: NotAllowed) -> None:
        self.refusals.append((answer, why.text))


class Scene:
    """A log, a clock, a world, and as many processes on it as a test wants."""

    def __init__(self, *plans: Playbook, **more: Any) -> None:
        self.clock, self.outside = SetClock(), Outside()
        self.store = MemoryStore([declared(plans[0], **more)])
        self.plans = library(*plans)

    def process(self, state: State | None = None) -> Incident:
        return Incident(self.store, self.clock, self.plans, state)

    def conduct(self, *answers: Answer | Callable[[], Answer]) -> Desk:
        desk = Desk(*answers)
        state = conduct(self.process(), desk, self.outside)
        assert state == fold(self.store.entries)
        return desk

    def later(self, minutes: float) -> Callable[[], Answer]:
        def wait() -> Answer:
            self.clock.time += int(minutes * MINUTE)
            return Waited()

        return wait


@pytest.fixture
def scene() -> Scene:
    return Scene(PLAN, OTHER)


def test_an_answer_is_one_entry_signed_by_whoever_gave_it_and_what_follows_is_the_programs(
    scene: Scene,
) -> None:
    scene.conduct(Done("a"), Done("b"), Acknowledge("call"))
    by = [(line(entry), entry.by) for entry in scene.store.entries if entry.seq > 10]
    assert by == [
        ("page.requested call", PROGRAM),
        ("step.done a", "ben"),
        ("step.done b", "ben"),
        ("page.acknowledged call", "ben"),
        ("step.done call", PROGRAM),
        ("phase.ended one", PROGRAM),
        ("phase.begun two", PROGRAM),
        ("step.opened c", PROGRAM),
    ]


def test_the_operator_is_asked_what_is_open_and_told_what_was_written(scene: Scene) -> None:
    desk = scene.conduct(Done("a"))
    assert desk.asked == [
        ["call call", "step a", "step b", "step call"],
        ["call call", "step b", "step call"],
    ]
    assert desk.until == [START + 5 * MINUTE, None]
    assert desk.told[0][-1] == "page.requested call"
    assert desk.told[1:] == [["step.done a"]]
    assert desk.news == [[], []]


def test_waiting_writes_what_falls_due(scene: Scene) -> None:
    desk = scene.conduct(scene.later(4), scene.later(1))
    assert desk.told[1:] == [["step.overdue a"]]


def test_what_is_not_allowed_is_said_and_asked_again(scene: Scene) -> None:
    desk = scene.conduct(Done("c"), Done("a"))
    assert desk.refusals == [(Done("c"), "c is not open yet")]
    assert desk.asked[0] == desk.asked[1]
    assert line(scene.store.entries[-1]) == "step.done a"


def test_what_is_due_is_written_even_when_the_answer_is_not_allowed(scene: Scene) -> None:
    process = scene.process()
    scene.clock.time += 5 * MINUTE
    with pytest.raises(NotAllowed):
        process.record(Done("c"), "ben")
    assert line(scene.store.entries[-1]) == "step.overdue a"


def test_recording_returns_everything_that_was_written_in_order(scene: Scene) -> None:
    process = scene.process()
    process.settle()
    scene.clock.time += 5 * MINUTE
    assert [line(one) for one in process.record(Done("a"), "ben")] == ["step.overdue a", "step.done a"]


def test_the_walk_ends_when_nothing_is_left_to_ask() -> None:
    scene = Scene(plan(phase("one", do("a"))))
    desk = scene.conduct(Done("a"), Note("never asked for"))
    assert len(desk.asked) == 1
    assert line(scene.store.entries[-1]) == "incident.closed"


def test_a_page_is_tried_once_by_each_process_and_its_outcome_written(scene: Scene) -> None:
    scene.outside.reaches = {"lena": Delivery(sent=True, how="sms")}
    scene.conduct(Note("one"), Note("two"))
    assert scene.outside.paged == ["lena"]
    assert [line(one) for one in scene.store.entries if one.type == "page.sent"] == ["page.sent call"]
    scene.conduct()
    assert scene.outside.paged == ["lena"]


def test_a_page_without_an_outcome_is_tried_again_after_a_crash(scene: Scene) -> None:
    scene.conduct(Note("one"), Note("two"))
    scene.conduct()
    assert scene.outside.paged == ["lena", "lena"]


def test_a_draft_is_checked_once_before_anything_else_is_asked() -> None:
    scene = Scene(plan(phase("one", say("s")), messages=[message("s", "x")]))
    desk = scene.conduct(Draft("s", "We are here."))
    assert desk.told[-1] == ["message.checked s"]
    assert [one.type for one in scene.store.entries].count("message.checked") == 1


def test_of_two_processes_only_the_quicker_settles_a_step(scene: Scene) -> None:
    first, second = scene.process(), scene.process()
    first.settle()
    second.catch_up()
    first.record(Done("a"), "ana")
    with pytest.raises(NotAllowed, match="a is already done"):
        second.record(Done("a"), "ben")
    assert [one.by for one in scene.store.entries if one.type == "step.done"] == ["ana"]
    assert second.state == first.state


def test_what_is_due_is_written_by_one_of_two_processes(scene: Scene) -> None:
    first, second = scene.process(), scene.process()
    first.settle()
    second.catch_up()
    scene.clock.time += 5 * MINUTE
    assert [line(one) for one in first.settle()] == ["step.overdue a"]
    assert second.settle() == []
    assert second.state == first.state


def test_an_answer_that_still_fits_is_written_after_what_another_process_wrote(scene: Scene) -> None:
    first, second = scene.process(), scene.process()
    first.settle()
    second.catch_up()
    first.record(Done("a"), "ana")
    assert [line(one) for one in second.record(Done("b"), "ben")] == ["step.done b"]
    assert [one.seq for one in scene.store.entries] == list(range(1, len(scene.store.entries) + 1))


def test_the_operator_is_told_what_another_process_wrote_meanwhile(scene: Scene) -> None:
    other = scene.process()
    other.settle()

    def elsewhere() -> Answer:
        other.record(Done("a"), "ana")
        return Done("b")

    desk = scene.conduct(elsewhere, Waited())
    assert desk.news == [[], ["step.done a"]]
    assert desk.told == [["step.done b"], []]


def test_the_operator_is_told_what_another_process_wrote_before_it_is_asked(scene: Scene) -> None:
    other = scene.process()
    other.settle()

    def elsewhere() -> Answer:
        other.record(Done("a"), "ana")
        return Waited()

    desk = scene.conduct(elsewhere)
    assert desk.news[-1] == ["step.done a"]
    assert desk.asked[-1] == ["call call", "step b", "step call"]


def test_a_plan_that_another_process_joined_is_walked_too(scene: Scene) -> None:
    walk, other = scene.process(), scene.process()
    walk.settle()
    other.catch_up()
    other.record(Join("other", "1.0.0", "Other", "cd" * 32), "ana")
    assert [line(one) for one in walk.catch_up()][:1] == ["plan.joined"]
    walk.record(Done("other/z"), "ben")
    assert "other/z" in walk.course.steps
    assert line(scene.store.entries[-2]) == "step.done z (other)"


def test_a_plan_that_another_process_joined_at_the_same_moment_is_walked_too(scene: Scene) -> None:
    walk, other = scene.process(), scene.process()
    walk.settle()
    other.catch_up()
    other.record(Join("other", "1.0.0", "Other", "cd" * 32), "ana")
    walk.record(Done("a"), "ben")
    assert walk.course.plans == (PLAN, OTHER)


def test_an_outcome_is_written_with_what_follows(scene: Scene) -> None:
    process = scene.process()
    process.settle()
    asked = next(one for one in scene.store.entries if one.type == "page.requested")
    reached = Event("page.sent", asked.data | {"page": asked.seq, "how": "call", "reached": True})
    written = process.report(reached)
    assert [line(one) for one in written] == ["page.sent call", "page.acknowledged call", "step.done call"]
    assert {one.by for one in written} == {PROGRAM}


def test_an_incident_goes_on_from_a_kept_state(scene: Scene) -> None:
    process = scene.process()
    process.settle()
    kept = fold(scene.store.entries[:5])
    assert scene.process(kept).state == process.state


def test_what_was_redacted_does_not_live_on(scene: Scene) -> None:
    process, other = scene.process(), scene.process()
    process.settle()
    process.record(Done("a", person="cara"), "ana")
    other.catch_up()
    seq = process.state.seq
    scene.store.entries[seq - 1] = scene.store.entries[seq - 1]._replace(data={})
    data = {"seq": seq, "reason": "a name"}
    scene.store.append([Entry(seq + 1, START, "ana", "entry.redacted", data)])
    other.catch_up()
    assert other.state == fold(scene.store.entries)


def test_acting_without_anything_to_do_writes_nothing(scene: Scene) -> None:
    process = scene.process()
    process.settle()
    process.record(Acknowledge("call"), "ana")
    assert act(process, scene.outside, set()) == []


def test_everything_of_one_answer_is_appended_at_once() -> None:
    scene = Scene(plan(phase("one", do("a")), phase("two", do("b"))))
    sizes: list[int] = []

    class Counting(MemoryStore):
        def append(self, entries: Sequence[Entry]) -> bool:
            sizes.append(len(entries))
            return super().append(entries)

    scene.store = Counting(scene.store.entries)
    process = scene.process()
    process.settle()
    process.record(Done("a"), "ana")
    process.record(Reopen("a", "it was not done"), "ana")
    assert sizes == [7, 4, 1]
