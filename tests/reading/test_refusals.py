"""Every refusal, with the place that it points at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

MESSAGES = """\
facts:
  what: {ask: What happened}
  size: {ask: How big, type: choice, options: [small, big]}
messages:
  first: {kind: holding, text: Hello., channels: [x], approve: [lead]}
escalation:
  up: [{page: lead, after: 0m}, {page: deputy, after: 5m}]
"""
DECIDE = """\
- id: pick
  decide: Which?
  by: lead
  every: 30m
  options:
    a: A
    b: B
    again: {label: Again, repeat: true}
"""

STEPS = {
    "unknown role in by": ("- {id: one, do: Act., by: »leed}", "unknown-role"),
    "unknown ladder": ("- {id: one, do: Act., by: lead, within: 5m, escalate: »upp}", "unknown-ladder"),
    "a role is no ladder": ("- {id: one, do: Act., by: lead, within: 5m, escalate: »lead}", "unknown-ladder"),
    "unknown role paged": ("- {id: one, page: »nobody}", "unknown-role"),
    "a list pages roles only": ("- {id: one, page: [lead, »up]}", "unknown-role"),
    "unknown message": ("- {id: one, say: »frist, by: lead}", "unknown-message"),
    "unknown fact": ("- {id: one, ask: [what, »wat], by: lead}", "unknown-fact"),
    "unknown step": ("- {id: one, do: Act., needs: [»two]}", "unknown-step"),
    "unknown key": ("- {id: one, do: Act., »bye: lead}", "unknown-key"),
    "wrong type of text": ("- {id: one, do: »[Act.], by: lead}", "wrong-type"),
    "null is no text": ("- {id: one, do: Act., why: »null}", "wrong-type"),
    "wrong duration": ("- {id: one, do: Act., within: »30}", "wrong-type"),
    "every never 0": ("- {id: one, do: Act., every: »0m}", "wrong-type"),
    "wrong boolean": ("- {id: one, do: Act., required: »yes}", "wrong-type"),
    "quoted boolean": ('- {id: one, do: Act., required: »"true"}', "wrong-type"),
    "wrong choice of words": ("- {id: one, do: Act., evidence: »needed}", "unknown-value"),
    "id not kebab": ("- {id: »One_Two, do: Act.}", "bad-name"),
    "no id": ("- {»do: Act., by: lead}", "missing-key"),
    "no verb": ("- {»id: one, by: lead}", "no-verb"),
    "two verbs": ("- {»id: one, do: Act., say: first}", "two-verbs"),
    "nobody paged": ("- {id: one, page: »[]}", "wrong-type"),
    "empty check": ("- {id: one, check: »[]}", "wrong-type"),
    "duplicate key": ("- {id: one, do: Act., »do: Act again.}", "duplicate-key"),
    "duplicate id": ("- {id: one, do: Act.}\n- {id: »one, do: Act.}", "duplicate-id"),
    "cycle": ("- {id: »one, do: Act., needs: [two]}\n- {id: two, do: Act., needs: [one]}", "cycle"),
    "needs itself": ("- {id: »one, do: Act., needs: [one]}", "cycle"),
    "a later phase": ("- {id: one, do: Act., needs: [»look-back]}", "later-phase"),
    "cadence missing": ("- {id: one, do: Act., every: »cadence}", "cadence-missing"),
    "options missing": (
        '- {»id: one, decide: "Which?", by: lead}',
        "missing-key",
    ),
    "options without decide": ("- {id: one, do: Act., »options: {a: A}}", "unknown-key"),
    "all repeat": (
        '- {id: one, decide: "Which?", every: 5m, options: »{a: {label: A, repeat: true}}}',
        "all-repeat",
    ),
    "repeat without every": (
        '- {»id: one, decide: "Which?", options: {a: A, b: {label: B, repeat: true}}}',
        "repeat-without-every",
    ),
    "repeat and goto": (
        '- {id: one, decide: "Q?", every: 5m, options: {a: A, b: {label: B, goto: review, repeat: »true}}}',
        "goto-and-repeat",
    ),
    "unknown phase": (
        '- {id: one, decide: "Which?", options: {a: A, b: {label: B, goto: »end}}}',
        "unknown-phase",
    ),
    "endless goto": ('- {id: one, decide: "Which?", options: {a: {label: A, goto: »act}}}', "endless-goto"),
    "unknown decision": ("- {id: one, do: Act., when: {»pik: a}}", "unknown-decision"),
    "unknown option": (DECIDE + "- {id: one, do: Act., when: {pick: [a, »c]}}", "unknown-option"),
    "unknown option of a fact": ("- {id: one, do: Act., when: {size: »huge}}", "unknown-option"),
    "unknown level": ("- {id: one, do: Act., when: {level: »L5}}", "unknown-level"),
    "a fact that is no choice": ("- {id: one, do: Act., when: {»what: x}}", "unknown-decision"),
    "a repeated choice decides nothing": (
        DECIDE + "- {id: one, do: Act., when: {pick: »again}}",
        "never-holds",
    ),
    "no value at all": (DECIDE + "- {id: one, do: Act., when: {pick: »[]}}", "never-holds"),
    "its own choice": (
        '- {id: one, decide: "Which?", options: {a: A, b: B}, when: {one: »a}}',
        "never-holds",
    ),
    "a choice that leaves the phase": (
        """\
- {id: one, decide: "Which?", options: {a: A, b: {label: B, goto: review}}}
- {id: two, do: Act., when: {one: »b}}
""",
        "never-holds",
    ),
    "question in braces": ("- {id: one, decide: »Which one?, options: {a: A, b: B}}", "quote"),
    "tag": ("- {id: one, do: »!!str Act.}", "tag"),
}


@pytest.mark.parametrize(("steps", "rules"), STEPS.values(), ids=STEPS.keys())
def test_a_step_is_refused_at_its_fault(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any], steps: str, rules: str
) -> None:
    text, places = marks(plan(steps, more=MESSAGES), rules)
    assert desk.places(text) == places


ACT = "- {id: one, do: Act., by: lead}"
MESSAGE = """\
messages:
  m:
    kind: notice
    text: T
    channels: [x]
"""
MORE = {
    "falling ladder": (
        "escalation:\n  up:\n    - {page: lead, after: 5m}\n    - {page: deputy, after: »1m}\n",
        "falling-ladder",
    ),
    "a ladder without rungs": ("escalation:\n  up: »[]\n", "wrong-type"),
    "unknown role in a ladder": ("escalation: {up: [{page: »ladder, after: 1m}]}\n", "unknown-role"),
    "a ladder with a role's name": ("escalation:\n  »lead: [{page: lead, after: 0m}]\n", "duplicate-id"),
    "a fact with a decision's name": (
        """\
facts: {size: {ask: Big, type: choice, options: [a, b]}}
anytime: {more: {title: More, steps: [{id: »size, decide: "How?", options: {a: A, b: B}}]}}
""",
        "duplicate-id",
    ),
    "a fact called declared": ("facts:\n  »declared: {ask: When}\n", "reserved-name"),
    "a step called declared": (
        "anytime: {more: {title: More, steps: [{id: »declared, do: Act.}]}}\n",
        "reserved-name",
    ),
    "a choice called level": (
        "facts:\n  »level: {ask: How bad, type: choice, options: [a, b]}\n",
        "reserved-name",
    ),
    "a decision called level": (
        'anytime: {more: {title: More, steps: [{id: »level, decide: "How?", options: {a: A, b: B}}]}}\n',
        "reserved-name",
    ),
    "a condition on a decision called level": (
        """\
anytime:
  more:
    title: More
    steps:
      - {id: »level, decide: "How?", options: {a: A, b: B}}
      - {id: then, do: Act., when: {level: a}}
""",
        "reserved-name",
    ),
    "any other fact or step may be called level": (
        "facts: {level: {ask: How bad}}\nanytime: {more: {title: More, steps: [{id: level, do: Act.}]}}\n",
        "",
    ),
    "unknown kind": ("messages: {m: {kind: »hold, text: T, channels: [x]}}\n", "unknown-kind"),
    "unknown channel": ("messages: {m: {kind: notice, text: T, channels: [x, »ex]}}\n", "unknown-channel"),
    "no channel": ("messages: {m: {kind: notice, text: T, channels: »[]}}\n", "wrong-type"),
    "no template": ("messages: {m: {»kind: notice, channels: [x]}}\n", "missing-key"),
    "template and text": (
        "messages: {m: {»kind: notice, template: »t.j2, text: T, channels: [x]}}\n",
        "two-templates template-missing",
    ),
    "template missing": (
        "messages: {m: {kind: notice, template: »t.j3, channels: [x]}}\n",
        "template-missing",
    ),
    "template absolute": (
        "messages: {m: {kind: notice, template: »/etc/passwd, channels: [x]}}\n",
        "template-path",
    ),
    "template above": ("messages: {m: {kind: notice, template: »../t.j2, channels: [x]}}\n", "template-path"),
    "unknown approver": (
        "messages: {m: {kind: notice, text: T, channels: [x], approve: [lead, »legal]}}\n",
        "unknown-role",
    ),
    "unknown else": (
        "messages: {m: {kind: notice, text: T, channels: [x], approve: [{role: lead, else: »third}]}}\n",
        "unknown-role",
    ),
    "clearance with an unknown fact": (
        MESSAGE + "    cleared: {by: Legal, on: 2026-01-01, until: 2026-12-31, only: [»what]}\n",
        "unknown-fact",
    ),
    "clearance with no day": (
        MESSAGE + "    cleared: {by: Legal, on: »soon, until: »2026-02-30}\n",
        "wrong-type wrong-type",
    ),
    "inline template that is broken": (
        "messages:\n  m:\n    kind: notice\n    text: »|\n      A\n      {% broken\n    channels: [x]\n",
        "template-syntax",
    ),
    "inline template with an unknown name": (
        'messages:\n  m: {kind: notice, text: »"{{ brand.nmae }}", channels: [x]}\n',
        "template-name",
    ),
    "unknown level": ("level: »L9\n", "unknown-level"),
    "unknown level of the cadence": ("cadence: {L1: 2h, »L5: 1h}\n", "unknown-level"),
    "cadence of nothing": ("cadence: »0m\n", "wrong-type"),
    "unknown cluster": ("cluster: »victims\n", "unknown-value"),
    "choice without options": ("facts: {size: {»ask: Big, type: choice}}\n", "missing-key"),
    "choice with one option": ("facts: {size: {ask: Big, type: choice, options: »[a]}}\n", "wrong-type"),
    "options without a choice": ("facts: {size: {ask: Big, »options: [a, b]}}\n", "unknown-key"),
    "clock from nowhere": (
        "clocks: {c: {title: C, from: »begin, within: 72h, owner: »boss, met_by: »two}}\n",
        "unknown-step unknown-role unknown-step",
    ),
    "unknown key at the root": ("»triger: [x]\n", "unknown-key"),
    "a step needs something of anytime": (
        "anytime: {leak: {title: Leak, steps: [{id: capture, do: Capture., needs: [one]}]}}\n",
        "",
    ),
    "merge key": ("anytime: {»<<: {a: b}}\n", "merge-key"),
    "a key that is a list": ("anytime: {? »[a, b] : c}\n", "wrong-type"),
    "an anchor that nobody set": ("avoid: [»*gone]\n", "unknown-anchor"),
}


@pytest.mark.parametrize(("more", "rules"), MORE.values(), ids=MORE.keys())
def test_a_plan_is_refused_at_its_fault(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any], more: str, rules: str
) -> None:
    text, places = marks(plan(ACT, more=more), rules)
    assert desk.places(text) == places


def test_missing_keys_point_at_the_first_key(desk: Any) -> None:
    assert desk.places("playbook: small\n") == [
        (1, 1, "missing-key"),
        (1, 1, "missing-key"),
        (1, 1, "missing-key"),
        (1, 1, "missing-key"),
        (1, 1, "missing-key"),
    ]


def test_the_id_is_the_name_of_the_file(desk: Any, plan: Callable[..., str]) -> None:
    text = plan(ACT).replace("playbook: small", "playbook: large")
    assert desk.places(text) == [(1, 11, "wrong-id")]


def test_a_backup_is_a_role(desk: Any, plan: Callable[..., str]) -> None:
    assert desk.places(plan(ACT, roles="roles:\n  lead: {title: Lead, backup: sponsor}\n")) == [
        (6, 31, "unknown-role")
    ]


def test_a_phase_cannot_wait_for_its_own_decision(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any]
) -> None:
    phases = """\
  - phase: later
    title: Later
    when: {pick: »a}
    steps:
      - {id: pick, decide: "Which?", options: {a: A, b: B}}
  - {phase: »later, title: Again, steps: [{id: three, do: Act.}]}
"""
    text, places = marks(plan(ACT, phases=phases), "never-holds duplicate-id")
    assert desk.places(text) == places


def test_a_decision_of_a_later_phase_is_never_known_unless_a_goto_leads_back(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any]
) -> None:
    step = "- {id: one, do: Act., when: {over: »no}}"
    later = """\
  - phase: later
    title: Later
    steps:
      - id: over
        decide: Is it over?
        options: {"yes": Over, "no": {label: Not yet, goto: act}}
"""
    text, places = marks(plan(step, phases=later.replace(", goto: act", "")), "never-holds")
    assert desk.places(text) == places
    assert desk.places(marks(plan(step, phases=later), "never-holds")[0]) == []


def test_everything_is_said_at_once_in_the_order_of_the_lines(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any]
) -> None:
    steps = """\
- {»do: Act., by: »nobody, »wihtin: 5m}
- {id: »Two Words, do: Act., escalate: »down, within: »fast}
- »just a sentence
- {id: three, ask: [»what], needs: [Two Words, »four]}
- {»id: five, by: lead}
"""
    rules = "missing-key unknown-role unknown-key bad-name unknown-ladder wrong-type"
    rules += " wrong-type unknown-fact unknown-step no-verb"
    text, places = marks(plan(steps), rules)
    assert desk.places(text) == places


def test_what_hangs_on_a_broken_part_is_not_blamed_as_well(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any]
) -> None:
    steps = """\
- {id: pick, decide: »[Which], options: {a: A, b: {label: »[B]}}}
- {id: mark, decide: "Which?", options: {a: A, b: {label: »null}}}
- {id: one, ask: [size], needs: [pick], when: {pick: a, size: big}}
- {id: two, say: m, by: third, when: {mark: b, size: small}}
- {id: three, page: up, within: 5m, escalate: up}
"""
    more = """\
facts: {size: {ask: Size, type: »choise, options: [small, big]}}
messages: {m: {kind: »none, text: T, channels: »x}}
escalation: {up: »high}
"""
    roles = "roles:\n  lead: {title: Lead}\n  third: {title:» }\n"
    text, places = marks(
        plan(steps, more=more, roles=roles),
        "wrong-type unknown-value unknown-kind wrong-type wrong-type wrong-type wrong-type wrong-type",
    )
    assert desk.places(text) == places


LEANING = """\
- {id: pick, decide: "Which?", by: lead, options: {a: A, b: {label: B, goto: review}}}
- {id: ask-it, ask: [size, what], by: deputy}
- {id: say-it, say: m, by: lead, needs: [ask-it], when: {pick: a, size: big, level: L2}}
- {id: call, page: up, within: 5m}
- {id: again, do: Act., by: deputy, within: 5m, escalate: up, every: cadence}
"""
SECTIONS = """\
facts: {what: {ask: What}, size: {ask: Size, type: choice, options: [small, big]}}
messages: {m: {kind: notice, text: "{{ facts.what }}", channels: [x], approve: [lead]}}
escalation: {up: [{page: lead, after: 0m}, {page: deputy, after: 5m}]}
cadence: 3h
clocks: {c: {title: C, from: what, within: 72h, owner: lead, met_by: say-it}}
"""
PEOPLE = "people:\n  ana: {name: Ana Ruiz, roles: [lead]}\n  ben: {name: Ben Okafor, roles: [deputy]}\n"


@pytest.mark.parametrize("section", ["roles", "facts", "messages", "escalation", "phases", "cadence"])
@pytest.mark.parametrize("staffed", [False, True])
def test_a_section_that_cannot_be_read_is_the_only_fault(
    desk: Any, plan: Callable[..., str], section: str, *, staffed: bool
) -> None:
    text = plan(LEANING, more=SECTIONS)
    whole = desk.with_people(PEOPLE) if staffed else desk
    assert whole.problems(text) == ()
    missing = ["missing-key"] if section in {"roles", "phases"} else []
    mistyped = text.replace(f"\n{section}:", f"\n{section}z:")
    assert [one.rule for one in whole.problems(mistyped)] == [*missing, "unknown-key"]
    for value in ("[[a]]" if section != "phases" else "{a: b}", "null", "5"):
        read = yaml.safe_load(text) | {section: yaml.safe_load(value)}
        assert [one.rule for one in whole.problems(yaml.safe_dump(read, sort_keys=False))] == ["wrong-type"]
    one = desk.with_people(PEOPLE.replace("[lead]", "[lead, deputy]").replace("[deputy]", "[other]"))
    if section == "roles":
        assert {found.rule for found in one.problems(mistyped)} == {*missing, "unknown-key"}
    del read[section]
    if missing:
        assert [one.rule for one in whole.problems(yaml.safe_dump(read, sort_keys=False))] == missing


@pytest.mark.parametrize(
    "phase",
    [
        "  - {phas: act, title: Act, steps: [{id: one, do: Act., by: deputy}]}\n",
        "  - {phase: act, title: Act, stepz: [{id: one, do: Act., by: deputy}]}\n",
    ],
)
def test_a_phase_that_cannot_be_read_is_the_only_fault(
    desk: Any, plan: Callable[..., str], phase: str
) -> None:
    leaning = """\
- {id: pick, decide: "Which?", by: lead, options: {a: A, b: {label: B, goto: act}}}
- {id: two, do: Act., by: lead, needs: [one]}
"""
    text = plan(leaning).replace("phase: act", "phase: more").replace("phases:\n", f"phases:\n{phase}")
    line = text.splitlines().index(phase.rstrip("\n")) + 1
    found = [(one.line, one.rule) for one in desk.problems(text)]
    assert found == [(line, "missing-key"), (line, "unknown-key")]


@pytest.mark.parametrize(
    ("steps", "rules"),
    [
        (
            "- {id: ask-it, ask: [what], by: lead}\n- {id: say-it, say: m, by: lead, needs: [»ask-id]}",
            "unknown-step",
        ),
        (
            """\
- {id: ask-it, ask: [what], by: lead}
- {id: mid, do: Act., needs: [»ask-id]}
- {id: say-it, say: m, by: lead, needs: [mid]}
""",
            "unknown-step",
        ),
        (
            "- {id: ask-it, ask: [what], by: lead}\n- {id: say-it, say: m, by: lead, »nedes: [ask-it]}",
            "unknown-key",
        ),
        (
            "- {id: ask-it, ask: [what], by: lead}\n- {id: say-it, say: m, by: lead, needs: »{ask-it: 1}}",
            "wrong-type",
        ),
        (
            "- {id: »Ask_It, ask: [what], by: lead}\n- {id: say-it, say: m, by: lead, needs: [Ask_It]}",
            "bad-name",
        ),
        (
            "- {id: ask-it, ask: [»waht], by: lead}\n- {id: say-it, say: m, by: lead, needs: [ask-it]}",
            "unknown-fact",
        ),
        (
            "- {id: ask-it, ask: »{what: 1}, by: lead}\n- {id: say-it, say: m, by: lead, needs: [ask-it]}",
            "wrong-type",
        ),
        ("- {id: say-it, say: m, by: lead, when: {»pik: a}}", "unknown-decision"),
    ],
)
def test_a_fact_is_not_missed_where_its_step_cannot_be_found(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any], steps: str, rules: str
) -> None:
    more = (
        'facts: {what: {ask: What}}\nmessages: {m: {kind: notice, text: "{{ facts.what }}", channels: [x]}}\n'
    )
    text, places = marks(plan(steps, more=more), rules)
    assert desk.places(text) == places


def test_a_fact_is_missed_where_only_something_else_is_wrong(
    desk: Any, plan: Callable[..., str], marks: Callable[..., Any]
) -> None:
    more = (
        'facts: {what: {ask: W}}\nmessages: {m: {kind: notice, text: »"{{ facts.what }}", channels: [x]}}\n'
    )
    steps = """\
- {id: ask-it, ask: [what], by: lead}
- {id: other, do: Act., needs: [»ask-id]}
- {id: say-it, say: m, by: lead, within: »fast}
"""
    text, places = marks(plan(steps, more=more), "template-name unknown-step wrong-type")
    assert desk.places(text) == places


def test_the_first_thousand_errors_are_enough(desk: Any, plan: Callable[..., str]) -> None:
    steps = "\n".join(f"- {{id: s{number}, do: Act., by: boss}}" for number in range(1200))
    assert len(desk.places(plan(steps))) == 1000


def test_the_hint_has_the_nearest_name_and_those_that_exist(desk: Any, plan: Callable[..., str]) -> None:
    (problem,) = [
        one for one in desk.problems(plan("- {id: one, do: Act., by: led}")) if one.severity == "error"
    ]
    assert problem.text == "unknown role 'led'"
    assert problem.hint == "did you mean 'lead'? This plan has: lead, deputy"
    assert (problem.source, problem.width) == ("      - {id: one, do: Act., by: led}", 3)


def test_a_file_template_is_blamed_at_its_own_line(desk: Any, plan: Callable[..., str]) -> None:
    desk.template("bad.j2", "Hello.\n{% broken\n").template("early.j2", "We say {{ facts.what }}.\n")
    more = """\
facts: {what: {ask: What happened}}
messages:
  bad: {kind: notice, template: bad.j2, channels: [x], approve: [lead]}
  early: {kind: notice, template: early.j2, channels: [x], approve: [lead]}
"""
    steps = "- {id: ask-it, ask: [what], by: lead}\n- {id: say-it, say: early, by: lead}"
    found = [one for one in desk.problems(plan(steps, more=more)) if one.severity == "error"]
    folder = (desk.folder / "templates").as_posix()
    assert [(one.file, one.line, one.column, one.rule) for one in found] == [
        (f"{folder}/bad.j2", 2, 1, "template-syntax"),
        (f"{folder}/early.j2", 1, 11, "template-name"),
    ]
    assert found[1].source == "We say {{ facts.what }}."
    assert found[1].hint == "add 'needs: [ask-it]' to 'say-it', or ask for it in an earlier phase"


def test_a_fact_is_known_from_an_earlier_phase_or_from_what_a_step_needs(
    desk: Any, plan: Callable[..., str]
) -> None:
    more = """\
facts: {what: {ask: What happened}}
messages:
  m: {kind: notice, text: "{{ facts.what }} {{ brand.name }} {{ draft.x }} {{ next_update }}", channels: [x]}
anytime: {again: {title: Again, steps: [{id: any, say: m, by: lead}]}}
"""
    direct = "- {id: a, ask: [what]}\n- {id: b, do: Act., needs: [a]}\n- {id: c, say: m, needs: [b]}"
    assert desk.places(plan(direct, more=more)) == []
    later = "  - {phase: later, title: Later, steps: [{id: c, say: m}]}\n"
    assert desk.places(plan("- {id: a, ask: [what]}", more=more, phases=later)) == []


def test_a_role_that_nobody_holds_is_refused_by_check_alone(desk: Any, plan: Callable[..., str]) -> None:
    people = "people: {ana: {name: Ana Ruiz, roles: [deputy]}}\n"
    roles = (
        "roles:\n  lead: {title: Lead, backup: deputy}\n  deputy: {title: Deputy}\n  legal: {title: Legal}\n"
    )
    assert desk.with_people(people).places(plan(ACT, roles=roles)) == [(8, 3, "unheld-role")]
    assert desk.with_people(people, strict_roles=False).places(plan(ACT, roles=roles)) == []
    assert desk.places(plan(ACT, roles=roles)) == []


def test_a_template_cannot_be_a_link_that_leads_out(desk: Any, plan: Callable[..., str]) -> None:
    desk.template("kept.j2", "Hello.")
    secret = desk.folder / "secret.txt"
    secret.write_text("key")
    (desk.folder / "templates" / "out.j2").symlink_to(secret)
    more = "messages: {m: {kind: notice, template: out.j2, channels: [x]}}\n"
    assert [rule for _, _, rule in desk.places(plan(ACT, more=more))] == ["template-missing"]
