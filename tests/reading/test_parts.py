"""What plans share: parts, put in their places, with each fault shown where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crisisctl.problem import Problem, Refused
from crisisctl.reading.check_files import check_files
from crisisctl.reading.parts import MOST
from crisisctl.reading.playbook import Plan, read_playbook

HEAD = """\
playbook: small
title: Small
summary: Something happens.
version: 1.0.0
"""
TEAM = """\
part: team
roles:
  lead: {title: Crisis lead}
  care: {title: Customer care}
escalation:
  up: [{page: lead, after: 0m}]
facts:
  seen: {ask: "What was seen?"}
"""
STEPS = """\
part: first
steps:
  - {id: look, do: Look., by: lead}
  - {id: note, ask: [seen], by: lead}
"""
REVIEW = """\
part: review
facts:
  learnt: {ask: "What was learnt?"}
phases:
  - phase: review
    title: Review
    steps: [{id: lessons, ask: [learnt], by: lead}]
"""
WHOLE = (
    HEAD
    + """\
include: parts/team.yaml
phases:
  - phase: act
    title: Act
    steps:
      - include: parts/first.yaml
      - {id: mend, do: Mend it., by: lead, needs: [note]}
  - include: parts/review.yaml
"""
)
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(plan: str, **parts: str) -> Path:
        (tmp_path / "parts").mkdir(exist_ok=True)
        for name, text in ({"team": TEAM, "first": STEPS, "review": REVIEW} | parts).items():
            (tmp_path / "parts" / f"{name}.yaml").write_text(text)
        file = tmp_path / "small.yaml"
        file.write_text(plan)
        return file

    return written


def read(file: Path) -> Plan:
    def inspect(name: str, text: str) -> object:
        raise AssertionError((name, text))

    return read_playbook(file, workspace=None, templates=[], inspect=inspect)  # type: ignore[arg-type]


def faults(file: Path) -> list[Problem]:
    with pytest.raises(Refused) as caught:
        read(file)
    return [one for one in caught.value.problems if one.severity == "error"]


def test_a_part_stands_where_it_is_included(write: Write) -> None:
    plan = read(write(WHOLE)).playbook
    assert [(phase.id, [step.id for step in phase.steps]) for phase in plan.phases] == [
        ("act", ["look", "note", "mend"]),
        ("review", ["lessons"]),
    ]
    assert list(plan.roles) == ["lead", "care"]
    assert list(plan.facts) == ["seen", "learnt"]
    assert plan.escalation["up"][0].role == "lead"


def test_the_plan_brings_its_parts_along_by_their_names(write: Write) -> None:
    plan = read(write(WHOLE))
    assert plan.data == WHOLE.encode()
    assert plan.sources == {
        "parts/team.yaml": TEAM.encode(),
        "parts/first.yaml": STEPS.encode(),
        "parts/review.yaml": REVIEW.encode(),
    }


def test_what_the_plan_writes_itself_wins_whole(write: Write) -> None:
    own = WHOLE.replace("phases:\n", "roles:\n  lead: {title: Boss}\nphases:\n", 1)
    plan = read(write(own, team=TEAM.replace("Crisis lead}", "Crisis lead, duties: [Decides]}"))).playbook
    assert plan.roles["lead"].title == "Boss"
    assert plan.roles["lead"].duties == ()


def test_of_two_parts_the_first_one_wins(write: Write) -> None:
    second = "part: other\nroles: {care: {title: Late}, scribe: {title: Scribe}}\n"
    plan = WHOLE.replace("include: parts/team.yaml", "include: [parts/team.yaml, parts/other.yaml]")
    roles = read(write(plan, other=second)).playbook.roles
    assert {name: role.title for name, role in roles.items()} == {
        "lead": "Crisis lead",
        "care": "Customer care",
        "scribe": "Scribe",
    }


def test_only_takes_what_it_names_in_the_order_of_the_part(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, only: [note, look]}")
    assert [step.id for step in read(write(plan)).playbook.phases[0].steps] == ["look", "note", "mend"]
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, only: note}")
    assert [step.id for step in read(write(plan)).playbook.phases[0].steps] == ["note", "mend"]


def test_a_condition_is_asked_of_all_that_is_included_beside_their_own(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, when: {kind: fire}}")
    plan = plan.replace("- include: parts/review.yaml", "- {include: parts/review.yaml, when: {level: L3+}}")
    plan += "facts:\n  kind: {ask: Which one, type: choice, options: [fire, flood]}\n"
    plan = plan.replace(
        "phases:", "phases:\n  - {phase: ask, title: Ask, steps: [{id: kind, ask: [kind], by: lead}]}", 1
    )
    steps = STEPS.replace("do: Look., by: lead", "do: Look., by: lead, when: {level: L4}")
    phases = read(write(plan, first=steps)).playbook.phases
    assert [dict(step.when or ()) for step in phases[1].steps] == [
        {"kind": ("fire",), "level": ("L4",)},
        {"kind": ("fire",)},
        {},
    ]
    assert dict(phases[2].when or ()) == {"level": ("L3", "L4")}
    assert not phases[2].steps[0].when


def test_what_is_included_waits_for_what_the_plan_says_beside_its_own(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, needs: [mend]}")
    plan = plan.replace("by: lead, needs: [note]}", "by: lead}")
    steps = STEPS.replace("do: Look., by: lead", "do: Look., by: lead, needs: [note]")
    look, note, mend = read(write(plan, first=steps)).playbook.phases[0].steps
    assert (look.needs, note.needs, mend.needs) == (("mend", "note"), ("mend",), ())
    plan = plan.replace("needs: [mend]", "needs: [mond]")
    assert [(one.line, one.text) for one in faults(write(plan))] == [(10, "unknown step 'mond'")]
    plan = WHOLE.replace("- include: parts/review.yaml", "- {include: parts/review.yaml, needs: [mend]}")
    assert [one.text for one in faults(write(plan))] == ["'needs' cannot be given to what is included"]


def test_a_condition_on_what_the_part_itself_asks_for_is_refused(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, when: {level: L3+}}")
    steps = STEPS.replace("do: Look., by: lead", "do: Look., by: lead, when: {level: L4}")
    (fault,) = faults(write(plan, first=steps))
    assert (fault.text, fault.line) == ("the part has a condition on 'level' of its own", 10)


def test_a_condition_that_is_wrong_is_shown_where_the_plan_gives_it_and_once(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, when: {kind: fire}}")
    (fault,) = faults(write(plan))
    assert (Path(fault.file).name, fault.line) == ("small.yaml", 10)
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, when: [fire]}")
    assert {(Path(one.file).name, one.line) for one in faults(write(plan))} == {("small.yaml", 10)}


def test_anytime_takes_steps_of_a_part_too(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml\n", "- {id: note, ask: [seen], by: lead}\n")
    plan += "anytime:\n  again: {title: Again, steps: [{include: parts/first.yaml, only: look}]}\n"
    assert [step.id for step in read(write(plan)).playbook.anytime["again"].steps] == ["look"]


def test_the_unused_role_of_a_part_is_nobodys_fault(write: Write) -> None:
    assert [one.rule for one in read(write(WHOLE)).warnings] == []


def test_a_fault_in_a_part_is_shown_in_its_own_lines(write: Write) -> None:
    file = write(WHOLE, first=STEPS.replace("by: lead", "by: laed", 1))
    (fault,) = faults(file)
    assert fault.file == (file.parent / "parts" / "first.yaml").as_posix()
    assert (fault.line, fault.column) == (3, 31)
    assert fault.source == "  - {id: look, do: Look., by: laed}"
    assert fault.text == "unknown role 'laed'"


def test_faults_of_plan_and_parts_are_told_together(write: Write) -> None:
    file = write(WHOLE.replace("[note]", "[nota]"), review=REVIEW.replace("title: Review", "titel: Review"))
    assert [(Path(one.file).name, one.line, one.rule) for one in faults(file)] == [
        ("small.yaml", 11, "unknown-step"),
        ("review.yaml", 5, "missing-key"),
        ("review.yaml", 6, "unknown-key"),
    ]


@pytest.mark.parametrize(
    ("written", "text", "hint"),
    [
        ("parts/frist.yaml", "there is no part 'parts/frist.yaml'", "did you mean 'parts/first.yaml'?"),
        ("../small.yaml", "the part '../small.yaml' leads out of the plans", "from the plan's own folder"),
        ("/etc/passwd", "the part '/etc/passwd' leads out of the plans", "from the plan's own folder"),
        ("parts/team.yaml", "this part has no steps", "write 'include:' at the top of the plan"),
        ("parts/review.yaml", "this part has no steps", "include it among the phases"),
        ("[parts/first.yaml]", "here the name of a part is needed", "such as parts/team.yaml"),
        ("small.yaml", "this file is no part", "a part begins with 'part:'"),
    ],
)
def test_what_cannot_be_included_says_why(write: Write, written: str, text: str, hint: str) -> None:
    file = write(WHOLE.replace("- include: parts/first.yaml", f"- include: {written}"))
    first = faults(file)[0] if written != "small.yaml" else next(x for x in faults(file) if x.line == 1)
    assert first.text == text
    assert hint in (first.hint or "")


def test_nothing_else_is_blamed_for_a_part_that_is_missing(write: Write) -> None:
    file = write(WHOLE.replace("include: parts/team.yaml", "include: parts/taem.yaml"))
    assert [one.text for one in faults(file)] == ["there is no part 'parts/taem.yaml'"]


def test_phases_and_steps_have_no_place_at_the_top(write: Write) -> None:
    file = write(WHOLE.replace("parts/team.yaml", "[parts/team.yaml, parts/review.yaml]"))
    (fault,) = faults(file)
    assert fault.text == "this part has phases, and they have no place here"
    assert (fault.line, fault.column) == (5, 28)


def test_a_part_includes_nothing_itself(write: Write) -> None:
    file = write(WHOLE, team="include: parts/first.yaml\n" + TEAM)
    assert "a part includes nothing itself" in [one.text for one in faults(file)]


def test_nothing_but_only_when_and_needs_can_be_said_of_what_is_included(write: Write) -> None:
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, by: care}")
    assert [(one.line, one.text) for one in faults(write(plan))] == [
        (10, "'by' cannot be given to what is included")
    ]
    plan = WHOLE.replace("- include: parts/first.yaml", "- {include: parts/first.yaml, only: [lok, note]}")
    (fault,) = faults(write(plan))
    assert (fault.text, fault.line) == ("the part has no 'lok'", 10)
    assert "did you mean 'look'?" in (fault.hint or "")


def test_a_link_does_not_lead_out_either(write: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = write(WHOLE)
    secret = tmp_path_factory.mktemp("elsewhere") / "first.yaml"
    secret.write_text(STEPS)
    (file.parent / "parts" / "first.yaml").unlink()
    (file.parent / "parts" / "first.yaml").symlink_to(secret)
    assert [one.rule for one in faults(file)] == ["part-missing"]


def test_no_plan_includes_without_end(write: Write) -> None:
    many = ", ".join(["parts/team.yaml"] * (MOST + 1))
    file = write(WHOLE.replace("include: parts/team.yaml", f"include: [{many}]"))
    assert f"a plan includes {MOST} parts at most" in [one.text for one in faults(file)]


def check(file: Path) -> list[tuple[int | None, str]]:
    def inspect(name: str, text: str) -> object:
        raise AssertionError((name, text))

    found = check_files([file], workspace=None, inspect=inspect)  # type: ignore[arg-type]
    return [(one.line, one.text) for one in found]


def test_a_part_is_checked_by_itself(write: Write) -> None:
    file = write(WHOLE, first=STEPS.replace("do: Look.", "du: Look.").replace("part: first", "part: frist"))
    parts = file.parent / "parts"
    assert check(parts / "team.yaml") == check(parts / "review.yaml") == []
    assert check(parts / "first.yaml") == [
        (1, "the name 'frist' is not the file's name"),
        (3, "unknown key 'du'"),
    ]
