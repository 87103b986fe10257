"""Every key beside the question's own, and what others wrote that must never reach the terminal raw."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.acceptance.power_cut import HOLDING, NAME, PLAN
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
PAUSE = "▶ Pause every"


def test_the_keys_of_a_step_that_asks_tell_what_it_asks_next(begin: Begin, walk: Walks) -> None:
    begin("pause", "tell-legal")
    seen = walk("resume").answer("What is confirmed", "The power failed.")
    seen.press("How many people are affected", "\x1b").until("Next: How many people are affected")


def test_notes(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").press(PAUSE, "n").until("Facts only; others may read this")
    seen.answer("Note:", "00:00 The banner went up").logged("note.added")
    seen.press(PAUSE, "n").answer("Note:", "p").logged("note.added", 2)
    seen.press(PAUSE, "n").answer("Note:", "12 people wait").logged("note.added", 3)
    timed, privileged, plain = place.of_type("note.added")
    assert timed["text"] == "The banner went up"
    assert timed["happened_at"].endswith("T00:00:00.000Z")
    assert (privileged["privileged"], privileged["text"]) == (True, "advice sought from Legal counsel")
    assert plain == {"text": "12 people wait"}
    seen.press(PAUSE, "n").until("Note:").type("Half of it\x1b").press(PAUSE, "n").until(
        r"Note:\s+Half of it"
    )


def test_evidence(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    post = place.work / "the post.txt"
    post.write_text("We are down!\n", encoding="utf-8")
    seen = walk("resume").press(PAUSE, "a").answer("Evidence", f"'{post}'").logged("evidence.attached")
    seen.until(r"kept: file the post\.txt, 13 bytes, [0-9a-f]{8}")
    seen.press(PAUSE, "a").answer("Evidence", "https://forum.example/t/1").logged("evidence.attached", 2)
    seen.press(PAUSE, "a").answer("Evidence", "/no/such/file.png").until("there is no file /no/such/file.png")
    seen.press(PAUSE, "a").answer("Evidence", "Ben saw it at his desk").logged("evidence.attached", 3)
    file, link, words = place.of_type("evidence.attached")
    sha256 = hashlib.sha256(post.read_bytes()).hexdigest()
    assert (file["kind"], file["size"], file["sha256"], file["step"]) == ("file", 13, sha256, "pause")
    assert (link["kind"], link["name"]) == ("link", "https://forum.example/t/1")
    assert (words["kind"], words["name"]) == ("text", "Ben saw it at his desk")
    kept = [one for one in (place.incident / "evidence").rglob("*") if one.is_file()]
    assert [one.read_bytes() for one in kept] == [post.read_bytes()]


def test_something_new(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").press(PAUSE, "!").answer("What happened", "A second thread")
    seen.press("Which kind", "1\r").until("Another post appears: A second thread · opens capture")
    seen.press("The level is L2. Is it still right", "\r")
    assert place.of_type("anytime.happened")[0]["text"] == "A second thread"
    assert place.of_type("step.opened")[-1]["step"] == "capture"
    seen.press(PAUSE, "!").answer("What happened", "They say that we were hacked")
    seen.press("2 A rumour", "2\r").press("Is it still right", "y").press("Which level", "3\r")
    seen.answer("What makes it so", "It is everywhere").logged("level.changed")
    assert place.of_type("claim.raised")[0]["text"] == "They say that we were hacked"


def test_something_new_that_presses_more_comes_first(begin: Begin, walk: Walks) -> None:
    begin(
        "pause",
        "tell-legal",
        "facts",
        plan=PLAN.replace("by: social, within: 5m}\n", "by: social, within: 1m}\n"),
    )
    seen = walk("resume").press("The site is in maintenance mode", "\x1b")
    seen.press(r"\[!\]", "!").answer("What happened", "A second thread").press("Which kind", "1\r")
    seen.press("Is it still right", "\r").until("▶ Capture it")


def test_a_happening_about_a_claim_goes_to_the_register(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal", plan=PLAN.replace("another-post:", "false-claim:"))
    seen = walk("resume").press(PAUSE, "!").answer("What happened", "They say that we were hacked")
    seen.press("Which kind", "1\r").answer("The claim, word for word: .*hacked", "").answer(
        "Where was it seen", "X"
    )
    seen.press("Is it still right", "\r").logged("claim.raised")
    assert place.of_type("claim.raised")[0]["text"] == "They say that we were hacked"
    assert place.of_type("anytime.happened")[0]["name"] == "false-claim"


def test_a_choice_that_was_put_off_is_made_sooner(begin: Begin, walk: Walks, place: Place) -> None:
    holding = next(line for line in PLAN.splitlines(keepends=True) if "say: holding" in line)
    later = (
        PLAN.replace(holding, "").replace("        needs: [holding]\n", "").replace("every: 1s", "every: 3d")
    )
    begin("pause", "facts", "tell-legal", "protect", plan=later)
    seen = walk("resume").press("Which response fits", "3").press("You chose", "y")
    seen.until("response is asked again at .*, or sooner: another step").press("Nothing to do right now", "o")
    seen.press(r"\[1\] response .* asked again", "1").logged("step.reopened")
    seen.press("Which response fits", "1").press("You chose", "y").logged("decision.made", 2)
    assert place.of_type("decision.made")[-1]["choice"] == "explain"
    assert place.faults() == []


def test_what_happens_in_every_crisis_needs_no_plan(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").press(PAUSE, "!").answer("What happened", "A reporter calls")
    seen.press("The press asks", "3\r").press("Is it still right", "\r").logged("anytime.happened")
    data = place.of_type("anytime.happened")[0]
    assert (data["name"], data["title"], data["text"]) == ("press", "The press asks", "A reporter calls")
    assert place.call("happened", "harm", "Somebody fell").returncode == 0


def test_enter_after_esc_asks_the_same_question_again(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "tell-legal")
    seen = walk("resume").until("What is confirmed").type("The power")
    seen.press("The power", "\x1b").press(r"\[Enter\] answer", "\r").press("The power", " failed.\r")
    seen.logged("fact.stated")
    assert place.of_type("fact.stated")[0]["value"] == "The power failed."
    assert place.faults() == []


def test_esc_leaves_a_menu(begin: Begin, walk: Walks) -> None:
    begin("tell-legal")
    walk("resume").press(PAUSE, "m").press("What else", "\x1b").press(PAUSE, "q")


def test_a_secret_is_asked_about_before_it_is_logged(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").press(PAUSE, "n").answer("Note", "The password is hunter2x")
    seen.press("Really with “password is hunter2x”", "b").press(PAUSE, "n").press(
        "The password is hunter2x", "\r"
    )
    assert "note.added" not in place.types()
    seen.press("Really with", "y").logged("note.added")


def test_looking_around(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    before = len(place.log())
    seen = walk("resume").press(PAUSE, "t").until(r"min left\s+(?:\w{3} )?\d\d:\d\d\s+pause")
    seen.press(PAUSE, "?").until("- Press pause.[^▶]*Nothing is lost")
    seen.press(PAUSE, "l").press("What is confirmed", "\x1b").press(r"\[Enter\] answer", "o")
    seen.until("Which step").until(r"\[1\] pause").press(r"\[3\] protect", "3").press("tick the lines", "u")
    seen.press("For whom", "2\r").until("Please send press").pump(0.3)
    assert b"\x1b]52;c;" in seen.raw
    assert len(place.log()) == before + 1  # that the walk was resumed


def more(walk: Walk, char: str) -> Walk:
    return walk.press(PAUSE, "m").press(rf"\[{char}\] ", char)


def test_everything_behind_more(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal", "facts")
    seen = walk("resume", rows=60)
    more(seen, "h").until("- Press pause.")
    more(seen, "y").until("A cheerful post would hurt now.")
    more(seen, "e").answer("Evidence", "A photograph").logged("evidence.attached")
    more(seen, "f").press("Which fact", "1\r").until("Which fact|What is confirmed")
    seen.type("\x15All of it.\r").logged("fact.stated", 4)
    more(seen, "c").answer("The claim, word for word", "It was sabotage").answer("Where was it", "x")
    seen.logged("claim.raised")
    more(seen, "l").press("Which level", "3\r").answer("What makes it so", "The press asks").logged(
        "level.changed"
    )
    more(seen, "a").press("Which role", "2\r").press("Who holds it", "1\r").logged("role.assigned", 5)
    more(seen, "r").press(r"Back to which step.*\n.*1 What is confirmed.*facts · done", "1\r").answer(
        "Why again", "It was wrong"
    ).logged("step.reopened")
    seen.press("▶ What is confirmed", "\x1b").press(r"\[Enter\] answer", "o").press(r"\[\d\] pause", "1")
    soon = f"{datetime.now(UTC) + timedelta(hours=1):%H:%M}"
    more(seen, "u").answer("next public update", soon).answer("Why then", "Experts").logged("commitment.made")
    more(seen, "u").answer("next public update", "2099-01-01T00:00:00Z").press("is it that far away", "b")
    seen.answer("next public update", soon).press("Why then", "\x1b")
    more(seen, "x").press("Which channel", "1\r").answer("What happened to it", "Stolen").logged(
        "channel.lost"
    )
    more(seen, "k").press("Which duty", "1\r").logged("clock.met")
    more(seen, "s").until("INTERNAL")
    more(seen, "d").answer("When was it done", "00:00").until("before the step was open")
    data = {kind: place.of_type(kind)[-1] for kind in set(place.types())}
    assert data["fact.stated"]["value"] == "All of it."
    assert (data["claim.raised"]["text"], data["claim.raised"]["channel"]) == ("It was sabotage", "x")
    assert (data["level.changed"]["level"], data["level.changed"]["from"]) == ("L3", "L2")
    assert (data["role.assigned"]["role"], data["role.assigned"]["person"]) == ("social", "ana")
    assert data["commitment.made"]["reason"] == "Experts"
    assert data["channel.lost"] == {"channel": "x", "reason": "Stolen"}
    assert data["clock.met"]["clock"] == "outage-report"


def test_a_false_alarm_is_ended_and_can_be_taken_up_again(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = more(walk("resume", rows=60), "j").answer("Why is it over", "A test of ours")
    seen.press("End this incident here", "\r").press("End this incident here", "b")
    more(seen, "j").answer("Why is it over", "A test of ours").press("End this incident here", "y")
    assert seen.until("ENDED: A test of ours").until("Closed. The log").end() == 0
    assert place.of_type("incident.closed")[0]["reason"] == "A test of ours"
    name = place.incident.name
    assert f"crisisctl reopen pause --reason … -i {name}" in place.call("resume", name).stderr
    assert place.call("reopen", "pause", "--reason", "It was real", "-i", name).returncode == 0
    walk("resume").press(PAUSE, "q").until("Go on with").end()


def test_handing_over_shows_the_brief_and_asks_how(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume")
    more(seen, "o").press("Hand over which role", "1\r").until("Who takes it")
    assert seen.text.count("INTERNAL: not for publication") == 2  # one from resuming
    seen.press("Who takes it", "3\r").press('Has Lena Vogt read the brief and said "I have it"', "2\r")
    seen.logged("role.handed_over").until("lead Lena Vogt · .*Ana Ruiz at the keys")
    data = place.of_type("role.handed_over")[0]
    assert (data["role"], data["from"], data["person"], data["how"]) == ("lead", "ana", "lena", "phone")


def test_somebody_is_paged_by_hand(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume")
    more(seen, "p").press("Page whom", "4\r").logged("page.requested", 2)
    assert place.of_type("page.requested")[-1]["person"] == "olga"
    seen.press("Call Olga Berg|▶ Pause", "l").press("Call Olga Berg", "y").logged("page.acknowledged", 2)


def test_an_unknown_login_is_asked_once(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    del place.environ["CRISISCTL_AS"]
    options = ("run", "power-cut", "--title", "Down", "--level", "l2", "--began", "00:00")
    seen = walk(*options).press("already open", "d").press("Who are you", "2\r").press("Who does what", "\r")
    seen.until("Ben Okafor at the keys").press("Call Lena", "q").until("Go on with").end()
    assert place.log()[0]["by"] == "ben"
    again = walk(*options).press("already open", "d").until("Who does what")
    assert "Who are you" not in again.transcript


def test_the_same_plan_that_is_open_can_be_joined(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("run", "power-cut").press("already open, with the same plan", "\r").until(PAUSE)
    assert len(list((place.work / "incidents").iterdir())) == 1
    assert seen.pause() == 130


def test_without_a_command_the_open_incident_is_offered(begin: Begin, walk: Walks, place: Place) -> None:
    seen = walk().until("The status page is red").press("What do you see", "\x1b")
    assert seen.end() == 0
    begin("tell-legal")
    seen = walk().press("Go on with", "1\r").until(PAUSE)
    assert place.types()[-1] == "walk.resumed"


def test_the_plan_is_found_in_ones_own_words(walk: Walks) -> None:
    seen = walk().press("Say it in my own words", "1\r").answer("In your own words", "zebra")
    seen.press("No plan fits 'zebra'", "1\r")
    seen.answer("In your own words", "the app has krashed").press("Which of these", "1\r")
    seen.until("What is happening, in a few words")
    assert "Outage · 1.0.0" in seen.transcript


def test_run_alone_finds_the_plan_and_keeps_what_was_said(walk: Walks, place: Place) -> None:
    seen = walk("run", "--title", "The app is down").press("Say it in my own words", "1\r")
    seen.answer("In your own words", "the app has krashed").press("Which of these", "1\r")
    seen.until("When did it begin")
    assert "What is happening" not in seen.transcript
    asked = place.call("run")
    assert asked.returncode == 2
    assert "which plan?" in asked.stderr


#: As YAML writes it.
HOSTILE = "\\e[2J\\e]0;owned\\a\\u202e"


def test_hostile_words_never_reach_the_terminal(begin: Begin, walk: Walks, place: Place) -> None:
    plan = PLAN.replace("do: Pause every scheduled post.", f'do: "Pause every {HOSTILE} post."')
    plan = plan.replace("goal: Everybody who must know does.", f'goal: "Goal {HOSTILE}"')
    plan = plan.replace("how: [Open the planner., Press pause.]", f'how: ["How {HOSTILE}"]')
    begin("tell-legal", plan=plan)
    bad = "\x1b[2J\x1b]0;owned\x07\u202e"
    evil = place.work / "evil\x1b[2J\u202e.txt"
    evil.write_text("x", encoding="utf-8")
    assert place.call("note", f"note {bad}").returncode == 0
    seen = walk("resume").until(PAUSE)
    assert place.call("note", f"another {bad}", CRISISCTL_AS=f"ben{bad}").returncode == 0
    assert place.call("attach", "pause", str(evil)).returncode == 0
    seen.until("another").until("kept: file evil")
    seen.press(PAUSE, "n").until("Note:").type(f"\x1b[200~pasted {bad}\x1b[201~\r").until("noted: pasted")
    more(seen, "h").until("- How").press(PAUSE, "m").press(r"\[s\] ", "s").until("INTERNAL")
    seen.press(PAUSE, "q").end()
    for raw in (b"\x1b]0;", b"\x07", "\u202e".encode(), b"\x1b[2J"):
        assert raw not in seen.raw
    outputs = [place.call("log"), place.call("status"), place.call("report"), place.call("brief")]
    for one in outputs:
        assert not set("\x1b\x07\u202e") & set(one.stdout + one.stderr)


def test_a_template_with_a_hole_is_filled_by_hand(begin: Begin, walk: Walks, place: Place) -> None:
    (place.work / "templates" / "power-cut-holding.j2").write_text(HOLDING, encoding="utf-8")
    begin("pause", "facts", "tell-legal", "protect")
    seen = walk("resume").press("write it", "s").answer("Why is holding left out", "Nobody noticed")
    seen.logged("step.skipped").until("Which response fits")
    assert place.of_type("step.skipped")[0] == {
        "step": "holding",
        "reason": "Nobody noticed",
        "person": "ana",
    }


def test_a_claim_is_checked_and_a_promise_kept(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    assert place.call("claim", "add", "They knew").returncode == 0
    assert place.call("promise", "add", "Refunds", "--by", "2099-01-01T10:00:00Z").returncode == 0
    seen = more(walk("resume"), "v").press("Which claim was checked", "1\r").press("It is", "1\r")
    seen.answer("What shows it", "https://acme.example/report").logged("claim.judged")
    assert place.of_type("claim.judged")[0]["verdict"] == "false"
    seen.until("Claim c1 checked: false · They knew")
    assert place.call("claim", "verdict", "c1", "unknown").returncode == 0
    seen.until(r"other terminal\): Claim c1 checked: not known yet")
    more(seen, "i").press("Which promise was kept", "1\r").answer("What shows it", "").logged(
        "commitment.kept"
    )
    assert place.of_type("commitment.kept")[0]["commitment"] == "p1"


def test_text_left_at_one_question_does_not_turn_up_at_another(begin: Begin, walk: Walks) -> None:
    begin("tell-legal")
    seen = walk("resume").press(PAUSE, "a").until("Evidence").type("Half of it\x1b")
    seen.press(PAUSE, "a").until(r"Evidence:\s+Half of it").type("\x1b").press(PAUSE, "o")
    seen.press(r"\[3\] protect", "3").press("tick the lines", "a").until("Evidence").pump(0.3)
    assert "Half of it" not in seen.question


def test_a_number_is_no_reason(begin: Begin, walk: Walks, place: Place) -> None:
    begin("tell-legal")
    seen = walk("resume").press(PAUSE, "s").answer("Why is pause left out", "2").until("is no reason yet")
    seen.answer("Why is pause left out", "skip").until("“skip” is no reason yet")
    seen.answer("Why is pause left out", "Nothing is planned").logged("step.skipped")
    assert place.of_type("step.skipped")[0]["reason"] == "Nothing is planned"


def test_whoever_looked_around_is_at_the_keys_again(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "tell-legal")
    seen = walk("resume").until("What is confirmed").type("The power")
    seen.press("The power", "\x1b").press(r"\[Enter\] answer", "t").until("No deadline|left")
    seen.press(r"\[Enter\] answer", "m").press("What else", "b").press(r"\[Enter\] answer", "!")
    seen.answer("What happened", "A reporter calls").press("Which kind", "\x1b").press("Enter. answer", "\r")
    seen.press("The power", " failed.\r").logged("fact.stated")
    assert place.of_type("fact.stated")[0]["value"] == "The power failed."


OPEN_DUTY = PLAN.replace(
    "      - {id: tell-legal",
    "      - {id: report, do: Report it., holds: false, by: legal}\n      - {id: tell-legal",
)


def test_what_is_not_settled_is_told_before_it_ends(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts", "tell-legal", "protect", "holding", plan=OPEN_DUTY)
    seen = walk("resume")
    seen.press("Report it", "l").press("Which response fits", "2").press("You chose: We apologise", "b")
    assert "Only the review comes after this phase, and these are not settled" in seen.transcript
    assert "Still open: report · Report it." in seen.transcript
    assert "By law: Report the outage to the regulator" in seen.transcript
    seen.press("Which response fits", "3").press("You chose: Not known yet", "b")
    assert seen.transcript.count("Only the review comes after") == 1
    assert place.of_type("decision.made") == []


def test_a_phase_that_ends_says_what_is_still_open(begin: Begin, walk: Walks, place: Place) -> None:
    begin("pause", "facts", "tell-legal", plan=OPEN_DUTY)
    seen = walk("resume").until("Report it")
    assert place.call("done", "protect", "--evidence", "Ticket 4411").returncode == 0
    seen.until("Begin finished in .*, nothing skipped, still open: report")


def test_in_plain_lines_a_number_alone_is_never_a_person(begin: Begin, walk: Walks, place: Place) -> None:
    begin(plan=PLAN.replace("page: legal, within", "page: [legal, sponsor], within"))
    seen = walk("resume", "--plain")
    seen.answer("call 2: ", "2").answer("Note:", "Nobody was called").logged("note.added")
    seen.answer("call 2: ", "call 2").answer("Call Olga|Call .*Executive sponsor", "no answer").logged(
        "page.failed"
    )
    assert place.of_type("note.added") == [{"text": "Nobody was called"}]
    assert place.of_type("page.failed")[-1]["role"] == "sponsor"


def test_esc_goes_back_to_an_earlier_answer_of_the_declaration(walk: Walks, place: Place) -> None:
    seen = walk("run", NAME).answer("What is happening", "Login dwon")
    seen.press("When did it begin", "\x1b").press("Login dwon", "\x7f" * 4 + "down\r")
    seen.press("When did it begin", "\r").press("How bad is it", "\x1b").press("When did it begin", "\r")
    seen.press("How bad is it", "\r").press("Enter. keep", "b").press("How bad is it", "\r")
    seen.press("Enter. keep", "\r").until("Declared at")
    assert place.of_type("incident.declared")[0]["title"] == "Login down"


def asked_of_legal() -> str:
    return PLAN.replace(
        "decide: Which response fits?\n        by: lead", "decide: Which response fits?\n        by: legal"
    )


@pytest.mark.parametrize(("keys", "person"), [(("y",), "lena"), (("i",), None), (("o", "3\r"), "olga")])
def test_the_log_knows_who_decided(
    begin: Begin, walk: Walks, place: Place, keys: tuple[str, ...], person: str | None
) -> None:
    begin("pause", "facts", "tell-legal", "protect", "holding", plan=asked_of_legal())
    seen = walk("resume").press("Which response fits", "2")
    seen.press(r"\[y\] yes, Lena Vogt decided it", keys[0])
    if len(keys) > 1:
        seen.press("Who decided it", keys[1])
    seen.logged("decision.made")
    assert place.of_type("decision.made")[0].get("person") == person
    if person:
        seen.until(f"decided by {'Lena Vogt' if person == 'lena' else 'Olga Berg'}")
    assert place.faults() == []
