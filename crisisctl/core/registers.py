"""What follows for claims and promises once a statement is out, and when a promise falls due."""

from __future__ import annotations

from collections.abc import Iterator

from .course import Course
from .events import Event
from .fold.registers import NEXT_UPDATE
from .state import State
from .times import rfc3339


def registers_follow(course: Course, state: State) -> Event | None:
    """What follows at once: a verdict on a claim, a promise kept or made, a claim answered."""
    return (
        _judged(state)
        or _update_kept(state)
        or _update_promised(state)
        or _promised(course, state)
        or _claims(course, state)
    )


def _judged(state: State) -> Event | None:
    for claim, said in state.to_judge.items():
        return Event("claim.judged", {"claim": claim, "verdict": said.verdict, "evidence": said.evidence})
    return None


def _update_kept(state: State) -> Event | None:
    if state.promised is None or state.last_update_seq <= state.promised_seq:
        return None
    # The words that made a promise do not keep it by going out on one more channel.
    if state.last_public_draft and state.last_public_draft == state.promised_draft:
        return None
    return Event("commitment.kept", {"commitment": NEXT_UPDATE})


def _update_promised(state: State) -> Event | None:
    if state.to_promise is None:
        return None
    about = {"due_at": rfc3339(state.to_promise), "draft": state.last_public_draft}
    return Event("commitment.made", {"commitment": NEXT_UPDATE, **about})


def _promised(course: Course, state: State) -> Event | None:
    for key, step in state.steps.items():
        if step.say.published and step.say.promises:
            one = step.say.promises[0]
            data = course.data(
                key,
                commitment=f"p{state.commitments_made + 1}",
                text=one.text,
                due_at=rfc3339(one.due_at),
                message=course.message(course.placed(key)).name,
                draft=step.say.draft,
            )
            return Event("commitment.made", data | ({"owner": one.owner} if one.owner else {}))
    return None


def _claims(course: Course, state: State) -> Event | None:
    for key, step in state.steps.items():
        if not step.say.published:
            continue
        for claim in step.say.claims:
            if claim in state.claims and not state.claims[claim].answered:
                message = course.message(course.placed(key)).name
                data = course.data(key, claim=claim, message=message, draft=step.say.draft)
                return Event("claim.answered", data)
    return None


def promises_due(state: State) -> Iterator[tuple[int, str]]:
    """When each promise will have been broken, by its name."""
    if state.promised is not None and not state.broken:
        yield state.promised, NEXT_UPDATE
    for name, one in state.commitments.items():
        if not one.broken:
            yield one.due_at, name


def broken(commitment: str, due_at: int) -> Event:
    """The entry that says that a promise was not kept."""
    return Event("commitment.broken", {"commitment": commitment, "due_at": rfc3339(due_at)})
