from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Statement
from crisisctl.messages.lint import Context, KnownFact, broken, catalogue, explained, lint
from crisisctl.messages.rules.rule import saying

ENGLISH = Context(language="en")
KINDS = ["holding", "update", "apology", "correction", "internal", "notice", "all-clear"]


def found(text: str, kind: str = "notice", context: Context | None = None) -> list[str]:
    return [finding.rule for finding in lint(text, kind=kind, context=context or Context()).findings]


@pytest.mark.parametrize(
    "rule", [rule.id for rule in catalogue() if rule.find and rule.id != "fact-conflict"]
)
def test_the_bad_example_of_a_rule_breaks_it_and_the_better_one_does_not(rule: str) -> None:
    told = explained(rule)
    kind = min(told.kinds, default="notice")
    assert rule in found(told.bad, kind)
    assert rule not in found(told.better, kind)


def test_the_catalogue_holds_every_rule_once() -> None:
    ids = [rule.id for rule in catalogue()]
    assert len(ids) == len(set(ids)) == 59
    assert {rule.id for rule in catalogue() if rule.find is None} == {
        "over-limit",
        "unapproved",
        "missed-update",
        "unmarked-drill",
    }


def test_every_rule_explains_itself_in_plain_words() -> None:
    for rule in catalogue():
        assert rule.why, rule.id
        assert rule.instead, rule.id
        assert len(rule.why) <= 100, rule.id
        assert len(rule.instead) <= 100, rule.id


def test_an_unknown_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        explained("no-such-rule")


def test_a_finding_points_at_its_words() -> None:
    text = "Your parcels are late.\n😀 We're sorry if anyone felt hurt."
    (finding,) = [one for one in lint(text, kind="notice").findings if one.rule == "conditional-apology"]
    assert (finding.line, finding.text) == (2, "if")
    assert text.splitlines()[1][finding.column - 1 :].startswith("if")
    assert finding.severity == "error"


def test_what_words_only_suggest_is_a_warning_at_most() -> None:
    rule = replace(
        explained("no-comment"),
        find=saying(phrases("no comment")),
        perhaps=saying(phrases("no comment|word")),
    )
    sure, perhaps = (broken([rule], Statement(text, "notice")) for text in ("No comment.", "No word yet."))
    assert [(one.severity, one.text) for one in sure] == [("error", "No comment")]
    assert [(one.severity, one.text) for one in perhaps] == [("warning", "No word")]


@pytest.mark.parametrize("before", ["", "\n\n", "  ", "😀😀 ", "\r\n"])
def test_every_place_is_where_its_words_stand(before: str) -> None:
    text = (
        f"{before}Mistakes were made. Rest assured, we take this seriously!\nNo comment. It was probably TBC."
    )
    for finding in lint(text, kind="notice").findings:
        line = text.split("\n")[finding.line - 1]
        assert line[finding.column - 1 :].startswith(finding.text.split("\n")[0])


def test_what_is_missing_is_told_at_the_beginning() -> None:
    (finding,) = [one for one in lint("We are looking.", kind="update").findings if one.severity == "error"]
    assert (finding.rule, finding.line, finding.column, finding.text) == ("no-next-update", 1, 1, "")


def test_findings_come_in_the_order_of_the_text() -> None:
    findings = lint("No comment. Mistakes were made. Oops.", kind="notice").findings
    assert [(one.line, one.column) for one in findings] == sorted((one.line, one.column) for one in findings)


def test_only_an_error_is_not_ok() -> None:
    assert lint("Oops.", kind="notice").ok
    assert not lint("No comment.", kind="notice").ok


def test_what_needs_somebodys_word_says_whose() -> None:
    text = "We were negligent. Revenue will fall. The manager has been suspended."
    assert {one.rule: one.gate for one in lint(text, kind="notice").findings} == {
        "admission-gate": "legal",
        "market-moving": "investors",
        "names-individual": "hr",
    }


def test_internal_words_are_free_but_for_holes() -> None:
    assert found("No comment. Mistakes were made.", "internal") == []
    assert found("Dear [CUSTOMER NAME], no comment.", "internal") == ["placeholder"]
    assert found(" ", "internal") == ["empty"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_emptiness_is_said_of_no_words(kind: str) -> None:
    assert found(" \n\t", kind)[0] == "empty"


def test_the_wording_is_judged_in_english_only() -> None:
    text = "Es tut uns leid, falls sich jemand verletzt fühlt. Wir prüfen das. Kein Kommentar. No comment."
    linted = lint(text, kind="holding")
    assert (linted.language, linted.findings) == ("de", ())
    german = lint("Es tut uns leid. Bitte rufen Sie [NAME] an: 0171 5550123.", kind="holding")
    assert [finding.rule for finding in german.findings] == ["placeholder", "personal-data"]


@pytest.mark.parametrize("code", ["en", "en-GB", "EN_us"])
def test_a_language_that_is_told_is_not_guessed(code: str) -> None:
    linted = lint("Nous sommes désolés. No comment.", kind="notice", context=Context(language=code))
    assert (linted.language, [one.rule for one in linted.findings]) == ("en", ["no-comment"])


def test_official_contacts_are_no_personal_data() -> None:
    text = "Write to ana.ruiz@acme.example."
    assert found(text) == ["personal-data"]
    assert found(text, context=Context(contacts=frozenset({"Ana.Ruiz@acme.example"}))) == []


def test_a_known_person_who_signs_or_leads_is_no_name_of_an_individual() -> None:
    context = Context(people=frozenset({"Ana Ruiz"}))
    assert found("We are closed today.\nAna Ruiz, director", context=context) == []
    leading = "Ana Ruiz, who approved the report, answers your questions."
    assert found(leading) == ["names-individual"]
    assert found(leading, context=context) == []
    assert found("Ana Ruiz has been dismissed.", context=context) == ["names-individual"]


def test_a_number_that_was_corrected_may_not_come_back() -> None:
    context = Context(facts=(KnownFact("accounts affected", "4,700", ("4,100",)),))
    assert found("4,100 accounts are affected.", context=context) == ["fact-conflict"]
    assert found("4,700 accounts are affected, corrected from 4,100.", context=context) == []
    assert found("4,700 accounts are affected.", context=context) == []


@given(st.text(max_size=400), st.sampled_from(KINDS))
def test_any_text_is_taken(text: str, kind: str) -> None:
    linted = lint(text, kind=kind)
    assert linted.ok is all(one.severity != "error" for one in linted.findings)


@given(
    st.lists(
        st.sampled_from(
            ["we", "sorry", "if", "but", "any", "may", "have", "caused", ",", "!", "“", "”", "4,100", "@a"]
        )
    ),
    st.sampled_from(KINDS),
)
def test_any_words_are_taken(words: list[str], kind: str) -> None:
    lint(" ".join(words), kind=kind, context=Context(language="en"))


HOSTILE = [
    "a",
    "a ",
    "\n",
    ". ",
    "sorry if ",
    "we may have been ",
    "not never no ",
    "{{",
    "[[",
    "(x? ",
    "@a ",
    "a@",
    "1 ",
    "1.1.",
    "0800 ",
    "https://",
    "A post says we leak. ",
    "We do not leak. ",
    "any of the harm may have, ",
    "«“",
    "a.",
    "a-",
    "Mr. ",
    "12 Elm ",
    "_ _",
    "😀",
    "order A1",
]


@pytest.mark.parametrize("part", HOSTILE)
def test_a_hostile_text_takes_time_in_proportion_to_its_length(part: str) -> None:
    kind = "correction" if "leak" in part else "apology"
    short, long = (part * (1 + size // len(part)) for size in (1 << 11, 1 << 14))
    lint(short, kind=kind, context=ENGLISH)  # reads the phrases
    assert spent(long, kind) < 24 * spent(short, kind) + 0.2  # eight times the length; its square would be 64


def test_the_longest_text_is_judged_within_seconds() -> None:
    every = "".join(HOSTILE)
    assert spent((every * (1 + (1 << 16) // len(every)))[: 1 << 16], "correction") < 20


def spent(text: str, kind: str) -> float:
    """The seconds of the quickest of two times: what disturbs only adds."""
    found = []
    for _ in range(2):
        began = time.process_time()
        lint(text, kind=kind, context=ENGLISH)
        found.append(time.process_time() - began)
    return min(found)
