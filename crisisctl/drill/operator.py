"""An operator that answers from a script, at once and in real time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crisisctl.core.answers import (
    Acknowledge,
    Answer,
    Approve,
    Called,
    ChannelState,
    Choose,
    Done,
    Draft,
    Enquire,
    LeaveOut,
    Overrule,
    Post,
    Posted,
    Question,
    RaiseClaim,
    Skip,
    StateFact,
    Stop,
)
from crisisctl.core.calling import used_up
from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Entry
from crisisctl.core.playbook import Enters
from crisisctl.core.roles import holder
from crisisctl.core.script import Script, ScriptAnswer
from crisisctl.core.settling import channels_left, may_approve, to_ask
from crisisctl.core.state import State, StepState
from crisisctl.core.wording import code_of
from crisisctl.problem import NotAllowed, Refused

#: Fills a statement's template: step key and the values for `draft.NAME`; the words and what is missing.
Compose = Callable[[Course, State, str, dict[str, str]], tuple[str, tuple[str, ...]]]
#: The kept words of a draft.
Words = Callable[[str], str | None]


class ScriptedOperator:
    """Answers open steps from `script` without waiting; pauses when it has no more. `who` signs it all.

    `time` tells when silent approvers have been silent for long enough; without it, the incident's own.
    """

    def __init__(
        self, script: Script, compose: Compose, words: Words, who: str, time: Callable[[], int] | None = None
    ) -> None:
        self.script, self.compose, self.words, self.who = script, compose, words, who
        self._time = time
        #: What was refused for each step's opening: it is not tried again until something else happens.
        self.refusals: dict[tuple[str, int], tuple[tuple[int, int], NotAllowed]] = {}
        self._last: tuple[str, int] = ("", 0)
        self._tried_at = (0, 0)

    def ask(
        self,
        course: Course,
        state: State,
        questions: Sequence[Question],
        _until: int | None,
    ) -> Answer:
        """The first answer that the script has for an open step; `Stop` when it has none."""
        self._tried_at = (state.seq, self.now(state))
        for question in questions:
            if question.kind not in {"step", "call"}:
                continue
            key, step = question.key, state.step(question.key)
            self._last = (key, step.round)
            refused = self.refusals.get(self._last)
            if refused and refused[0] == self._tried_at:
                continue
            answer = self._answer(course, state, question, key, step)
            if answer is not None:
                return answer
        return Stop()

    def signs(self, _course: Course, _state: State, _answer: Answer) -> str:
        """The person who runs the script."""
        return self.who

    def tell(self, course: Course, state: State, news: Sequence[Entry], written: Sequence[Entry]) -> None:
        """A script needs no news."""

    def refused(self, _answer: Answer, why: NotAllowed) -> None:
        """Remember what was not allowed, to be told at the end and not tried again meanwhile."""
        self.refusals[self._last] = (self._tried_at, why)

    def now(self, state: State) -> int:
        """The moment by which a stand-in may approve for somebody who is silent."""
        return state.moment if self._time is None else max(self._time(), state.moment)

    def script_for(self, course: Course, key: str, step: StepState) -> ScriptAnswer | None:
        """What the script says to an opening of a step; each happening of an `anytime` is an opening."""
        opening = int(key.partition("#")[2] or 1) if course.placed(key).anytime else step.round
        return self.script.answer(course.name(key.partition("#")[0]), opening)

    def _answer(
        self, course: Course, state: State, question: Question, key: str, step: StepState
    ) -> Answer | None:
        script = self.script_for(course, key, step)
        if script is None:
            return None
        if question.kind == "call":
            return self._call(state, question, script)
        return self._step(course, state, course.placed(key), step, script)

    def _call(self, state: State, question: Question, script: ScriptAnswer) -> Answer | None:
        for seq in question.pages:
            if state.pages[str(seq)].person in script.ack:
                return Called(seq, reached=True)
        return None

    def _step(
        self, course: Course, state: State, one: Placed, step: StepState, script: ScriptAnswer
    ) -> Answer | None:
        key = one.key
        if script.skip is not None:
            # Nobody stands behind a script who could type a required step's name: that is refused.
            return Skip(key, script.skip)
        match one.step.verb:
            case "do" if one.step.enters is not None and (script.enters or script.done):
                return _enters(key, one.step.enters, script)
            case "do" | "check" if script.done:
                return Done(key, script.evidence)
            case "wait" if script.done:
                return Done(key, reason=script.reason)
            case "decide" if script.choose is not None:
                return Choose(key, script.choose)
            case "ask":
                return self._ask(course, state, one, step, script)
            case "page":
                return self._page(course, state, one, step, script)
            case "say":
                return self._say(course, state, one, step, script)
        return None

    def _ask(
        self, course: Course, state: State, one: Placed, step: StepState, script: ScriptAnswer
    ) -> Answer | None:
        # Where nothing is required, what the script leaves out is answered as not known.
        open_ended = all(course.facts[name].optional for name in one.step.facts)
        for name in to_ask(course, state, one, step):
            if name in script.facts or open_ended:
                return StateFact(name, script.facts.get(name), one.key)
        return None

    def _page(
        self, course: Course, state: State, one: Placed, step: StepState, script: ScriptAnswer
    ) -> Answer | None:
        for page in state.pages.values():
            if page.step == one.key and page.person in script.ack:
                return Acknowledge(one.key, person=page.person)
        if script.settle is not None and used_up(course, state, one, step):
            return Done(one.key, reason=script.settle)
        return None

    def _say(
        self, course: Course, state: State, one: Placed, step: StepState, script: ScriptAnswer
    ) -> Answer | None:
        if step.say.draft is None:
            return self._draft(course, state, one, script)
        left = channels_left(course, state, one, step)
        for channel in left:
            if channel in script.leave_out:
                return LeaveOut(one.key, channel, script.leave_out[channel])
        for rule in step.say.wrong:
            if rule in script.overrule:
                return Overrule(one.key, rule, script.overrule[rule])
        if step.say.errors:
            return None
        return self._approve(course, state, one, step, script) or self._publish(one.key, step, left, script)

    def _draft(self, course: Course, state: State, one: Placed, script: ScriptAnswer) -> Answer | None:
        name = course.name(one.key)
        try:
            words, missing = self.compose(course, state, one.key, dict(script.draft))
        except Refused as broken:
            why = NotAllowed(f"{name}: {broken}")
        else:
            if not missing:
                return Draft(one.key, words, person=holder(course, state, one.step.by or "").person)
            why = NotAllowed(f"{name}: no value for {', '.join(missing)}")
        self.refused(Draft(one.key, ""), why)
        return None

    def _approve(
        self, course: Course, state: State, one: Placed, step: StepState, script: ScriptAnswer
    ) -> Answer | None:
        say, key = step.say, one.key
        for role in may_approve(course, state, course.message(one), say, self.now(state)):
            if role in script.approve and say.sha256:
                text = self.words(say.sha256)
                if text is not None:
                    return Approve(key, role, script.approve[role], "message", code_of(say.sha256), text)
        return None

    def _publish(self, key: str, step: StepState, left: list[str], script: ScriptAnswer) -> Answer | None:
        for channel in left:
            if channel in script.publish:
                link = script.publish[channel]
                return Posted(key, channel, link) if channel in step.say.requested else Post(key, channel)
        return None


def _enters(key: str, what: Enters, script: ScriptAnswer) -> Answer:
    if script.enters is None:
        # A script that was written before its plan entered anything still plays.
        return Done(key, script.evidence, reason="The script enters nothing.")
    if what == "claim":
        return RaiseClaim(script.enters, step=key)
    if what == "enquiry":
        who, colon, asks = script.enters.partition(": ")
        return Enquire(who if colon else "The press", asks if colon else who, step=key)
    return ChannelState(script.enters, what == "channel-lost", "As the script says.", key)
