"""A walk that is only heard: each line says all there is to know, and no more often than needed."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.acceptance.power_cut import NAME, PLAN, WHAT_WE_DO
from tests.acceptance.program import Place, Walk

Begin = Callable[..., None]
Walks = Callable[..., Walk]
FIRST = ("pause", "facts", "tell-legal", "protect")


@pytest.fixture
def drafted(begin: Begin, walk: Walks) -> Walk:
    """A walk whose statement waits for its approval."""
    begin(*FIRST)
    seen = walk("resume", "--plain", columns=160, rows=200)
    seen.answer("1 write it", "1").answer("next public update", "").answer("What we do", WHAT_WE_DO)
    return seen.answer("1 this is the draft", "1").until("approve, changes")


def test_the_options_of_a_decision_are_named_at_the_prompt(begin: Begin, walk: Walks) -> None:
    begin(*FIRST, "holding")
    seen = walk("resume", "--plain", columns=160).until(r"(?m)^explain, apologise, not-yet, 3 later")
    seen.answer("not-yet", "").until(r"Enter does nothing here\.\nexplain, apologise, not-yet, 3 later")


def test_who_decided_is_asked_in_full(begin: Begin, walk: Walks, place: Place) -> None:
    lead = "decide: Which response fits?\n        by: lead"
    begin(*FIRST, "holding", plan=PLAN.replace(lead, lead.replace("lead", "legal")))
    seen = walk("resume", "--plain", columns=160).answer("(?m)^explain, apologise", "apologise")
    seen.until("yes: yes, Lena Vogt decided it").answer(r"yes, me, other, back\.", "yes")
    seen.logged("decision.made")
    assert place.of_type("decision.made")[0]["person"] == "lena"


def test_a_deadline_is_said_when_it_passes(begin: Begin, walk: Walks) -> None:
    begin("tell-legal", plan=PLAN.replace("by: social, within: 5m", "by: social, within: 8s"))
    seen = walk("resume", "--plain", rows=60).until("Enter: done").until("OVERDUE: pause")
    seen.answer("OVERDUE", "8").until("(?s)To call: Olga Berg.*Enter: done")
    assert seen.text.count("OVERDUE: pause") == 1


def test_a_statement_is_read_once_for_its_approval_and_again_on_request(drafted: Walk) -> None:
    assert drafted.text.count("Statement begins") == 2  # as a draft, and for whoever approves it
    drafted.answer("approve, changes", "8").until("The same words as above, X, .* To hear them again: read")
    assert drafted.text.count("Statement begins") == 2
    drafted.answer("To hear them again", "read").until(
        "(?s)Statement begins.*Statement begins.*Statement begins"
    )


def test_a_code_is_spelled_and_a_wrong_one_leads_back_to_the_words(drafted: Walk) -> None:
    found = re.search(r"Code: (\w{4}), letter by letter ((?:\w ){3}\w)\.", drafted.text)
    assert found is not None
    assert found[2].replace(" ", "") == found[1]
    wrong = "0000" if found[1] != "0000" else "1111"
    drafted.answer("approve, changes", "approve").answer("How did Lena", "2").answer("Which code", wrong)
    drafted.answer("/ for the words and their code", "/")
    drafted.until("(?s)/ for the words.*Statement begins.*Code: ")


def test_the_number_of_a_choice_is_no_answer_in_words_unless_it_is_typed_again(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin("pause", "tell-legal")
    seen = walk("resume", "--plain").answer("What is confirmed", "8").until("8 is no answer here: / brings")
    assert place.of_type("fact.stated") == []
    seen.answer("no answer here", "8").answer("How many people", "5").logged("fact.stated", 2)
    assert [fact["value"] for fact in place.of_type("fact.stated")] == ["8", 5]


@pytest.mark.parametrize("asked", ["?", "help"])
def test_help_at_a_question_for_text_names_the_slash(
    begin: Begin, walk: Walks, place: Place, asked: str
) -> None:
    begin("pause", "tell-legal")
    walk("resume", "--plain").answer("What is confirmed", asked).until("/ for the keys. / goes back")
    assert place.of_type("fact.stated") == []


def test_nothing_is_said_twice_in_a_row(walk: Walks) -> None:
    seen = walk("run", NAME, "--plain", "--title", "Down", "--level", "L2", "--began", "00:00", rows=200)
    seen.press("Enter: keep", "\r").until("Call Lena")
    assert seen.text.count("Who does what") == 1
    assert not [line for line, next_ in pairwise(seen.rows) if line == next_]


def test_a_number_is_no_name_for_an_incident(walk: Walks) -> None:
    seen = walk("run", NAME, "--plain", "--level", "L2", "--began", "00:00")
    seen.answer("What is happening", "1").until("“1” says nothing yet").answer(
        "says nothing yet", "Login down"
    )
    seen.until("Enter: keep")


def test_news_that_nobody_asked_for_is_counted_at_the_end_and_not_poured_out(
    begin: Begin, walk: Walks, place: Place
) -> None:
    begin("tell-legal")
    seen = walk("resume", "--plain", columns=160, rows=60).until("Enter: done")
    assert place.call("fact", "what", "The power failed.").returncode == 0
    assert place.call("note", "The journalist called again").returncode == 0
    # The walk looks around once in a second.
    seen.pump(3)
    seen.answer("Enter: done", "9")
    assert seen.end() == 130
    told = re.search(
        r"News that you have not heard: (\d+)\. To hear it: (crisisctl log \S+ --plain)", seen.text
    )
    assert told is not None
    assert int(told[1]) >= 2
    assert "The journalist called again" not in seen.text
    assert "The journalist called again" in place.call(*told[2].split()[1:]).stdout


def test_a_slash_goes_back_to_an_earlier_answer_of_the_declaration(walk: Walks, place: Place) -> None:
    seen = walk("run", NAME, "--plain", columns=160, rows=60)
    seen.answer("What is happening", "/").until("This is the first question")
    seen.answer("This is the first question", "Login dwon").answer("When did it begin", "00:00")
    seen.until("How bad is it").type("/\r").until("Enter for: 00:00").type("/\r").until(
        "Enter for: Login dwon"
    )
    seen.type("Login down\r").pump(1)
    seen.press("Enter for: 00:00", "\r").pump(1)
    seen.type("3\r").until("Who does what").type("back\r").until("Enter for L3")
    seen.press("Enter for L3", "\r").press("(?s)Enter: keep.*Enter: keep", "\r").until("Declared at")
    declared = place.of_type("incident.declared")[0]
    assert (declared["title"], declared["level"]) == ("Login down", "L3")
    assert "T00:00:00" in declared["began"]
