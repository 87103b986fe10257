"""What somebody else must look at first: counsel, the investors' office, HR."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_LIABILITY = phrases("""
    negligent|negligence|negligently|culpable|culpability|culpably|liable|liability|liabilities|unlawful|
        unlawfully|illegal|illegally|illegality|recklessly|reckless|fraudulent|fraud|fraudulently
    at fault
    broke|break|breaking|broken|against|outside|violated|violate|violates|violation|breached|breach|breaches|
        breaching|contravened|contravention|infringed|within ..4 law|laws|contract|contracts|regulations|
        regulation|statute|gdpr|statutory|legislation|licence|license|duty|act|code|rules|agreement|terms|
        warranty
    it breach
    in breach
    duty|duties of care
    legal|legally|criminal|criminally|contractual|contractually|statutory ..1 responsible|responsibility|
        obligation|obligations|duty|duties|wrong|bound|required|accountable|liability|offence
    failed ..2 in our duty
    non compliant|compliance|compliantly
    not ..1 lawful|legal|compliant|allowed|permitted ..2 under|by ..1 law|the
    without ..2 legal|lawful|required|valid ..1 basis|licence|license|permit|consent
    due diligence
    admit|admits|accept|accepts|concede|acknowledge ..2 guilt|guilty|liability|fault
    ~plead guilty
    ~trespass
    misconduct gross
    gross|wilful|willful ..1 misconduct|negligence|neglect
    malpractice|misfeasance|maladministration|malfeasance|tort|discriminated|defrauded
    breach of
    should be held
    short|outside|against ..3 of|what ..2 law|regulator|regulations ..2 asks|requires|says|demands
    crime|offence ..2 on our|by us
    not ..2 meet ..2 duty|duties|obligations|requirements ..3 under|by|in ..2 act|law|code|licence
    blame|fault|responsibility|guilt ..1 in|before|at law
    no|without|lacked ..1 a? licence|license
    legally ..3 blame|fault|wrong|ours
    culprits in law
    infringed|infringes|infringing|infringement
""")

_NO_LIABILITY = phrases("""
    limited liability
    no|not ..2 illegal to
    illegal|illegally|unlawful|fraud|fraudulent ..1 parking|parked|download|downloads|logging|streaming|
        copies|team|line|fishing|dumping|department|payment|payments|transaction|transactions|use|emails|
        calls|messages|charge|charges|desk|hotline|activity|attempts
    against|of|from|about|watch|report|suspect ..2 fraud
    security|data|privacy|system|system's|personal|the|this|a|about|by ..1 breach !of ..1 $
    data breach of
    terms|rules|code ..2 were|are|say|of ..3 hard|found|conduct
    someone|criminals|hackers|attackers|thieves|party|person|individual|intruder|intruders ..4 illegally|
        unlawfully|fraudulently
    illegally|unlawfully ..3 accessed|obtained|copied|entered|by
""")


RULES = (
    Rule(
        id="admission-gate",
        severity="warning",
        gate="legal",
        looks_for="words of the law: negligent, liable, unlawful",
        why="These words have a meaning in court that is for counsel to weigh.",
        instead="Say what happened in plain words, or ask counsel first.",
        bad="We were negligent.",
        better="We missed the alarm for six hours.",
        source="practice",
        find=saying(_LIABILITY, unless=_NO_LIABILITY),
    ),
)
