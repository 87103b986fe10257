"""A drill that a script plays, on a clock that moves as fast as it can."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crisisctl.cli.declaring import Declaration, default_roles, first_data
from crisisctl.cli.plans import plans_of
from crisisctl.cli.rule_names import rule_ids
from crisisctl.conduct import Incident, Plans, conduct
from crisisctl.core.events import Entry
from crisisctl.core.playbook import Playbook
from crisisctl.core.review import Review, review
from crisisctl.core.review.scoring import Score, score
from crisisctl.core.script import Script
from crisisctl.core.times import SECOND
from crisisctl.core.workspace import Workspace
from crisisctl.drill.clock import MovingClock
from crisisctl.drill.timed import TimedOperator
from crisisctl.log.codec import Salt
from crisisctl.log.disk import sync_tree
from crisisctl.log.folder import create, create_at
from crisisctl.log.memory import Remembering
from crisisctl.log.read import first_entry
from crisisctl.log.store import LogStore

from .kept import FILE
from .world import DrillWorld, ScriptedWords

if TYPE_CHECKING:
    from crisisctl.reading.playbook import Plan

#: What signs where nobody holds a role that could.
NOBODY = "drill"


class Played(NamedTuple):
    """A drill that was played: its folder and script, how it went, and why answers were refused.

    `unopened` are steps with an answer that never opened; `endless` whether it went round without end.
    """

    folder: Path
    script: Script
    score: Score
    review: Review
    refused: dict[str, str]
    unopened: tuple[str, ...]
    endless: bool


def read_script(file: Path, playbook: Playbook, workspace: Workspace) -> tuple[Script, bytes]:
    """A drill file, and its bytes. Says its warnings; raises Refused."""
    from crisisctl.cli.problems import show_problems
    from crisisctl.reading.files import read_bytes
    from crisisctl.reading.script import read_answers

    script, warnings = read_answers(
        file, playbook=playbook, workspace=workspace, drill=True, rule_ids=rule_ids
    )
    show_problems(warnings)
    return script, read_bytes(file)


def play(
    plan: Plan, workspace: Workspace, script: Script, file: bytes, root: Path, out: Path | None
) -> Played:
    """Declare an exercise under `root`, or in the folder `out`, and play it to its end. Raises NotSaved."""
    starts = script.starts or 0
    declaration = Declaration(
        title=script.title or plan.playbook.title,
        level=script.level or plan.playbook.level or "L2",
        roles=(default_roles(plan, workspace, "") if workspace.people else {}) | dict(script.roles),
    )
    first = next(iter(plan.playbook.roles), "")
    who = declaration.roles.get(first, NOBODY)
    data = first_data(plan, workspace, declaration, who)
    digest = sha256(file).hexdigest()
    data |= {"exercise": True, "drill": script.drill, "drill_sha256": digest}
    entry = Entry(1, starts, who, "incident.declared", data)
    files = {"plan.yaml": plan.data, FILE: file}
    files |= {f"sources/{name}": text for name, text in plan.sources.items()}
    if out is not None:
        create_at(out, files, entry, salt=salt_of(digest), durable=False)
        folder = out
    else:
        day = datetime.fromtimestamp(starts // SECOND, UTC)
        base = f"{day:%Y-%m-%d}-{script.drill}"
        folder = root / create(root, base, files, entry, salt=salt_of(digest), durable=False)
    return play_on(folder, workspace, script, lambda _: [plan.playbook])


def play_on(folder: Path, workspace: Workspace, script: Script, plans: Plans | None = None) -> Played:
    """Play the exercise in `folder` from where its log ends. Raises NotSaved and Refused.

    `plans` where they are at hand; else those that the folder keeps.
    """
    digest = str(first_entry(folder).data.get("drill_sha256"))
    store = Remembering(LogStore(folder, salt=salt_of(digest), durable=False))
    clock = MovingClock(0)
    known = plans or (lambda state: plans_of(folder, state))
    incident = Incident(store, clock, known, injects=script.injects)
    clock.move(incident.state.at)
    words = ScriptedWords(folder, workspace, clock)
    operator = TimedOperator(script, words.compose, words.words, clock, NOBODY)
    conduct(incident, operator, DrillWorld(folder, workspace))
    sync_tree(folder)
    return _played(folder, script, store.entries, incident, operator)


def salt_of(digest: str) -> Salt:
    """The salts of an exercise, from the hash of its drill file, so that it always writes the same log."""
    return lambda seq: sha256(f"{digest}:{seq}".encode()).hexdigest()


def _played(
    folder: Path, script: Script, entries: list[Entry], incident: Incident, operator: TimedOperator
) -> Played:
    course, found = incident.course, review(entries)
    unanswered = tuple(course.name(key) for key in operator.unanswered)
    refused = {
        course.name(key): f"{why.text}. {why.hint}" for (key, _), (_, why) in operator.refusals.items()
    }
    for key in operator.unanswered:
        say = incident.state.step(key).say
        if wrong := [rule for rule in say.wrong if rule not in say.overruled]:
            words = f"the words break {', '.join(wrong)}. See: crisisctl lint --explain {wrong[0]}"
            refused[course.name(key)] = words
    opened = {course.name(key.partition("#")[0]) for key, step in incident.state.steps.items() if step.round}
    return Played(
        folder,
        script,
        score(entries, found, script, unanswered),
        found,
        {name: why for name, why in refused.items() if name in unanswered},
        tuple(name for name in script.answers if name not in opened),
        operator.endless,
    )
