"""A script on a clock of its own: each answer at its time, and time passes between them."""

from __future__ import annotations

from collections.abc import Sequence

from crisisctl.core.answers import Answer, Question, Stop, Waited
from crisisctl.core.calling import next_rungs
from crisisctl.core.course import Course
from crisisctl.core.left_open import holding, left_open
from crisisctl.core.roles import holder
from crisisctl.core.script import Script
from crisisctl.core.settling import approvers, lapses_at
from crisisctl.core.state import SETTLED, State
from crisisctl.core.times import DAY

from .clock import MovingClock
from .operator import Compose, ScriptedOperator, Words

#: A drill that is not over by then goes round without end.
LONGEST = 400 * DAY
MOST_ENTRIES = 100_000


class TimedOperator(ScriptedOperator):
    """Moves `clock` to the next answer's time or to what is due, whichever comes first.

    It stops when every open step that does not repeat is unanswered and the last of their deadlines and
    rungs has passed, or when the drill goes round without end (`endless`); `unanswered` then holds the keys
    of these steps, in the plan's order. `who` signs where nobody holds a role that could.
    """

    def __init__(self, script: Script, compose: Compose, words: Words, clock: MovingClock, who: str) -> None:
        super().__init__(script, compose, words, who)
        self.clock = clock
        self.unanswered: tuple[str, ...] = ()
        self.endless = False

    def ask(self, course: Course, state: State, questions: Sequence[Question], until: int | None) -> Answer:
        """An answer whose time has come; else `Waited`, with the clock moved to what comes next."""
        now = self.clock.now()
        if state.seq > MOST_ENTRIES:
            return self._cut_off(course, state)
        times = {one.key: at for one in questions if (at := self._time_of(course, state, one)) is not None}
        answer = super().ask(
            course, state, [one for one in questions if times.get(one.key, now + 1) <= now], until
        )
        if not isinstance(answer, Stop):
            return answer
        ahead = {key: at for key, at in times.items() if at > now}
        held_by = holding(state)
        if held_by and not any(key in ahead or self._waits(course, state, key) for key in held_by):
            return self._stop(course, held_by)
        moments = [*ahead.values(), *([] if until is None else [until])]
        if not moments:
            return self._stop(course, left_open(state))
        if min(moments) > state.declared_at + LONGEST:
            return self._cut_off(course, state)
        self.clock.move(min(moments))
        return Waited()

    def signs(self, course: Course, state: State, _answer: Answer) -> str:
        """The holder of the answered step's role, else of the plan's first role."""
        roles = [course.placed(self._last[0]).step.by, next(iter(course.roles), None)]
        people = (holder(course, state, role).person for role in roles if role)
        return next((person for person in people if person), self.who)

    def now(self, _state: State) -> int:
        """This moment of the drill."""
        return self.clock.now()

    def _time_of(self, course: Course, state: State, question: Question) -> int | None:
        if question.kind not in {"step", "call"}:
            return None
        step = state.step(question.key)
        script = self.script_for(course, question.key, step)
        return None if script is None else step.opened_at + script.after

    def _waits(self, course: Course, state: State, key: str) -> bool:
        """Whether something is still ahead for an open step: its end, a deadline, a rung, a stand-in."""
        one, step, now = course.placed(key), state.step(key), self.clock.now()
        if one.step.verb == "wait" or (step.due_at is not None and not step.overdue):
            return True
        if step.say.draft is not None and self.script_for(course, key, step) is not None:
            lapses = [lapses_at(approver, step.say) for approver in approvers(course.message(one), step.say)]
            if any(at is not None and at > now for at in lapses):
                return True
        return next(next_rungs(course, state, one, step), None) is not None

    def _cut_off(self, course: Course, state: State) -> Stop:
        self.endless = True
        return self._stop(course, left_open(state) or _ahead(course, state))

    def _stop(self, course: Course, unanswered: Sequence[str]) -> Stop:
        self.unanswered = tuple(sorted(unanswered, key=lambda key: course.placed(key).order))
        return Stop()


def _ahead(course: Course, state: State) -> list[str]:
    """The step that would have come next: a phase before it did not begin in time."""
    steps = (key for key, one in course.steps.items() if one.phase and not one.step.repeats)
    return [key for key in steps if state.step(key).status not in SETTLED][:1]
