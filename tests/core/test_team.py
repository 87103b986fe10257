"""A crisis team and a brand's channels, as somebody types them."""

from __future__ import annotations

import pytest

from crisisctl.core.playbook import Role
from crisisctl.core.team import (
    Member,
    accounts,
    as_typed,
    member,
    named_by_role,
    plain_line,
    shared_out,
    stand_ins,
    with_roles,
)

ROLES = ("lead", "social", "legal", "sponsor")
#: legal → sponsor → lead; social → care, which nobody knows; scribe → itself.
KNOWN = {
    "lead": Role("lead", "Lead", backup="sponsor"),
    "social": Role("social", "Social", backup="care"),
    "legal": Role("legal", "Legal", backup="sponsor"),
    "sponsor": Role("sponsor", "Sponsor", backup="lead"),
    "scribe": Role("scribe", "Scribe", backup="scribe"),
}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Ana Ruiz", Member("ana", "Ana Ruiz")),
        (" Ana Ruiz , +34 600 000 000 ", Member("ana", "Ana Ruiz", "+34 600 000 000")),
        ("Ana Ruiz, lead legal, 600/000-00", Member("ana", "Ana Ruiz", "600/000-00", ("lead", "legal"))),
        ("Ana Ruiz +34 600 000 000", Member("ana", "Ana Ruiz", "+34 600 000 000")),
        ("Ana (34) 600-000, lead", Member("ana", "Ana", "(34) 600-000", ("lead",))),
        ("Store 12", Member("store", "Store 12")),
        ("Team 2026 Ruiz", Member("team", "Team 2026 Ruiz")),
        ("Ana, lead, lead", Member("ana", "Ana", "", ("lead",))),
        ("Ana,,lead", Member("ana", "Ana", "", ("lead",))),
        ("Ñoño O'Neil", Member("nono", "Ñoño O'Neil")),
        ("Jean-Luc Picard", Member("jean-luc", "Jean-Luc Picard")),
        ("王 伟", Member("person", "王 伟")),
        ("wang: 王 伟, +34 600, lead", Member("wang", "王 伟", "+34 600", ("lead",))),
        ("伟 Wang", Member("wang", "伟 Wang")),
        ("null: Ana", Member("null-2", "null: Ana")),
        ("Dr: Ana", Member("dr", "Dr: Ana")),
        ("Олга Иванова", Member("olga", "Олга Иванова")),
        ("Щукин", Member("shchukin", "Щукин")),
        ("Γιώργος", Member("giorgos", "Γιώργος")),
        ("김민준", Member("gimminjun", "김민준")),
        ("さくら", Member("sakura", "さくら")),
        ("Øystein Łuk", Member("oystein", "Øystein Łuk")),
        ("Ben", Member("ben-3", "Ben")),
        ("Eva", Member("eva-2", "Eva")),
        ("Ana, 600, lead", Member("ana", "Ana", "600", ("lead",))),  # in any order
        ("'Xenia' Paz y Miño", Member("xenia", "'Xenia' Paz y Miño")),
        ("Jo--Ann'Marie", Member("jo-ann-marie", "Jo--Ann'Marie")),
        ("a" * 41, Member("a" * 40, "a" * 41)),
    ],
)
def test_a_member_as_typed(typed: str, found: Member) -> None:
    assert member(typed, {"ben", "ben-2", "eva"}, ROLES) == found


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "nothing is written there"),
        (", +34", "nothing is written there"),
        ("Ana Ruiz, Ben Okafor", "'Ben Okafor' is no role. If it is somebody else: one person at a time"),
        ("Ana, led", "no role 'led'. Did you mean 'lead'? There are: lead, social, legal, sponsor."),
        ("ben: Ana", "the short name 'ben' is somebody else's"),
        ("Ana, 12", "'12' is no telephone number: digits, blanks and + - / ( ) ."),
        ("Ana, +34 6oo 111", "'+34 6oo 111' is no telephone number: digits, blanks and + - / ( ) ."),
        ("A\u202ena", "it holds characters that cannot be seen"),
        ("A\nna", "it holds characters that cannot be seen"),
        ("A" * 201, "it is longer than 200 characters"),
    ],
)
def test_what_is_no_member_is_told(typed: str, says: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as fault:
        member(typed, {"ben"}, ROLES)
    assert str(fault.value) == says


def test_a_line_may_be_as_long_as_that() -> None:
    assert plain_line(f" {'A' * 200} ") == "A" * 200


def test_roles_go_to_who_was_named_then_by_turns_then_to_stand_ins() -> None:
    ana, ben, lena = (
        Member("ana", "Ana"),
        Member("ben", "Ben"),
        Member("lena", "Lena", "", ("legal", "unknown")),
    )
    assert shared_out([ana, ben, lena], KNOWN) == {
        "lead": "ana",
        "social": "ben",
        "legal": "lena",
        "sponsor": "ana",
        "scribe": "ana",
    }
    assert shared_out([lena, ben], KNOWN) == {
        "lead": "ben",
        "legal": "lena",
        "social": "lena",
        "sponsor": "ben",
        "scribe": "lena",
    }


def test_of_two_who_were_named_the_first_has_it() -> None:
    both = [Member("ana", "Ana", "", ("lead",)), Member("ben", "Ben", "", ("lead",))]
    assert shared_out(both, {"lead": KNOWN["lead"]}) == {"lead": "ana"}
    assert list(shared_out(both, KNOWN)) == ["lead", "social", "legal", "sponsor", "scribe"]


def test_who_stands_in_is_the_first_of_the_backups_that_somebody_holds() -> None:
    assert stand_ins({"lead": "ana"}, KNOWN, "zoe") == {
        "social": "zoe",
        "legal": "ana",
        "sponsor": "ana",
        "scribe": "zoe",
    }
    assert stand_ins({"sponsor": "olga", "care": "cara"}, KNOWN, "zoe") == {
        "lead": "olga",
        "social": "cara",
        "legal": "olga",
        "scribe": "zoe",
    }


def test_members_come_with_what_they_hold() -> None:
    ana, ben = Member("ana", "Ana", "1234", ("x",)), Member("ben", "Ben")
    assert with_roles([ana, ben], {"lead": "ana", "legal": "ana", "social": "zoe"}) == (
        Member("ana", "Ana", "1234", ("lead", "legal")),
        Member("ben", "Ben"),
    )


CHANNELS = {"x": "X", "site": "Newsroom", "instagram": "Instagram"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", {}),
        (" , ", {}),
        ("x @acme", {"x": "@acme"}),
        (
            "X: @acme, newsroom,instagram  @acme.official ",
            {"x": "@acme", "site": "", "instagram": "@acme.official"},
        ),
    ],
)
def test_channels_as_typed(typed: str, found: dict[str, str]) -> None:
    assert accounts(typed, CHANNELS) == found


def test_a_channel_that_is_not_known_is_told_with_the_nearest() -> None:
    with pytest.raises(ValueError, match=r"no channel 'Insta'\. Did you mean 'instagram'\?") as fault:
        accounts("x @acme, Insta @acme", CHANNELS)
    assert str(fault.value).endswith("There are: x, site, instagram.")


def test_an_account_may_be_a_name_of_several_words() -> None:
    assert accounts("x  Acme  Coffee , instagram @acme", CHANNELS) == {
        "x": "Acme Coffee",
        "instagram": "@acme",
    }


@pytest.mark.parametrize(
    "typed", ["@acme and our site", "@acme instagram @acme", "Acme instagram @acme", "Acme https://a.b"]
)
def test_a_comma_that_is_missing_between_accounts_is_told(typed: str) -> None:
    with pytest.raises(ValueError, match="A comma comes before the next channel") as fault:
        accounts(f"x {typed}", CHANNELS)
    assert f"'{typed}' is more than one account" in str(fault.value)


def test_who_has_no_letters_of_ours_is_called_by_their_role() -> None:
    wang, li, ana = Member("person", "王 伟"), Member("person-2", "李 娜"), Member("ana", "Ana")
    members, held = named_by_role([wang, li, ana], {"lead": "person", "legal": "person-2", "care": "person"})
    assert [one.id for one in members] == ["person-lead", "person-legal", "ana"]
    assert held == {"lead": "person-lead", "legal": "person-legal", "care": "person-lead"}
    # One who holds nothing keeps what there is.
    assert [one.id for one in named_by_role([wang], {})[0]] == ["person"]


@pytest.mark.parametrize("typed", ["Ana Ruiz, +34 600, lead legal", "wang: 王 伟", "ruiz: Ana", "Ben"])
def test_somebody_is_typed_again_as_they_were(typed: str) -> None:
    one = member(typed, {"ben"}, ROLES)
    assert as_typed(one, {"ben"}) == typed
    assert member(as_typed(one, {"ben"}), {"ben"}, ROLES) == one
