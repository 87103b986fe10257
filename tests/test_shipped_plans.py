"""What holds for every plan that comes with the program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from crisisctl.core.playbook import Playbook
from crisisctl.core.search import search
from crisisctl.core.times import moment
from crisisctl.messages.lengths.beyond import over_limit
from crisisctl.messages.lint import Context, lint
from crisisctl.messages.templates import fill, inspect
from crisisctl.reading.check_files import check_files
from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE
from tests.core.walking import Walk
from tests.shipped import HOUR, PLANS, due, each_plan, first_say, read

ROOT = Path(__file__).resolve().parent.parent
DRILLS = sorted((ROOT / "playbooks" / "drills").glob("*.yaml"))


def public_statements(playbook: Playbook) -> list[str]:
    """The messages that the public sees, in the order in which the plan's steps publish them."""
    named = [step.message for phase in playbook.phases for step in phase.steps if step.message]
    internal = {name for name, channel in DEFAULT_WORKSPACE.channels.items() if channel.internal}
    return [name for name in named if not set(playbook.messages[name].channels) <= internal]


@each_plan
def test_nothing_is_wrong_with_it_and_nothing_to_warn_of(file: Path) -> None:
    assert check_files([file], workspace=None, inspect=inspect) == ()


def test_nothing_is_wrong_with_their_parts_and_drills() -> None:
    parts = sorted((ROOT / "playbooks" / "parts").glob("*.yaml"))
    assert parts
    assert check_files([*parts, *DRILLS], workspace=None, inspect=inspect) == ()


@each_plan
def test_one_of_its_drills_passes_and_one_fails_for_its_stated_reason(file: Path) -> None:
    drills = [yaml.safe_load(one.read_text(encoding="utf-8")) for one in DRILLS]
    fails = [bool(one.get("fails")) for one in drills if one["playbook"] == file.stem]
    assert False in fails, "no drill of it passes"
    assert True in fails, "no drill of it fails"


@each_plan
def test_it_goes_from_detection_to_rebuilt_trust(file: Path) -> None:
    playbook = read(file).playbook
    phases = [phase.id for phase in playbook.phases]
    assert phases[-2:] == ["review", "rebuild"]
    assert {"detect", "assess", "acknowledge", "respond", "sustain", "resolve"} <= set(phases)
    steps = {step.id for step in playbook.steps()}
    assert {"day-7", "day-30", "day-60", "day-90"} <= steps
    assert len(playbook.triggers) >= 3
    assert len(playbook.avoid) >= 4
    assert playbook.cluster
    assert playbook.handles
    assert set(playbook.cadence) == {"L1", "L2", "L3", "L4"}
    assert {"false-claim", "press", "harm", "regulator"} <= set(playbook.anytime)


@each_plan
def test_the_first_hour_has_owners_and_deadlines(file: Path) -> None:
    playbook = read(file).playbook
    for phase in playbook.phases[:2]:
        for step in phase.steps:
            assert step.by or step.verb in ("page", "wait"), step.id
            assert step.within or step.repeats or not step.holds or step.verb == "page", step.id
            assert step.why or step.how or step.verb in ("page", "wait", "ask"), step.id


@each_plan
def test_the_public_hears_within_the_hour_and_staff_no_later(file: Path) -> None:
    playbook = read(file).playbook
    times = due(playbook)
    public = times[first_say(playbook, internal=False).id]
    assert public <= HOUR
    assert times[first_say(playbook, internal=True).id] <= public


@each_plan
def test_every_step_says_why_or_how(file: Path) -> None:
    steps = read(file).playbook.steps()
    assert [one.id for one in steps if not (one.why or one.how or one.verb == "wait")] == []


@each_plan
def test_an_apology_is_made_where_the_crisis_is(file: Path) -> None:
    playbook = read(file).playbook
    apologies = [one for one in playbook.messages.values() if one.kind == "apology"]
    first = playbook.messages[str(first_say(playbook, internal=False).message)]
    assert not apologies or set(first.channels) <= {name for one in apologies for name in one.channels}


@each_plan
def test_every_message_is_said_in_some_step(file: Path) -> None:
    playbook = read(file).playbook
    assert set(playbook.messages) == {step.message for step in playbook.steps() if step.message}


@each_plan
def test_its_first_public_statement_can_be_cleared_beforehand(file: Path) -> None:
    plan = read(file)
    message = plan.playbook.messages[public_statements(plan.playbook)[0]]
    assert message.kind in ("holding", "acknowledgement")
    text = message.text or plan.sources[str(message.template)].decode()
    uses = inspect(str(message.template), text).uses
    asked = [use.name.removeprefix("facts.") for use in uses if use.name.startswith("facts.")]
    assert {plan.playbook.facts[name].type for name in asked} <= {"choice"}
    assert not [use.name for use in uses if use.name.startswith("draft.")]


@each_plan
def test_words_that_stand_in_the_plan_itself_break_no_rule_where_they_go(file: Path) -> None:
    brand = {"name": "Acme", "support": "https://acme.example/help"}
    values = {"brand": brand, "next_update": "2026-12-03T14:00:00Z"}
    for message in read(file).playbook.messages.values():
        if message.text is None:
            continue
        filled = fill(message.text, values, "Europe/Madrid")
        assert not filled.missing
        where = [DEFAULT_WORKSPACE.channels[name] for name in message.channels]
        context = Context(language="en", contacts=frozenset({brand["support"]}))
        assert lint(filled.text, kind=message.kind, context=context).findings == ()
        assert over_limit(filled.text, where) == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("our account was hacked and posts scam links", "hijacked-account"),
        ("boycot", "backlash"),
        ("journalist names customer data", "data-breach"),
        ("the app is down", "outage"),
        ("food made people sick", "product-safety"),
        ("CEO harassed an employee", "misconduct"),
        ("fake video of our boss", "deepfake"),
        ("bad reviews", "review-storm"),
        ("racist tweet", "offensive-post"),
        ("influencer arrested", "partner-scandal"),
        ("people hate our new ad", "insensitive-campaign"),
        ("false story spreads", "rumour"),
        ("fake news about us", "rumour"),
        ("ransomware", "data-breach"),
        ("we got hacked", "data-breach"),
        ("phishing", "hijacked-account"),
        ("a tweet of ours", "offensive-post"),
        ("Harassment", "misconduct"),
        ("allergies", "product-safety"),
        ("server crashed", "outage"),
        ("protesters", "backlash"),
    ],
)
def test_it_is_found_by_everyday_words(typed: str, first: str) -> None:
    assert search([read(file).playbook for file in PLANS], typed)[0].plan.id == first


@each_plan
def test_no_answer_promises_an_all_clear_that_the_plan_does_not_have(file: Path) -> None:
    playbook = read(file).playbook
    has = any(message.kind == "all-clear" for message in playbook.messages.values())
    labels = [option.label for step in playbook.steps() for option in step.options]
    assert has or not [one for one in labels if "all-clear" in one]


def test_a_report_that_the_law_protects_is_confirmed_and_answered_in_time() -> None:
    walk = Walk(read(next(one for one in PLANS if one.stem == "misconduct")).playbook)
    assert not walk.state.clocks
    walk.fact("report_from", "2026-01-12T09:00:00Z")
    due = {name: walk.state.clocks[name].due_at for name in ("report-confirmed", "report-answered")}
    confirmed, answered = moment("2026-01-19T09:00:00Z"), moment("2026-04-11T09:00:00Z")
    assert due == {"report-confirmed": confirmed, "report-answered": answered}


@pytest.mark.parametrize("plan", ["insensitive-campaign", "offensive-post"])
def test_what_was_our_own_doing_is_apologised_for_within_the_hour(plan: str) -> None:
    playbook = read(ROOT / f"playbooks/{plan}.yaml").playbook
    assert due(playbook)["apology"] <= HOUR


@each_plan
def test_the_end_is_signed_after_all_that_the_plan_asks_for(file: Path) -> None:
    playbook = read(file).playbook
    (home,) = [phase for phase in playbook.phases if any(step.id == "sign-off" for step in phase.steps)]
    steps = {step.id: step for step in home.steps}
    needed: set[str] = set()
    ahead = ["sign-off"]
    while ahead:
        ahead += steps[ahead.pop()].needs
        needed |= {*ahead}
    assert {step.id for step in home.steps if step.verb == "check"} <= needed
