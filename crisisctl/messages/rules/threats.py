"""Threats with the law, and pressure on those who wrote a review."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in, saying

_THREAT = phrases("""
    <lawyer> ..4 will|have|has|instructed|are|is|already|touch|pursue|contact|letter|engaged|appointed|been|
        notified|hear|watching|looking|considering
    instructed|engaged|retained|appointed|consulting|consulted|briefed|hired|asked|lawyered ..3 <lawyer>|firm
    with|to|by|from|through ..2 <lawyer> !page !reviewed
    legal|court|judicial|civil|criminal ..1 action|actions|proceedings|steps|remedies|remedy|recourse|avenues|
        options|consequences|route|measures|claim|claims|redress|means|response|letter|notice|team|department|
        process
    law|legal ..1 suit|suits
    lawsuit|lawsuits|litigation|litigate|writ|injunction|prosecution|prosecuted|prosecute|prosecuting|subpoena
    ~reserve ..4 right|rights|position
    rights ..2 reserved
    cease and|&
    defamation|defamatory|defame|defames|defaming|defamed|libel|libellous|libelous|slander|slanderous|libels
    ~sue|suing ..1 !the
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
    act on|against ..2 false|anyone|any
    on notice
    not hesitate to
    evidence|screenshots|posts|names|copies ..3 collected|collecting|logged|kept|preserved|recorded|recording|
        saved|keeping|logging
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
""")
_NO_THREAT = phrases("""
    you|your|customers|they|patients|passengers|families ..2 right|rights|may|can|could|keep|free|retain|
        entitled ..5 court|legal|sue|claim|rights|lawyer|solicitor|compensation
    against us|me
    police|regulator|prosecutor|prosecutors|authorities|fraud|theft|thief|thieves|criminals|attackers|
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
    take|takes|took|taken|sued|suing|sues us|me ..1 to
    <lawyer>|firm ..8 look|looks|review|reviews|examine|find|finds|investigate|report|independent|outside
    #capital court|courts
""")


_REVIEW = (
    "review|reviews|post|posts|comment|comments|video|thread|rating|ratings|tweet|tweets|stars|feedback|story"
    "|clip|complaint|photo|photos|reel|score|words"
)
_PRESSURE = phrases(f"""
    delete|deleting|remove|removing|pull|pulling|edit|editing|amend|change|changing|update|updating|raise|
        raising|revise|withdraw|withdrawing|retract|reconsider|rethink|upgrade|improve|hide|erase|drop|scrap|
        adjust|reword|soften|switch|bump|lift|turn ..2 your|the|that|this|it|their|one|a|two|both|those|bad|
        negative|any|to ..3 {_REVIEW}
    take|taking|taken|bring|bringing|takes ..4 {_REVIEW}|it|that|this ..2 down|off|offline
    take|taking ..1 down|off ..3 {_REVIEW}
    if|once|when|after|until|unless|soon ..3 {_REVIEW}|it|that|this ..6 <be>|<have>|comes|goes|has|
        disappears ..2 removed|deleted|down|taken|gone|changed|updated|amended|withdrawn|five|edited|offline|
        disappeared
    five|5|4|four|positive|good|nice|kind|better|great|glowing|higher|more ..1 star|stars|review|reviews|word|
        words|rating|feedback|post ..8 get|receive|voucher|discount|refund|free|prize|draw|gift|credit|off|
        chance|we|queue|upgrade|thank|entered|#money|#percent
    get|receive|earn|win|voucher|discount|refund|free|prize|draw|gift|credit|off|#money|#percent|upgrade|
        thanks|goodwill|compensation|bonus|offer ..12 review|reviews|stars|rating ..1 !can !stays !stay !may
    ~withdraw|~retract|~delete|~remove ..2 what ..2 you ..2 written|said|posted|wrote
    leave|leaving|left|write|writing|post|give|add|share ..4 five|positive|good|nice|kind|better|great|new|
        star|5 ..1 star|stars|review|reviews|word|rating|words|feedback
    raise|change|turn|increase ..4 to|into ..1 five|four|5|4|#number
    in return|exchange ..4 {_REVIEW}|for|we|you
    provided|condition|conditional|once|if|when|after|as|unless|until|subject ..8 {_REVIEW}|it ..4 removed|
        deleted|taken|down|gone|changed|updated|positive|offline|amended|withdrawn|disappears|stays|stay|
        remains
    customers|guests|people|those|members|reviewers who ..4 delete|remove|raise|review|post|change|edit|take|
        update|rate|leave|left|give
    reviews|reviewers|reviewer|review|post|posts ..6 banned|blacklist|blacklisted|blocked|refused|fee|charge|
        charged|penalty|fine|consequences|solicitors|lawyers|defamatory|forfeit|waive|waived|void
    think|look again|twice ..4 review|rating
    unless|until|if you|they|he|she ..3 ~delete|~remove
    not ..2 post|review|publish|share ..4 refund|voucher|settlement|agreement|in
    sign|agree ..6 not ..2 review|post|comment|disparage|publish
    nda|disparagement|confidentiality
    your silence
    once|soon|when|after|if ..1 as? it|that|post|review <be>|<have> ..2 taken|removed|deleted|gone|changed|
        down|edited
    rather|prefer|prefers|appreciate|grateful ..3 you ..2 deleted|delete|removed|remove|took|take|changed|
        change|edited|withdrew ..4 review|post|video|comment|rating|tweet|it|that|down
    should|if ..3 post|review|it|comment ..1 stay|stays|remain|remains ..2 online|up|there
""")
_NO_PRESSURE = phrases("""
    <we> ..2 deleted|removed|pulled|edited|changed|hid|hide|delete|amended|withdrew|remove|took|take ..5
    <we> <have>|was|<be> ..3 deleted|removed|taken|pulled|withdrawn|edited|deleting|removing
    !as|if|once|when|until|unless|after|soon|the|that it <have>|was|<be> ..3 deleted|removed|taken|pulled|
        withdrawn|edited ..1 by|on|at|yesterday|today|because
    your review ..2 can|may|stays|will|should ..2 stay|remain|stand
    keep|leave your ..1 review|post|comments
    !if !once !when <be>|<have>|been ..1 taken|removed|deleted|withdrawn|pulled ..1 by us|we
    not|never ..3 ask|need|have|want ..6 review|post|delete|remove|change
    either way
    share with|this
    do not ..2 delete|remove|edit
    whether ..3 review|delete|change
    update your ..1 app|details|password|address
    by mistake|error|accident
    password|passwords|settings|pin
""")


_YOUR_REVIEW = phrases("""
    your ..2 review|post|comment|video|thread|rating|tweet
""")


_YOU = phrases("""
    you|your
    we ..3 consider|regard|view|reserve|exploring
    please
""")


_FAVOUR = phrases("""
    free|voucher|refund|discount|night|credit|upgrade|drink|money|deposit ..10 if|once|when you|it ..3 think|
        change|reconsider|edit|remove|update|delete|rethink
""")


def _pressure(said: Statement) -> Iterator[Span]:
    """A review to be changed for a favour; or a review, and a threat with the law beside it."""
    reviews = any(_YOUR_REVIEW.within(sentence.tokens) for sentence in said.sentences)
    for sentence in said.sentences:
        yield from found_in(sentence, _PRESSURE, _NO_PRESSURE)
        if reviews:
            yield from found_in(sentence, _FAVOUR)
        if reviews and _YOU.within(sentence.tokens):
            yield from found_in(sentence, _THREAT, _NO_THREAT)


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
        find=saying(_THREAT, unless=_NO_THREAT),
    ),
    Rule(
        id="review-pressure",
        severity="error",
        looks_for="money, favours or threats for a review or its removal",
        why="It is against the law in many places, and the message will be shared.",
        instead="Help without asking for anything.",
        bad="Delete your review for a refund.",
        better="We'll refund you either way.",
        source="FTC 2024; CRFA",
        find=_pressure,
    ),
)
