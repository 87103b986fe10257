"""Commands that act: what they write, and what they refuse with a hint."""

from __future__ import annotations

import hashlib
import re
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.acceptance.power_cut import PLAN
from tests.cli.conftest import Desk


def test_done(begun: Desk) -> None:
    ran = begun.ok("done", "pause", "--as", "ben")
    assert begun.last("step.done") == {"step": "pause"}
    assert begun.log()[-1]["by"] == "ben"
    assert ran.err.splitlines()[0] == f"{begun.log()[-1]['seq']} pause is done"
    assert ran.out == ""
    assert "already done" in begun.refused("done", "pause")
    assert "not open yet" in begun.refused("done", "help")
    assert "Did you mean" in begun.refused("done", "pauze")
    assert "crisisctl fact NAME VALUE" in begun.refused("done", "facts")


def test_done_earlier(begun: Desk) -> None:
    assert "before the step was open" in begun.refused("done", "pause", "--at", "2026-01-01T00:00:00Z")
    assert "not come yet" in begun.refused("done", "pause", "--at", "2199-01-01T00:00:00Z")
    assert "Write a time as 09:05" in begun.refused("done", "pause", "--at", "soon")
    opened = next(
        one for one in begun.log() if one["type"] == "step.opened" and one["data"]["step"] == "pause"
    )
    assert "It opened at " in begun.refused("done", "pause", "--at", "2026-01-01T00:00:00Z")
    assert opened["at"] not in begun.refused("done", "pause", "--at", "2026-01-01T00:00:00Z")
    # Nobody types the seconds: the minute in which it opened is late enough.
    begun.ok("done", "pause", "--at", f"{opened['at'][:16]}Z")
    assert begun.last("step.done")["happened_at"] == opened["at"]


def test_a_time_is_typed_as_one_says_it_and_read_back(begun: Desk) -> None:
    ran = begun.ok("promise", "add", "Refunds for everybody", "--by", "31 December 2198")
    assert begun.last("commitment.made")["due_at"] == "2198-12-31T18:00:00.000Z"
    assert "'31 December 2198' is Monday 31 December 2198, 18:00 UTC." in ran.err
    assert "promised: p1 by Mon 31 Dec 2198, 18:00 UTC (Refunds for everybody)" in ran.err
    said = begun.refused("done", "pause", "--at", "tomorrow 09:05")
    assert "that time has not come yet" in said
    assert "Write a time as 09:05, yesterday 21:30 or" in said
    in_full = begun.ok("promise", "move", "p1", "--by", "2199-01-01T00:00:00Z", "--reason", "The bank")
    assert " is " not in in_full.err.splitlines()[0]


def test_a_hint_names_everything_once(desk: Desk) -> None:
    desk.begin(plan=PLAN.replace("  another-post:", "  press:"))
    said = desk.refused("happened", "flood")
    assert said.count("press") == 1


def test_a_fact_that_was_left_empty_is_not_said_to_be_unknown(begun: Desk) -> None:
    assert "fact affected: left empty" in begun.ok("fact", "affected", "").err


def test_the_log_is_read_in_words(begun: Desk) -> None:
    begun.ok("claim", "add", "They knew for weeks", "--channel", "x")
    begun.ok("claim", "verdict", "c1", "unknown")
    begun.ok("assign", "social", "ana")
    begun.ok("fact", "seen", "2026-01-01T00:00:00Z")
    said = [line.split(" UTC  ")[1] for line in begun.ok("log").out.splitlines()]
    assert said[0] == "ana          declared: Nobody can log in, level L2"
    assert {
        "ana          claim c1 is noted: They knew for weeks",
        "ana          claim c1 is checked: not known",
        "ana          role social is assigned · ana",
    } <= set(said)
    assert any(
        line.endswith("fact seen: Thu 1 Jan 2026, 00:00 UTC") for line in begun.ok("log").out.splitlines()
    )
    assert "sha256: " not in begun.ok("log").out
    assert "sha256: " in begun.ok("log", "--full").out


def test_done_needs_evidence_where_the_plan_does(begun: Desk) -> None:
    assert "needs evidence" in begun.refused("done", "protect")
    begun.ok("done", "protect", "--evidence", "Ticket 4411")
    assert begun.last("step.ticked") == {"step": "protect", "items": [0, 1], "evidence": "Ticket 4411"}
    assert begun.last("step.done")["step"] == "protect"


def test_skip(begun: Desk) -> None:
    begun.ok("skip", "pause", "--reason", "Nothing is scheduled")
    assert begun.last("step.skipped") == {"step": "pause", "reason": "Nothing is scheduled", "person": "ana"}
    assert "cannot be skipped" in begun.refused("skip", "facts", "--reason", "No")
    assert "--reason" in begun.refused("skip", "protect")
    assert "reason" in begun.refused("skip", "protect", "--reason", " ")


def test_a_required_step_is_skipped_by_the_lead_who_names_it(desk: Desk) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect", "holding", "response", "settle")
    assert "Ask Ana Ruiz" in desk.refused(
        "skip", "collect", "--reason", "No", "--confirm", "collect", "--as", "ben"
    )
    assert "Type its name" in desk.refused("skip", "collect", "--reason", "No", "--confirm", "colect")
    desk.ok("skip", "collect", "--reason", "No", "--confirm", "collect")
    assert desk.last("step.skipped")["step"] == "collect"


def test_choose(desk: Desk) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect", "holding")
    assert "It has: explain, apologise, not-yet" in desk.refused("choose", "response", "nothing")
    assert "not open" in desk.refused("choose", "collect", "explain")
    desk.ok("choose", "response", "not-yet")
    again = desk.last("decision.made")
    assert (again["choice"], again["label"], again["repeat"]) == ("not-yet", "Not known yet", True)
    assert again["opens_at"].endswith("Z")
    assert "is not open yet" in desk.refused("choose", "response", "explain")


def test_fact(begun: Desk) -> None:
    begun.ok("fact", "affected", "4100")
    assert begun.last("fact.stated") == {"fact": "affected", "value": 4100}
    begun.ok("fact", "affected", "")
    assert begun.last("fact.stated") == {"fact": "affected", "value": None}
    begun.ok("fact", "seen", "00:00")
    assert begun.last("fact.stated")["value"].endswith("T00:00:00.000Z")
    assert begun.last("clock.started")["clock"] == "outage-report"
    assert "number" in begun.refused("fact", "affected", "many")
    assert "needs an answer" in begun.refused("fact", "what", "")
    assert "Did you mean" in begun.refused("fact", "affectd", "1")


def test_reopen(begun: Desk) -> None:
    begun.ok("done", "pause")
    begun.ok("reopen", "pause", "--reason", "A post went out")
    data = begun.last("step.reopened")
    assert (data["step"], data["reason"], data["round"]) == ("pause", "A post went out", 2)
    assert "due_at" in data
    assert "already open" in begun.refused("reopen", "pause", "--reason", "Again")
    assert "--reason" in begun.refused("reopen", "pause")


def test_reopening_after_the_end_opens_the_incident(desk: Desk) -> None:
    incident = desk.begin(
        "pause", "facts", "tell-legal", "protect", "holding", "response", "settle", "collect"
    )
    desk.ok("fact", "well", "Quick.")
    assert desk.types()[-1] == "incident.closed"
    assert "no incident is open" in desk.refused("reopen", "pause", "--reason", "Again")
    desk.ok("reopen", "pause", "--reason", "Again", "-i", incident.name)
    assert "incident.reopened" in desk.types()
    assert desk.ok("status", "--json").data["state"] == "open"


def test_extend(begun: Desk) -> None:
    begun.ok("extend", "pause", "10m", "--reason", "The planner is slow")
    data = begun.last("step.extended")
    assert (data["step"], data["by_s"], data["reason"]) == ("pause", 600, "The planner is slow")
    assert data["due_at"].endswith("Z")
    assert "Write 45s, 10m" in begun.refused("extend", "pause", "long", "--reason", "Why")
    assert "deadline" in begun.refused("extend", "facts", "10m", "--reason", "Why")


def test_note(begun: Desk) -> None:
    ran = begun.ok("note", "  The banner is up  ", "--as", "ben")
    assert begun.log()[-1]["by"] == "ben"
    assert begun.last("note.added") == {"text": "The banner is up"}
    assert f"noted in {begun.incident.name}" in ran.err
    assert "empty note" in begun.refused("note", " ")


def test_happened(begun: Desk) -> None:
    begun.ok("happened", "another-post", "On the same forum")
    data = begun.last("anytime.happened")
    assert (data["name"], data["happening"], data["text"]) == ("another-post", 1, "On the same forum")
    begun.ok("happened", "another-post")
    opened = [one for one in begun.of_type("step.opened") if one["step"] == "capture"]
    assert [one.get("happening") for one in opened] == [None, 2]
    begun.ok("done", "capture")
    assert "Did you mean 'another-post'" in begun.refused("happened", "another-pots")


def test_next_update(begun: Desk) -> None:
    begun.ok("next-update", "2199-01-01T15:00:00Z", "--reason", "Experts come")
    assert begun.last("commitment.made") == {
        "commitment": "next-update",
        "due_at": "2199-01-01T15:00:00.000Z",
        "reason": "Experts come",
    }
    assert begun.ok("status", "--json").data["next_update_due_at"] == "2199-01-01T15:00:00.000Z"
    assert "that time has passed" in begun.refused("next-update", "2020-01-01T00:00:00Z", "--reason", "Why")


def test_no_time_is_so_far_away_that_nothing_works_after_it(begun: Desk) -> None:
    begun.ok("next-update", "9999-12-31T23:59:59Z", "--reason", "Whenever")
    for command in ("status", "brief", "log"):
        begun.ok(command)


def test_channel(begun: Desk) -> None:
    begun.ok("channel", "x", "lost", "--reason", "Stolen")
    assert begun.last("channel.lost") == {"channel": "x", "reason": "Stolen"}
    assert "already lost" in begun.refused("channel", "x", "lost", "--reason", "Stolen")
    begun.ok("channel", "x", "back", "--reason", "Ours again")
    assert begun.last("channel.back")["channel"] == "x"
    assert "lost or back" in begun.refused("channel", "x", "gone", "--reason", "Why")


def test_a_channel_that_nobody_knows_is_refused(begun: Desk) -> None:
    assert "Did you mean" in begun.refused("channel", "sitte", "lost", "--reason", "Stolen")


def test_attach(begun: Desk) -> None:
    post = begun.work / "post.txt"
    post.write_bytes(b"We are down!\n")
    begun.ok("attach", "pause", str(post), "https://forum.example/t/1", "Ben saw it")
    file, link, words = begun.of_type("evidence.attached")
    sha256 = hashlib.sha256(b"We are down!\n").hexdigest()
    assert file == {"step": "pause", "kind": "file", "name": "post.txt", "size": 13, "sha256": sha256}
    assert (link["kind"], words["kind"]) == ("link", "text")
    assert "no file" in begun.refused("attach", "pause", "/no/such/file.png")
    assert "Did you mean" in begun.refused("attach", "pauze", str(post))


def test_level(begun: Desk) -> None:
    begun.ok("level", "l3", "--reason", "The press asks")
    assert begun.last("level.changed") == {"level": "L3", "from": "L2", "reason": "The press asks"}
    assert "already L3" in begun.refused("level", "L3", "--reason", "Again")
    assert "no level 'L5'" in begun.refused("level", "L5", "--reason", "Worse")


def test_assign(begun: Desk) -> None:
    begun.ok("assign", "legal", "ana")
    assert begun.last("role.assigned") == {"role": "legal", "person": "ana"}
    assert begun.ok("status", "--json").data["roles"]["legal"] == "ana"
    assert "already holds" in begun.refused("assign", "legal", "ana")
    assert "Did you mean" in begun.refused("assign", "leagl", "ana")


def test_assigning_somebody_whom_the_workspace_does_not_know(begun: Desk) -> None:
    said = begun.ok("assign", "legal", "lenna").err
    assert "No number is known of lenna" in said
    assert "Did you mean 'lena'?" in said
    assert "No number" not in begun.ok("assign", "legal", "lena").err


def test_ack(begun: Desk) -> None:
    begun.ok("ack", "legal", "--as", "lena")
    data = begun.last("page.acknowledged")
    assert (data["step"], data["role"], data["person"]) == ("tell-legal", "legal", "lena")
    assert begun.last("step.done")["step"] == "tell-legal"
    assert "nobody was paged as legal" in begun.refused("ack", "legal")


def test_clock(begun: Desk) -> None:
    begun.ok("clock", "start", "outage-report", "--at", "00:00")
    assert begun.last("clock.started")["started_at"].endswith("T00:00:00.000Z")
    begun.ok("clock", "met", "outage-report")
    assert begun.last("clock.met") == {"clock": "outage-report"}
    assert "already met" in begun.refused("clock", "drop", "outage-report", "--reason", "None")
    assert "Did you mean" in begun.refused("clock", "met", "outage-reprot")
    assert "met, drop or start" in begun.refused("clock", "stop", "outage-report")


def test_a_clock_is_dropped(begun: Desk) -> None:
    begun.ok("clock", "start", "outage-report")
    begun.ok("clock", "drop", "outage-report", "--reason", "Counsel: no duty")
    assert begun.last("clock.dropped") == {"clock": "outage-report", "reason": "Counsel: no duty"}


def test_hold_and_redact(begun: Desk) -> None:
    begun.ok("note", "A customer's address")
    begun.ok("hold", "on", "--reason", "Counsel asked for it")
    assert begun.last("hold.set") == {"reason": "Counsel asked for it"}
    seq = next(one["seq"] for one in begun.log() if one["type"] == "note.added")
    assert "hold" in begun.refused("redact", str(seq), "--reason", "Private")
    assert "already on" in begun.refused("hold", "on", "--reason", "Again")
    assert "on or off" in begun.refused("hold", "maybe", "--reason", "Why")
    begun.ok("hold", "off", "--reason", "It is over")
    begun.ok("redact", str(seq), "--reason", "Private")
    redacted = begun.last("entry.redacted")
    assert (redacted["seq"], redacted["reason"]) == (seq, "Private")
    gone = begun.log()[seq - 1]
    assert "data" not in gone
    assert "salt" not in gone
    assert "address" not in (begun.incident / "log.jsonl").read_text(encoding="utf-8")
    verdict = begun.ok("verify", "--json").data
    assert (verdict["ok"], verdict["redacted"]) == (True, 1)
    assert "(content taken away)" in begun.ok("log").out
    assert begun.run("redact", "999", "--reason", "Private").code == 2
    begun.ok("status")
    begun.ok("report")


def test_join(begun: Desk) -> None:
    second = PLAN.replace("playbook: power-cut", "playbook: rumour").replace(
        "title: Power cut", "title: Rumour about a power cut"
    )
    (begun.work / "playbooks" / "rumour.yaml").write_text(second, encoding="utf-8")
    begun.ok("join", "rumour")
    data = begun.last("plan.joined")
    assert data["playbook"] == "rumour"
    assert (
        data["sha256"] == hashlib.sha256((begun.incident / "plans" / "rumour.yaml").read_bytes()).hexdigest()
    )
    assert "already part of" in begun.refused("join", "rumour")
    said = begun.refused("done", "pause")
    assert "power-cut/pause" in said
    assert "rumour/pause" in said
    begun.ok("done", "rumour/pause")
    done = begun.last("step.done")
    assert (done["step"], done["plan"]) == ("rumour/pause", "rumour")
    states = {one["id"]: one["state"] for one in begun.ok("status", "--json").data["steps"]}
    assert (states["rumour/pause"], states["power-cut/pause"]) == ("done", "open")
    begun.ok("verify")
    begun.ok("report")
    assert begun.run("join", "nothing").code == 65


def test_what_is_due_is_written_before_the_answer(desk: Desk) -> None:
    desk.begin(plan=PLAN.replace("within: 5m, escalate", "within: 1s, escalate"))
    time.sleep(1.1)
    ran = desk.ok("done", "pause")
    types = desk.types()
    assert types[-3:] == ["step.overdue", "page.requested", "step.done"]
    # What was just done needs nobody any more.
    assert "to be called" not in ran.err


@pytest.mark.parametrize("name", ["done", "skip", "choose", "reopen", "extend", "attach"])
def test_a_step_that_does_not_exist_gets_the_nearest_name(begun: Desk, name: str) -> None:
    more = {
        "skip": ["--reason", "r"],
        "choose": ["x"],
        "reopen": ["--reason", "r"],
        "extend": ["5m", "--reason", "r"],
        "attach": ["words"],
    }
    assert "pause" in begun.refused(name, "pausse", *more.get(name, []))


def test_what_was_left_open_at_the_end_is_told_and_can_still_be_done(desk: Desk) -> None:
    duty = "      - {id: report, do: Report it., holds: false}\n      - {id: tell-legal"
    done = ("pause", "facts", "tell-legal", "protect", "holding", "response", "settle")
    desk.begin(*done, plan=PLAN.replace("      - {id: tell-legal", duty))
    assert desk.types().count("incident.resolved") == 1
    assert "Left open when it was resolved: report" in desk.ok("status").out
    said = desk.refused("done", "report")
    assert "report was left open when the incident was resolved" in said
    assert "crisisctl reopen report --reason" in said
    desk.ok("reopen", "report", "--reason", "The law wants it")
    desk.ok("done", "report")
    assert "Left open" not in desk.ok("status").out


def test_why_an_update_is_due_before_the_promised_time(desk: Desk) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect")
    later = (datetime.now(UTC) + timedelta(hours=6)).isoformat(timespec="seconds")
    given = ("--set", "what_we_do=We work on it.", "--next-update", later)
    code = desk.ok("message", "draft", "holding", *given).out.split()[-1]
    approved = ("--role", "legal", "--by", "lena", "--how", "phone", "--code", code)
    desk.ok("message", "approve", "holding", *approved)
    desk.ok("message", "publish", "holding", "x", "--by-hand")
    assert re.search(
        r"Next public update: .* \(one every 4 h 00; promised \d\d:\d\d UTC\)", desk.ok("status").out
    )
    assert re.search(r"next due .*, one every 4 h 00; promised \d\d:\d\d", desk.ok("brief").out)


def test_an_incident_is_ended_where_it_stands_and_taken_up_again(begun: Desk) -> None:
    ran = begun.ok("end", "--reason", "False alarm: our own test")
    assert begun.last("incident.closed") == {"reason": "False alarm: our own test"}
    assert "closed (reason: False alarm: our own test)" in ran.err
    assert "no incident is open" in begun.refused("done", "pause")
    name = begun.incident.name
    assert "this incident was ended" in begun.refused("done", "pause", "-i", name)
    status = begun.ok("status", name).out
    assert "none of its steps is asked any more" in status
    assert "left" not in status
    assert "Open:" not in status
    report = begun.ok("report", name).out
    assert "before its plan was through: False alarm: our own test" in report
    begun.ok("reopen", "pause", "--reason", "It was real", "-i", name)
    begun.ok("done", "pause")
    assert "needs a reason" in begun.refused("end", "--reason", " ")


def test_what_was_ended_stays_ended_when_its_reason_is_taken_away(begun: Desk) -> None:
    begun.ok("end", "--reason", "Jane pressed the wrong key")
    name = begun.incident.name
    closed = next(one["seq"] for one in reversed(begun.log()) if one["type"] == "incident.closed")
    begun.ok("redact", str(closed), "--reason", "Private", "-i", name)
    assert "Jane" not in begun.ok("log", name).out
    assert "none of its steps is asked any more" in begun.ok("status", name).out


def test_who_decided_is_said_beside_who_typed(desk: Desk) -> None:
    desk.begin("pause", "facts", "tell-legal", "protect", "holding")
    desk.ok("choose", "response", "apologise", "--by", "Olga Berg")
    assert desk.last("decision.made")["person"] == "olga"
    assert "decided “We apologise” · olga" in desk.ok("log").out
    assert "(Olga Berg, " in desk.ok("brief", "--for", "board").out
