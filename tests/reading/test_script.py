"""The answers of a drill file, against their plan."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from crisisctl.core.script import Expectation, Inject, Objective, Script, ScriptAnswer
from crisisctl.problem import Refused
from crisisctl.reading.script import read_answers

MINUTE = 60_000
STEPS = """\
- {id: act, do: Act., by: lead}
- {id: list, check: [One., Two.]}
- {id: pick, decide: "Which?", every: 5m, options: {a: A, again: {label: Again, repeat: true}}}
- {id: tell, ask: [what, size]}
- {id: post, say: m}
- {id: call, page: lead}
- {id: pause, wait: 1h}
"""
MORE = """\
facts: {what: {ask: What}, size: {ask: Size, type: choice, options: [small, big]}}
messages: {m: {kind: notice, text: T, channels: [x], approve: [lead]}}
"""
PEOPLE = "people: {ana: {name: Ana Ruiz, roles: [lead]}, ben: {name: Ben Okafor, roles: [deputy]}}\n"

Read = Callable[..., Script]


def read_script(desk: Any, plan: Callable[..., str], text: str, *, drill: bool = False) -> Script:
    """The script in a file of this text, for the plan and the people above."""
    staffed = desk.with_people(PEOPLE)
    file = desk.folder / "drill.yaml"
    file.write_text(text)
    playbook = staffed.read(plan(STEPS, more=MORE)).playbook
    return read_answers(file, playbook=playbook, workspace=staffed.workspace, drill=drill)[0]


@pytest.fixture
def read(desk: Any, plan: Callable[..., str]) -> Read:
    return partial(read_script, desk, plan)


def test_answers_alone_are_enough_for_a_walk(read: Read) -> None:
    text = """\
answers:
  act: {done: true, evidence: "https://acme.example/1", after: 3m}
  list: {skip: Not now}
  pick: [{choose: again, after: 10m}, {choose: a}]
  tell: {facts: {what: 4100, size: big}, after: 1h30m}
  post:
    draft: {news: Fixed.}
    approve: {lead: ana}
    publish: {x: "https://x.example/1"}
    leave_out: {site: No access}
    overrule: {hard-to-read: Quoted law}
  call: {ack: ana}
  pause: {done: true, reason: Enough}
"""
    script = read(text)
    assert script.answers == {
        "act": ScriptAnswer(done=True, evidence="https://acme.example/1", after=3 * MINUTE),
        "list": ScriptAnswer(skip="Not now"),
        "pick": (ScriptAnswer(choose="again", after=10 * MINUTE), ScriptAnswer(choose="a")),
        "tell": ScriptAnswer(facts={"what": "4100", "size": "big"}, after=90 * MINUTE),
        "post": ScriptAnswer(
            draft={"news": "Fixed."},
            approve={"lead": "ana"},
            publish={"x": "https://x.example/1"},
            leave_out={"site": "No access"},
            overrule={"hard-to-read": "Quoted law"},
        ),
        "call": ScriptAnswer(ack=("ana",)),
        "pause": ScriptAnswer(done=True, reason="Enough"),
    }
    assert (script.title, script.level, script.roles, script.starts) == (None, None, {}, None)


def test_a_whole_drill(read: Read) -> None:
    text = """\
drill: small-drill
playbook: small
starts: "2026-01-15T09:00:00Z"
title: A small thing
level: L2
roles: {lead: ana}
answers: {pause: null, tell: {facts: {what: null}}, pick: []}
injects:
  - {at: 12m, from: journalist, channel: email, text: "Is it true?", truth: true,
     expect: [{step: act, within: 20m}]}
objectives:
  - {id: first, metric: to_first_statement, within: 60m}
  - {id: skipped, metric: steps_skipped, at_most: 1}
  - {id: paged, metric: pages_sent, at_least: 2}
fails: [act, first, 12m]
"""
    script = read(text, drill=True)
    assert script.starts == 1_768_467_600_000
    assert script.answers == {"pause": (), "tell": ScriptAnswer(facts={"what": None}), "pick": ()}
    assert script.injects == (
        Inject(
            "12m",
            12 * MINUTE,
            "Is it true?",
            "journalist",
            "email",
            "true",
            (Expectation("act", 20 * MINUTE),),
            written="12m",
        ),
    )
    assert script.objectives == (
        Objective("first", "to_first_statement", within=60 * MINUTE),
        Objective("skipped", "steps_skipped", at_most=1),
        Objective("paged", "pages_sent", at_least=2),
    )
    assert (script.drill, script.playbook, script.fails) == ("small-drill", "small", ("act", "first", "12m"))


REFUSED = {
    "unknown step": ("answers: {»atc: {done: true}}", "unknown-step"),
    "unknown option": ("answers: {pick: [{choose: a}, {choose: »b}]}", "unknown-option"),
    "unknown fact": ("answers: {tell: {facts: {»wat: x}}}", "unknown-fact"),
    "unknown option of a fact": ("answers: {tell: {facts: {size: »huge}}}", "unknown-option"),
    "unknown role": ("roles: {»boss: ana}\nanswers: {}", "unknown-role"),
    "unknown person": ("roles: {lead: »eve}\nanswers: {}", "unknown-person"),
    "a person who does not hold the role": ("roles: {lead: »ben}\nanswers: {}", "not-holder"),
    "unknown approver": (
        "answers: {post: {approve: {»boss: ana, lead: »eve}}}",
        "unknown-role unknown-person",
    ),
    "unknown channel": (
        "answers: {post: {publish: {»ex: a}, leave_out: {»why: b}}}",
        "unknown-channel unknown-channel",
    ),
    "nobody of that name answers": ("answers: {call: {ack: [ana, »eve]}}", "unknown-person"),
    "an answer to another verb": ("answers: {act: {»choose: a}}", "wrong-answer"),
    "a page is not skipped": ("answers: {call: {»skip: Busy}}", "wrong-answer"),
    "an answer that says nothing": ("answers: {act: {»after: 3m}}", "missing-key"),
    "skipped and done": ("answers: {act: {skip: Not now, »done: true}}", "contradiction"),
    "done and skipped": ("answers: {list: [{done: true, evidence: E, »skip: Not now}]}", "contradiction"),
    "skipped and published": (
        "answers: {post: {publish: {x: a}, draft: {a: b}, »skip: Not now}}",
        "contradiction",
    ),
    "acknowledged and settled": ("answers: {call: {ack: ana, »settle: By phone}}", "contradiction"),
    "settled and acknowledged": (
        "answers: {call: {after: 1m, settle: By phone, »ack: ana}}",
        "contradiction",
    ),
    "published and left out": (
        "answers: {post: {leave_out: {x: Down}, publish: {site: b, »x: a}}}",
        "contradiction",
    ),
    "published and left out by a step that says nothing": (
        "answers: {act: {»publish: {x: a}, »leave_out: {x: b}}}",
        "wrong-answer wrong-answer",
    ),
    "a wrong value in an answer": ("answers: {act: {done: true, after: »5}}", "wrong-type"),
    "a wrong value in one of several": (
        "answers: {pick: [{choose: a}, {choose: »[a], after: »soon}]}",
        "wrong-type wrong-type",
    ),
    "a wrong value deep in an answer": (
        "answers: {post: {publish: {x: »[a]}, approve: {lead: »{a: b}}, after: 1m}}",
        "wrong-type wrong-type",
    ),
    "nobody acknowledges": ("answers: {call: {ack: »[]}}", "wrong-type"),
    "not done": ("answers: {act: {done: »false}}", "wrong-type"),
    "another plan": ("playbook: »large\nanswers: {}", "wrong-playbook"),
    "unknown metric": ("answers: {}\nobjectives: [{id: a, metric: »speed, within: 1m}]", "unknown-metric"),
    "two bounds": (
        "answers: {}\nobjectives: [{»id: a, metric: pages_sent, at_most: 1, at_least: 1}]",
        "missing-key",
    ),
    "no bound": ("answers: {}\nobjectives: [{»id: a, metric: pages_sent}]", "missing-key"),
    "unknown step expected": (
        "answers: {}\ninjects: [{at: 1m, text: T, expect: [{step: »atc, within: 1m}]}]",
        "unknown-step",
    ),
    "unknown failure": ("answers: {}\nfails: [act, »5m]", "unknown-step"),
    "unknown key": ("answers: {act: {done: true, »afer: 1m}}", "unknown-key"),
    "no answers": ("»title: T", "missing-key"),
}


@pytest.mark.parametrize(("text", "rules"), REFUSED.values(), ids=REFUSED.keys())
def test_a_script_is_refused_at_its_faults(
    read: Read, marks: Callable[..., Any], text: str, rules: str
) -> None:
    written, places = marks(text, rules)
    with pytest.raises(Refused) as refused:
        read(written)
    assert [(one.line, one.column, one.rule) for one in refused.value.problems] == places


def test_a_drill_says_what_it_is(read: Read) -> None:
    with pytest.raises(Refused) as refused:
        read("answers: {}\n", drill=True)
    assert [one.text for one in refused.value.problems] == [
        "missing key 'drill'",
        "missing key 'playbook'",
        "missing key 'starts'",
    ]
