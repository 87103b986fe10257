"""What a plan becomes: everything spelled out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from crisisctl.core.playbook import Approver, Call, Option, Playbook, Rung, Step

MINUTE = 60_000
HOUR = 60 * MINUTE


@pytest.fixture
def step(desk: Any, plan: Callable[..., str]) -> Callable[..., Step]:
    """The step called `one`."""

    def made(steps: str, more: str = "") -> Step:
        playbook: Playbook = desk.read(plan(steps, more=more)).playbook
        return next(one for one in playbook.steps() if one.id == "one")

    return made


UP = "escalation: {up: [{page: lead, after: 0m}, {page: deputy, after: 10m}]}\n"
LADDER = (Rung("lead", 0), Rung("deputy", 10 * MINUTE))


def test_a_ladder_is_its_rungs(step: Callable[..., Step]) -> None:
    assert step("- {id: one, do: Act., within: 5m, escalate: up}", UP).escalate == LADDER
    assert step("- {id: one, page: up}", UP).calls == (Call("up", LADDER),)


def test_a_role_is_a_ladder_of_itself_and_its_backup(step: Callable[..., Step]) -> None:
    alone = Call("lead", (Rung("lead", 0),))
    with_backup = Call("lead", (Rung("lead", 0), Rung("deputy", 10 * MINUTE)))
    assert step("- {id: one, page: lead}").calls == (alone,)
    assert step("- {id: one, page: lead, within: 10m}").calls == (with_backup,)
    assert step("- {id: one, page: [deputy, lead], within: 10m}").calls == (
        Call("deputy", (Rung("deputy", 0),)),
        with_backup,
    )


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("L3", ("L3",)),
        ("L3+", ("L3", "L4")),
        ("[L4, L1]", ("L1", "L4")),
        ("[L1, L3+, L4]", ("L1", "L3", "L4")),
        ("L1+", ("L1", "L2", "L3", "L4")),
    ],
)
def test_levels_are_spelled_out(step: Callable[..., Step], written: str, levels: tuple[str, ...]) -> None:
    assert step(f"- {{id: one, do: Act., when: {{level: {written}}}}}").when == (("level", levels),)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("3h", [3, 3, 3, 3]),
        ("{L1: 8h, L3: 2h}", [8, 8, 2, 2]),
        ("{L2: 4h, L4: 1h}", [1, 4, 4, 1]),
        ("{L4: 1h, L3: 2h, L2: 4h, L1: 24h}", [24, 4, 2, 1]),
    ],
)
def test_the_cadence_is_known_for_every_level(
    desk: Any, plan: Callable[..., str], written: str, hours: list[int]
) -> None:
    playbook = desk.read(plan("- {id: one, do: Act.}", more=f"cadence: {written}\n")).playbook
    assert playbook.cadence == dict(zip(("L1", "L2", "L3", "L4"), [one * HOUR for one in hours], strict=True))


def test_a_condition_on_what_stands_beside_it_is_a_need(step: Callable[..., Step]) -> None:
    steps = """\
- {id: pick, decide: "Which?", options: {a: A, b: {label: B, goto: review}}}
- {id: measure, ask: [size, what]}
- {id: zero, do: Act.}
- {id: one, do: Act., needs: [zero], when: {pick: [a], size: big, level: L2}}
"""
    facts = "facts: {what: {ask: What}, size: {ask: Size, type: choice, options: [small, big]}}\n"
    made = step(steps, facts)
    assert made.needs == ("zero", "pick", "measure")
    assert made.when == (("pick", ("a",)), ("size", ("big",)), ("level", ("L2",)))


def test_a_condition_on_an_earlier_phase_is_no_need(desk: Any, plan: Callable[..., str]) -> None:
    later = (
        "  - {phase: later, title: Later, when: {pick: a}, steps: [{id: one, do: Act., when: {pick: a}}]}\n"
    )
    text = plan('- {id: pick, decide: "Which?", options: {a: A, b: B}}', phases=later)
    phase = desk.read(text).playbook.phases[1]
    assert phase.when == (("pick", ("a",)),)
    assert phase.steps[0].needs == ()


def test_options_may_be_short_or_whole(step: Callable[..., Step]) -> None:
    made = step(
        '- {id: one, decide: "Which?", every: 5m, options: {1: 15:00, b: {label: NO, repeat: true}, '
        "true: {label: yes, goto: review}}}"
    )
    assert made.options == (
        Option("1", "15:00"),
        Option("b", "NO", repeat=True),
        Option("true", "yes", goto="review"),
    )


def test_scalars_are_text_unless_they_are_asked_for_as_something_else(
    desk: Any, plan: Callable[..., str]
) -> None:
    text = plan(
        "- {id: one, do: 15:00, why: NO, how: 1.50, required: true}", more="avoid: [~, 2026-01-01, 007]\n"
    )
    playbook = desk.read(text).playbook
    one = playbook.phases[0].steps[0]
    assert playbook.version == "1.0"
    assert playbook.avoid == ("~", "2026-01-01", "007")
    assert (one.title, one.why, one.how, one.required) == ("15:00", "NO", ("1.50",), True)


def test_clocks_start_from_a_fact_rather_than_from_a_step_of_that_name(
    desk: Any, plan: Callable[..., str]
) -> None:
    clock = "{title: C, within: 72h, owner: lead, from: "
    more = (
        f"facts: {{one: {{ask: What}}}}\nclocks: {{a: {clock}one}}, b: {clock}two}}, c: {clock}declared}}}}\n"
    )
    clocks = desk.read(plan("- {id: one, do: Act.}\n- {id: two, do: Act.}", more=more)).playbook.clocks
    assert [one.source for one in clocks.values()] == ["fact:one", "step:two", "declared"]
    assert clocks["a"].within == 72 * HOUR


def test_a_message_keeps_its_approvers_and_its_channels_once(desk: Any, plan: Callable[..., str]) -> None:
    more = (
        "messages: {m: {kind: all-clear, text: ' Hello. ', channels: [x, site, x], audience: all, "
        "approve: [lead, {role: deputy, within: 15m, else: second-person}]}}\n"
    )
    message = desk.read(plan("- {id: one, say: m}", more=more)).playbook.messages["m"]
    assert message.channels == ("x", "site")
    assert message.approve == (Approver("lead"), Approver("deputy", 15 * MINUTE, "second-person"))
    assert (message.kind, message.text, message.template) == ("all-clear", " Hello. ", None)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("do: Act now.", "Act now."),
        ('decide: "Which one?", options: {a: A, b: B}', "Which one?"),
        ("check: [First.]", "Check: First."),
        ("check: [First., Second.]", "Check: First. (and 1 more)"),
        ("ask: [what, size]", "What happened (and 1 more)"),
        ("say: m", "Publish 'm' on x, site"),
        ("page: [lead, deputy]", "Page Lead, Deputy"),
        ("page: up", "Page up"),
        ("wait: 90m", "Wait 1h30m"),
    ],
)
def test_every_step_has_a_sentence_to_read(step: Callable[..., Step], written: str, title: str) -> None:
    more = UP + "facts: {what: {ask: What happened}, size: {ask: How big}}\n"
    more += "messages: {m: {kind: notice, text: T, channels: [x, site]}}\n"
    made = step(f"- {{id: one, {written}}}", more)
    assert made.title == title
    assert made.verb == written.partition(":")[0]


def test_the_sources_are_the_bytes_of_the_templates(desk: Any, plan: Callable[..., str]) -> None:
    desk.template("a.j2", "\ufeffHello\r\n").template("sub/b.j2", "B")
    message = "{kind: notice, channels: [x], template: "
    more = f"messages: {{a: {message}a.j2}}, b: {message}sub/b.j2}}}}\n"
    text = plan("- {id: one, say: a}", more=more)
    made = desk.read(text)
    assert made.sources == {"a.j2": (desk.folder / "templates" / "a.j2").read_bytes(), "sub/b.j2": b"B"}
    assert made.data == text.encode()
