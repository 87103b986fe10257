"""What a person hears and types in plain lines, at a terminal that does the editing itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

Plays = Callable[..., Any]
LEGEND = "1 done, 4 skip, 3 later, 5 another step, 2 note, 6 more, help, 9 pause. Enter: done."


@pytest.fixture
def lines(play: Plays) -> Plays:
    """Scenes in a window wide enough for each line to stay one."""
    return partial(play, columns=120)


def test_a_whole_conversation_in_lines(lines: Plays) -> None:
    scene = lines("whole", "--plain", rows=60, columns=132)
    scene.ready("few words").type("Ransom note\n").until("back").type("3\n").until("Enter to keep").type(
        "1, 3\n"
    )
    scene.until("1. done: Sch").type("\n").until("Text ends").type("+ Sorry.\n").until("43 of 280").type("\n")
    scene.until("Enter: done").type("later\n").until("RESULT")
    assert scene.text == GOLDEN
    assert b"\x1b" not in scene.raw
    assert "tick 0" not in scene.text


EDITED = r"""("We're sorry.\nWe are looking into it.\nSorry.", True, True)"""
GOLDEN = f"""\
What is happening, in a few words?
> Ransom note
How bad is it?
1. L1 incident, one channel, one complaint
2. L2 serious, several channels, or two to five times the usual mentions
3. L3 crisis, national media, or five to ten times the usual mentions
Type a number, or / to go back.
> 3
What is paused?
1. open: Scheduled posts
2. done: Paid posts
3. open: Influencers who post for us, in every country that we know of
Type numbers to change them, Enter to keep, or / to go back.
> 1, 3
What is paused?
1. done: Scheduled posts
2. done: Paid posts
3. done: Influencers who post for us, in every country that we know of
Type numbers to change them, Enter to keep, or / to go back.
>
X. Text begins, 36 of 280.
1. We're sorry.
2. We are looking into it.
Text ends
A number and words replace that line, + and words add one, - and a number removes one.
old words => new words changes a part. read reads the text. Enter when done, / for the choices.
> + Sorry.
Line 3 added, 43 of 280.
>
Pause every scheduled and paid post on all channels.  pause-posts
  Social media manager (Ben Okafor)
{LEGEND}
> later
RESULT ('Ransom note', 'L3', [0, 1, 2], {EDITED}, 'later') modes=same"""


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [("1", "done"), ("DONE", "done"), ("4", "skip"), ("!", "new"), ("7", "new"), ("?", "help")],
)
def test_a_number_a_word_or_a_key_answers(lines: Plays, typed: str, meaning: str) -> None:
    assert (
        lines("key", "--plain").ready("Enter: done").type(f"{typed}\n").end()
        == f"RESULT '{meaning}' modes=same"
    )


def test_enter_is_the_default(lines: Plays) -> None:
    assert lines("key", "--plain").ready("Enter: done").type("\n").end() == "RESULT 'done' modes=same"


def test_what_is_not_understood_is_said_with_what_would_be(lines: Plays) -> None:
    scene = lines("key", "--plain").ready("Enter: done").type("dnoe\n").until("Not understood: dnoe.")
    assert scene.until("(?s)understood.*Enter: done").type("2\n").end() == "RESULT 'note' modes=same"


def test_what_is_picked_from_is_named_at_the_prompt(lines: Plays) -> None:
    scene = lines("key_picks", "--plain").ready(r"(?m)^call 1, call 2, back\.$").type("\n")
    scene.until(r"Enter does nothing here\.\ncall 1, call 2, back\.")
    assert scene.type("call 2\n").end() == "RESULT 'c2' modes=same"


def test_a_long_list_is_named_again_only_when_an_answer_does_not_fit(lines: Plays) -> None:
    scene = lines("key_many_picks", "--plain", rows=40).ready(r"call 12: somebody\nOne of these, back\.")
    scene.type("call nobody.\n").until(r"Not understood: call nobody\.\ncall 1, call 2, .*, call 12, back\.")
    assert scene.type("call 12\n").end() == "RESULT 'c12' modes=same"


def test_without_a_default_enter_does_nothing(lines: Plays) -> None:
    scene = (
        lines("key_without_default", "--plain").ready("9 pause").type("\n").until("Enter does nothing here")
    )
    assert scene.type("4\n").end() == "RESULT 'skip' modes=same"


def test_enter_keeps_a_default_text(lines: Plays) -> None:
    scene = lines("line_with_default", "--plain").ready("Enter for: We will report by noon").type("\n")
    assert scene.end() == "RESULT 'We will report by noon' modes=same"


@pytest.mark.parametrize(
    ("name", "ended"),
    [
        ("line_with_default", "ESCAPED 'We will report by noon'"),
        ("choose", "RESULT None"),
        ("tick", "ESCAPED ''"),
        ("edit", r'''ESCAPED "We're sorry.\nWe are looking into it."'''),
    ],
)
def test_a_slash_is_what_escape_is_elsewhere(lines: Plays, name: str, ended: str) -> None:
    assert lines(name, "--plain").ready(">").type("/\n").end() == f"{ended} modes=same"


def test_an_option_is_chosen_by_its_name_and_never_by_enter(lines: Plays) -> None:
    scene = lines("choose", "--plain").ready(">").type("\n").until("(?s)go back.*go back")
    assert scene.type("l2 SERIOUS\n").end() == "RESULT 'L2' modes=same"


def test_two_interrupts_pause(lines: Plays) -> None:
    scene = lines("key", "--plain").ready("Enter: done").type("\x03").until("Ctrl-C again").type("\x03")
    assert scene.end() == "PAUSED modes=same"


def test_one_interrupt_asks(lines: Plays) -> None:
    scene = lines("key", "--plain").ready("Enter: done").type("\x03").until("Ctrl-C again").type("skip\n")
    assert scene.end() == "RESULT 'skip' modes=same"


def test_hostile_words_never_reach_the_terminal(lines: Plays) -> None:
    scene = lines("hostile", "--plain", columns=200).ready(r"\.\n>").type("x\n").until("go back").type("1\n")
    scene.until("to keep").type("\n").ready("Enter for").type("\n").until("when done").type("\n").end()
    shown = scene.raw.decode("utf-8")
    assert not any(char in shown for char in "\x07\x1b\x9b\u202e\u200b")


def test_a_terminal_that_cannot_redraw_gets_lines(lines: Plays) -> None:
    assert lines("key", TERM="dumb").ready("Enter: done").type("4\n").end() == "RESULT 'skip' modes=same"


def test_news_leaves_the_half_typed_line_alone(lines: Plays) -> None:
    scene = lines("news", "--plain").until("Your note").type("half ").until("09:22:03").type("typed\n")
    assert scene.end() == "RESULT 'half typed' modes=same"


def test_a_line_for_a_question_taken_back_answers_no_other(lines: Plays) -> None:
    scene = lines("cancelled", "--plain").until("Taken back").type("abc").until("Asked instead").type("def\n")
    assert scene.end() == "RESULT 'def' modes=same"


@pytest.mark.parametrize(
    ("given", "ended"), [("", "GONE"), ("half", "GONE"), ("a\r\nb\n", "RESULT ('a', 'b')")]
)
def test_a_pipe_is_read_to_its_end(given: str, ended: str) -> None:
    ran = _demo("two_lines", given)
    assert ran.stderr.splitlines()[-1].removeprefix("> ") == f"{ended} modes=same"


def test_lines_load_neither_prompt_toolkit_nor_questionary() -> None:
    code = (
        "import sys, crisisctl.live.opening as o; o.open_talk(list, plain=True);"
        "print({'prompt_toolkit', 'questionary', 'wcwidth'} & set(sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "set()\n"
    )


def _demo(scene: str, given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "tests/live/demo.py", scene, "--plain"],
        input=given, capture_output=True, text=True, check=True, env={"PYTHONPATH": ".", "TERM": "xterm"},
    )  # fmt: skip


def test_the_words_of_a_statement_are_heard_exactly(lines: Plays) -> None:
    scene = lines("exact", "--plain").until("Statement ends")
    assert "done: Sent. Head, and more\n" in scene.text
    assert "✓ We sent it · ▶ see ── here\n" in scene.text
    assert scene.ready("Enter when done|for the choices").type("\n").end() == (
        "RESULT '✓ We sent it · ▶ see ── here' modes=same"
    )
    assert "1. ✓ We sent it · ▶ see ── here\n" in scene.text
