"""A small workspace, whose plan has ten steps with all seven verbs, and drills that answer it."""

from __future__ import annotations

from pathlib import Path

NAME = "power-cut"

PLAN = """\
playbook: power-cut
title: Power cut in the data centre
summary: Customers cannot log in.
version: 1.0.0
level: L2
triggers: [The status page is red.]
avoid: [Guessing when it will be over.]

roles:
  lead:    {title: Crisis lead, backup: sponsor}
  social:  {title: Social media manager}
  legal:   {title: Legal counsel, backup: sponsor}
  sponsor: {title: Executive sponsor}

escalation:
  leadership:
    - {page: sponsor, after: 0m}
    - {page: legal, after: 10m}

facts:
  what:     {ask: "What is confirmed?"}
  affected: {ask: "How many people are affected?", type: number, optional: true}
  seen:     {ask: "When was it first seen?", type: time}
  well:     {ask: "What went well?"}

messages:
  holding: {kind: holding, template: power-cut-holding.j2, channels: [x, site], approve: [legal]}

cadence: {L1: 8h, L2: 4h, L3: 2h, L4: 1h}
clocks:
  outage-report: {title: Report the outage to the regulator, from: seen, within: 72h, owner: legal}

phases:
  - phase: begin
    title: Begin
    goal: Everybody who must know does.
    within: 60m
    steps:
      - {id: pause, do: Pause every scheduled post., by: social, within: 5m, escalate: leadership,
         how: [Open the planner., Press pause.], why: A cheerful post would hurt now.}
      - {id: facts, ask: [what, affected, seen], by: lead}
      - {id: tell-legal, page: legal, within: 10m}
      - {id: protect, check: [The site is in maintenance mode., The banner is up.], by: lead,
         evidence: required}
  - phase: respond
    title: Respond
    steps:
      - {id: holding, say: holding, by: social, needs: [facts], within: 45m, escalate: leadership}
      - id: response
        decide: Which response fits?
        by: lead
        needs: [holding]
        options:
          explain:   We explain and help
          apologise: We apologise
          not-yet:   {label: "Not known yet", repeat: true}
        every: 1s
      - {id: help, do: Publish the help page., by: social, when: {response: explain}}
      - {id: settle, wait: 1s, needs: [help]}
  - phase: review
    title: Review
    steps:
      - {id: collect, do: Collect every figure., by: lead, required: true}
      - {id: lessons, ask: [well], by: lead}

anytime:
  another-post:
    title: Another post appears
    steps:
      - {id: capture, do: Capture it., by: social, within: 5m}
"""

HOLDING = """\
We know: {{ facts.what }}
What we do: {{ draft.what_we_do }}
Next update at {{ next_update | time }}.
"""

WORKSPACE = """\
brand: {name: Acme, support: "https://acme.example/help", timezone: UTC}
people:
  ana:  {name: Ana Ruiz, roles: [lead]}
  ben:  {name: Ben Okafor, roles: [social]}
  lena: {name: Lena Vogt, roles: [legal]}
  olga: {name: Olga Berg, roles: [sponsor]}
channels:
  x:    {name: X}
  site: {name: Newsroom}
"""

CONTACTS = """\
lena: {call: "+49 30 555 0101", second: "+49 170 555 0102"}
olga: {call: "+49 30 555 0199"}
"""

WHAT_WE_DO = "Engineers are on site."

#: The answers to the whole plan, by step.
ANSWERS = {
    "pause": "{done: true}",
    "facts": '{facts: {what: "The power failed at 08:40.", affected: 4100, seen: "2026-01-15T08:40:00Z"}}',
    "tell-legal": "{ack: lena}",
    "protect": '{done: true, evidence: "Ticket 4411"}',
    "holding": '{draft: {what_we_do: "Engineers are on site."}, approve: {legal: lena}, '
    'publish: {x: "https://x.example/1", site: "https://acme.example/1"}}',
    "response": "{choose: apologise}",
    "settle": "{done: true, reason: Nothing to wait for}",
    "collect": "{done: true}",
    "lessons": '{facts: {well: "Quick."}}',
}


def drill(*steps: str, **instead: str) -> str:
    """A drill file that answers these steps; `instead` gives other answers (``tell_legal``)."""
    answers = {step: ANSWERS[step] for step in steps}
    answers |= {step.replace("_", "-"): given for step, given in instead.items()}
    head = f"drill: small\nplaybook: {NAME}\ntitle: Nobody can log in\nlevel: L2\n"
    head += 'starts: "2026-01-15T09:00:00Z"\n'
    body = "".join(f"  {step}: {given}\n" for step, given in answers.items())
    return head + "answers:\n" + body if answers else head + "answers: {}\n"


def workspace(root: Path, plan: str = PLAN) -> Path:
    """Make the workspace in `root`, with `plan` for its plan."""
    for folder in ("playbooks", "templates", "drills"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "crisisctl.yaml").write_text(WORKSPACE, encoding="utf-8")
    (root / "contacts.yaml").write_text(CONTACTS, encoding="utf-8")
    (root / "contacts.yaml").chmod(0o600)
    (root / "playbooks" / f"{NAME}.yaml").write_text(plan, encoding="utf-8")
    (root / "templates" / "power-cut-holding.j2").write_text(HOLDING, encoding="utf-8")
    return root
