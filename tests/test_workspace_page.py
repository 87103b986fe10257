"""The page about the workspace: every key, and an example that can be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crisisctl.reading.contacts import read_contacts
from crisisctl.reading.workspace import read_workspace
from crisisctl.reading.workspace_schema import BrandKeys, ChannelKeys, ContactKeys, PersonKeys, PolicyKeys

PAGE = (Path(__file__).parents[1] / "docs/workspace.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("brand", BrandKeys.model_fields),
        ("people", {**PersonKeys.model_fields, **ContactKeys.model_fields}),
        ("channels", ChannelKeys.model_fields),
        ("policy", PolicyKeys.model_fields),
    ],
)
def test_every_key_stands_in_its_table_and_no_other(section: str, keys: dict[str, object]) -> None:
    (told,) = re.findall(rf"^## {section}\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL)
    named = set(re.findall(r"^\| `([a-z-]+)` \|", told, re.MULTILINE))
    assert named == {name.replace("_", "-") for name in keys}


def test_the_examples_can_be_used(tmp_path: Path) -> None:
    settings, contacts = tmp_path / "crisisctl.yaml", tmp_path / "contacts.yaml"
    settings.write_text(EXAMPLES[0], encoding="utf-8")
    contacts.write_text(EXAMPLES[1], encoding="utf-8")
    contacts.chmod(0o600)
    workspace = read_workspace(settings)
    assert workspace.people["ana"].reach == ("env:PAGE_ANA",)
    assert workspace.channels["staff"].publish == "env:STAFF_CHAT"
    assert list(read_contacts(contacts)) == ["ana"]
