"""The example of the format, its workspace and its drill; and what becomes of it when it is damaged."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crisisctl.core.template import Inspection, Use
from crisisctl.problem import Problem, Refused
from crisisctl.reading.check_files import check_files
from crisisctl.reading.json_schema import json_schema
from crisisctl.reading.playbook import Plan, read_playbook
from crisisctl.reading.script import read_answers
from crisisctl.reading.workspace import read_workspace

ACME = Path(__file__).parent / "data" / "acme"
KINDS = {
    "playbook": ACME / "playbooks" / "data-breach.yaml",
    "workspace": ACME / "crisisctl.yaml",
    "drill": ACME / "drills" / "breach-tabletop.yaml",
}


def inspect(file: str, text: str) -> Inspection:
    assert file.endswith((".j2", ".yaml"))
    uses = [Use("facts.what_happened", 1, 4, needed=True)] if "what_happened" in text else []
    return Inspection((), tuple(uses))


def read(file: Path) -> Plan:
    workspace = read_workspace(ACME / "crisisctl.yaml")
    return read_playbook(file, workspace=workspace, templates=[ACME / "templates"], inspect=inspect)


def test_check_finds_no_error_in_it() -> None:
    problems = check_files([], workspace=ACME / "crisisctl.yaml", inspect=inspect)
    assert [(one.line, one.column, one.rule, one.severity) for one in problems] == [
        (23, 3, "one-person", "warning"),
        (39, 14, "one-person", "warning"),
        (40, 80, "one-person", "warning"),
        (72, 17, "no-escalation", "warning"),
        (125, 90, "no-escalation", "warning"),
    ]


def test_it_is_read_whole() -> None:
    playbook = read(KINDS["playbook"]).playbook
    assert [phase.id for phase in playbook.phases] == ["acknowledge", "respond", "sustain", "review"]
    assert [step.id for step in playbook.steps()] == [
        "pause-posts", "facts", "tell-legal", "holding", "response", "apology", "protect", "notify-regulator",
        "updates", "over", "collect", "lessons", "capture-it",
    ]  # fmt: skip
    steps = {step.id: step for step in playbook.steps()}
    assert steps["apology"].needs == ("response",)
    assert steps["updates"].every == "cadence"
    assert steps["updates"].repeats
    assert not steps["notify-regulator"].holds
    assert playbook.phases[3].opens == 2 * 86_400_000
    assert playbook.clocks["gdpr-33"].source == "fact:first_heard"


def test_its_drill_is_read_whole() -> None:
    plan = read(KINDS["playbook"])
    workspace = read_workspace(ACME / "crisisctl.yaml")
    script, warnings = read_answers(KINDS["drill"], playbook=plan.playbook, workspace=workspace, drill=True)
    assert warnings == ()
    assert (script.drill, script.level, script.roles["social"]) == ("breach-tabletop", "L3", "ben")
    assert len(script.answers) == 12


def _as_written(node: Any) -> object:
    """What an editor sees: booleans and numbers as such, all else as text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _as_written(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_as_written(value) for value in node.value]
    if not node.style and node.value in {"true", "false"}:
        return node.value == "true"
    return int(node.value) if not node.style and node.value.isdigit() else node.value


def document(file: Path) -> Any:
    return _as_written(yaml.compose(file.read_text(), yaml.SafeLoader))


@pytest.mark.parametrize("kind", ["playbook", "workspace", "drill"])
def test_an_editor_finds_nothing_wrong_with_it_either(kind: Any) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(document(KINDS[kind]))) == []
    assert not Draft202012Validator(schema).is_valid({**document(KINDS[kind]), "titel": "x"})


def test_a_schema_explains_every_key_and_knows_no_null() -> None:
    for kind in ("playbook", "workspace", "drill"):
        schema = json_schema(kind)
        models = [schema, *schema["$defs"].values()]
        assert all("description" in model for model in models)
        assert all("description" in key for model in models for key in model.get("properties", {}).values())
        assert '"default": null' not in json.dumps(schema)


def test_an_editor_wants_exactly_one_verb() -> None:
    validator = Draft202012Validator(json_schema("playbook"))
    data = document(KINDS["playbook"])
    step = data["phases"][0]["steps"][0]
    step["say"] = "holding"
    assert not validator.is_valid(data)
    del step["say"], step["do"]
    assert not validator.is_valid(data)


EXAMPLE: Any = document(KINDS["playbook"])
VALUES: Any = st.one_of(
    st.sampled_from(
        ["lead", "legal", "x", "5m", "cadence", "holding", "respond", "response", "L3+", "", "yes"]
    ),
    st.none(),
    st.booleans(),
    st.integers(-2, 99),
    st.text(max_size=8),
    st.sampled_from([[], {}, ["lead"], [{}], {"a": "b"}, [["x"]], {"page": "lead", "after": "1m"}]),
)


def places(node: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of a document."""
    keys: list[Any] = (
        list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    )
    return [pair for key in keys for pair in [(node, key), *places(node[key])]]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_plan_is_read_or_refused_with_every_problem_in_its_place(
    tmp_path: Path, data: st.DataObject
) -> None:
    plan = json.loads(json.dumps(EXAMPLE))
    for _ in range(data.draw(st.integers(1, 4))):
        container, key = data.draw(st.sampled_from(places(plan)))
        how = data.draw(st.sampled_from(["change", "drop", "rename"]))
        if how == "rename" and isinstance(container, dict):
            container[data.draw(st.sampled_from(["every", "when", "titel", "x y"]))] = container.pop(key)
        elif how == "drop" and len(plan) > 1:
            del container[key]
        else:
            container[key] = deepcopy(data.draw(VALUES))  # or the next damage changes what is drawn
    file = tmp_path / "data-breach.yaml"
    file.write_text(json.dumps(plan, ensure_ascii=True, indent=1))
    try:
        problems = read(file).warnings
    except Refused as refused:
        problems = refused.problems
        refusing = [one for one in problems if one.severity == "error"]
    else:
        refusing = [Problem("", "none is needed")]
    name, lines = file.as_posix(), file.read_text().split("\n")
    assert refusing
    for one in problems:
        if one.file == name:
            assert one.source == lines[(one.line or 0) - 1]
            assert 1 <= (one.column or 0) <= len(one.source or "") + 1
            assert one.width >= 1
        assert one.hint
    places_of = [(one.file != name, one.file, one.line or 0, one.column or 0) for one in problems]
    assert places_of == sorted(places_of)
