"""What a person sees and does at a real (pseudo-)terminal."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Plays = Callable[..., Any]
COLOUR = re.compile(rb"\x1b\[[\d;]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])\b[\d;]*m")


def test_the_legend_fits_a_wide_window(play: Plays) -> None:
    seen = play("key").until("tick").rows
    assert seen[2:4] == [
        "  [Enter] done   [s] skip   [l] later   [o] another step   [n] note   [m] more",
        "  [?]   [q] pause",
    ]
    assert not any("something new" in row for row in seen)


def test_the_legend_fits_a_narrow_window(play: Plays) -> None:
    assert play("key", columns=40).until("tick").rows == [
        "▶ Pause every scheduled and paid post on",
        "all channels.  pause-posts",
        "  Social media manager (Ben Okafor)",
        "  [Enter] done   [s] skip   [l] later",
        "  [o] another step   [n] note   [m] more",
        "  [?]   [q] pause",
        "─" * 40,
        " tick 0 · first statement due in 59 min…",
    ]


def test_enter_is_the_default_and_the_question_leaves_no_trace(play: Plays) -> None:
    scene = play("key").ready("tick").type("\r")
    assert scene.end() == "RESULT 'done' modes=same"
    assert len(scene.rows) == 1


@pytest.mark.parametrize(("key", "meaning"), [("s", "skip"), ("S", "skip"), ("?", "help"), ("!", "new")])
def test_a_key_answers_at_once(play: Plays, key: str, meaning: str) -> None:
    assert play("key").ready("tick").type(key).end() == f"RESULT '{meaning}' modes=same"


def test_an_unknown_key_gets_one_quiet_hint(play: Plays) -> None:
    scene = play("key").ready("tick").type("xxx").until(r"Nothing on \[x\] here")
    assert b"\x07" not in scene.raw
    assert scene.text.count("Nothing on") == 1


def test_without_a_default_enter_does_nothing(play: Plays) -> None:
    scene = play("key_without_default").ready("tick").type("\r").until("Enter does nothing here")
    assert scene.type("s").end() == "RESULT 'skip' modes=same"


def test_keys_meant_for_the_question_before_are_thrown_away(play: Plays) -> None:
    scene = play("two_keys").ready("First question").type("\rs").ready("Second question")
    assert "RESULT" not in scene.text
    assert scene.type("l").end() == "RESULT ('done', 'later') modes=same"


def test_text_typed_ahead_for_the_next_line_is_kept(play: Plays) -> None:
    scene = play("two_lines").ready(r"One\?").type("first\rsecond\r")
    assert scene.end() == "RESULT ('first', 'second') modes=same"


def test_news_is_printed_above_and_what_was_typed_stays(play: Plays) -> None:
    scene = play("news").until("Your note").type("half ty").until("09:22:03")
    scene.until("half ty").type("ped").until("half typed")
    assert scene.rows[:4] == [
        *(f"09:22:0{n}  leadership: paged Ana Ruiz because pause-posts is overdue" for n in (1, 2, 3)),
        "? Your note?  half typed",
    ]
    assert scene.type("\r").end() == "RESULT 'half typed' modes=same"
    assert scene.rows[3] == "? Your note?  half typed"


def test_keys_are_kept_while_the_caller_works(play: Plays) -> None:
    scene = play("busy").until("The disk is slow").type("in vain\r")
    assert scene.end() == "RESULT 'in vain' modes=same"


def test_the_clocks_tick_while_a_line_is_typed(play: Plays) -> None:
    scene = play("line").until("tick 0").type("Ransom").until("tick 2")
    assert scene.rows[0] == "? What is happening, in a few words?  Ransom"
    assert (scene.screen.cursor.x, scene.screen.cursor.y) == (44, 0)


def test_a_line_is_edited_in_place(play: Plays) -> None:
    left, end, delete = "\x1b[D", "\x1b[F", "\x7f"
    scene = play("line").until("tick").type(f"posst{left}{delete}{end} now\r")
    assert scene.end() == "RESULT 'post now' modes=same"


def test_escape_gives_the_text_back(play: Plays) -> None:
    scene = play("line_with_default").until("Facts only").type("!\x1b")
    assert scene.end() == "ESCAPED 'We will report by noon!' modes=same"
    assert len(scene.rows) == 1


def test_an_empty_line_is_no_answer(play: Plays) -> None:
    play("line").ready("tick").type("\r").until("Type something, or press Esc to go back").type("ok\r").until(
        "RESULT 'ok'"
    )


def test_a_line_with_the_end_of_input_key_stays(play: Plays) -> None:
    scene = play("line").ready("tick").type("\x04").until("Ctrl-C twice pauses")
    assert scene.type("on\r").end() == "RESULT 'on' modes=same"


def test_pasted_lines_become_one_and_lose_their_escapes(play: Plays) -> None:
    scene = play("line").until("tick").type("\x1b[200~two\nlines\x1b[31m\u202e\x1b[201~\r")
    assert scene.end() == "RESULT 'two lines\ufffd[31m\ufffd' modes=same"


def test_an_option_is_chosen_with_the_arrow_keys(play: Plays) -> None:
    scene = play("choose").ready("tick").type("\x1b[B\x1b[B").until("▸ 2 L2").type("\r")
    assert scene.end() == "RESULT 'L2' modes=same"
    assert scene.rows[0] == "? How bad is it?  L2 serious"


def test_an_option_is_chosen_with_its_number(play: Plays) -> None:
    assert play("choose").ready("tick").type("3").until("▸ 3 L3").type("\r").end() == "RESULT 'L3' modes=same"


def test_enter_alone_chooses_nothing(play: Plays) -> None:
    scene = play("choose").ready("tick").type("\r").until("Point at one")
    assert "▸" not in scene.text
    assert scene.type("\x1b").end() == "RESULT None modes=same"


def test_enter_chooses_a_given_default(play: Plays) -> None:
    assert play("choose_default").ready("▸ 2").type("\r").end() == "RESULT 'L2' modes=same"


def test_a_list_longer_than_the_window_says_that_it_goes_on(play: Plays) -> None:
    scene = play("choose_many", rows=10).ready("More below: arrow keys")
    assert "Option 12" not in scene.text
    scene.type("\x1b[A").until("More above: arrow keys")  # from none to the last one
    assert "Option 12" in scene.text
    assert "More below" not in scene.text
    assert scene.type("\r").end() == "RESULT 'o12' modes=same"


def test_a_list_that_fits_says_nothing_of_more(play: Plays) -> None:
    scene = play("choose_many").ready("Option 12")
    scene.pump(1.5)
    assert "More" not in scene.text


def test_options_wrap_in_a_narrow_window(play: Plays) -> None:
    scene = play("choose", columns=40).until("tick")
    assert (
        "   2 L2 serious  several channels, or\n       two to five times the usual\n       mentions"
        in scene.text
    )


def test_items_are_ticked_with_space_and_number(play: Plays) -> None:
    scene = play("tick").ready("● 2 Paid").type("12\x1b[B ").until("● 3").type("\r")
    assert scene.end() == "RESULT [0, 2] modes=same"
    assert scene.rows[0] == "? What is paused?  2 of 3"


def test_ticking_can_be_left(play: Plays) -> None:
    assert play("tick").ready("tick").type("1\x1b").end() == "ESCAPED '' modes=same"


def test_a_text_is_edited_counted_and_saved(play: Plays) -> None:
    scene = play("edit").until("36 of 280").type("\rMore.").until("42 of 280").type("\x04")
    assert (
        scene.end() == r"""RESULT ("We're sorry.\nWe are looking into it.\nMore.", True, True) modes=same"""
    )


def test_escape_leaves_the_editing_with_the_text(play: Plays) -> None:
    scene = play("edit").until("tick").type(" Now.\x1b")
    assert scene.end() == r"""ESCAPED "We're sorry.\nWe are looking into it. Now." modes=same"""


def test_an_editor_takes_the_screen_and_gives_it_back(play: Plays) -> None:
    scene = play("editor", EDITOR="sed -i s/sorry/truly\\ sorry/")
    assert scene.end() == r"""RESULT "We're truly sorry.\nWe are looking into it." modes=same"""


@pytest.mark.parametrize("editor", ["false", "no-such-editor", "'", ""])
def test_an_editor_that_fails_changes_nothing(play: Plays, editor: str) -> None:
    scene = play("editor", EDITOR=editor)
    assert scene.end() == r"""RESULT "We're sorry.\nWe are looking into it." modes=same"""


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_news_waits_until_the_editor_has_left_the_screen(play: Plays, options: tuple[str, ...]) -> None:
    scene = play("editor_news", *options, EDITOR="sh -c 'sleep 1; echo left the screen'")
    scene.end()
    assert scene.rows[:2] == ["left the screen", "09:22:03  news"]


def test_a_question_taken_back_ends_its_editor(play: Plays) -> None:
    scene = play("editor_cancelled", EDITOR="sh -c 'sleep 60; echo never'")
    assert scene.until("And now").type("on\r").end() == "RESULT 'on' modes=same"


def test_one_interrupt_asks_and_keeps_what_was_typed(play: Plays) -> None:
    scene = play("line").until("tick").type("half\x03").until("Pause. Ctrl-C again. Nothing was lost.")
    assert scene.type(" more\r").end() == "RESULT 'half more' modes=same"


def test_two_interrupts_pause(play: Plays) -> None:
    scene = play("key").until("tick").type("\x03").until("Ctrl-C again").type("\x03")
    assert scene.end() == "PAUSED modes=same"
    assert len(scene.rows) == 1


def test_two_interrupts_far_apart_do_not_pause(play: Plays) -> None:
    scene = play("key").until("tick").type("\x03").until("Ctrl-C again")
    scene.pump(4.5)
    assert "Ctrl-C" not in scene.text
    assert scene.type("\x03").until("Ctrl-C again").type("s").end() == "RESULT 'skip' modes=same"


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
@pytest.mark.parametrize("name", ["key", "line", "choose", "edit"])
def test_a_signal_to_end_gives_the_terminal_back(play: Plays, name: str, number: int) -> None:
    scene = play(name).until("tick")
    scene.signal(number)
    assert scene.end() == "GONE modes=same"


def test_an_interrupt_from_outside_counts_as_one(play: Plays) -> None:
    scene = play("line").until("tick")
    scene.signal(signal.SIGINT)
    scene.until("Ctrl-C again")
    scene.signal(signal.SIGINT)
    assert scene.end() == "PAUSED modes=same"


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_a_closed_terminal_is_noticed(play: Plays, tmp_path: Path, options: tuple[str, ...]) -> None:
    told = tmp_path / "told"
    scene = play("line", *options, str(told)).until("What is happening")
    scene.hang_up()
    deadline = time.monotonic() + 20
    while not (told.exists() and told.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert told.read_text(encoding="utf-8").startswith("GONE")


def test_a_failure_gives_the_terminal_back(play: Plays) -> None:
    assert play("broken").ready("Broken next").type("\r").end() == "FAILED modes=same"


def test_a_question_taken_back_is_wiped_away(play: Plays) -> None:
    scene = play("cancelled").until("Taken back").type("abc").until(r"Asked instead\?")
    assert "Taken back" not in scene.text
    assert scene.type("new\r").end().startswith("RESULT")


def test_a_resized_window_is_laid_out_anew(play: Plays) -> None:
    scene = play("key").until("tick 0")
    scene.resize(40, 20)
    scene.until(r"\[m\] more\n  \[\?\]   \[q\] pause\n─{40}\n tick")
    scene.resize(100, 20)
    scene.until(r"\[m\] more   \[\?\]   \[q\] pause\n─{100}\n tick")


@pytest.mark.parametrize("rows", [3, 5])
def test_a_low_window_still_takes_keys(play: Plays, rows: int) -> None:
    assert play("key", rows=rows).ready("pause").type("s").end() == "RESULT 'skip' modes=same"


def test_colours_are_used_where_there_are_any(play: Plays) -> None:
    assert COLOUR.search(play("styles").until("tick").raw)


@pytest.mark.parametrize(
    "environ",
    [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "vt100"}, {"FORCE_COLOR": "0"}],
)
def test_colours_are_left_out_on_request(play: Plays, environ: dict[str, str]) -> None:
    scene = play("styles", **environ).until("tick")
    assert not COLOUR.search(scene.raw)
    assert scene.rows[0] == "title OVERDUE done"


def test_hostile_words_never_reach_the_terminal(play: Plays) -> None:
    scene = play("hostile").ready(r"\[x\] evil").type("x").ready("arrow keys").type("1\r")
    scene.ready("space or number").type("\r").ready(">|end").type("\r").ready("Ctrl-D").type("\x04").end()
    shown = scene.raw.decode("utf-8")
    assert not any(char in shown for char in "\x07\x9b\u202e\u200b")
    assert "\x1b]" not in shown
    assert "\x1b[31m" not in shown


def test_the_clipboard_is_asked_through_the_terminal(play: Plays) -> None:
    scene = play("copy")
    assert scene.end() == "RESULT True modes=same"
    assert b"\x1b]52;c;c3RhdGVtZW50\x07" in scene.raw


def test_no_key_puts_a_control_character_into_the_words(play: Plays) -> None:
    scene = play("line").ready("tick").type("a\x1ab\x11c\r")
    assert scene.end() == "RESULT 'abc' modes=same"
