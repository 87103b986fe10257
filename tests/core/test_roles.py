"""Who answers for a role, and whom somebody means."""

from __future__ import annotations

import pytest

from crisisctl.core.playbook import Role
from crisisctl.core.roles import Holder, holder, person_of, roles_of
from tests.core.plans import do, phase, plan
from tests.core.walking import Walk

PEOPLE = {"ana": "Ana Ruiz", "ben": "Ben Ode", "ben-2": "Ben Ode", "zoe": "Ben"}


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("ana", "ana"),
        ("Ana", "ana"),
        ("ana ruiz", "ana"),
        ("  ANA   Ruiz ", "ana"),
        ("ben", "ben"),  # an id goes before a name
        ("Ben", "Ben"),  # an id of one, the name of another
        ("Ben Ode", "Ben Ode"),  # two are called that
        ("Ana R", "Ana R"),
        ("Olga Lund", "Olga Lund"),
        ("", ""),
    ],
)
def test_a_person_is_meant_by_id_or_by_name(said: str, person: str) -> None:
    assert person_of(PEOPLE, said) == person


def test_the_first_of_the_backups_that_somebody_holds_stands_in() -> None:
    walk = Walk(plan(phase("one", do("a"))), roles={"sponsor": "olga", "care": "ana", "press": "ana"})
    assert [holder(walk.course, walk.state, role) for role in ("sponsor", "legal", "social", "no-role")] == [
        Holder("olga", None),
        Holder("olga", "sponsor"),
        Holder("ana", "care"),
        Holder(None, None),
    ]
    assert roles_of(walk.state, "ana") == ["care", "press"]
    assert roles_of(walk.state, "zoe") == []


def test_a_backup_that_no_plan_knows_may_be_held_and_a_circle_ends() -> None:
    roles = {
        "lead": Role("lead", "Lead", backup="press"),
        "legal": Role("legal", "Legal", backup="social"),
        "social": Role("social", "Social", backup="legal"),
        "scribe": Role("scribe", "Scribe", backup="nobody"),
    }
    walk = Walk(plan(phase("one", do("a")))._replace(roles=roles), roles={"press": "zoe"})
    assert [holder(walk.course, walk.state, role) for role in roles] == [
        Holder("zoe", "press"),
        Holder(None, None),
        Holder(None, None),
        Holder(None, None),
    ]
