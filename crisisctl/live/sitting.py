"""One person's sitting at the keyboard: what every question needs, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from crisisctl.core.answers import Answer
from crisisctl.core.course import Course, Placed
from crisisctl.core.local import at, clock, read_back
from crisisctl.core.roles import person_of
from crisisctl.core.state import State, StepState
from crisisctl.core.times import HOUR
from crisisctl.core.typed_times import examples, happened, promised

from .desk import Desk
from .talk import Choice, Escaped, Key, Line, Talk

#: What a key does: an answer, None to ask the same again.
Action = Callable[["Sitting"], Awaitable[Answer | None]]


#: A time further away than this was perhaps meant for today.
_FAR = 12 * HOUR
#: What is typed where one chooses, and in plain lines easily one question too late.
_OF_THE_CHOICES = frozenset(
    {*"123456789", "note", "later", "skip", "more", "another step", "time left", "pause"}
)
#: The words beside keys, which somebody may type again where a reason is asked for.
_NO_REASON = frozenset({"skip", "yes", "no", "ok", "back", "later", "done"})


class Leave(Exception):
    """Back to the open steps, without an answer."""


def says_something(text: str) -> bool:
    """Whether a reason is more than a number, or the word of the key before it."""
    return sum(one.isalpha() for one in text) > 1 and text.casefold().strip(" .!") not in _NO_REASON


class Sitting:
    """What is at hand while a question is put: the talk, the desk, and the incident as it is now.

    `focus` is the step that the person works on, `later` those that were put off, `news` what is told
    before the next question in plain lines.
    """

    def __init__(self, talk: Talk, desk: Desk, course: Course, state: State) -> None:
        self.talk, self.desk = talk, desk
        self.course, self.state = course, state
        self.focus: str | None = None
        self.later: list[str] = []
        self.news: list[Line] = []
        #: Public updates that were offered, by when they are due and whether they were overdue.
        self.offered: list[tuple[int, bool]] = []
        #: Public updates of which somebody was told that they will be offered.
        self.noticed: list[int] = []
        #: Approvers of a draft who were said to be silent.
        self.lapsed: list[str] = []
        #: What is asked once the answer that was just given stands in the log.
        self.after: list[Action] = []
        #: Whether the person is writing, which nothing may interrupt.
        self.writing = False
        #: The step whose heading was shown last, for questions that do not repeat it.
        self.introduced: str | None = None
        #: Words of statements that were read out already: plain lines do not say them again unasked.
        self.heard: set[str] = set()
        #: Text that was typed before Esc, by the question that it belongs to, and what that was about.
        self.typed: dict[tuple[str, str], str] = {}

    def now(self) -> int:
        """This moment, never before what the log has already seen."""
        return max(self.desk.now(), self.state.moment)

    @property
    def escape(self) -> str:
        """What gets back from a question for text."""
        return "/" if self.desk.plain else "Esc"

    def placed(self, key: str) -> tuple[Placed, StepState]:
        """A step of the plan and where it stands."""
        return self.course.placed(key), self.state.step(key)

    def say(self, *lines: Line) -> None:
        """Print lines into the transcript."""
        self.talk.show(lines)

    async def key(self, question: Sequence[Line], keys: Sequence[Key], *, default: str | None = None) -> str:
        """The id of the key that was pressed."""
        return await self.talk.key(question, keys, default=default)

    def option(self, key: Key, more: str = "") -> Line:
        """A line that offers a key: as it is pressed, or in plain lines as it is typed."""
        offered = f"   {key.plain or key.word}:" if self.desk.plain else f"   [{key.char}]"
        return [("key", offered), ("plain", f" {key.word}"), ("dim", f" {more}" if more else "")]

    async def text(
        self,
        question: str,
        *,
        default: str = "",
        note: str | None = None,
        empty: bool = False,
        keep: bool = True,
        about: str | None = None,
        number: bool = False,
    ) -> str | None:
        """A line of text; None after Esc, when what was typed is kept for the next time it is asked.

        In plain lines what looks like a choice is asked back, once, unless a `number` is a good answer.
        It is kept for what it is `about`, else the step in hand: the same question elsewhere begins empty.
        """
        asked = (question, self.focus or "" if about is None else about)
        begun, doubted = self.typed.pop(asked, default), ""
        self.writing = True
        try:
            while True:
                words = await self.talk.line(question, default=begun, note=note, allow_empty=empty, keep=keep)
                if words == "?" or (self.desk.plain and words.casefold() == "help"):
                    self.say([("dim", f"  {note or 'One line, then Enter.'} {self.escape} goes back.")])
                elif not number and words != doubted and self._is_choice(words):
                    doubted = words
                    self.say(f"  {words} is no answer here: / brings the choices. To mean it, type it again.")
                else:
                    return words
        except Escaped as escaped:
            if escaped.text:
                self.typed[asked] = escaped.text
            return None
        finally:
            self.writing = False

    async def edit(self, title: str, text: str, count: Callable[[str], str], key: str) -> str | None:
        """`text` after editing; None after Esc. What stands there is kept each second for the step `key`."""
        self.writing = True
        try:
            return await self.talk.edit(
                title, text, count=count, autosave=lambda words: self.desk.autosave(key, words)
            )
        except Escaped as escaped:
            self.desk.autosave(key, escaped.text)
            return None
        finally:
            self.writing = False

    async def reason(self, question: str = "Why?", about: str | None = None) -> str | None:
        """A reason in a few words; None for going back. A key pressed by mistake is none."""
        while True:
            text = await self.text(question, about=about)
            if text is None or says_something(text):
                return text
            self.say([("warn", f"  “{text}” is no reason yet. Others read it later: say it in a few words.")])

    async def tick(self, question: str, items: Sequence[str]) -> list[int] | None:
        """The items that are ticked, counted from 0; None for going back."""
        try:
            return await self.talk.tick(question, items)
        except Escaped:
            return None

    async def choose(
        self, question: str, options: Sequence[Choice], *, default: str | None = None
    ) -> str | None:
        """The id of an option; None for going back."""
        return await self.talk.choose(question, options, default=default)

    def _is_choice(self, words: str) -> bool:
        """Whether this looks like what was meant for the keys, which only plain lines can mistake."""
        return self.desk.plain and words.casefold() in _OF_THE_CHOICES

    async def sure(self, question: Line, yes: str = "yes") -> bool:
        """Whether the person is sure. Never on Enter."""
        keys = [Key("yes", "y", yes, "yes"), Key("back", "b", "back", "back")]
        meant = [self.option(keys[0])] if self.desk.plain and yes != "yes" else []
        return await self.key([question, *meant], keys) == "yes"

    async def past(self, question: str) -> int | None:
        """A time that has passed, read back with its weekday; None for going back."""
        return await self._time(question, happened)

    async def future(self, question: str, offered: int | None) -> int | None:
        """A time to come, read back with its weekday: Enter takes what is `offered`. None for going back."""
        return await self._time(question, promised, offered)

    async def _time(
        self, question: str, read: Callable[[str, int, str], int], offered: int | None = None
    ) -> int | None:
        zone = self.desk.zone
        such = examples(self.now(), zone, past=read is happened)
        enter = f"Enter: {self._offered(offered)}. Or another: " if offered is not None else ""
        while True:
            text = await self.text(question, note=f"A time. {enter}{such}", empty=True, number=True)
            found = offered
            if text:
                try:
                    found = read(text, self.now(), zone)
                except ValueError as fault:
                    self.say([("warn", f"  '{text}': {fault}. Write it as {such}.")])
                    continue
            if text is None or found is None:
                return None
            back = read_back(found, zone, self.now())
            # What is offered is shown with its day: whoever takes it need not be asked.
            far = bool(text) and found - self.now() > _FAR
            if far and not await self.sure([("warn", f"  {back}: is it that far away?")]):
                continue
            self.say([("dim", f"  {back}")])
            return found

    def _offered(self, moment: int) -> str:
        """A time that Enter takes, with its day where it is not today's."""
        zone, now = self.desk.zone, self.now()
        today = at(moment, zone).date() == at(now, zone).date()
        return clock(moment, zone) if today else read_back(moment, zone, now)

    async def person(self, question: str, *, but: str | None = None) -> str | None:
        """Somebody of the workspace (not `but`), or a name that is typed; None for going back."""
        options = [Choice(one, self.desk.name(one), one) for one in self.desk.people() if one != but]
        picked = await self.choose(question, [*options, Choice("", "Somebody else")]) if options else ""
        if picked != "":
            return picked
        typed = await self.text("Their name?" if options else question, about=question)
        return self.known(typed)

    def known(self, said: str | None) -> str | None:
        """The id of somebody who was named by id or by name, where the workspace knows them."""
        return said and person_of({one: self.desk.name(one) for one in self.desk.people()}, said)

    async def role(self, question: str) -> str | None:
        """A role of the plan; None for going back."""
        options = [
            Choice(role.id, role.title, self.desk.name(self.state.roles.get(role.id)) or "nobody")
            for role in self.course.roles.values()
        ]
        return await self.choose(question, options)
