"""An operator who answers at random, as people might: late, absent, of another opinion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from crisisctl.core.answers import (
    Acknowledge,
    Answer,
    Approve,
    Choose,
    Done,
    Draft,
    Enquire,
    Happened,
    Overrule,
    Post,
    Posted,
    Question,
    RaiseClaim,
    Reject,
    SetLevel,
    Skip,
    StateFact,
    Stop,
    Waited,
)
from crisisctl.core.calling import used_up
from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Entry
from crisisctl.core.phases import position
from crisisctl.core.playbook import LEVELS, SKIPPABLE, Fact, Option
from crisisctl.core.roles import holder
from crisisctl.core.settling import channels_left, may_approve, to_ask
from crisisctl.core.state import State, StepState
from crisisctl.core.times import DAY, HOUR, MINUTE, rfc3339
from crisisctl.core.wording import code_of, hash_of
from crisisctl.problem import NotAllowed

from .clock import MovingClock

#: The words of a statement, by the key of its step.
Words = Callable[[Course, State, str], str]
#: How likely it is that a person is away, a step left out, an answer not known, an approval declined.
_AWAY, _LEFT_OUT, _NOT_KNOWN, _DECLINED = 0.12, 0.04, 0.1, 0.08
#: So often a choice leads back, and what repeats is done: further rounds would show nothing new.
_AGAIN = 2
#: A walk that is not over by then goes round.
LONGEST, MOST_ENTRIES = 400 * DAY, 4_000
_USUAL, _LATER = 10 * MINUTE, 12 * HOUR
#: When an answer comes, in parts of its deadline: the earliest, the last, the likeliest. One in five is late.
_PACE = (0.1, 1.6, 0.5)
#: How likely each thing that the plan foresees is, and a higher level; and after how long on average.
_HAPPENS, _WORSE, _SURPRISING = 0.25, 0.1, 3 * HOUR
_ANYBODY = "somebody-else"


class RandomOperator:
    """One possible course of an incident, drawn from `draw`. `stuck` are steps that nothing would move on.

    `endless` says that it was not over after 400 days, or went on and on.
    """

    def __init__(self, draw: Random, words: Words, clock: MovingClock, people: Sequence[str]) -> None:
        self._draw, self._words, self.clock, self._starts = draw, words, clock, clock.now()
        self._away = {person for person in people if draw.random() < _AWAY}
        self._times: dict[tuple[str, int, str], int] = {}
        self._last = ""
        self._seq = 0
        self._surprises: list[tuple[int, Answer]] | None = None
        self.endless = False
        self.stuck: tuple[str, ...] = ()
        #: Steps of which an answer was refused, at the entry when it was: not tried again at once.
        self._refused: dict[str, int] = {}

    def ask(self, course: Course, state: State, questions: Sequence[Question], until: int | None) -> Answer:
        """An answer whose time has come, or comes before anything else; else `Waited`, at what comes next."""
        while (answer := self._soon(course, state, questions, until)) is None:
            pass
        return answer

    def _soon(
        self, course: Course, state: State, questions: Sequence[Question], until: int | None
    ) -> Answer | None:
        """An answer; None if the clock was moved to where there may be one."""
        now = self.clock.now()
        if now > self._starts + LONGEST or state.seq > MOST_ENTRIES:
            self.endless = True
            return Stop()
        ahead = [] if until is None else [until]
        if self._surprises is None:
            self._surprises = self._drawn(course)
        if self._surprises and state.status == "open":
            if self._surprises[0][0] <= now:
                return self._surprises.pop(0)[1]
            ahead.append(self._surprises[0][0])
        for question in questions:
            if question.kind != "step" or self._refused.get(question.key) == state.seq:
                continue
            step = state.steps[question.key]
            at = self._time(course, question.key, step)
            if at > now:
                ahead.append(at)
                continue
            given = self._answer(course, state, course.placed(question.key), step)
            if given is not None:
                self._last = question.key
                return given
        if not ahead:
            self.stuck = tuple(course.name(one.key) for one in questions if one.kind == "step")
            return Stop()
        coming = min(ahead)
        self.clock.move(coming)
        return None if until is None or coming < until else Waited()

    def _drawn(self, course: Course) -> list[tuple[int, Answer]]:
        """What else happens in this course, and when: what the plan foresees, and a worse level."""
        names = [(plan.id, name) for plan in course.plans for name in plan.anytime]
        drawn: list[tuple[int, Answer]] = [
            (self._starts + int(self._draw.expovariate(1 / _SURPRISING)), Happened(name, plan=plan))
            for plan, name in names
            if self._draw.random() < _HAPPENS
        ]
        if self._draw.random() < _WORSE:
            at = self._starts + int(self._draw.expovariate(1 / _SURPRISING))
            drawn.append((at, SetLevel(LEVELS[-1], "it is worse than it looked")))
        return sorted(drawn, key=lambda one: one[0])

    def signs(self, _course: Course, _state: State, _answer: Answer) -> str:
        """Nobody in particular."""
        return "explorer"

    def tell(self, course: Course, state: State, news: Sequence[Entry], written: Sequence[Entry]) -> None:
        """Nobody looks."""

    def refused(self, _answer: Answer, _why: NotAllowed) -> None:
        """What is not allowed now is tried again when something else has happened."""
        self._refused[self._last] = self._seq

    def _time(self, course: Course, key: str, step: StepState) -> int:
        """When this opening of a step is answered: mostly in time, sometimes long after its deadline."""
        drawn = (key, step.round, "")
        if drawn not in self._times:
            within = course.placed(key).step.within or (_USUAL if step.round <= _AGAIN else _LATER)
            self._times[drawn] = step.opened_at + int(within * self._draw.triangular(*_PACE))
        return self._times[drawn]

    def _answer(self, course: Course, state: State, one: Placed, step: StepState) -> Answer | None:
        self._seq = state.seq
        key, verb = one.key, one.step.verb
        if one.step.repeats and step.round > _AGAIN:
            return None
        if verb in SKIPPABLE and not one.step.required:
            if step.round > _AGAIN:
                return Skip(key, "nothing new")
            if self._draw.random() < _LEFT_OUT:
                return Skip(key, "there was no time")
        if verb in {"do", "check"}:
            return _done(one)
        if verb == "decide":
            return Choose(key, self._option(one, step))
        if verb == "ask":
            name = to_ask(course, state, one, step)[0]
            return StateFact(name, self._value(course.facts[name], state), key)
        if verb == "page":
            return self._page(course, state, one, step)
        return self._say(course, state, one, step) if verb == "say" else None

    def _option(self, one: Placed, step: StepState) -> str:
        options = one.step.options
        onward = [option for option in options if not (option.repeat or _leads_back(one, option))]
        return self._draw.choice(onward if onward and step.round >= _AGAIN else options).id

    def _value(self, fact: Fact, state: State) -> str | float | None:
        if fact.optional and self._draw.random() < _NOT_KNOWN:
            return None
        if fact.type == "choice":
            return self._draw.choice(fact.options)
        if fact.type == "number":
            return self._draw.choice((12, 4100))
        if fact.type == "time":
            return rfc3339(state.declared_at - self._draw.choice((5, 120)) * MINUTE)
        return "What is known so far"

    def _page(self, course: Course, state: State, one: Placed, step: StepState) -> Answer | None:
        for page in state.pages.values():
            if page.step == one.key and page.person not in self._away:
                return Acknowledge(one.key, person=page.person)
        if used_up(course, state, one, step):
            return Done(one.key, reason="nobody answered")
        return None

    def _say(self, course: Course, state: State, one: Placed, step: StepState) -> Answer | None:
        say, key = step.say, one.key
        if say.draft is None:
            person = holder(course, state, one.step.by or "").person
            return Draft(key, self._words(course, state, key), person=person)
        if say.errors:
            left = [rule for rule in say.wrong if rule not in say.overruled]
            return Overrule(key, left[0], "explored only") if left else None
        for role, person in may_approve(course, state, course.message(one), say, self.clock.now()).items():
            if person in self._away:
                continue
            if self._declines(key, step.round, role):
                return Reject(key, "another word, please", role, person or _ANYBODY, "wording")
            return self._approve(course, state, key, role, person or _ANYBODY, say.sha256 or "")
        for channel in channels_left(course, state, one, step):
            if channel in say.requested:
                return Posted(key, channel, "https://acme.example/1")
            return Post(key, channel)
        return None

    def _declines(self, key: str, round_: int, role: str) -> bool:
        """Whether somebody declines the first words that they are shown; the next ones they approve."""
        drawn = (key, round_, role)
        if drawn in self._times:
            return False
        self._times[drawn] = 0
        return self._draw.random() < _DECLINED

    def _approve(
        self, course: Course, state: State, key: str, role: str, person: str, sha256: str
    ) -> Answer | None:
        text = self._words(course, state, key)
        if hash_of(text) != sha256:
            return Draft(key, text)
        return Approve(key, role, person, "message", code_of(sha256), text)


def _done(one: Placed) -> Answer:
    if one.step.enters == "claim":
        return RaiseClaim("Something that is not so", step=one.key)
    if one.step.enters == "enquiry":
        return Enquire("Somebody", "Is it true?", step=one.key)
    reason = "explored only" if one.step.enters else None
    return Done(one.key, "https://acme.example/evidence" if one.step.evidence else None, reason)


def _leads_back(one: Placed, option: Option) -> bool:
    """Whether a choice goes to a phase that has been, or begins its own anew."""
    return bool(option.goto) and position(one.plan, option.goto) <= position(one.plan, one.phase)
