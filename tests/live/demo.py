"""A program that drives the talk, for the tests to look at through a pseudo-terminal. Not shipped."""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from crisisctl.live.boxes import boxed
from crisisctl.live.clock import SystemClock
from crisisctl.live.conversation import WAITING, Conversation
from crisisctl.live.opening import open_talk
from crisisctl.live.talk import Choice, Escaped, Gone, Key, Line, Paused, Talk

KEYS = (
    Key("done", "d", "done", "1"),
    Key("skip", "s", "skip", "4"),
    Key("later", "l", "later", "3"),
    Key("other", "o", "another step", "5"),
    Key("note", "n", "note", "2"),
    Key("more", "m", "more", "6"),
    Key("help", "?", "", "help"),
    Key("pause", "q", "pause", "9"),
    Key("new", "!", "something new", "7", hidden=True),
)
LEVELS = (
    Choice("L1", "L1 incident", "one channel, one complaint"),
    Choice("L2", "L2 serious", "several channels, or two to five times the usual mentions"),
    Choice("L3", "L3 crisis", "national media, or five to ten times the usual mentions"),
)
HOSTILE = "evil \x1b]0;owned\x07\x1b[31m\x9b31m \u202egnp.exe\u200b end"
STATEMENT = "We're sorry.\nWe are looking into it."
STEP: Sequence[Line] = (
    [("strong", "▶ Pause every scheduled and paid post on all channels."), ("dim", "  pause-posts")],
    "  Social media manager (Ben Okafor)",
)

Start = Callable[[], Coroutine[Any, Any, Any]]


def main() -> int:
    """``demo.py SCENE [--plain]``: play one scene and say on stdout how it ended."""
    scene = sys.argv[1]
    started = SystemClock().now()

    def bar() -> list[Line]:
        seconds = (SystemClock().now() - started) // 1_000
        return [
            [
                ("soon", f"tick {seconds}"),
                ("plain", " · first statement due in 59 min · L3 · Ana at the keys"),
            ]
        ]

    talk = open_talk(bar, plain="--plain" in sys.argv)
    before = _modes()
    try:
        with Conversation(talk) as conversation:
            result = SCENES[scene](talk, conversation)
        ended = f"RESULT {result!r}"
    except Escaped as escaped:
        ended = f"ESCAPED {escaped.text!r}"
    except Paused:
        ended = "PAUSED"
    except Gone:
        ended = "GONE"
    except ZeroDivisionError:
        ended = "FAILED"
    ended += f" modes={'same' if _modes() == before else 'CHANGED'}"
    if len(sys.argv) > 2 and sys.argv[-1].startswith("/"):
        Path(sys.argv[-1]).write_text(ended, encoding="utf-8")
    else:
        sys.stderr.write(f"{ended}\n")
    return 0


def _modes() -> list[Any]:
    try:
        return termios.tcgetattr(0)
    except termios.error:  # a pipe, or a terminal that was closed
        return []


def _ask(conversation: Conversation, start: Start) -> Any:
    return conversation.advance(start, None, SystemClock().now)


def _until_news(conversation: Conversation, start: Start, after: int) -> Any:
    return conversation.advance(start, SystemClock().now() + after, SystemClock().now)


def key(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.key(STEP, KEYS, default="done"))


def key_without_default(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.key(STEP, KEYS))


def key_picks(talk: Talk, conversation: Conversation) -> Any:
    return _picks(talk, conversation, 2)


def key_many_picks(talk: Talk, conversation: Conversation) -> Any:
    return _picks(talk, conversation, 12)


def _picks(talk: Talk, conversation: Conversation, count: int) -> Any:
    keys = [
        Key(f"c{at}", chr(96 + at), f"Call {at}", f"call {at}", picking=True) for at in range(1, count + 1)
    ]
    question: list[Line] = [f"{key.plain}: somebody" for key in keys]
    return _ask(conversation, lambda: talk.key(question, [*keys, Key("back", "b", "back", "back")]))


def two_keys(talk: Talk, conversation: Conversation) -> Any:
    first = _ask(conversation, lambda: talk.key(["First question"], KEYS, default="done"))
    talk.show([[("ok", f"✓ first: {first}")]])
    second = _ask(conversation, lambda: talk.key(["Second question"], KEYS))
    return first, second


def line(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.line("What is happening, in a few words?"))


def line_with_default(talk: Talk, conversation: Conversation) -> Any:
    return _ask(
        conversation,
        lambda: talk.line(
            "What will you do next, in one sentence that the public understands?",
            default="We will report by noon",
            note="Facts only; others may read this",
        ),
    )


def two_lines(talk: Talk, conversation: Conversation) -> Any:
    first = _ask(conversation, lambda: talk.line("One?"))
    return first, _ask(conversation, lambda: talk.line("Two?"))


def news(talk: Talk, conversation: Conversation) -> Any:
    """News arrives each second for three seconds while the question waits."""
    waited = 0
    while (answer := _until_news(conversation, lambda: talk.line("Your note?"), 1_000)) is WAITING:
        waited += 1
        if waited <= 3:
            talk.show(
                [[("warn", f"09:22:0{waited}  leadership: paged Ana Ruiz because pause-posts is overdue")]]
            )
    return answer


def cancelled(talk: Talk, conversation: Conversation) -> Any:
    assert _until_news(conversation, lambda: talk.line("Taken back?"), 1_500) is WAITING
    conversation.cancel()
    return _ask(conversation, lambda: talk.line("Asked instead?"))


def busy(talk: Talk, conversation: Conversation) -> Any:
    """The caller works for two seconds while the question stands open."""
    assert _until_news(conversation, lambda: talk.line("Your note?"), 1_000) is WAITING
    talk.show(["The disk is slow"])
    os.system("sleep 2")  # noqa: S605 - a stand-in for a slow disk
    return _ask(conversation, lambda: talk.line("Your note?"))


def choose(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.choose("How bad is it?", LEVELS))


def choose_default(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.choose("How bad is it?", LEVELS, default="L2"))


def choose_many(talk: Talk, conversation: Conversation) -> Any:
    options = [Choice(f"o{at}", f"Option {at}") for at in range(1, 13)]
    return _ask(conversation, lambda: talk.choose("What do you see?", options))


def tick(talk: Talk, conversation: Conversation) -> Any:
    items = ["Scheduled posts", "Paid posts", "Influencers who post for us, in every country that we know of"]
    return _ask(conversation, lambda: talk.tick("What is paused?", items, [1]))


def edit(talk: Talk, conversation: Conversation) -> Any:
    saved: list[str] = []
    text = _ask(
        conversation,
        lambda: talk.edit("X", STATEMENT, count=lambda text: f"{len(text)} of 280", autosave=saved.append),
    )
    return text, len(saved) > 0, saved[-1:] == [text]


def exact(talk: Talk, conversation: Conversation) -> Any:
    """Words with signs in them, shown and then edited."""
    signs = "✓ We sent it · ▶ see ── here"
    talk.show(["✓ Sent. Head · and more", *boxed("X", signs, 120, plain=True, exercise=False)])
    return _ask(conversation, lambda: talk.edit("X", signs))


def editor(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.editor(STATEMENT))


def editor_news(talk: Talk, conversation: Conversation) -> Any:
    """News comes while the editor has the screen."""
    assert _until_news(conversation, lambda: talk.editor(STATEMENT), 500) is WAITING
    talk.show(["09:22:03  news"])
    return _ask(conversation, lambda: talk.editor(STATEMENT))


def editor_cancelled(talk: Talk, conversation: Conversation) -> Any:
    assert _until_news(conversation, lambda: talk.editor(STATEMENT), 1_000) is WAITING
    conversation.cancel()
    return _ask(conversation, lambda: talk.line("And now?"))


def hostile(talk: Talk, conversation: Conversation) -> Any:
    talk.show([HOSTILE, [("warn", HOSTILE)]])
    options = [Choice("a", HOSTILE, HOSTILE)]
    _ask(conversation, lambda: talk.key([HOSTILE], [Key("x", "x", HOSTILE)]))
    _ask(conversation, lambda: talk.choose(HOSTILE, options))
    _ask(conversation, lambda: talk.tick(HOSTILE, [HOSTILE]))
    _ask(conversation, lambda: talk.line(HOSTILE, default=HOSTILE, note=HOSTILE))
    return _ask(conversation, lambda: talk.edit(HOSTILE, HOSTILE, count=lambda _: HOSTILE))


def styles(talk: Talk, conversation: Conversation) -> Any:
    talk.show([[("title", "title"), ("plain", " "), ("late", "OVERDUE"), ("plain", " "), ("ok", "done")]])
    return key(talk, conversation)


def copy(talk: Talk, conversation: Conversation) -> Any:
    return _ask(conversation, lambda: talk.copy("statement"))


def broken(talk: Talk, conversation: Conversation) -> Any:
    async def fail() -> None:
        await talk.key(["Broken next"], KEYS, default="done")
        raise ZeroDivisionError

    return _ask(conversation, fail)


def whole(talk: Talk, conversation: Conversation) -> Any:
    """One of each, as a walk would ask."""
    title = line(talk, conversation)
    level = choose(talk, conversation)
    return title, level, tick(talk, conversation), edit(talk, conversation), key(talk, conversation)


SCENES: dict[str, Callable[[Talk, Conversation], Any]] = {
    scene.__name__: scene
    for scene in (
        key, key_without_default, key_picks, key_many_picks, two_keys, line, line_with_default, two_lines,
        news, cancelled, busy, choose, choose_default, choose_many, tick, edit, editor, editor_news,
        editor_cancelled, exact, hostile, styles, copy, broken, whole,
    )
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
