from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from io import TextIOWrapper
from typing import Any

import pytest

from crisisctl.live.conversation import WAITING, Conversation
from crisisctl.live.lines import LinesTalk
from crisisctl.live.talk import Gone, Paused


class Clock:
    """A wall clock that somebody turns, as a machine that wakes from sleep does."""

    def __init__(self) -> None:
        self.moment = 0

    def now(self) -> int:
        return self.moment


@pytest.fixture
def talk() -> Iterator[LinesTalk]:
    ours, theirs = os.openpty()
    with open(theirs, encoding="utf-8") as source, open(ours, "w", encoding="utf-8") as sink:  # noqa: PTH123
        yield LinesTalk(source=source, sink=sink, environ={})


@pytest.fixture
def conversation(talk: LinesTalk) -> Iterator[Conversation]:
    with Conversation(talk) as open_one:
        yield open_one


async def answer() -> str:
    await asyncio.sleep(0)
    return "answer"


def test_an_answer_comes_back(conversation: Conversation) -> None:
    assert conversation.advance(answer, None, Clock().now) == "answer"


def test_a_fault_comes_back_as_it_is(conversation: Conversation) -> None:
    async def fail() -> None:
        raise LookupError("here")

    with pytest.raises(LookupError, match="here"):
        conversation.advance(fail, None, Clock().now)
    assert conversation.advance(answer, None, Clock().now) == "answer"


def test_a_question_outlives_the_moment_and_goes_on_where_it_was(conversation: Conversation) -> None:
    clock, started, go_on = Clock(), [], asyncio.Event()

    async def question() -> str:
        started.append("once")
        await go_on.wait()
        return "late answer"

    assert conversation.advance(question, 0, clock.now) is WAITING
    assert conversation.advance(question, -1, clock.now) is WAITING
    go_on.set()
    assert conversation.advance(question, None, clock.now) == "late answer"
    assert started == ["once"]


def test_the_wall_clock_counts_and_not_the_seconds_awake(conversation: Conversation) -> None:
    clock = Clock()

    async def question() -> None:
        clock.moment = 8 * 3_600_000  # the lid was shut for eight hours
        await asyncio.Event().wait()

    assert conversation.advance(question, 3_600_000, clock.now) is WAITING


def test_a_question_taken_back_can_tidy_up(conversation: Conversation) -> None:
    tidied = []

    async def question() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            tidied.append("yes")

    assert conversation.advance(question, 0, Clock().now) is WAITING
    conversation.cancel()
    conversation.cancel()
    assert tidied == ["yes"]
    assert conversation.advance(answer, None, Clock().now) == "answer"


def test_an_open_question_is_taken_back_at_the_end(talk: LinesTalk) -> None:
    tidied = []

    async def question() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            tidied.append("yes")

    with Conversation(talk) as conversation:
        conversation.advance(question, 0, Clock().now)
    assert tidied == ["yes"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_during_the_callers_work_waits_for_the_next_question(
    conversation: Conversation, number: signal.Signals
) -> None:
    conversation.advance(answer, None, Clock().now)
    os.kill(os.getpid(), number)
    work = "done in peace"
    with pytest.raises(Gone):
        conversation.advance(asyncio.Event().wait, None, Clock().now)
    assert work == "done in peace"


def test_interrupts_during_the_callers_work_do_not_tear_it(conversation: Conversation) -> None:
    async def twice() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.Event().wait()

    with pytest.raises(Paused):
        conversation.advance(twice, None, Clock().now)


def test_a_fault_outside_of_the_question_ends_it(conversation: Conversation) -> None:
    def draw() -> None:
        raise LookupError("the bar")

    async def question() -> None:
        asyncio.get_running_loop().call_soon(draw)
        await asyncio.Event().wait()

    with pytest.raises(LookupError, match="the bar"):
        conversation.advance(question, None, Clock().now)


def test_signals_are_given_back(talk: LinesTalk) -> None:
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before: list[Any] = [signal.getsignal(number) for number in numbers]
    with Conversation(talk) as conversation:
        conversation.advance(answer, None, Clock().now)
    assert [signal.getsignal(number) for number in numbers] == before


def test_a_terminal_that_hung_up_means_gone() -> None:
    ours, theirs = os.openpty()
    with TextIOWrapper(os.fdopen(theirs, "rb")) as source, open(os.devnull, "w", encoding="utf-8") as sink:  # noqa: PTH123
        talk = LinesTalk(source=source, sink=sink, environ={})
        os.close(ours)
        with Conversation(talk) as conversation, pytest.raises(Gone):
            conversation.advance(lambda: talk.line("Anyone?"), None, Clock().now)
