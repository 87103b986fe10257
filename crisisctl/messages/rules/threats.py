"""Threats with the law."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement

from .rule import Rule, found_in, saying

_WHO = (
    "anyone|anybody|those|you|everyone|whoever|people|person|individuals|individual|him|her|them|publisher"
    "|publishers|author|authors|blogger|bloggers|poster|posters|outlet|outlets|page|page's|accounts|account"
    "|reviewer|reviewers|critics|journalist|journalists|paper|channel|streamers|site|sites|leaker|leakers"
    "|accuser|accusers|perpetrators|culprit|culprits|activists|protesters|neighbour|newspaper|editor"
)
_TELLING = (
    "share|shares|shared|sharing|repeat|repeats|repeated|repeating|post|posts|posted|posting|publish"
    "|publishes"
    "|published|publishing|spread|spreads|spreading|film|films|filming|forward|forwarding|host|hosting"
    "|reposting"
    "|reposts|repost|tweet|tweeting|retweet|say|write|writing|comment|commenting|circulate|circulating"
    "|broadcast"
    "|leak|leaked|leaking|copy|copying|claim|claims"
)
_LAW = "legal|judicial|injunctive|litigation"

_THREAT = phrases(f"""
    instructed|engaged|retained|appointed|consulting|consulted|briefed|hired|asked|lawyered ..3 <lawyer>
    law firm|firms ..4 instructed|engaged|retained|write|writing|contact|hear
    law|legal ..1 suit|suits
    <we>|and|company|club ..1 will|shall|can|may|to|could ..1 sue|litigate|prosecute|subpoena
    !we will|shall|may|can|could ..1 be prosecuted|sued
    ~reserve ..4 right|rights|position
    rights ..2 reserved
    cease and|&
    defamation|defamatory|defame|defames|defaming|defamed|libel|libellous|libelous|slander|slanderous|libels
    see you|them|him|her ..2 court
    take|taking|takes|go|goes|going|settle|settled|proceed|argue|argued|tested|decided|fight|end|ends|prove|
        explain|tell|repeat|say|defend ..5 to|in|before|by ..2 court|courts|judge|tribunal|jury
    full extent|force|weight of the ..1 law
    every|all|any|full|available ..3 remedy|remedies|recourse|redress|avenues|avenue ..4 available|open|law|
        court|against
    every|all|any|full ..3 means|tool|tools|options|option|weapon|step|steps|measure|measures ..4 law|legal|
        court|courts|against
    options ..2 <be>|remain|stay ..2 open|table
    explore|exploring|weigh|weighing|consider|considering|reviewing|assessing ..2 our|all|every ..1 options|
        position|remedies|rights
    reminded|remind|reminding|mindful|aware|note ..6 laws|obligations|liability|liable|legal|libel
    reminded|reminding|remind ..4 rights|duties|law|laws
    hold|holding ..2 {_WHO} ..6 accountable|responsible|account|liable
    pursue|pursuing|pursued ..3 {_WHO}|damages|claims ..3
    ~seek ..2 damages|injunction|costs|redress|legal|relief|retraction
    action|steps|measures|proceedings ..1 against ..3 {_WHO}|any
    {_WHO} ..8 face|facing|bear|suffer|pay ..2 consequences|price|dearly|dear|penalties|penalty
    hear|hearing|letter|letters|call|calls|visit|reply|notice|email|word ..4 from ..2 <lawyer>|legal
    liable for ..3 damage|damages|losses|harm|defamation|costs
    ~refer|~pass|handed|hand|forward|forwarded|escalated|gone|sent|turned|given|going|go|goes|with ..5 to|
        with ..2 <lawyer>
    ~refer|~pass|handed|forward|forwarded|sent|gone ..5 to|with ..2 legal
    unlawful|illegal|offence|offense|actionable|crime ..1 to? ..1 {_TELLING}
    protect|defend|enforce|assert|vindicate|defending|protecting ..2 <our>|its|itself|club's ..3 rights|
        reputation|name|interests|position|property|brand
    <our> ..2 copyright|trademark|trademarks|intellectual|ip
    theft|piracy|infringement of ..1 our|copyright
    on notice
    will|shall not hesitate to
    not hesitate to ..2 act|sue|take|defend|protect|use|pursue|enforce|go
    press|file|filing|filed|bring|bringing|issue|issuing|lodge ..2 charges|suit|proceedings|claim|claims|
        writ|complaint|lawsuit ..2 against
    !we !i !us !company will|may|can|could|shall|be ..1 be? held ..2 liable|responsible|accountable
    {_TELLING} ..6 <be>|is|would a|an|against ..1 criminal|civil|serious|the offence|offense|crime|law|tort
    legal letters|notices
    hands of ..3 <lawyer>|legal
    press|pressing|pressed charges
    !a !an !your !their !her !his !'s !union !independent !outside !free !the <lawyer> ..3 pursue|touch|
        contact|letter|engaged|appointed|notified|hear|watching|looking|instructed|already|writing|
        considering|acting|copied|cc|involved|preparing|drafting|compiling|busy|know|knows|aware|ready|
        standby|call
    <our>|company|firm|club|group|council|trust|bank|owner|chairman|ceo|studio|the ..1 <lawyer> ..3 pursue|
        contact|notified|hear|watching|looking|already|considering|instructed|know|knows|wrote|write|
        writing|acting|copied|cc|involved|preparing|drafting|compiling|busy|aware|ready|call
    <our> <lawyer> ..2 will|have|has|are|is !be !been !at !on !told !found !read
    {_LAW} ..1 action|actions|proceedings|steps|remedies|remedy|recourse|avenues|options|consequences|route|
        redress|department|risk|risks|jeopardy
    will|shall|to|can|may|might|could|would|we|never|and ..1 sue ..1 you|anyone|those|them|for|over|him|her|
        whoever|people|anybody|everyone|if|$|#stop
    evidence|screenshots|copies ..6 collected|collecting|logged|kept|preserved|recorded|recording|saved|
        keeping|logging
    keeping|keep|compiling|building|compile ..3 record|records|list|file|log|dossier|note|track ..3 who|
        everyone|each|those|anyone|every|posts|shares|all|names
    litigator|litigators|litigious|courtroom|courtrooms
    <be>|has|have|knows|keep|keeps|retain|retains|employ|hire ..2 a|an|our|the|its ..1 good|excellent|very|
        expensive|first|patient|fine|top ..1 <lawyer>
    ndas|nda|confidentiality ..3 have|has|teeth|signed|bind|binds|binding|enforce|enforced|apply|applies|
        remember|remain|stand|stands
    {_WHO}|they|he|she|staff ..4 signed|broke|broken|breached|breaking|breaching|breaches ..4 contract|
        contracts|agreement|clause|nda|confidence|terms|waiver|law
    confidentiality|disparagement ..1 clause|clauses|agreement|obligations|terms
    letter|letters before|of action|claim
    costs|damages|losses ..3 sought|recovered|pursued
    wise|well|prudent|smart|advised|advise|urge|invite|warn ..6 to ..3 take|seek|consult|think|consider|
        remember|remove|delete|reflect ..4 counsel|counsel's|lawyer|legal|twice|law|down
    would|might|may do|be|like ..2 well|wise|care|want|wish to ..2 remember|recall|know|dig|check|consult|
        reread|read|note|reflect ..8 signed|clause|contract|law|terms|agreement|court|price|consequences|
        costs
    untrue|false|careless|unfounded|loose|baseless|their|your ..2 words|claims|statements|allegations|
        accusations|posts|post|talk ..6 price|cost|costs|consequence|consequences|expensive|actionable
    !our actions|words|posts|lies|claims|accusations|allegations have|has|carry|carries|come|
        comes ..2 consequences|consequence|price|cost|penalty
    up to and including
    dealt|deal|dealing with ..4 like|accordingly|severely|firmly|courts|law
    knows|know his|her|your name|names|address
    trespass|trespassing|trespassers ..5 will|treated|prosecuted|charged|law
    our|my right|rights ..2 in full|reserved|enforce|protect
    our writ|injunction|lawsuit|suit
    deep pockets
    cost|costs you|them|him|her|someone|anyone ..1 dear|dearly
    find|found out ..4 libel|law|court|lawyer|lawyers|costs|defamation
    strongly|stiffly worded
    law do|take|takes|run ..2 course|it|that|rest|talking
    law|courts|court ..2 <be>|on ..2 our side
    failing which
    find|finds ..2 in|before ..2 court|judge
    remind|reminded|reminding ..6 agreements|agreement|contracts|contract|obligations|clauses|terms|oath
    do|does so|this|it at your|their own? ..1 risk|peril
    law|legal ..2 team|department ..4 monitoring|watching|reviewing|collecting|looking|pursue|writing|
        contact
    demand|require|insist|expect ..3 retraction|apology|takedown|removal|correction
    !to !you !must !we !should delete|remove|retract|withdraw|take ..5 by|before|or|within ..6 or|else|law|
        court|lawyers|consequences
    {_TELLING} ..5 at your|their|own own? ..1 risk|peril
    {_TELLING} ..4 carry|carries|cost|costs|risk|risks ..3 risk|legal|penalties|penalty|fine|prosecution|
        damages|jail|you
    consider yourself|yourselves warned|told
    final|formal|last warning|notice ..2 before ..2 proceedings|action|court|litigation|lawyers|legal
    talking|speaking|talk|speak|spoken|with to|with ..1 our <lawyer>
    !you he|she|they|whoever|publisher|author|blogger|poster|person|individual ..8 may|can|should expect a|
        our|the letter|call
    wise|well|prudent|smart|advised ..2 to ..3 take|seek ..1 advice
    to|including|seek|for damages #stop|$
    you have been warned
    gloves are|come off
    expensive hobby|mistake|lesson|habit|pastime
    tools|tool|powers|weapons the law
    everything|anything|whatever|all|means|powers|options that? ..1 the law ..1 gives|allows|permits|offers|
        lets|provides
    may|might|could|should|would ..1 wish|want|like|care|well|wise ..1 to ..1 take|seek|get|
        consult ..2 advice|lawyer|solicitor|counsel|attorney ..2 before|first|now|$|he|she|they
    <we> ..2 keep|keeping|kept|saved|saving|logged|archived|recorded|captured|noted ..2 screenshots|copies|
        record|everything|names|logs ..3 every|each|all|who|those ..2 comment|comments|post|posts|name|
        names|share|shares|tweet|tweets|commenter|sharers|posted|said|wrote
    {_WHO} ..8 will|shall|would ..1 answer|answerable ..1 for|to ..1 it|this|that|that|court|law|$
    !our !my statements|words|posts|claims|accusations|lies|remarks|allegations ..4 have|has|carry|carries|
        come|comes|bring|brings ..3 consequences|consequence|price|penalty|penalties|liability
    hearing|hear|heard from us|lawyers|our ..3 proper|legal|official|formal|lawyers|court|channels|due
    courts|court|judges|judge|jury|law ..1 <have>|take|takes|know|knows|takes ..2 view|dim|word|name|term|
        answer|it
""")

_PERHAPS = phrases(f"""
    lawsuit|lawsuits|litigation|litigate|writ|injunction|prosecution|prosecuted|prosecute|prosecuting|
        subpoena|magistrate|magistrates|bailiff|bailiffs|summons|barrister|sues|sued|suing
    intellectual property
    answer|in|meet|go|day ..4 in|before ..2 court|judge
    hold|holding ..4 accountable|responsible|liable
    pursue|pursuing|pursued ..3 it|matter|further|this
    action|measures|steps|proceedings ..1 against
    be|without ..2 consequences
    take|taking ..2 this|it|matter ..1 further
    protect|defend ..3 rights|reputation|name
    damages claim|from|for
    final|formal|last warning ..2 before|of|that|to
    {_LAW}|civil|criminal|court ..1 action|proceedings|team|claim|claims|process|response|notice|letter|
        means|measures|case
    names ..6 collected|collecting|logged|recorded|recording|saved|logging
    judge|judges ..3 read|reads|decide|see|sees|view|take|agree|rule
    won|lost|win|lose|winning|losing ..2 a|any|every|the suit|suits|case|cases|claim|action ..3 over|on|
        against|for|about
    agreements|contracts|clause|clauses|agreement ..3 teeth|bind|binds|binding|enforce|enforced|honour|honor
    costs|damages|losses|compensation ..3 claimed
    seek|take|get|need|want ..1 legal|independent|your ..1 own? advice|representation ..3 before|first|now|
        on
    !not !yet !do know|knows|have|keep ..1 who|where|your|their ..2 name|names|address|are|wrote|posted|did
    out of our|my hands
    good <lawyer>
    let ..2 this|that|these|such ..2 stand|slide|unchallenged|unanswered|unpunished
    will|shall|not ..2 go unchallenged|unanswered|unpunished
    whatever ..2 takes
    careful|carefully|twice before|what ..2 you ..1 {_TELLING}
    contract|contracts ..3 honour|honor|remember|remind
    not ..2 shy|afraid of|to ..2 using|use|act|acting|fight
    copyright|trademark ..3 law|claim|strike|infringement|violation|laws|ours|notice
    !not !yet !do know|traced|identified|obtained|have|unmasked|tracked ..2 identity|name|address|details|
        ip|who ..4 account|poster|author|blogger|page|leaker|source|troll|profile|wrote|posted|leaked|behind
    {_WHO} ..5 will|shall|would ..2 regret|rue|wish ..1 it|this|that|they !in
    who|anyone|whoever|people|those ..5 will|shall|would ..2 find|learn ..1 out|how
    patience|tolerance|goodwill|forbearance ..2 has|have|is|are|knows|not ..2 limits|limit|end|out|thin|
        wearing|exhausted|infinite|endless|unlimited
    free|freedom ..1 speech|of|expression ..4 limit|limits|licence|freedom|not|ends|stops
    through|via|by ..1 proper|appropriate|formal channels
    long|good|excellent memory|memories
    taking|take|took|seeking|sought advice on|about|over|regarding|as #word
    word|name|term for ..8 law|court|courts|lawyers
""")
_NO_THREAT = phrases("""
    you|your|customers|they|patients|passengers|families ..2 right|rights|may|can|could|keep|free|retain|
        entitled ..5 court|legal|sue|claim|rights|lawyer|solicitor|compensation
    against us|me
    <we> face|faced|facing|bear
    being|been|be sued ..1 by
    <we> <be>|were|was ..2 sued|prosecuted|fined|charged
    your ..2 rights
    without|need a? ..1 <lawyer>
    you|families|patients|tenants ..4 sue
    !against police|regulator|prosecutor|prosecutors|authorities|fraud|thief|thieves|criminals|attackers|
        attacker|hackers|hacker|burglar|arson|arsonist|extortion ..8
    <lawyer> ..2 review|reviewed|reviews|read|check|checked|advised|advise|told
    hold ourselves|me|us
    not|never|no ..4 sue|court|lawyers|legal|lawyer|pursue|prosecute
    court found|ruled|ordered|held|said|says|decided
    settled|settle ..3 court ..1 and|with ..1 paid|workers
    free|independent|outside legal|lawyer|counsel ..2 advice|help|review|report
    data privacy|protection
    ~pursue ..1 refund|claim with
    court|tribunal|judge ..2 case
    judges|judge's|court's|courts order|orders|ruling|decision
    take|takes|took|taken|taking|sued|suing|sues us|me ..1 to
    <lawyer>|firm ..8 look|looks|review|reviews|examine|find|finds|investigate|report|independent|outside
    #capital court|courts
    told|wrote|threatened|sent|asked ..8 her|him|them|you|blogger|reviewer|customer|remove|take
    names|copies|evidence ..6 police
    victims|victim|survivors|staff|nurses|colleagues|shops ..4 threatened|harassment|abuse|theft
    you|anyone ..3 see|saw|witnessed ..4 crime|theft
    report ..4 crime|theft|harassment|fraud|offence
    of|about|against|from|over|for harassment|theft|trespass|fraud|piracy
    harassment|theft ..3 policy|line|claims|allegations|complaint|complaints|report|reports
    nobody|no|none|nor one? ...8 prosecuted|sued|charged
    dropped|drop|drops|withdrew|withdrawn|withdraw ..4 case|claim|letter|writ|libel|suit|lawsuit|charges|
        clause
    ~release|~free|~waive ..6 clauses|clause|agreements|ndas|nda
    not ..3 stop|stops|prevent|prevents|bind|binds|keep|keeps you|anyone|them|staff|from
    free|welcome to ..2 talk|speak|write
    should not have ..1 sent|threatened|written|used|gone
    theft|thefts !of
    theft of !our
""")


def threats(sentence: Sentence) -> Iterator[Span]:
    """Where a sentence threatens with the law."""
    yield from found_in(sentence, _THREAT, _NO_THREAT)


def _threatening(said: Statement) -> Iterator[Span]:
    for sentence in said.sentences:
        yield from threats(sentence)


RULES = (
    Rule(
        id="legal-threat",
        severity="error",
        looks_for="a threat with the law, also a polite one",
        why="A threat becomes the story, and looks like hiding.",
        instead="Answer with the facts. Keep lawyers' letters out of statements.",
        bad="Our lawyers will pursue anyone sharing this.",
        better="The full test report is here.",
        source="practice; FTC for reviews",
        find=_threatening,
        perhaps=saying(_PERHAPS, unless=_NO_THREAT),
    ),
)
