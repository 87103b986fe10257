"""Services that carry pages and statements: real listeners, and secrets that stay secret."""

from __future__ import annotations

import subprocess
import sys

import pytest

from crisisctl.live.services import send, unset
from tests.live.listeners import dead_port, mail_server, silent_port, webhook

CANARY = "c4n4ry-s3cr3t"


def test_a_webhook_gets_it_once() -> None:
    with webhook() as hook:
        delivery = send("env:HOOK", "Needed", "Call back", {"HOOK": f"json://{hook.url}/{CANARY}"})
    assert delivery == (True, "JSON", False)
    assert [(one["title"], one["message"]) for one in hook.received] == [("Needed", "Call back")]


def test_a_mail_is_sent() -> None:
    with mail_server() as (box, port):
        address = f"mailto://127.0.0.1:{port}/?from=desk@acme.example&to=ana@acme.example&mode=insecure"
        delivery = send("env:MAIL", "Needed", "Call back", {"MAIL": address})
    assert delivery.sent, delivery
    (mail,) = box.mails
    assert mail["Subject"] == "Needed"
    assert "Call back" in str(mail)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 503])
def test_a_service_that_refuses_says_what_it_answered(status: int) -> None:
    with webhook(status) as hook:
        delivery = send("env:HOOK", "", "Words", {"HOOK": f"json://{hook.url}/{CANARY}"})
    assert not delivery.sent
    assert delivery.how == f"JSON answered {status}: check its address, or post it by hand"
    assert len(hook.received) == 1


def test_half_an_answer_may_have_arrived() -> None:
    with webhook(None) as hook:
        delivery = send("env:HOOK", "", "Words", {"HOOK": f"json://{hook.url}/{CANARY}"})
    assert len(hook.received) == 1
    assert "may have arrived: look there" in delivery.how


def test_a_service_that_never_answers_is_not_waited_for_without_end() -> None:
    with silent_port() as port:
        address = f"json://127.0.0.1:{port}/{CANARY}?rto=0.5"
        delivery = send("env:HOOK", "", "Words", {"HOOK": address})
    assert "may have arrived: look there" in delivery.how


def test_a_dead_port_is_not_reached() -> None:
    delivery = send("env:HOOK", "", "Words", {"HOOK": f"json://127.0.0.1:{dead_port()}/{CANARY}"})
    assert delivery.how == "JSON could not be reached: check the network and its address, or do it by hand"


@pytest.mark.parametrize(
    ("environ", "why"),
    [
        ({}, "the variable HOOK is not set on this machine"),
        ({"HOOK": ""}, "the variable HOOK is not set on this machine"),
        ({"HOOK": f"nonsense://{CANARY}"}, "HOOK holds no address that Apprise knows"),
        ({"HOOK": CANARY}, "HOOK holds no address that Apprise knows"),
    ],
)
def test_an_address_that_is_none(environ: dict[str, str], why: str) -> None:
    assert send("env:HOOK", "", "Words", environ) == (False, why, False)


@pytest.mark.parametrize("status", [200, 500, None])
def test_nothing_secret_is_said_or_logged(
    status: int | None, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with webhook(status) as hook:
        delivery = send("env:HOOK", "", "Words", {"HOOK": f"json://{CANARY}:pw@{hook.url}/{CANARY}"})
    said = capfd.readouterr()
    assert CANARY not in f"{delivery}{said.out}{said.err}{caplog.text}"
    assert hook.url not in f"{delivery}{said.out}{said.err}{caplog.text}"


def test_which_variables_are_missing() -> None:
    assert unset(["env:A", "env:B", "manual"], {"A": "x", "B": ""}) == ["B"]


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['apprise'] = None\n"
        "from crisisctl.live.services import send\n"
        "print(send('env:A', '', 'x', {'A': 'json://127.0.0.1'}).how)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == 'sending needs the extra "notify": pip install "crisisctl[notify]"'
