"""From `run` to `closed` at the keyboard, in every window that people have."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from tests.acceptance.power_cut import NAME, WHAT_WE_DO
from tests.acceptance.program import GUARD, Place, Walk

COLOUR = re.compile(rb"\x1b\[[\d;]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])\b[\d;]*m")

CLIPBOARD = re.compile(r"\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\\\)")


def begin_phase(walk: Walk) -> None:
    """Declare, and finish the first phase."""
    walk.answer("What is happening", "Nobody can log in")
    walk.answer("When did it begin", "00:00")
    walk.press("How bad is it", "\r")
    walk.press("Who does what", "\r")
    walk.press("Call Lena Vogt", "y")
    walk.press("Pause every scheduled", "\r")
    walk.answer("What is confirmed", "The power failed.")
    walk.answer("How many people", "4100")
    walk.answer("first seen", "00:00")
    walk.press("tick the lines", "\r")
    walk.press("Which are true", "12\r")
    walk.answer("What shows it", "Ticket 4411")


def statement(walk: Walk) -> None:
    """Write it, have it approved, and post it on both channels."""
    walk.press("write it", "\r")
    walk.answer("next public update", "")
    walk.answer("What we do", WHAT_WE_DO)
    walk.press("this is the draft", "\r")
    code = re.search(r"Code:\s+(\w{4})", walk.until(r"Code:\s+\w{4}").text)
    assert code is not None
    walk.press(r"\[a\] approved", "a")
    walk.press("How did Lena Vogt", "2\r")
    walk.answer("Which code", code[1])
    walk.press("Still true", "y")
    walk.press(r"Post it on", "i")
    walk.answer("The link on", "https://x.example/1")
    walk.press("Still true", "y")
    walk.press("Post it on", "p")


def to_the_end(walk: Walk) -> None:
    """Decide, wait, and review."""
    walk.press("Which response fits", "1")
    walk.press("You chose", "y")
    walk.press("Publish the help page", "\r")
    walk.press("Thank everybody", "g")
    walk.press("Collect every figure", "\r")
    walk.answer("What went well", "Legal was quick.")


def play(walk: Walk) -> None:
    begin_phase(walk)
    statement(walk)
    to_the_end(walk)
    assert walk.end() == 0, walk.text


def flat(texts: list[str]) -> str:
    """Screens as running text, whatever their width."""
    return " ".join(" ".join(texts).split())


def test_a_whole_incident_at_the_keyboard(walk: Callable[..., Walk], place: Place) -> None:
    seen = walk("run", NAME)
    play(seen)
    assert "crisisctl report" in seen.text
    types = place.types()
    assert types[0] == "incident.declared"
    assert types[-1] == "incident.closed"
    settled = [entry["step"] for entry in place.of_type("step.done")]
    assert sorted(settled) == sorted(
        [
            "pause",
            "facts",
            "tell-legal",
            "protect",
            "holding",
            "response",
            "help",
            "settle",
            "collect",
            "lessons",
        ]
    )
    published = place.of_type("message.published")
    assert [(one["channel"], one.get("link")) for one in published] == [
        ("x", "https://x.example/1"),
        ("site", None),
    ]
    approved = place.of_type("message.approved")[0]
    assert (approved["person"], approved["how"], approved["role"]) == ("lena", "phone", "legal")
    assert WHAT_WE_DO in approved["text"]
    assert COLOUR.search(seen.raw)
    assert place.call("verify").returncode == 0
    report = place.call("report", "--format", "json")
    metrics = json.loads(report.stdout)["metrics"]
    assert metrics["to_first_statement"] is not None
    assert metrics["steps_skipped"] == 0
    assert "Nobody can log in" in place.call("report").stdout
    assert place.call("resume").returncode in {0, 2}
    assert place.faults() == []


def test_a_narrow_window_without_colour_shows_all_of_it(walk: Callable[..., Walk], place: Place) -> None:
    seen = walk("run", NAME, columns=40, rows=50, NO_COLOR="1")
    play(seen)
    assert not COLOUR.search(seen.raw)
    text = flat([*seen.seen, seen.transcript])
    for words in (
        "Pause every scheduled post.",
        "Social media manager (Ben Okafor)",
        "+49 30 555 0101 · +49 170 555 0102",
        "This is real, not an exercise.",
        "The site is in maintenance mode.",
        "[Enter] done",
        "[s] skip",
        "[o] another step",
        "[!] something new",
        "We explain and help",
        "Not known yet",
        "Here, in person",
        "Which code did they read back?",
        "Report the outage to the regulator",
        "crisisctl report",
    ):
        assert words in text, f"{words!r} is not to be seen in:\n" + "\n\n".join(seen.seen)
    assert place.call("verify").returncode == 0


def test_a_whole_incident_in_plain_lines(walk: Callable[..., Walk], place: Place) -> None:
    seen = walk("run", NAME, "--plain", rows=200)
    seen.answer("What is happening", "Nobody can log in")
    seen.answer("When did it begin", "today 00:00")
    seen.press("How bad is it", "\r")
    seen.press("Enter: keep", "\r")
    seen.answer("Call Lena Vogt", "reached")
    seen.answer("Enter: done", "1")
    seen.answer("What is confirmed", "The power failed.")
    seen.answer("How many people", "4100")
    seen.answer("first seen", "00:00")
    seen.answer("1 tick the lines", "1")
    seen.answer("Type numbers", "1 2").until("1. done").press("", "\r")
    seen.answer("What shows it", "Ticket 4411")
    seen.answer("1 write it", "1")
    seen.answer("next public update", "")
    seen.answer("What we do", WHAT_WE_DO)
    seen.answer("1 this is the draft", "1")
    code = re.search(r"Code: (\w{4})", seen.until("approve, changes").text)
    assert code is not None
    seen.type("approve\r").answer("How did Lena", "2").answer("Which code", code[1])
    seen.answer("goes out on X", "post").answer("Post it on X", "link").answer(
        "The link on X", "https://x.example/1"
    )
    seen.answer("goes out on Newsroom", "post").answer("Post it on Newsroom", "posted")
    seen.answer("Which response fits", "explain").answer("You chose", "yes")
    seen.answer("Publish the help page", "1")
    seen.answer("Thank everybody", "go on")
    seen.answer("Collect every figure", "1")
    seen.answer("What went well", "Legal was quick.")
    assert seen.end() == 0
    text = CLIPBOARD.sub("", seen.raw.decode())
    assert "\x1b" not in text
    begins, ends = text.index("Statement begins"), text.index("Statement ends")
    assert WHAT_WE_DO in text[begins:ends]
    assert not set("┌│└") & set(text)
    words = "done|write it|note|later|skip|another step|more|something new|time left|pause"
    offered = re.findall(rf"(?:^|, )(\d) ({words})\b", text, re.MULTILINE)
    meanings: dict[str, set[str]] = {}
    for number, word in offered:
        meanings.setdefault(number, set()).add(word)
    assert meanings == {
        "1": {"done", "write it"},
        "2": {"note"},
        "3": {"later"},
        "4": {"skip"},
        "5": {"another step"},
        "6": {"more"},
        "7": {"something new"},
        "8": {"time left"},
        "9": {"pause"},
    }
    assert place.types()[-1] == "incident.closed"


def test_the_bar_of_a_narrow_window_loses_nothing(walk: Callable[..., Walk]) -> None:
    seen = walk("run", NAME, "--title", "Down", "--level", "l2", "--began", "00:00", columns=40)
    seen.press("Who does what", "\r").press("Call Lena", "y").until("▶ Pause every").pump(GUARD)
    bar = flat(seen.rows[seen.rows.index("─" * 40) + 1 :])
    for words in ("this step", "min left", "L2", "Begin", "Ana Ruiz at the keys"):
        assert words in bar
    assert "…" not in bar
