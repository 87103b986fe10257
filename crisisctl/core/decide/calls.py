"""Paging people, and what came of it."""

from __future__ import annotations

from crisisctl.core.answers import Acknowledge, Called, GiveUp, MissedPages, PageNow
from crisisctl.core.calling import ladders, next_rungs
from crisisctl.core.course import Course, Placed
from crisisctl.core.events import Event
from crisisctl.core.nearest import did_you_mean
from crisisctl.core.roles import holder
from crisisctl.core.state import Page, State, StepState
from crisisctl.problem import NotAllowed

from .rules import earlier, open_step, rule, wants

#: The name in the log of a page that somebody asked for by hand.
BY_HAND = "by-hand"


def page_data(course: Course, page: Page) -> dict[str, object]:
    """The data of an entry about a page."""
    return course.data(page.step, role=page.role, person=page.person, ladder=page.ladder)


@rule(Called)
def _called(course: Course, state: State, answer: Called, now: int) -> Event:
    page = state.pages.get(str(answer.page))
    if page is None or page.outcome is not None:
        raise NotAllowed("nobody waits for this call any more")
    data = (
        page_data(course, page)
        | {"page": page.seq, "how": answer.how}
        | earlier(answer.at, now, page.at, state.timezone)
    )
    if answer.reached:
        return Event("page.sent", data | {"reached": True})
    return Event("page.failed", data | {"reason": wants(answer.reason, "a call that reached nobody")})


@rule(Acknowledge)
def _acknowledge(course: Course, state: State, answer: Acknowledge, now: int) -> Event:
    open_step(course, state, answer.step)
    for page in state.pages.values():
        asked_as = {page.role, page.backup}
        fits = answer.role in {None, *asked_as} and answer.person in {None, page.person}
        if page.step == answer.step and fits:
            return Event("page.acknowledged", page_data(course, page))
    who = answer.person or answer.role or "nobody"
    paged = sorted({page.person for page in state.pages.values() if page.step == answer.step})
    hint = f"Paged so far: {', '.join(paged)}." if paged else "Nobody has been paged for it yet."
    raise NotAllowed(f"{who} was not paged for {course.name(answer.step)}", hint)


@rule(GiveUp)
def _give_up(course: Course, state: State, answer: GiveUp, now: int) -> Event:
    one, step = open_step(course, state, answer.step)
    calls = [call.name for call in one.step.calls]
    if answer.role not in calls:
        raise NotAllowed(
            f"{course.name(answer.step)} does not page {answer.role}",
            did_you_mean(answer.role, calls),
            never=True,
        )
    if answer.role in {rung.ladder for rung in next_rungs(course, state, one, step)}:
        raise NotAllowed(f"somebody is still to be called for {answer.role}", "Wait for the next call.")
    person = holder(course, state, answer.role).person
    reason = wants(answer.reason, f"to go on without {answer.role}")
    data = course.data(answer.step, role=answer.role, person=person, ladder=answer.role, given_up=True)
    return Event("page.failed", data | {"reason": reason})


@rule(PageNow)
def _page_now(course: Course, state: State, answer: PageNow, now: int) -> Event:
    one, step = open_step(course, state, answer.step)
    if answer.role not in course.roles:
        raise NotAllowed(f"no role '{answer.role}'", did_you_mean(answer.role, course.roles), never=True)
    who = holder(course, state, answer.role)
    if who.person is None:
        raise NotAllowed(f"nobody holds {answer.role}", f"crisisctl assign {answer.role} PERSON", never=True)
    data = course.data(
        answer.step, role=answer.role, person=who.person, ladder=_ladder(one, step, answer.role)
    )
    data |= {"backup": who.backup} if who.backup else {}
    return Event("page.requested", data | ({"missed": list(answer.missed)} if answer.missed else {}))


def _ladder(one: Placed, step: StepState, role: str) -> str:
    """The ladder that stops when somebody who was paged by hand acknowledges."""
    climbed = list(ladders(one, step))
    reaching = [name for name, rungs, _ in climbed if role == name or role in {rung.role for rung in rungs}]
    if reaching:
        return reaching[0]
    return climbed[0][0] if len(climbed) == 1 else BY_HAND


@rule(MissedPages)
def _missed(course: Course, state: State, answer: MissedPages, now: int) -> Event:
    text = wants(answer.text, "what was done about the missed calls")
    return Event("note.added", {"text": text, "missed": list(answer.seqs)})
