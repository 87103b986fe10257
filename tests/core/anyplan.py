"""Any plan that a reader would let through, and an operator who answers anything to it.

What the operator and the world do is a function of where the incident stands and of the clock alone, so
that a walk which is taken up again in the middle meets the same answers.
"""

from __future__ import annotations

# ruff: noqa: ARG002  # these doors of the walk are open to anybody, and need little of what is handed in
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st

from crisisctl.core.answers import (
    Acknowledge,
    Answer,
    AnswerClaim,
    Approve,
    Assign,
    Attach,
    Called,
    ChannelState,
    Choose,
    Done,
    Draft,
    DropClock,
    End,
    Extend,
    GiveUp,
    HandOver,
    Happened,
    Hold,
    Join,
    JudgeClaim,
    KeepPromise,
    LeaveOut,
    MakePromise,
    MeetClock,
    MissedPages,
    MovePromise,
    NextUpdate,
    Note,
    NotPosted,
    Overrule,
    PageNow,
    Post,
    Posted,
    Promise,
    Question,
    RaiseClaim,
    Reject,
    Reopen,
    SetLevel,
    Skip,
    StartClock,
    StateFact,
    Stop,
    Tick,
    Waited,
    Withdraw,
)
from crisisctl.core.calling import used_up
from crisisctl.core.course import Course
from crisisctl.core.events import Entry
from crisisctl.core.playbook import LEVELS, Clearance, Playbook, Step
from crisisctl.core.settling import to_ask
from crisisctl.core.state import SETTLED, Page, State
from crisisctl.core.times import DAY, HOUR, MINUTE, rfc3339
from crisisctl.core.wording import code_of, hash_of
from crisisctl.core.world import Checked, Delivery
from crisisctl.problem import NotAllowed
from tests.core import plans as p
from tests.core.walking import START, SetClock

CLEARED = Clearance("Lena", "2026-01-01", "2026-12-31", "0" * 64)

FACTS = (
    p.fact("what"),
    p.fact("since", "time"),
    p.fact("sure", "choice", "yes", "no", optional=True),
    p.fact("many", "number", optional=True),
)
MESSAGES = (
    p.message("free", "x"),
    p.message("hold", "x", "site", approve=["legal 10m sponsor"]),
    p.message("inner", "staff", approve=["lead 5m second-person"]),
)
LADDER = "lead 0m, sponsor 10m, care 10m"
ROLES = tuple(p.BACKUPS)
LENGTHS = ("1m", "5m", "20m", "1h")
WORDS = ("We are here.", "We are still here.")


@st.composite
def steps(draw: st.DrawFn, ids: Sequence[str], before: Sequence[Step], phases: Sequence[str]) -> list[Step]:
    """Some steps that may need those `before` them, and lead to any of the `phases`."""
    made: list[Step] = []
    for id_ in ids:
        known = [*before, *made]
        more: dict[str, Any] = {}
        needs = draw(st.lists(st.sampled_from(known), max_size=2, unique=True)) if known else []
        decisions = [one for one in known if one.verb == "decide"]
        match draw(st.sampled_from(["none", "none", "none", "level", "fact", "decision", "decision"])):
            case "level":
                more["when"] = {"level": draw(st.sampled_from(["L1", "L3+", "L4"]))}
            case "fact":
                more["when"] = {"sure": "yes"}
            case "decision" if decisions:
                one = draw(st.sampled_from(decisions))
                more["when"] = {one.id: "yes"}
                needs = [*needs, *([one] if one in made and one not in needs else [])]
        more["needs"] = " ".join(one.id for one in needs)
        if draw(st.booleans()):
            more["within"] = draw(st.sampled_from(LENGTHS))
            if draw(st.booleans()):
                more["escalate"] = LADDER
        if draw(st.integers(0, 4)) == 4:
            more["holds"] = False
        made.append(draw(verbs(id_, more, phases)))
    return made


@st.composite
def verbs(draw: st.DrawFn, id_: str, more: dict[str, Any], phases: Sequence[str]) -> Step:
    """A step with one of the seven verbs."""
    verb = draw(st.sampled_from(["do", "check", "decide", "decide", "ask", "say", "page", "wait"]))
    if verb == "decide":
        options = ["yes", "no"]
        if draw(st.booleans()):
            options.append("later repeat")
            more["every"] = draw(st.sampled_from(LENGTHS))
        if draw(st.booleans()):
            options.append(f"go goto:{draw(st.sampled_from(phases))}")
        return p.decide(id_, *options, **more)
    if draw(st.integers(0, 3)) == 3:
        more["every"] = draw(st.sampled_from([*LENGTHS, "cadence"]))
    match verb:
        case "do":
            return p.do(id_, **more, evidence=draw(st.sampled_from([None, "required"])))
        case "check":
            return p.check(id_, "first", "second", **more)
        case "ask":
            names = draw(
                st.lists(st.sampled_from(["what", "since", "sure", "many"]), min_size=1, unique=True)
            )
            return p.ask(id_, *names, **more)
        case "say":
            return p.say(id_, draw(st.sampled_from(["free", "hold", "inner"])), **more)
        case "page":
            calls = draw(st.sampled_from([("legal",), ("lead", "care"), (LADDER,)]))
            return p.page(id_, *calls, **more)
        case _:
            return p.wait(id_, draw(st.sampled_from(LENGTHS)), **more)


@st.composite
def playbooks(draw: st.DrawFn, id_: str = "plan", prefix: str = "s") -> Playbook:
    """A plan of one to three phases, perhaps with a review, something that may happen, and clocks."""
    names = ["one", "two", "three"][: draw(st.integers(2, 3))]
    if draw(st.booleans()):
        names.append("review")
    known: list[Step] = []
    phases = []
    for name in names:
        ids = [f"{prefix}{len(known) + count}" for count in range(draw(st.integers(2, 4)))]
        made = draw(steps(ids, known, names))
        known += made
        more: dict[str, Any] = {"opens": draw(st.sampled_from(["0m", "0m", "30m"]))}
        if draw(st.booleans()):
            more["within"] = "40m"
        if draw(st.integers(0, 7)) == 7:
            more["when"] = {"level": "L4"}
        phases.append(p.phase(name, *made, **more))
    happens = [p.anytime("more", *draw(steps(["m1", "m2", "m3"], [], names)))]
    clocks = [
        p.clock("law", "fact:since", "1h", met_by=known[0].id),
        p.clock("told", "declared", "3h"),
        p.clock("after", f"step:{known[-1].id}", "20m"),
    ]
    return p.plan(
        *phases, id_=id_, facts=FACTS, messages=MESSAGES, happens=happens, clocks=clocks, cadence="1h"
    )


class TooMuch(AssertionError):
    """It goes round without end."""


class CountedClock(SetClock):
    """A clock that notices when nothing moves it although it is asked again and again."""

    def __init__(self, now: int) -> None:
        super().__init__(now)
        self.asked = 0

    def now(self) -> int:
        self.asked += 1
        if self.asked > 100_000:
            raise TooMuch
        return super().now()


class AnyWorld:
    """Finds an error in some drafts; reaches some people, fails for others, leaves the rest to be called."""

    def check(self, course: Course, state: State, step: str, sha256: str) -> Checked:
        bad = state.seq % 4 == 0
        found = [{"rule": "conditional-apology", "severity": "error", "line": 1, "column": 1}]
        asked = ("care",) if state.seq % 7 == 3 else ()
        return Checked(found if bad else [], cleared=CLEARED if state.seq % 9 == 5 else None, asked=asked)

    def publish(self, course: Course, state: State, step: str, channel: str) -> Delivery | None:
        return None

    def stand_down(self, course: Course, state: State, step: str) -> None:
        """Nobody is told."""

    def page(self, course: Course, state: State, page: Page) -> Delivery | None:
        sent, reached = page.seq % 4 < 2, page.seq % 4 == 0
        return None if page.seq % 4 == 3 else Delivery(sent, "sms" if sent else "engaged", reached)


class AnyOperator:
    """Answers anything that fits or does not, or lets time pass: a little, just enough, too much, or back."""

    def __init__(self, seed: int, clock: SetClock, limit: int) -> None:
        self.seed, self.clock, self.limit = seed, clock, limit
        self.refusals = 0
        self._asked = (0, 0)

    def ask(self, course: Course, state: State, questions: Sequence[Question], until: int | None) -> Answer:
        now = self.clock.time
        # Counted since the last entry, never drawn from the clock: a clock that is set back comes to the
        # same moments again, and drawing the same there would go round for ever.
        asked = self._asked[1] + 1 if self._asked[0] == state.seq else 0
        self._asked = (state.seq, asked)
        if state.seq >= self.limit or asked > 3000 or now - state.moment > 3 * DAY:
            return Stop()
        random = Random(f"{self.seed} {state.seq} {asked}")  # noqa: S311  # no secret
        what = random.random()
        if what < 0.02:
            self.clock.time -= 20 * MINUTE + random.randrange(MINUTE)
            return Waited()
        if what < 0.05:
            self.clock.time += random.choice([HOUR, 5 * HOUR])
            return Waited()
        later = now + random.choice([0, 1, 999, MINUTE, 4 * MINUTE, 11 * MINUTE])
        if what < 0.3 or (until is not None and later >= until):
            self.clock.time = later if until is None else max(now, until)
            return Waited()
        self.clock.time = later
        answers = list(_answers(course, state, questions, random, later))
        return random.choice(answers) if answers else Waited()

    def signs(self, course: Course, state: State, answer: Answer) -> str:
        return "ana"

    def tell(self, course: Course, state: State, news: Sequence[Entry], written: Sequence[Entry]) -> None:
        """Nothing is shown."""

    def refused(self, answer: Answer, why: NotAllowed) -> None:
        self.refusals += 1


def _answers(
    course: Course, state: State, questions: Sequence[Question], random: Random, now: int
) -> list[Answer]:
    if random.random() < 0.4:
        return [_beside(course, state, random, now)]
    found: list[Answer] = []
    for question in questions:
        if question.kind == "step":
            found += _to_step(course, state, question.key, random)
        elif question.kind == "call":
            found += [Called(question.pages[0], reached=random.random() < 0.5)]
        elif question.kind == "missed":
            found += [MissedPages(question.pages, "called them now")]
    return found


def _to_step(course: Course, state: State, key: str, random: Random) -> list[Answer]:
    one, step = course.placed(key), state.step(key)
    match one.step.verb:
        case "do":
            return [Done(key, evidence=random.choice([None, "link"]), at=step.opened_at), Skip(key, "no")]
        case "check":
            return [Done(key), Tick(key, (random.choice([0, 1]),)), Skip(key, "no")]
        case "decide":
            return [Choose(key, option.id) for option in one.step.options]
        case "ask":
            values = {"what": "a post", "since": rfc3339(state.moment - HOUR), "many": "7", "sure": "yes"}
            return [StateFact(name, values[name], key) for name in one.step.facts]
        case "page":
            return [
                *(Acknowledge(key, person=page.person) for page in state.pages.values() if page.step == key),
                *(GiveUp(key, call.name, "no answer") for call in one.step.calls),
                Done(key, reason="we went on"),
            ]
        case "wait":
            return [Done(key, reason="no need")]
        case _:
            return _to_say(course, key, state, random)


def _to_say(course: Course, key: str, state: State, random: Random) -> list[Answer]:
    step = state.step(key)
    words = random.choice(WORDS)
    channel = random.choice(course.message(course.placed(key)).channels)
    if step.say.draft is None or random.random() < 0.1:
        due = state.moment + random.choice([MINUTE, HOUR])
        promises = (Promise("refunds", due),) if random.random() < 0.3 else ()
        claims = tuple(state.claims)[:1]
        draft = Draft(key, words, "ben", random.choice([None, due]), promises, claims)
        return [draft, Skip(key, "no")]
    if step.say.requested:
        sent = next(iter(step.say.requested))
        return [Posted(key, sent), NotPosted(key, sent, "it is down")]
    kept = next(text for text in WORDS if hash_of(text) == step.say.sha256)
    code = code_of(hash_of(kept))
    approvals = [
        Approve(key, role, person, "phone", code, kept)
        for role, person in [
            ("legal", "lena"),
            ("sponsor", "olga"),
            ("lead", "ana"),
            ("second-person", "cara"),
        ]
    ]
    return [
        *approvals,
        *[Post(key, channel)] * 12,
        *[Overrule(key, "conditional-apology", "it stands")] * 4,
        Post(key, channel, emergency="danger"),
        LeaveOut(key, channel, "not there"),
        Reject(key, "too long", choice="wording"),
    ]


def _beside(course: Course, state: State, random: Random, now: int) -> Answer:
    """Something that nobody was asked."""
    key = random.choice([*course.steps, *state.steps])
    settled = [one for one, step in state.steps.items() if step.status in SETTLED] or [key]
    role = random.choice(ROLES)
    clock = random.choice([*course.clocks, "no-such-clock"])
    made: list[Callable[[], Answer]] = [
        lambda: Reopen(random.choice(settled), "it was not done"),
        lambda: Reopen(random.choice(settled), "once more"),
        lambda: Reopen(key, "who knows"),
        lambda: Extend(key, 5 * MINUTE, "nearly there"),
        *[lambda: SetLevel(random.choice(LEVELS), "as it is")] * 3,
        lambda: StateFact("sure", random.choice(["yes", "no", None])),
        lambda: StateFact("since", rfc3339(now - random.choice([HOUR, 2 * HOUR]))),
        *[lambda: Happened("more")] * 3,
        lambda: PageNow(key, role),
        lambda: Assign(role, random.choice(["ana", "ben", "dev"])),
        lambda: HandOver(role, "dev", "in person"),
        lambda: ChannelState(random.choice(["x", "site"]), lost=random.random() < 0.5, reason="hacked"),
        lambda: NextUpdate(now + random.choice([0, 30 * MINUTE]), "more to say"),
        lambda: MeetClock(clock),
        lambda: DropClock(clock, "does not apply"),
        lambda: StartClock(clock, now - HOUR),
        lambda: Note("a note"),
        lambda: End("a false alarm") if random.random() < 0.2 else Note("no false alarm"),
        lambda: RaiseClaim("they knew"),
        lambda: JudgeClaim("c1", "false", "a report"),
        lambda: AnswerClaim("c2", "only watched"),
        lambda: MakePromise("a report", now + HOUR),
        lambda: KeepPromise("p1"),
        lambda: MovePromise("p2", now + 2 * HOUR, "later"),
        lambda: Withdraw(key, random.choice(["x", "site"]), "it was wrong"),
        lambda: Hold(on=random.random() < 0.5, reason="counsel says so"),
        lambda: Attach("text", "a sentence", 10, "ab" * 32, key),
        lambda: Join("other", "1.0.0", "Other", "cd" * 32),
        lambda: Choose(key, "no-such-option"),
        lambda: Done(key),
        lambda: Skip(key, " "),
    ]
    return random.choice(made)()


class Willing(AnyOperator):
    """Answers whatever is open so that the plan comes to its end."""

    def ask(self, course: Course, state: State, questions: Sequence[Question], until: int | None) -> Answer:
        if state.seq >= self.limit:
            return Stop()
        self.clock.time = max(self.clock.time, state.moment) + 1
        for question in questions:
            if question.kind == "step" and (answer := self._settles(course, state, question.key)):
                return answer
        if until is None:
            return Stop()
        self.clock.time = max(self.clock.time, until)
        return Waited()

    def _settles(self, course: Course, state: State, key: str) -> Answer | None:
        one, step = course.placed(key), state.step(key)
        if one.step.verb in {"do", "check"}:
            return Done(key, evidence="link")
        if one.step.verb == "say":
            return Skip(key, "all is said")
        if one.step.verb == "decide":
            return Choose(key, "yes")
        if one.step.verb == "ask":
            values = {"what": "a post", "since": rfc3339(START), "many": "7", "sure": "no"}
            name = to_ask(course, state, one, step)[0]
            return StateFact(name, values[name], key)
        return (
            Done(key, reason="no need")
            if one.step.verb == "wait" or used_up(course, state, one, step)
            else None
        )
