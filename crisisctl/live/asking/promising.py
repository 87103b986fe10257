"""What a statement commits us to: its promises, confirmed one by one, and the claims that it answers."""

from __future__ import annotations

from crisisctl.core.answers import Promise
from crisisctl.live.sitting import Sitting
from crisisctl.live.talk import Key, Line

#: The statements that answer a claim.
_ANSWERS = frozenset({"correction"})


async def confirmed(sitting: Sitting, words: str) -> tuple[Promise, ...] | None:
    """The promises in these words, each with its time, if the person says that it is one; None: go back."""
    promises = []
    for sentence in sitting.desk.promised_in(words):
        keys = [
            Key("yes", "y", "yes, watch it", "yes"),
            Key("no", "n", "no promise", "no"),
            Key("back", "b", "back", "back"),
        ]
        question: list[Line] = [[("strong", "▶ Is this a promise to the public?")], f"  “{sentence}”"]
        pressed = await sitting.key(question, keys)
        if pressed == "back":
            return None
        if pressed == "no":
            continue
        offered = sitting.desk.promised_by(sentence, sitting.now())
        due = await sitting.future("By when?", offered)
        owner = await sitting.role("Who sees to it?") if due is not None else None
        if due is None:
            return None
        promises.append(Promise(sentence, due, owner))
    return tuple(promises)


async def answered(sitting: Sitting, kind: str) -> tuple[str, ...] | None:
    """The claims that a correction answers; None: go back."""
    open_ = {name: claim for name, claim in sitting.state.claims.items() if not claim.answered}
    if kind not in _ANSWERS or not open_:
        return ()
    texts = [f"{name}: {claim.text}" for name, claim in open_.items()]
    ticked = await sitting.tick("Which claims does it answer?", texts)
    return None if ticked is None else tuple(list(open_)[at] for at in ticked)
