"""Waiting for a person without standing still: a question stays open while the caller does its work."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Coroutine
from enum import Enum
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from .talk import Gone, Paused, Talk, terminal_closed

T = TypeVar("T")

_LOOK_UP = 1.0  # seconds between two looks at the wall clock: the loop's own clock stops in sleep


class Waiting(Enum):
    """The question is still open."""

    WAITING = "waiting"


WAITING: Final = Waiting.WAITING


class Conversation:
    """Holds at most one open question, and the event loop in which it waits.

    A context manager of the main thread, which enters and leaves `talk` too. Between two calls nothing
    runs: a signal or a key that comes then is kept for the next call, so the caller's work, such as
    writing the log, is never torn by one.
    """

    def __init__(self, talk: Talk, pace: float = 1) -> None:
        """`pace` is how much faster than this machine's clock the one goes by which is waited."""
        self._talk, self._pace = talk, pace
        self._loop = asyncio.new_event_loop()
        self._task: asyncio.Task[Any] | None = None
        self._stop: BaseException | None = None

    def __enter__(self) -> Self:
        """Take the terminal and the signals SIGINT, SIGTERM and SIGHUP."""
        self._loop.set_exception_handler(self._failed)
        self._loop.add_signal_handler(signal.SIGINT, self._interrupted)
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._loop.add_signal_handler(number, self._end, Gone())
        self._talk.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the open question off the screen and give terminal and signals back."""
        try:
            self.cancel()
        finally:
            self._talk.__exit__(kind, fault, trace)
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    def advance(
        self, start: Callable[[], Coroutine[Any, Any, T]], until: int | None, now: Callable[[], int]
    ) -> T | Waiting:
        """Put the question that `start` makes, or go on with the one that is open.

        Returns its answer, raises what it raises, or returns WAITING once the moment `until` has passed
        (milliseconds since 1970, compared with `now`); the question then stays open and on the screen.
        Raises Paused and Gone also when the signal came before.
        """
        if self._task is None and self._stop is None:
            self._task = self._loop.create_task(start())
        if self._task is not None:
            self._loop.run_until_complete(self._wait(self._task, until, now))
        if self._stop is not None:
            self.cancel()
            stop, self._stop = self._stop, None
            raise stop
        if self._task is None or not self._task.done():
            return WAITING
        task, self._task = self._task, None
        answer: T = task.result()
        return answer

    def cancel(self) -> None:
        """Take back the open question, if there is one, and wipe it off the screen."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self._loop.run_until_complete(asyncio.wait({task}))
            if not task.cancelled():
                task.exception()  # looked at, so that asyncio does not complain about it later

    async def _wait(self, task: asyncio.Task[Any], until: int | None, now: Callable[[], int]) -> None:
        while self._stop is None and not task.done():
            left = _LOOK_UP if until is None else (until - now()) / 1_000 / self._pace
            await asyncio.wait({task}, timeout=max(0.0, min(left, _LOOK_UP)))
            if until is not None and now() >= until:
                return

    def _interrupted(self) -> None:
        if self._talk.interrupt():
            self._end(Paused())

    def _end(self, reason: BaseException) -> None:
        self._stop = self._stop or reason
        if self._task is not None:
            self._task.cancel()

    def _failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Keep what failed outside of the question itself, such as in drawing the bar."""
        fault = context.get("exception") or RuntimeError(context["message"])
        self._end(Gone() if terminal_closed(fault) else fault)


def converse(talk: Talk, start: Callable[[], Coroutine[Any, Any, T]], now: Callable[[], int]) -> T:
    """One conversation to its end, with nothing to do in between. Raises Paused and Gone."""
    with Conversation(talk) as conversation:
        while True:
            answer = conversation.advance(start, None, now)
            if not isinstance(answer, Waiting):
                return answer
