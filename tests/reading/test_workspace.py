"""The workspace, its contacts, and what holds without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisisctl.core.workspace import Brand, Person, Place
from crisisctl.problem import Refused
from crisisctl.reading.contacts import Contact, read_contacts
from crisisctl.reading.default_workspace import DEFAULT_WORKSPACE
from crisisctl.reading.workspace import read_workspace

WHOLE = """\
brand: {name: Acme, support: "https://acme.example/help", language: en, timezone: Europe/Madrid}
people:
  ana: {name: Ana Ruiz, roles: [lead, legal], reach: [env:PAGE_ANA]}
  ben: {name: Ben Okafor}
channels:
  x: {account: "@acme", limit: 500}
  forum: {limit: mastodon, publish: env:FORUM_URL}
  staff: {name: Staff chat, internal: false}
policy: {second-person: true}
"""


def written(folder: Path, text: str, name: str = "crisisctl.yaml") -> Path:
    file = folder / name
    file.write_text(text)
    return file


def test_a_whole_workspace(tmp_path: Path) -> None:
    file = written(tmp_path, WHOLE)
    made = read_workspace(file)
    assert made.brand == Brand("Acme", "https://acme.example/help", "en", "Europe/Madrid")
    assert made.people == {
        "ana": Person("ana", "Ana Ruiz", ("lead", "legal"), ("env:PAGE_ANA",)),
        "ben": Person("ben", "Ben Okafor"),
    }
    assert made.channels["x"] == Place("x", "X", limit="500", account="@acme")
    assert made.channels["forum"] == Place("forum", "forum", limit="mastodon", publish="env:FORUM_URL")
    assert made.channels["staff"] == Place("staff", "Staff chat", internal=False)
    assert made.channels["site"] == Place("site", "Newsroom")
    assert made.second_person
    assert made.file == str(file)


def test_without_a_workspace_every_channel_is_posted_by_hand() -> None:
    names = "x bluesky mastodon threads instagram linkedin facebook tiktok youtube sms site staff"
    assert " ".join(DEFAULT_WORKSPACE.channels) == names
    assert {one.publish for one in DEFAULT_WORKSPACE.channels.values()} == {"manual"}
    assert [one.id for one in DEFAULT_WORKSPACE.channels.values() if one.internal] == ["staff"]
    assert DEFAULT_WORKSPACE.file is None


def test_a_little_is_enough(tmp_path: Path) -> None:
    made = read_workspace(written(tmp_path, "policy: {}\n"))
    assert (made.brand, made.second_person) == (DEFAULT_WORKSPACE.brand, False)


REFUSED = [
    ("brand: {name: Acme, timezone: Europe/Madird}\n", [(1, 31, "unknown-timezone")]),
    ("brand: {name: Acme, timezone: ../../etc/passwd}\n", [(1, 31, "unknown-timezone")]),
    ("people: {ana: {name: Ana, reach: [ana@acme.example]}}\n", [(1, 35, "secret")]),
    ("channels: {x: {publish: https://hook.example/key}}\n", [(1, 25, "secret")]),
    ("channels: {x: {limit: twitter}}\n", [(1, 23, "unknown-limit")]),
    (
        "people: {ana: {roles: [lead]}}\npolicy: {second_person: true}\n",
        [(1, 16, "missing-key"), (2, 10, "unknown-key")],
    ),
    ("brand: Acme\nbrand: {name: Acme}\n", [(1, 8, "wrong-type"), (2, 1, "duplicate-key")]),
]


@pytest.mark.parametrize(("text", "places"), REFUSED)
def test_a_workspace_is_refused_at_its_faults(
    tmp_path: Path, text: str, places: list[tuple[int, int, str]]
) -> None:
    with pytest.raises(Refused) as refused:
        read_workspace(written(tmp_path, text))
    assert [(one.line, one.column, one.rule) for one in refused.value.problems] == places


def test_contacts(tmp_path: Path) -> None:
    text = 'ana: {call: "+34 600 000 000", second: "+34 900 000 000"}\nben: {call: 600}\n'
    assert read_contacts(written(tmp_path, text, "contacts.yaml")) == {
        "ana": Contact("+34 600 000 000", "+34 900 000 000"),
        "ben": Contact("600"),
    }
    with pytest.raises(Refused) as refused:
        read_contacts(written(tmp_path, "ana: {phone: 1}\n", "contacts.yaml"))
    assert [(one.line, one.column, one.rule) for one in refused.value.problems] == [
        (1, 7, "missing-key"),
        (1, 7, "unknown-key"),
    ]
