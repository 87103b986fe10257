"""The person at the keyboard, as the loop sees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from crisisctl.core.answers import Answer, Question, Stop, Waited
from crisisctl.core.brief import brief
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.local import seen_from
from crisisctl.core.standing import choices_again
from crisisctl.core.state import State
from crisisctl.problem import NotAllowed

from .asking import approving, calls, doing, ending, facts, keys, statement, updating
from .bar import bar_lines
from .conversation import WAITING, Conversation
from .desk import Desk
from .feed import DEADLINES, news_lines, written_lines
from .opening import open_talk
from .sitting import Leave, Sitting
from .talk import Gone, Line, Paused, Talk

#: How often, in milliseconds, the walk looks whether another terminal wrote something.
LOOK = 1_000
_VERBS = {
    "do": doing.do,
    "check": doing.check,
    "decide": doing.decide,
    "wait": doing.wait,
    "ask": facts.ask,
    "page": calls.page,
    "say": statement.say,
}


class LiveOperator:
    """Puts the open questions to a person, one at a time. A context manager, which holds the terminal.

    A question stays on the screen, with what was typed, while the loop does its work in between.
    """

    def __init__(
        self, desk: Desk, course: Course, state: State, talk: Talk | None = None, pace: float = 1
    ) -> None:
        """`pace` is how much faster than this machine's clock the desk's goes."""
        self.desk = desk
        self.talk = talk or open_talk(self._bar, plain=desk.plain)
        self.conversation = Conversation(self.talk, pace)
        self._look = int(LOOK * pace)
        self.sitting = Sitting(self.talk, desk, course, state)
        self.questions: Sequence[Question] = ()
        self.asked: Question | None = None
        #: Why the person left, once they did.
        self.left: Paused | Gone | None = None
        self._was_resolved = state.resolved_at is not None

    def __enter__(self) -> Self:
        self.conversation.__enter__()
        return self

    def __exit__(self, *fault: object) -> None:
        try:
            if not any(fault) and not isinstance(self.left, Gone):
                self.talk.show(self._unheard())
        finally:
            self.conversation.__exit__(None, None, None)

    def _unheard(self) -> list[Line]:
        """How much news nobody asked for before leaving, and where it is: whoever leaves wants to leave."""
        news = len(self.sitting.news)
        listen = f"To hear it: crisisctl log {self.desk.incident} --plain"
        return [f"News that you have not heard: {news}. {listen}"] if news else []

    def _bar(self) -> Sequence[Line]:
        sitting = self.sitting
        return bar_lines(sitting.course, sitting.state, self.desk, sitting.focus, self.talk.columns)

    def welcome(self) -> None:
        """A resumed walk begins with a brief."""
        sitting = self.sitting
        lines = brief(sitting.course, sitting.state, sitting.now(), self.desk.zone)
        self.talk.show(["", *lines])

    def tell_unreachable(self) -> None:
        """One line more where somebody who holds a role cannot be reached from this machine, and why."""
        holders = dict.fromkeys(one for one in self.sitting.state.roles.values() if one != self.desk.who)
        unknown = [self.desk.name(person) for person in holders if not self.desk.numbers(person)]
        if unknown:
            line = f"  No number is known here for {', '.join(unknown)}: see contacts.yaml."
            self.talk.show([[("warn", line)]])
        unset = {name: self.desk.name(person) for person in holders for name in self.desk.unset(person)}
        if unset:
            listed = ", ".join(f"{person} ({name} is not set)" for name, person in unset.items())
            self.talk.show([[("warn", f"  Cannot be paged from here, so call them: {listed}.")]])

    def ask(self, course: Course, state: State, questions: Sequence[Question], until: int | None) -> Answer:
        """The person's answer; `Waited` to let the loop look around; `Stop` when they pause or are gone."""
        sitting = self.sitting
        sitting.course, sitting.state, self.questions = course, state, questions
        if self._stale() and not sitting.writing:
            # Another terminal settled what is on the screen, or something opened while nothing was.
            self.conversation.cancel()
            sitting.focus = None
        if self.asked is not None:
            self._show([*updating.notice(sitting), *approving.silent(sitting)])
        look = sitting.now() + self._look
        try:
            answer = self.conversation.advance(
                self._converse, look if until is None else min(until, look), self.desk.now
            )
        except (Paused, Gone) as left:
            self.left = left
            return Stop()
        return Waited() if answer is WAITING else answer

    def _stale(self) -> bool:
        """Whether what is on the screen is no question any more."""
        asked = self.asked
        return asked is not None and not any(
            (one.kind, one.key) == (asked.kind, asked.key) and {*asked.pages} <= {*one.pages}
            for one in self.questions
        )

    def signs(self, _course: Course, _state: State, _answer: Answer) -> str:
        """The person at the keys."""
        return self.desk.who

    def tell(self, course: Course, state: State, news: Sequence[Entry], written: Sequence[Entry]) -> None:
        """Show what was written; in plain lines, what is not the person's own doing waits to be asked for.

        But for a deadline that passes while a question waits: nothing else would say so.
        """
        self.sitting.course, self.sitting.state = course, state
        if self.desk.plain and self.asked is not None and not self.sitting.writing:
            passed = [entry for entry in written if entry.type in DEADLINES]
            self.talk.show(written_lines(course, state, passed, self.desk))
            written = [entry for entry in written if entry not in passed]
        lines = written_lines(course, state, written, self.desk)
        self._show(news_lines(course, state, news, self.desk))
        if any(entry.by == self.desk.who or entry.type == "phase.begun" for entry in written):
            self.talk.show(lines)
        else:
            self._show(lines)

    def notice(self, text: str) -> None:
        """Show something to be known about the world outside."""
        self._show([[("warn", text)]])

    def _show(self, lines: Sequence[Line]) -> None:
        if self.desk.plain:
            self.sitting.news += lines
        elif lines:
            self.talk.show(lines)

    def refused(self, _answer: Answer, why: NotAllowed) -> None:
        """Say what is not allowed, and what to do instead."""
        self.talk.show([[("warn", f"  {why.text}."), ("plain", f" {why.hint}")]])

    async def _converse(self) -> Answer:
        """Put questions until one is answered."""
        while True:
            self._tell_news()
            if self.sitting.state.resolved_at is not None and not self._was_resolved:
                self._was_resolved = True
                self.sitting.after.insert(0, ending.resolved)
            try:
                answer = await self._afterwards()
                if answer is None:
                    answer = await self._ask_next()
            except Leave:
                continue
            if answer is not None:
                return answer

    async def _afterwards(self) -> Answer | None:
        """What follows from the answer before."""
        if not self.sitting.after:
            return None
        self.asked = None
        return await self.sitting.after.pop(0)(self.sitting)

    async def _ask_next(self) -> Answer | None:
        """The next question, or an update that the public expects before it."""
        question = self._next()
        due = updating.wanted(self.sitting) if question.kind in {"step", "waiting"} else None
        self.asked = question if due is None else None
        self.sitting.focus = question.key if question.kind == "step" else None
        return await (self._put(question) if due is None else updating.offer(self.sitting, due))

    def _tell_news(self) -> None:
        """In plain lines, how much news there is: `8` tells it."""
        if self.sitting.news:
            self.talk.show([f"News: {len(self.sitting.news)}, press 8."])

    def _next(self) -> Question:
        """The step in hand while it is open; else the most urgent one that was not put off."""
        later = self.sitting.later
        for question in self.questions:
            if question.kind == "step" and question.key == self.sitting.focus:
                return question
        fresh = [question for question in self.questions if _name(question) not in later]
        if fresh:
            return fresh[0]
        # All of them were put off: begin again with the first that was.
        self.sitting.later = later[1:]
        return next(one for one in self.questions if _name(one) == later[0]) if later else self.questions[0]

    async def _put(self, question: Question) -> Answer | None:
        sitting = self.sitting
        if question.kind == "call":
            return await calls.call(sitting, question)
        if question.kind == "missed":
            return await calls.missed(sitting)
        if question.kind == "waiting":
            return await self._idle(question)
        verb = sitting.course.placed(question.key).step.verb
        return await _VERBS[verb](sitting, question.key)

    async def _idle(self, question: Question) -> Answer | None:
        """Nothing is open: say until when, and offer what always works."""
        lines: list[Line] = [[("strong", "▶ Nothing to do right now.")]]
        if question.due_at is not None:
            at = seen_from(question.due_at, self.sitting.now(), self.desk.zone)
            lines.append(f"  The next thing happens at {at}. You may pause until then, and resume.")
        again = choices_again(self.sitting.state)
        for key, again_at in again.items():
            at = seen_from(again_at, self.sitting.now(), self.desk.zone)
            lines.append(
                f"  {self.sitting.course.name(key)} is asked again at {at}, or sooner: another step."
            )
        idle = {"later", "more-time"} if again else {"later", "other", "more-time"}
        listed = [key for key in keys.EVERYWHERE if key.id not in idle]
        return await keys.common(self.sitting, await self.sitting.key(lines, listed), None)


def _name(question: Question) -> str:
    """How a question is put off: by its step, its call, or as the missed calls."""
    return (
        question.key
        if question.kind == "step"
        else f"call:{question.key}"
        if question.kind == "call"
        else question.kind
    )
