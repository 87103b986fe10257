"""Clear words: short sentences, plain words, few points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crisisctl.messages.language.lazily import lazily
from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.reading_ease import GREETING, grade, sentences
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, saying

LONGEST_SENTENCE, LONGEST_LEAD, MOST_POINTS = 25, 27, 3
HARDEST_GRADE, FEWEST_WORDS = 8.0, 20
_POINT = lazily(r"^[ \t]*(?:\d{1,2}[.)]|[-*•–·▪]|\(?[a-h][.)])[ \t]+\S", re.MULTILINE)
_ORDINAL = lazily(
    r"(?:^|[.!?;:]\s+|[,;]\s+|\band\s+)(?i:(first|second|third|fourth|fifth|sixth|seventh|finally|lastly|firstly"
    r"|secondly|thirdly|fourthly|fifthly|\(?[1-9][.)]))(?:ly)?(?=[,:]?\s)"
)
_MANY = lazily(
    r"\b(?i:four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|1?[4-9]|1\d) (?i:key |main |important )?"
    r"(?i:things|points|steps|measures|promises|reasons|changes|messages|actions|commitments)\b"
)
_JARGON = phrases("""
    pursuant|aforementioned|aforesaid|herein|hereby|hereinafter|hereto|heretofore|thereof|therein|thereto|
        thereby|whereof|forthwith|notwithstanding|inter|foregoing|hitherto|vis
    remediate|remediated|remediating|remediation|mitigate|mitigated|mitigating|mitigation|mitigations|
        leverage|leveraging|leveraged|utilise|utilize|utilised|utilized|utilising|utilizing|utilisation|
        utilization|operationalise|operationalize|actionable|learnings|synergy|synergies|holistic|
        holistically|deliverables|bandwidth|granular|streamline|impactful|proactively|ideate|workstream|
        workstreams|touchpoint|touchpoints|ecosystem|robustly|paradigm|optimise|optimize|optimising|
        incentivise|rightsizing|onboarding
    stakeholder|stakeholders|vertical|verticals
    threat|bad actor|actors|vector|vectors|intelligence
    operational|service|technical|performance|connectivity|supply|process|quality|compliance ..1 issue|
        issues|degradation|event|anomaly|anomalies|excursion|nonconformance|deviation
    degraded|degradation|intermittent|elevated|suboptimal performance|service|functionality|experience|
        availability|error|latency|of
    failover|failovers|rollback|hotfix|latency|throughput|backend|upstream|downstream|idempotent|kubernetes|
        dns|api|apis|sla|slas|kpi|kpis|cdn|sev1|sev2|p0|p1|p2|rca|etl|ssl|tls|http|mttr|sre|datacenter|
        uptime|cve|rce|ddos|exfiltration|exfiltrated|vulnerability|endpoint|endpoints|orchestration|config|
        prod|instances|nodes|cluster|shard|replica|middleware|telemetry|payload|tier|triage|triaging|
        triaged|containment
    root cause analysis|analyses
    going|moving forward #stop|we|$
    in respect of
    in accordance|conjunction with
    in terms of
    in the event that
    circle|touch|reach|loop back|base|in
    deep dive
    best practice|practices
    key takeaways|learnings
    value proposition|add|chain
    core competencies|competency
    root and branch
    action|actioned|actioning item|items|by|this|it
    cross functional|departmental
    end to end
    per the|our|your
    same of
    said product|products|goods|parties|party|account|incident|item|device|notice
    without prejudice
    ~cease ..2 use|forthwith
    point of purchase|sale
    customer journey|base|facing
    corrective|preventive action|actions|measures
    change|configuration management|freeze|control
    non compliance|conformance|conformity|compliant
    root cause
    product|quality|field safety? corrective|escape|event|excursion
    adverse event|events
    ~transition to|away|from
    ~align|~alignment with|around|on|of
    ~liaise
    ~expedite
    ~endeavour|~endeavor|~facilitate|~effectuate|~commence|~ascertain|~apprise|~avail|~procure|~promulgate
    prior|subsequent to
    henceforth|thereafter|whereby|wherein|viz|ergo|whilst
    suite|raft|tranche|roadmap of
    buy in
    misconfigured|misconfiguration|balancer|conforming|nonconforming|firmware|deployment|rollout|
        provisioning|timeouts|bgp|saas|crm|erp|patching
    ciso|cio|incident response|command|management
    ciso|degraded|soc|siem
    race|memory|buffer|stack|edge condition|conditions|leak|overflow|case|cases
    microservice|microservices|indemnify|majeure|bona|prima|facie|hereof|therewith|lieu|optics|scalable|
        iatrogenic|contraindicated|governance
    legacy system|systems|platform
    single point of
    low hanging
    please be advised
    subset of
    ~impact a|the|some|our|certain
    impacted|impacting
    ring fenced|fencing|fence
    resource|resources to ..1 drive|deliver
    drive|driving improvement|improvements|change|efficiencies
    out of tolerance|scope|spec|band
    in that|this regard
    deprovisioned|attestation|lateral|provisioned|dependencies|escalations
    post incident
    drill down
    north star
""")
_PLAIN = phrases("""
    commence|commenced|whilst|expedite
    #number nodes|tier
    prior|subsequent to
    going forward to|by
    whilst
    prod you|me
""")


def _long(said: Statement) -> Iterator[Span]:
    for sentence in sentences(said.text):
        if sentence.words > LONGEST_SENTENCE:
            yield sentence.start, sentence.end


def _hard(said: Statement) -> Iterator[Span]:
    if (
        sum(sentence.words for sentence in sentences(said.text)) >= FEWEST_WORDS
        and grade(said.text) > HARDEST_GRADE
    ):
        hardest = max(sentences(said.text), key=lambda one: one.words)
        yield hardest.start, hardest.end


def _overload(said: Statement) -> Iterator[Span]:
    """A first sentence that is too long, or more points than people keep."""
    found = list(sentences(said.text))
    lead = next((one for one in found if not GREETING().match(said.text, one.start, one.end)), None)
    if lead is not None and lead.words > LONGEST_LEAD:
        yield lead.start, lead.end
        return
    points = [
        *(list(_POINT().finditer(said.text)) or list(_ORDINAL().finditer(said.text)))[MOST_POINTS:],
        *_MANY().finditer(said.text),
    ]
    if points:
        yield points[0].span()


RULES = (
    Rule(
        id="long-sentence",
        severity="warning",
        looks_for=f"a sentence of more than {LONGEST_SENTENCE} words",
        why="People in a hurry lose the thread in a long sentence.",
        instead="Make two sentences of it.",
        bad="We have been told by some of our customers that the new version of our app, which came out on"
        " Monday, may show the wrong balance when it is opened for the first time.",
        better="Our new app shows a wrong balance. It came out on Monday.",
        source="GOV.UK style",
        find=_long,
    ),
    Rule(
        id="hard-to-read",
        severity="warning",
        looks_for="a text above the reading level of grade 8",
        why="Under stress people read four grades below what they can.",
        instead="Shorter words and shorter sentences.",
        bad="Remediation of the aforementioned operational anomaly is ongoing, and our engineering"
        " organisation continues to evaluate additional preventative measures regarding infrastructure.",
        better="We're still fixing it. Card payments fail in some shops. Please pay in cash for now, and"
        " keep your receipt.",
        source="Covello",
        find=_hard,
    ),
    Rule(
        id="message-overload",
        severity="hint",
        looks_for=f"more than {MOST_POINTS} points, or a first sentence of more than {LONGEST_LEAD} words",
        why="People under stress keep about three points.",
        instead="Say the three that matter most, and link to the rest.",
        bad="First, we closed the shop. Second, we called you. Third, we tested the food. Fourth, we told"
        " the council.",
        better="First, we closed the shop. Second, we called you. Third, we tested the food.",
        source="Covello: 27 words, 9 seconds, 3 points",
        find=_overload,
    ),
    Rule(
        id="jargon",
        severity="warning",
        looks_for="legalese, managers' and engineers' words",
        why="Words that customers do not use sound like hiding.",
        instead="Write it as you would say it to a neighbour.",
        bad="We're remediating an operational issue.",
        better="Card payments fail. We're fixing them.",
        source="Statuspage; CDC",
        find=saying(_JARGON, unless=_PLAIN),
    ),
)
