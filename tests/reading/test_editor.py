"""The schemas in an editor: the real YAML language server completes, explains and flags by them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from crisisctl.reading.json_schema import json_schema
from tests.npm import installed

ROOT = Path(__file__).parents[2]
ACME = Path(__file__).parent / "data" / "acme"
PLANS = [*sorted((ROOT / "playbooks").glob("*.yaml")), ACME / "playbooks" / "data-breach.yaml"]
DRILLS = [*sorted((ROOT / "playbooks" / "drills").glob("*.yaml")), ACME / "drills" / "breach-tabletop.yaml"]
DECKS = sorted((ROOT / "playbooks" / "decks").glob("*.yaml"))
KINDS: tuple[Literal["playbook", "workspace", "drill", "deck"], ...] = (
    "playbook",
    "workspace",
    "drill",
    "deck",
)
STEP = """playbook: p
title: T
summary: S
version: 1.0.0
roles: {lead: {title: Lead}}
phases:
  - phase: one
    title: One
    steps:
      - id: a
        """


class Editor:
    """An editor's side of the language server protocol, as far as these tests speak it."""

    def __init__(self, server: Path, folder: Path) -> None:
        self.folder, self._seq, self._version = folder, 0, 0
        for kind in KINDS:
            (folder / f"{kind}.schema.json").write_text(json.dumps(json_schema(kind)), encoding="utf-8")
        self._process = subprocess.Popen(
            ["node", str(server), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self._send(method="initialized", params={})

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        out = self._process.stdout
        assert out is not None
        length = 0
        while header := out.readline().strip():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(out.read(length))
        if "method" in message and "id" in message:
            # It asks for settings, which nobody has: what stands in the file is enough.
            wanted = message.get("params", {}).get("items", [])
            self._send(id=message["id"], result=[None] * len(wanted))
        return message

    def ask(self, method: str, **params: Any) -> Any:
        """Put a question and wait for its answer."""
        self._seq += 1
        asked = self._seq
        self._send(id=asked, method=method, params=params)
        while True:
            message = self._next()
            if message.get("id") == asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def open(self, text: str, kind: str) -> tuple[str, list[str]]:
        """Open a file; its address and what the server flags in it."""
        self._version += 1
        uri = (self.folder / f"file-{self._version}.yaml").as_uri()
        text = f"# yaml-language-server: $schema={kind}.schema.json\n{text}"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return uri, [one["message"] for one in message["params"]["diagnostics"]]

    def complete(self, text: str, kind: str) -> dict[str, Any]:
        """What is offered at the end of a file, by its label."""
        uri, _ = self.open(text, kind)
        line = text.count("\n") + 1
        at = {"line": line, "character": len(text.rpartition("\n")[2])}
        found = self.ask("textDocument/completion", textDocument={"uri": uri}, position=at)
        return {one["label"]: one for one in found["items"]}

    def explain(self, text: str, kind: str, word: str) -> str:
        """What is said of a word in a file."""
        uri, _ = self.open(text, kind)
        before = text.partition(word)[0]
        at = {"line": before.count("\n") + 1, "character": len(before.rpartition("\n")[2]) + 1}
        found = self.ask("textDocument/hover", textDocument={"uri": uri}, position=at)
        return str(found["contents"]["value"])


@pytest.fixture(scope="module")
def editor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with the schemas that `crisisctl schema` prints beside the file."""
    folder = installed(request.config, "yaml-language-server@1")
    server = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    made = Editor(server, tmp_path_factory.mktemp("editor"))
    yield made
    made.close()


def test_it_completes_the_verbs_of_a_step(editor: Editor) -> None:
    offered = editor.complete(STEP, "playbook")
    assert {
        "do",
        "check",
        "decide",
        "ask",
        "say",
        "page",
        "wait",
        "within",
        "when",
        "escalate",
    } <= offered.keys()
    assert offered["do"]["documentation"]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        (f"{STEP}evidence: ", "playbook", "required"),
        ("cluster: ", "playbook", "accidental"),
        ("brand:\n  ", "workspace", "timezone"),
        ("objectives:\n  - id: one\n    ", "drill", "within"),
        ("injects:\n  - at: 5m\n    ", "deck", "truth"),
    ],
)
def test_it_completes_in_every_kind_of_file(editor: Editor, text: str, kind: str, label: str) -> None:
    assert label in editor.complete(text, kind)


@pytest.mark.parametrize(
    ("word", "says"),
    [("goal", "true at its end"), ("escalate", "deadline"), ("needs", "come first"), ("when", "hold")],
)
def test_it_explains_a_key(editor: Editor, word: str, says: str) -> None:
    text = f"{STEP}do: Do it.\n        escalate: x\n        needs: [b]\n        when: {{c: d}}\n    goal: G\n"
    assert says in editor.explain(text, "playbook", word).lower()


def test_it_flags_a_misspelt_key(editor: Editor) -> None:
    _, flagged = editor.open(f"{STEP}do: Do it.\n        witihn: 5m\n", "playbook")
    assert any("witihn" in one for one in flagged)
    _, flagged = editor.open("brand: {nmae: Acme}\n", "workspace")
    assert any("nmae" in one for one in flagged)


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        *((file, "playbook") for file in PLANS),
        *((file, "drill") for file in DRILLS),
        *((file, "deck") for file in DECKS),
        (ACME / "crisisctl.yaml", "workspace"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.stem,
)
def test_it_has_nothing_to_say_against_what_is_shipped(editor: Editor, file: Path, kind: str) -> None:
    assert editor.open(file.read_text(encoding="utf-8"), kind)[1] == []
