"""Threats with the law."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement

from .rule import Rule, found_in

_THREAT = phrases("""
    instructed|engaged|retained|appointed|consulting|consulted|briefed|hired|asked|lawyered ..3 <lawyer>|firm
    law|legal ..1 suit|suits
    lawsuit|lawsuits|litigation|litigate|writ|injunction|prosecution|prosecuted|prosecute|prosecuting|subpoena
    ~reserve ..4 right|rights|position
    rights ..2 reserved
    cease and|&
    defamation|defamatory|defame|defames|defaming|defamed|libel|libellous|libelous|slander|slanderous|libels
    see you|them ..2 court
    ~take|go|goes|going|settle|settled|settling|proceed|fight|end|tested|answer|in|meet|decided|argue ..4 to|
        in|before|by ..2 court|courts|judge|tribunal
    full extent|force|weight of the ..1 law
    every|all|any|full|available|further|other ..3 remedy|remedies|recourse|redress|avenues|options|means|
        measures|steps ..4 available|open|law|necessary|court|under|against|at|to
    reminded|remind|reminding|mindful|note ..6 rights|law|laws|duties|obligations|liability|liable|legal
    hold ..4 accountable|responsible|account|liable
    pursue|pursuing|pursued|prosecute ..4 anyone|those|who|you|anybody|claims|damages|matter|law|everyone|him|
        her|them|whoever|person|people|individuals|compensation|it|further|accounts
    ~seek ..2 damages|compensation|injunction|costs|redress|legal
    action|steps|measures|proceedings ..1 against ..2 anyone|those|who|you|anybody|individuals|accounts|
        people|the|whoever|this|that|him|her|them|any
    face|facing|bear|suffer|be|without|have ..2 consequences
    they|he|she|author|publisher|outlet|page|poster|who|anyone|those ..4 will|can ..1 hear|hearing|
        expect ..3 from ..2 us|our|lawyers|solicitors
    hear|hearing|letter ..2 from ..2 <lawyer>
    hear from ..1 our
    liable|liability|responsible for ..3 damage|damages|losses|harm|defamation
    ~refer|~pass|handed|hand|forward|forwarded|escalated|with|gone|sent ..5 to|with ..2 <lawyer>|legal
    take|taking|taken ..3 further
    unlawful|illegal|offence|actionable ..1 to? ..1 share|repeat|film|post|publish|spread|sharing|spreading
    protect|defend|enforce|assert|vindicate ..3 rights|reputation|name|interests|position ..2
    intellectual property|copyright|trademark
    on notice
    not hesitate to
    damages claim|from|for
    press|file|filing|filed|bring|bringing|brought|issue|issuing|issued|lodge ..2 charges|suit|proceedings|
        claim|claims|writ|complaint|lawsuit ..2 against
    may|will|can|could|shall|be|are ..1 be? held ..2 liable|responsible|accountable
    <be> a|an ..1 criminal|civil|serious offence|offense|crime
    final|formal|last notice|warning ..2 before|of|that|to
    before|without ..1 proceedings|litigation|lawyers
    publishing|sharing|posting|spreading|repeating|filming ..6 <be> a|an|against ..1 criminal|the|serious|
        offence|crime ..1
    legal letters|notices
    hands of ..3 <lawyer>|legal
    press|pressing|pressed ..1 charges
    !a !an !your !their !her !his !'s !union !independent !outside !free !the <lawyer> ..3 will|have|has|
        instructed|are|is|already|touch|pursue|contact|letter|engaged|appointed|been|notified|hear|watching|
        looking|considering
    <our>|company|firm|club|group|council|trust|bank|owner|chairman|ceo|studio|the 's? ..1 <lawyer> ..3 will|
        have|has|instructed|are|already|pursue|contact|been|notified|hear|watching|looking|considering|know|
        knows|wrote|write
    <be>|gone|go|goes|handed|passed|sent|going|referred|turned|given|left|forwarded|speaking|spoken ..5 with|
        to|by our|my|the ..1 <lawyer>
    hear|letter|letters|word|call|visit|reply|notice|email ..4 from ..2 <lawyer>
    legal|judicial|civil|criminal ..1 action|actions|proceedings|steps|remedies|remedy|recourse|avenues|
        options|consequences|route|measures|claim|claims|redress|means|response|letter|notice|team|department|
        process
    court action|proceedings|steps|claim|papers|summons
    will|shall|to|can|may|might|could|would|we|not|never|and ..1 sue ..1 you|anyone|those|them|for|over|him|
        her|whoever|people|anybody|everyone|if|$|#stop
    sues|sued|suing
    will|shall|can|must|may|going|to ..1 act on|against ..2 false|anyone|any
    evidence|screenshots|names|copies ..6 collected|collecting|logged|kept|preserved|recorded|recording|saved|
        keeping|logging
    courtroom|courtrooms|magistrate|magistrates|bailiff|bailiffs|injunctive|litigator|litigators|litigious|
        summons|barrister
    judge|judges ..3 read|reads|decide|see|sees|view|take|agree|rule
    <be>|has|have|knows|keep|keeps|retain|retains|employ|hire ..2 a|an|our|the|its ..1 good|excellent|very|
        expensive|first|patient|fine|top ..1 <lawyer>
    won|lost|win|lose|winning|losing ..2 a|any|every|the suit|suits|case|cases|claim|action ..3 over|on|
        against|for|about
    ndas|nda|agreements|contracts|clause|clauses|confidentiality ..3 have|has|teeth|signed|bind|binds|binding|
        enforce|enforced|apply|applies|remember|remain|stand|stands
    confidentiality|disparagement ..1 clause|clauses|agreement|obligations|terms
    letter|letters before|of action|claim
    <be>|will|shall|may|might|can|could ..1 be? sought|recovered|pursued|claimed|charged ..1 from|
        against ..1 those|anyone|whoever|people|the|you|all|every
    costs|damages|losses|compensation|expenses|bill ..3 sought|recovered|pursued|claimed
    may|can|should|will|must|could|might ..1 expect ..2 a|our|to|the|some letter|call|visit|hear|knock|writ|
        summons|bill|invoice|envelope|papers
    seek|take|get|need|want ..1 legal|your|their|independent|some ..1 own? advice|representation ..3 before|
        first|now|on
    take advice of ..1 your|their
    wise|well|advised|prudent|sensible|smart ..1 to|advised ..2 take|think|consider|check|remember|delete|
        stop|seek|reflect|remove|get ..2 advice|lawyer|carefully|twice|down|before
    would|might|may do|be|like ..2 well|wise|care|want|wish to ..2 remember|recall|know|dig|check|consult|
        reread|read|note|reflect ..8 signed|clause|contract|law|terms|agreement|court|price|consequences|costs
    untrue|false|careless|unfounded|loose|baseless|such|their|these|your ..2 words|claims|statements|
        allegations|accusations|posts|talk ..6 price|cost|costs|consequence|consequences|expensive|actionable
    actions|words|posts|lies|claims|accusations|allegations have|has|carry|carries|come|
        comes ..2 consequences|consequence|price|cost|penalty
    up to and including
    dealt|deal|dealing with ..4 like|accordingly|severely|firmly|robustly|appropriately|courts|law
    we know|knows|have|keep ..1 who|where|your|their ..2 you|they|name|names|address|are
    knows|know your|their|his|her ..1 name|names|address
    theft|trespass|harassment|piracy|infringement|crime|criminal|offence of|under|against|in ..1 our|the|
        copyright|law|act
    theft|trespass|harassment|piracy|infringement|crime|offence #stop|$|and
    out of our|my hands
    price ..1 in this country|law|court
    relief ..2 against|from
    day in court
    our|my right|rights ..2 in full|reserved|enforce|protect
    test|tested|testing ..3 in|before|by ..1 the|a? court|courts|judge
    a|the|our writ|injunction|lawsuit|suit
""")
_NO_THREAT = phrases("""
    you|your|customers|they|patients|passengers|families ..2 right|rights|may|can|could|keep|free|retain|
        entitled ..5 court|legal|sue|claim|rights|lawyer|solicitor|compensation
    against us|me
    !against police|regulator|prosecutor|prosecutors|authorities|fraud|theft|thief|thieves|criminals|
        attackers|attacker|hackers|hacker|burglar|arson|arsonist|extortion ..8
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
    ),
)
