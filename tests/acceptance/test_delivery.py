"""Paging and publishing by services, against real listeners: said once, never in secret, never secrets."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.acceptance.power_cut import PLAN, WORKSPACE, drill
from tests.acceptance.program import Place, Walk
from tests.live.listeners import dead_port, silent_port, webhook

Walks = Callable[..., Walk]
CANARY = "c4n4ry-s3cr3t"
REACHED = WORKSPACE.replace("roles: [legal]}", 'roles: [legal], reach: ["env:PAGE_LENA"]}')
STAFF = REACHED + '  staff: {name: Staff chat, publish: "env:STAFF_CHAT", internal: true}\n'
NEWS = PLAN.replace("channels: [x, site], approve: [legal]}", "channels: [staff], approve: [legal]}")
FIRST = ("pause", "facts", "tell-legal", "protect")


@pytest.fixture
def office(place: Place) -> Place:
    """The workspace with a service for Lena and one for the staff chat."""
    (place.work / "crisisctl.yaml").write_text(STAFF, encoding="utf-8")
    return place


def begun(place: Place, *steps: str, plan: str = PLAN, **environ: str) -> str:
    """Declare the incident from a script, and return what it said."""
    (place.work / "playbooks" / "power-cut.yaml").write_text(plan, encoding="utf-8")
    answers = place.work / "drills" / "small.yaml"
    answers.write_text(drill(*steps), encoding="utf-8")
    ran = place.call("run", "power-cut", "--answers", str(answers), **environ)
    assert ran.returncode == 130, ran.stderr
    return ran.stderr


def test_a_page_says_who_needs_them_as_what_and_no_word_about_the_crisis(office: Place) -> None:
    with webhook() as hook:
        begun(office, PAGE_LENA=f"json://{hook.url}/{CANARY}")
    (page,) = hook.received
    assert page["title"] == "Legal counsel: you are needed now"
    assert page["message"] == (
        "Ana Ruiz needs you as Legal counsel, now. This is real, not an exercise. "
        "Go where nobody can listen and call Ana Ruiz back."
    )
    assert "Nobody can log in" not in str(page)
    sent = office.of_type("page.sent")[0]
    assert (sent["person"], sent["how"]) == ("lena", "JSON")


def test_a_service_that_fails_leaves_the_call_to_a_person(office: Place, walk: Walks) -> None:
    with webhook(500) as hook:
        said = begun(office, PAGE_LENA=f"json://{hook.url}/{CANARY}")
    assert "Lena Vogt was not paged: JSON answered 500" in said
    assert office.of_type("page.sent") == []
    seen = walk("resume", PAGE_LENA=f"json://127.0.0.1:{dead_port()}/{CANARY}").until("Call Lena Vogt")
    seen.until("JSON could not be reached")
    assert "555 0101" in seen.text


def test_who_was_paged_is_told_when_it_is_settled(office: Place) -> None:
    with webhook() as hook:
        address = f"json://{hook.url}/{CANARY}"
        begun(office, PAGE_LENA=address)
        ran = office.call("ack", "legal", PAGE_LENA=address)
        assert ran.returncode == 0, ran.stderr
    assert [one["title"] for one in hook.received] == ["Legal counsel: you are needed now", "Settled"]


def test_a_missing_variable_is_told_before_it_is_needed(office: Place, walk: Walks) -> None:
    begun(office)
    walk("resume").until(r"Cannot be paged from here, so call them: Lena Vogt \(PAGE_LENA is not set\)")


def posted(seen: Walk) -> Walk:
    """Take the statement as far as its release."""
    seen.press("write it", "\r").answer("next public update", "").answer("What we do", "We work on it.")
    seen.press("this is the draft", "\r").until(r"Code:\s+\w{4}")
    code = re.findall(r"Code:\s+(\w{4})", seen.text)[-1]
    seen.press(r"\[a\] approved", "a").press(r"How did Lena Vogt[\s\S]*at the keys", "2\r")
    seen.answer("Which code", code)
    return seen.press("Still true", "y")


def test_a_statement_is_sent_where_a_service_takes_it(office: Place, walk: Walks) -> None:
    with webhook() as hook:
        begun(office, *FIRST, plan=NEWS)
        posted(walk("resume", STAFF_CHAT=f"json://{hook.url}/{CANARY}")).logged("message.published")
    assert "We work on it." in hook.received[0]["message"]
    data = office.of_type("message.published")[0]
    assert (data["how"], data["public"], data["channel"]) == ("JSON", False, "staff")


def test_a_statement_that_is_refused_can_be_sent_again(office: Place, walk: Walks) -> None:
    with webhook(500) as hook:
        begun(office, *FIRST, plan=NEWS)
        seen = walk("resume", STAFF_CHAT=f"json://{hook.url}/{CANARY}")
        posted(seen).logged("message.failed").until("JSON answered 500: check its address")
        hook.status = 200
        seen.press("Still true", "y").logged("message.published")
    assert len(hook.received) == 2


def test_what_was_on_its_way_when_the_program_died_is_asked_about(office: Place, walk: Walks) -> None:
    begun(office, *FIRST, plan=NEWS)
    with silent_port() as port:
        seen = walk("resume", STAFF_CHAT=f"json://127.0.0.1:{port}/{CANARY}?rto=60")
        posted(seen).logged("message.requested")
        seen.kill()
    with webhook() as hook:
        address = f"json://{hook.url}/{CANARY}"
        seen = walk("resume", STAFF_CHAT=address).press("Is it out on Staff chat", "\r")
        seen.until("Enter does nothing here").type("p").logged("message.published")
    assert hook.received == []


def test_no_secret_stands_anywhere(office: Place, walk: Walks) -> None:
    environ = {"PAGE_LENA": f"json://{CANARY}:pw@127.0.0.1:{dead_port()}/{CANARY}"}
    with webhook() as hook:
        environ["STAFF_CHAT"] = f"json://{hook.url}/{CANARY}"
        said = begun(office, *FIRST, plan=NEWS, **environ)
        seen = walk("resume", **environ)
        posted(seen).logged("message.published").press("Which response fits", "q").end()
    for command in (
        ["status"], ["status", "--json"], ["log"], ["log", "--json"], ["report"], ["report", "--json"],
        ["brief"], ["verify", "--json"], ["list", "--json"], ["check"], ["check", "--json"],
        ["show", "power-cut"], ["message", "list", "--json"], ["nonsense"], ["done", "nonsense"],
    ):  # fmt: skip
        ran = office.call(*command, **environ)
        said += ran.stdout + ran.stderr
    files = [one for one in office.work.rglob("*") if one.is_file()]
    kept = "".join(one.read_text(encoding="utf-8", errors="replace") for one in files)
    assert CANARY not in said + seen.raw.decode() + kept + "".join(office.faults())
