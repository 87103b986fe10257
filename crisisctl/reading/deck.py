"""An inject deck, or the injects and objectives of a drill file: what people are rehearsed with."""

from __future__ import annotations

from pathlib import Path

from crisisctl.core.playbook import Playbook
from crisisctl.core.script import Script
from crisisctl.core.workspace import Workspace
from crisisctl.problem import Problem, Refused

from .compose import compose
from .document import read_document
from .drill_schema import DeckKeys, DrillKeys
from .files import bundled, read_bytes, shown, yaml_files
from .measures import Measures
from .script import injects_of, objectives_of, read_answers
from .source import Source, suggest

DECK = "deck"
#: What every plan has: a deck by itself is held against no more.
_ANY_PLAN = Playbook(id="any", title="", summary="", version="", roles={}, phases=())
_STAND_INS = {"at": "0m", "within": "1m", "metric": "pages_sent", "at_most": "1"}


def decks(workspace: Path | None) -> dict[str, Path]:
    """Every deck by name, in order of name; the workspace's own wins over one that comes with the program."""
    found = {file.stem: file for file in yaml_files(bundled("playbooks") / "decks")}
    if workspace is not None:
        found.update((file.stem, file) for file in yaml_files(workspace.parent / "decks"))
    return dict(sorted(found.items()))


def find_deck(name: str, workspace: Path | None) -> Path:
    """A deck by its name, or a deck or drill file by its path. Raises Refused."""
    known = decks(workspace)
    if name in known:
        return known[name]
    path = Path(name)
    if path.suffix or len(path.parts) > 1:
        return path
    hint = suggest(name, known, "There are")
    raise Refused([Problem(name, f"unknown deck '{name[:80]}'", hint=hint, rule="unknown-deck")])


def read_deck(file: Path, *, playbook: Playbook, workspace: Workspace | None) -> Script:
    """The injects and objectives of a deck or a drill file, as a script without answers.

    Raises Refused with every error: what a deck names must exist in `playbook`.
    """
    source, _ = compose(shown(file), read_bytes(file))
    if "drill" in source.root.value:
        script, _ = read_answers(file, playbook=playbook, workspace=workspace, drill=True)
        return script._replace(answers={})
    source, keys, problems = _read(file, playbook)
    if keys is None or problems:
        raise Refused(problems)
    return _script(source, keys, keys.deck)


def read_kept(file: Path) -> Script:
    """The same of a file that an exercise keeps: it fitted when that began, whatever the workspace is now.

    Raises Refused for one that is no deck and no drill.
    """
    source, _ = compose(shown(file), read_bytes(file))
    if "drill" in source.root.value:
        drill, problems = read_document(source, DrillKeys, {})
        if drill is not None and not problems:
            return _script(source, drill, drill.drill)._replace(level=drill.level)
        raise Refused(problems)
    deck, problems = read_document(source, DeckKeys, {})
    if deck is None or problems:
        raise Refused(problems)
    return _script(source, deck, deck.deck)


def _script(source: Source, keys: DrillKeys | DeckKeys, name: str) -> Script:
    return Script(
        answers={},
        drill=name,
        title=keys.title,
        injects=injects_of(source, keys),
        objectives=objectives_of(keys),
    )


def check_deck_alone(file: Path) -> list[Problem]:
    """What is wrong with a deck by itself. It may name no steps: it is for any plan. Raises Refused."""
    return _read(file, _ANY_PLAN)[2]


def _read(file: Path, playbook: Playbook) -> tuple[Source, DeckKeys | None, list[Problem]]:
    source, problems = compose(shown(file), read_bytes(file))
    keys, misfits = read_document(source, DeckKeys, _STAND_INS)
    problems += misfits
    if keys is not None:
        steps = {step.id: step for step in playbook.steps()}
        problems += Measures(source, keys, playbook, steps).problems()
    return source, keys, sorted(problems, key=lambda one: (one.line or 0, one.column or 0))
