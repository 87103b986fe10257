"""`crisisctl drill` with a script: the example of the format, what fails, and what CI reads."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET  # what this program itself wrote

import pytest
import xmlschema

from crisisctl.cli.app import run
from crisisctl.core.times import DAY
from tests.cli.conftest import Ran
from tests.published import published

ACME = Path(__file__).parents[1] / "reading" / "data" / "acme"
SCRIPT = "drills/breach-tabletop.yaml"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example workspace, as the folder in which commands are run."""
    folder = tmp_path / "acme"
    shutil.copytree(ACME, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("CRISISCTL_WORKSPACE", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))  # whoever tests may prefer plain lines
    return folder


class Drills:
    def __init__(self, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.office, self._capsys = office, capsys

    def run(self, *arguments: str) -> Ran:
        self._capsys.readouterr()
        code = run(arguments)
        said = self._capsys.readouterr()
        return Ran(code, said.out, said.err)

    def changed(self, before: str, after: str) -> None:
        """The drill file, with other words in it."""
        file = self.office / SCRIPT
        text = file.read_text()
        assert before in text
        file.write_text(text.replace(before, after))

    def play(self, *more: str) -> Any:
        ran = self.run("drill", "data-breach", "--script", SCRIPT, "--json", *more)
        return ran.data | {"exit": ran.code}

    def log(self, exercise: str) -> list[dict[str, Any]]:
        lines = (self.office / "exercises" / exercise / "log.jsonl").read_text().splitlines()
        return [json.loads(line) for line in lines]


@pytest.fixture
def drills(office: Path, capsys: pytest.CaptureFixture[str]) -> Drills:
    return Drills(office, capsys)


def test_the_example_passes(drills: Drills) -> None:
    found = drills.play()
    assert (found["exit"], found["passed"], found["unanswered"]) == (0, True, [])
    assert (found["drill"], found["playbook"]) == ("breach-tabletop", "data-breach")
    assert found["incident"] == "2026-01-15-breach-tabletop"
    told = {one["id"]: (one["passed"], one["value"], one["target"]) for one in found["objectives"]}
    assert told == {"first-statement": (True, 1560, 3600), "nothing-skipped": (True, 1, 1)}
    (inject,) = found["injects"]
    assert (inject["at"], inject["passed"]) == ("12m", True)
    assert inject["expect"] == [{"step": "holding", "within_s": 1200, "settled_s": 1560, "passed": True}]
    assert found["metrics"]["to_first_statement"] == 1560


def test_the_log_is_an_exercise_that_proves_itself(drills: Drills) -> None:
    exercise = drills.play()["incident"]
    log = drills.log(exercise)
    assert log[0]["data"]["exercise"] is True
    assert log[0]["at"] == "2026-01-15T09:00:00.000Z"
    assert {entry["by"] for entry in log} == {"crisisctl", "ana", "ben"}
    assert not [entry for entry in log if entry["type"].startswith("walk.")]
    (played,) = [entry for entry in log if entry["type"] == "inject.played"]
    assert (played["by"], played["at"]) == ("crisisctl", "2026-01-15T09:12:00.000Z")
    digest = sha256((drills.office / SCRIPT).read_bytes()).hexdigest()
    assert [entry["salt"] for entry in log] == [
        sha256(f"{digest}:{entry['seq']}".encode()).hexdigest() for entry in log
    ]
    assert drills.run("verify", exercise).code == 0
    assert drills.run("status").code == 2  # it is not open


def test_the_same_script_writes_the_same_log_and_the_first_one_stays(drills: Drills) -> None:
    first, second = drills.play(), drills.play()
    assert second["incident"] == f"{first['incident']}-2"
    logs = [drills.office / "exercises" / one["incident"] / "log.jsonl" for one in (first, second)]
    assert logs[0].read_bytes() == logs[1].read_bytes()


def test_everybody_signs_for_their_own_steps(drills: Drills) -> None:
    log = drills.log(drills.play()["incident"])
    signed = {entry["data"]["step"]: entry["by"] for entry in log if entry["type"] == "step.done"}
    assert signed["pause-posts"] == "ben"
    assert {"crisisctl", "ana", "ben"} >= {entry["by"] for entry in log}


def test_a_drill_that_goes_round_without_end_fails_and_says_where(
    drills: Drills, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crisisctl.drill.timed.LONGEST", 5 * DAY)
    drills.changed('{choose: "yes", after: 3h}', '{choose: "no", after: 1m}')
    found = drills.play()
    assert (found["exit"], found["passed"], found["unanswered"]) == (1, False, ["over"])
    reported = drills.run("report", found["incident"], "--format", "json").data
    assert (reported["passed"], reported["unanswered"]) == (False, ["over"])


def test_what_the_rules_stopped_is_said_with_the_rule(drills: Drills) -> None:
    drills.changed('what_next: "', 'what_next: "We are sorry if you were affected. ')
    ran = drills.run("drill", "data-breach", "--script", SCRIPT)
    assert ran.code == 1
    assert "the words break conditional-apology" in ran.out


def test_an_answer_that_is_never_asked_for_is_a_warning_for_programs_too(drills: Drills) -> None:
    drills.changed("answers:", "answers:\n  capture-it: {done: true}")
    ran = drills.run("drill", "data-breach", "--script", SCRIPT, "--json")
    assert ran.data["passed"]
    assert "warning: there is an answer for capture-it, which never opened" in ran.err


def test_in_plain_lines_the_result_has_words_for_signs(
    drills: Drills, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRISISCTL_PLAIN", "1")
    said = drills.run("drill", "data-breach", "--script", SCRIPT).out
    assert "  met: first-statement: 26 min, within 60 min, performed without challenges" in said
    assert not set("✓✗") & set(said)


def test_an_unanswered_step_fails_by_name_with_what_fired(drills: Drills) -> None:
    drills.changed("  pause-posts: {done: true, after: 3m}\n", "")
    assert drills.play()["unanswered"] == ["pause-posts"]
    ran = drills.run("drill", "data-breach", "--script", SCRIPT)
    assert ran.code == 1
    assert "NOT PASSED" in ran.out
    assert "✗ pause-posts: overdue at 5 min" in ran.out


def test_a_late_answer_fails_an_objective_and_an_inject(drills: Drills) -> None:
    drills.changed(
        'site: "https://acme.example/1"}, after: 20m}', 'site: "https://acme.example/1"}, after: 80m}'
    )
    found = drills.play()
    assert found["exit"] == 1
    first = next(one for one in found["objectives"] if one["id"] == "first-statement")
    assert (first["passed"], first["value"], first["rating"]) == (False, 5160, "M")
    (inject,) = found["injects"]
    assert inject["expect"] == [{"step": "holding", "within_s": 1200, "settled_s": 5160, "passed": False}]


def test_a_statement_that_a_rule_stops_fails_the_drill(drills: Drills) -> None:
    drills.changed(
        'updates:     {draft: {news: "The copy has been taken down."}',
        'updates:     {draft: {news: "No comment."}',
    )
    found = drills.play()
    assert found["passed"] is True  # it repeats, so it holds nobody up
    assert "message.approved" not in {
        entry["type"] for entry in drills.log(found["incident"]) if entry["data"].get("step") == "updates"
    }


def test_what_ci_reads_is_valid_and_names_what_failed(drills: Drills, tmp_path: Path) -> None:
    drills.changed("at_most: 1}", "at_most: 0}")
    file = tmp_path / "drill.xml"
    assert drills.play("--junit", str(file))["exit"] == 1
    assert suite_of(file, tests=3) == {"nothing-skipped": "steps_skipped should be at most 0; it is 1"}
    drills.changed("  pause-posts: {done: true, after: 3m}\n", "")
    drills.play("--junit", str(file))
    assert suite_of(file, tests=4) == {"pause-posts": "nobody answered this step"}


def suite_of(file: Path, *, tests: int) -> dict[str | None, str | None]:
    """What failed, by name, in a valid file of one suite."""
    xmlschema.XMLSchema(str(published("junit/junit-10.xsd"))).validate(str(file))
    (suite,) = ET.parse(file).getroot()  # noqa: S314  # as above
    faults = {case.get("name"): case[0].get("message") for case in suite.iter("testcase") if len(case)}
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (
        "breach-tabletop",
        str(tests),
        str(len(faults)),
    )
    return faults


def test_an_answer_that_never_had_its_step_is_a_warning(drills: Drills) -> None:
    drills.changed("apologise, after: 5m}", "explain, after: 5m}")
    ran = drills.run("drill", "data-breach", "--script", SCRIPT)
    assert "warning: there is an answer for apology, which never opened" in ran.err


def test_a_drill_of_another_plan_is_refused(drills: Drills) -> None:
    drills.changed("playbook: data-breach", "playbook: outage")
    ran = drills.run("drill", "data-breach", "--script", SCRIPT)
    assert ran.code == 65
    assert "this drill is for 'outage'" in ran.err
    assert not (drills.office / "exercises").exists()


def test_the_exercise_can_go_to_a_folder_of_its_own(drills: Drills, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere" / "one"
    assert drills.play("--out", str(out))["incident"] == "one"
    assert (out / "log.jsonl").is_file()
    ran = drills.run("drill", "data-breach", "--script", SCRIPT, "--out", str(out))
    assert (ran.code, "something is in this folder already" in ran.err) == (65, True)


def test_one_that_was_cut_short_plays_on_to_the_same_log(drills: Drills) -> None:
    exercise = drills.play()["incident"]
    file = drills.office / "exercises" / exercise / "log.jsonl"
    whole = file.read_bytes()
    lines = whole.splitlines(keepends=True)
    for length in range(1, len(lines)):
        file.write_bytes(b"".join(lines[:length]))
        assert drills.run("resume", exercise, "--script", SCRIPT).code == 0
        assert file.read_bytes() == whole, length


def test_another_drill_does_not_play_it_on(drills: Drills) -> None:
    exercise = drills.play()["incident"]
    drills.changed("after: 3m", "after: 4m")
    ran = drills.run("resume", exercise, "--script", SCRIPT)
    assert (ran.code, "not the drill that the exercise began with" in ran.err) == (65, True)


def test_all_of_them_end_as_they_say(drills: Drills) -> None:
    text = (drills.office / SCRIPT).read_text()
    silent = text.replace("drill: breach-tabletop", "drill: silent").replace(
        "  pause-posts: {done: true, after: 3m}\n", ""
    )
    other = drills.office / "drills" / "silent.yaml"
    other.write_text(silent + "fails: [pause-posts]\n")
    ran = drills.run("drill", "--all")
    assert ran.code == 0, ran.out
    assert "silent           failed: pause-posts  as it says" in ran.out
    other.write_text(silent + "fails: [holding]\n")
    ran = drills.run("drill", "--all", "--json")
    assert ran.code == 1
    assert {one["drill"]: one["ok"] for one in ran.data["drills"]} == {
        "breach-tabletop": True,
        "silent": False,
    }
    other.write_text(silent + "fails: [nothing]\n")
    ran = drills.run("drill", "--all")
    assert (ran.code, "cannot be used" in ran.out) == (65, True)


def test_an_exercise_can_be_reported_when_its_channel_is_gone(drills: Drills) -> None:
    workspace = drills.office / "crisisctl.yaml"
    before = workspace.read_text()
    workspace.write_text(before.replace("channels:\n", "channels:\n  wire: {name: Wire service}\n"))
    plan = drills.office / "playbooks" / "data-breach.yaml"
    plan.write_text(plan.read_text().replace("channels: [x, site]", "channels: [x, site, wire]", 1))
    drills.changed('site: "https://acme.example/1"}', 'site: "https://acme.example/1", wire: posted}')
    exercise = drills.play()["incident"]
    workspace.write_text(before)
    ran = drills.run("report", exercise)
    assert ran.code == 0, ran.err
    assert "first-statement" in ran.out


def test_a_drill_file_is_played_by_itself(drills: Drills) -> None:
    by_file = drills.run("drill", SCRIPT, "--json").data
    assert by_file["drill"] == "breach-tabletop"
    assert by_file["passed"]
    by_name = drills.run("drill", "breach-tabletop", "--json").data
    assert {**by_name, "incident": ""} == {**by_file, "incident": ""}


def test_what_is_neither_plan_nor_drill_is_named(drills: Drills) -> None:
    ran = drills.run("drill", "breach-tabletopp")
    assert ran.code == 65
    assert "unknown playbook 'breach-tabletopp'" in ran.err
    assert "crisisctl list" in drills.run("drill").err
    (drills.office / "drills" / "torn.yaml").write_text("drill: torn\nplaybook: data-breach\nanswers: {")
    ran = drills.run("drill", "torn")
    assert ran.code == 65
    assert "drills/torn.yaml:3:11" in ran.err


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("2026-01-15T09", "9999-12-31T23", "a time with its zone belongs here"),
        ("2026-01-15T09", "0001-01-01T00", "a time with its zone belongs here"),
        ("drill: breach-tabletop", f"drill: {'a' * 300}", "too long a name"),
    ],
)
def test_what_no_folder_or_calendar_takes_is_refused_with_its_place(
    drills: Drills, before: str, after: str, said: str
) -> None:
    drills.changed(before, after)
    ran = drills.run("drill", "data-breach", "--script", SCRIPT)
    assert ran.code == 65
    assert said in ran.err
    assert not (drills.office / "exercises").exists()


@pytest.mark.parametrize("one", ["--all", "--history", "--explore=3", "--deck=second-day", "--from=x"])
def test_what_contradicts_itself_is_refused(drills: Drills, one: str) -> None:
    ran = drills.run("drill", "data-breach", "--script", SCRIPT, one)
    assert (ran.code, ran.out) == (2, "")
    assert "do not go together" in ran.err


@pytest.mark.parametrize("command", ["report", "verify", "status", "log"])
def test_an_exercise_in_a_folder_of_its_own_is_found_by_its_path(drills: Drills, command: str) -> None:
    told = drills.run("drill", "data-breach", "--script", SCRIPT, "--out", "kept/one").err
    path = str(drills.office / "kept" / "one")
    assert f"Report: crisisctl report {path}" in told
    for named in (path, "kept/one", "kept/one/"):
        ran = drills.run(command, named)
        assert ran.code == 0
        assert "EXERCISE" in ran.err
    assert drills.run(command, "kept/two").code == 2


@pytest.mark.parametrize("named", ["null", "[data-breach]", ""])
def test_a_drill_that_does_not_say_its_plan_is_refused_with_its_place(drills: Drills, named: str) -> None:
    drills.changed("playbook: data-breach", f"playbook: {named}")
    for ran in (drills.run("drill", SCRIPT), drills.run("drill", "--all")):
        assert ran.code == 65
        assert "breach-tabletop.yaml:2:" in ran.err


@pytest.mark.parametrize(
    "command", [("check", SCRIPT), ("drill", SCRIPT), ("run", "data-breach", "--answers", SCRIPT)]
)
def test_a_rule_that_does_not_exist_cannot_be_let_stand(drills: Drills, command: tuple[str, ...]) -> None:
    drills.changed("holding:     {draft:", "holding:     {overrule: {eta-promis: It is sure}, draft:")
    ran = drills.run(*command)
    assert ran.code == 65
    line = next(
        number
        for number, text in enumerate((drills.office / SCRIPT).read_text().splitlines(), 1)
        if "eta-promis" in text
    )
    assert f"{SCRIPT}:{line}:" in ran.err
    assert "unknown rule 'eta-promis'" in ran.err
    assert "did you mean 'eta-promise'?" in ran.err
    drills.changed("eta-promis:", "eta-promise:")
    assert drills.run("check", SCRIPT).code == 0


@pytest.mark.parametrize("which", [("drill", SCRIPT), ("drill", "--all")])
def test_junit_goes_to_the_standard_output_and_nothing_else_does(
    drills: Drills, which: tuple[str, ...]
) -> None:
    ran = drills.run(*which, "--junit", "-")
    assert ran.code == 0
    assert ET.fromstring(ran.out).tag == "testsuites"  # noqa: S314  # what this program itself wrote
    assert "EXERCISE" in ran.err
    assert not (drills.office / "-").exists()
    refused = drills.run(*which, "--junit", "-", "--json")
    assert (refused.code, refused.out) == (2, "")
    assert "both go to the standard output" in refused.err


@pytest.mark.parametrize("mode", [("--history",), ("--explore", "3"), ("--from", "x")])
@pytest.mark.parametrize("option", [("--junit", "result.xml"), ("--out", "played")])
def test_what_plays_nothing_has_no_result(
    drills: Drills, mode: tuple[str, ...], option: tuple[str, str]
) -> None:
    ran = drills.run("drill", "data-breach", *mode, *option)
    assert ran.code == 2
    assert "do not go together" in ran.err
