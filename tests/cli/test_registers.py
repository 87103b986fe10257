"""Claims and promises from the command line."""

from __future__ import annotations

from tests.cli.conftest import Desk


def test_a_claim_from_first_sight_to_its_answer(begun: Desk) -> None:
    begun.ok(
        "claim",
        "add",
        "They knew",
        "--channel",
        "x",
        "--reach",
        "4000",
        "--seen",
        "00:00",
        "--risk",
        "boycott",
    )
    raised = begun.last("claim.raised")
    assert (raised["claim"], raised["text"], raised["reach"], raised["risk"]) == (
        "c1",
        "They knew",
        4000,
        "boycott",
    )
    assert raised["happened_at"].endswith("00:00:00.000Z")
    assert begun.ok("status", "--json").data["open_claims"] == 1
    assert "needs evidence" in begun.refused("claim", "verdict", "c1", "false")
    begun.ok("claim", "verdict", "c1", "false", "--evidence", "https://acme.example/report")
    (row,) = begun.ok("claim", "list", "--json").data["claims"]
    assert (row["claim"], row["verdict"], row["answered"]) == ("c1", "false", False)
    assert "checked: false, not answered: They knew" in begun.ok("claim", "list").out
    begun.ok("claim", "answer", "c1", "--reason", "Nobody repeats it")
    assert begun.ok("status", "--json").data["open_claims"] == 0
    assert "There are: c1." in begun.refused("claim", "verdict", "c2", "unknown")


def test_no_claim_yet(begun: Desk) -> None:
    assert begun.ok("claim", "list").out == "No claim yet.\n"
    assert begun.ok("promise", "list").out == "Nothing is promised.\n"


def test_a_promise_is_kept_or_moved(begun: Desk) -> None:
    begun.ok("promise", "add", "Refunds", "--by", "2099-01-01T10:00:00Z", "--owner", "lead")
    begun.ok("promise", "add", "A report", "--by", "2098-01-01T10:00:00Z")
    rows = begun.ok("promise", "list", "--json").data["promises"]
    assert [(one["promise"], one["owner"]) for one in rows] == [("p2", None), ("p1", "lead")]
    begun.ok("promise", "move", "p1", "--by", "2097-01-01T10:00:00Z", "--reason", "The bank is closed")
    begun.ok("promise", "keep", "p2", "--evidence", "https://acme.example/report")
    (row,) = begun.ok("promise", "list", "--json").data["promises"]
    assert (row["promise"], row["due_at"]) == ("p1", "2097-01-01T10:00:00.000Z")
    assert "that time has passed" in begun.refused("promise", "add", "x", "--by", "2000-01-01T10:00:00Z")
    found = begun.ok("report", "--format", "json").data["commitments"]
    states = [(one["commitment"], one["text"], one["state"]) for one in found]
    assert states == [("p1", "Refunds", "moved"), ("p2", "A report", "kept"), ("p1", "Refunds", "open")]


def test_a_promise_is_seen_to_by_a_role_of_the_plan(begun: Desk) -> None:
    said = begun.refused("promise", "add", "Refunds", "--by", "2198-12-31", "--owner", "chef")
    assert "no role 'chef' in this plan" in said
    assert "social" in said
