"""The hot wash: the questions right after an exercise, while everybody still sits there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .talk import Escaped, Key, Line, Talk

Write = Callable[[str, dict[str, str]], None]
#: The day that somebody typed, as it is kept. Raises ValueError for what is none.
Day = Callable[[str], str]
#: What stands in the log, and what is asked.
QUESTIONS = {
    "strengths": "What went well?",
    "difficulties": "What was hard, or took too long?",
    "surprises": "What did the plan not foresee?",
}
_MOST_ACTIONS = 20


async def hot_wash(talk: Talk, write: Write, agreed: Sequence[str], day: Day) -> None:
    """Ask everybody, one after another, and write each answer at once. An empty one is passed over.

    `agreed` is what was to change after an earlier one. Raises Paused and Gone.
    """
    talk.show(
        ["", [("title", "── Hot wash ──")], "   Ask everybody in turn. Say how it was, not who was to blame."]
    )
    for text in agreed:
        question: list[Line] = [[("strong", "▶ It was agreed: "), ("plain", text)], "  Is it done?"]
        if (
            await talk.key(question, [Key("yes", "y", "yes", "yes"), Key("no", "n", "not yet", "no")])
            == "yes"
        ):
            write("note.added", {"text": text, "hot_wash": "met"})
    for name, asked in QUESTIONS.items():
        note = "Enter: nothing more"
        while answer := await _line(talk, asked, note):
            write("note.added", {"text": answer, "hot_wash": name})
            # The same question again looks like the next one.
            note = "It is written down. Something else to this? Or Enter: the next question"
    for _ in range(_MOST_ACTIONS):
        text = await _line(talk, "What shall change, in the plan or in the team?", "Enter: nothing more")
        if not text:
            return
        owner = await _line(talk, "Who sees to it?", "Enter: not known yet")
        due = await _due(talk, day)
        data = {"text": text, "owner": owner, "due": due, "hot_wash": "action"}
        write("action.proposed", {key: value for key, value in data.items() if value})


async def _due(talk: Talk, day: Day) -> str:
    note = "A day, such as Friday, 3 December or in two weeks. Enter: not known yet"
    while typed := await _line(talk, "By when?", note):
        try:
            return day(typed)
        except ValueError as fault:
            talk.show([[("warn", f"  '{typed}': {fault}.")]])
    return ""


async def _line(talk: Talk, question: str, note: str) -> str:
    try:
        return (await talk.line(question, note=note, default="", allow_empty=True)).strip()
    except Escaped:
        return ""
