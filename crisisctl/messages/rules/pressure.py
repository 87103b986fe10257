"""Money, favours and threats for a review."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in
from .threats import threats

_REVIEW = (
    "review|reviews|post|posts|comment|comments|video|thread|rating|ratings|tweet|tweets|stars|feedback|story"
    "|clip|complaint|photo|photos|reel|score|words"
)

_PRESSURE = phrases(f"""
    delete|deleting|remove|removing|pull|pulling|edit|editing|amend|change|changing|update|updating|raise|
        raising|revise|withdraw|withdrawing|retract|reconsider|rethink|upgrade|improve|hide|erase|drop|scrap|
        adjust|reword|soften|switch|bump|lift|turn ..2 your|the|that|this|it|their|one|a|two|both|those|bad|
        negative|any|to ..3 {_REVIEW}
    five|5|4|four|positive|good|nice|kind|better|great|glowing|higher|more ..1 star|stars|review|reviews|word|
        words|rating|feedback|post ..8 get|receive|voucher|discount|refund|free|prize|draw|gift|credit|off|
        chance|we|queue|upgrade|thank|entered|#money|#percent
    get|receive|earn|win|voucher|discount|refund|free|prize|draw|gift|credit|off|#money|#percent|upgrade|
        goodwill|compensation|bonus|offer ..12 review|reviews|stars|rating ..1 !can !stays !stay !may
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
    take|taking|taken|bring|bringing|takes ..2 your|the|that|this|a|bad|negative ..2 {_REVIEW} ..2 down|off|
        offline
    take|taking ..1 down|off ..1 your|that|the ..1 {_REVIEW}
    if|once|when|after|until|unless|soon ..3 {_REVIEW} ..6 <be>|<have>|comes|goes|has|disappears ..2 removed|
        deleted|down|taken|gone|changed|updated|amended|withdrawn|five|edited|offline|disappeared|vanished|
        struck
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
    <we> ..2 told|asked|ordered the|our|all|every|#number|three|two|sites|platforms|both
    fake|scam|bogus|fraud ..2 review|reviews|requests|messages|offers
    in our name
    thanks|thank ..2 for ..2 review|post|comment|rating
    sites|platforms|site|platform|they|host <have>|<be> ..1 taken|removed|deleted
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


#: Said of a review that was named before, and only beside a favour or a condition.
_OF_IT = phrases("""
    take|taking|taken|bring|bringing|takes|pull|pulling it|that|this|them|these|those ..2 down|off|offline
    if|once|when|after|until|unless|soon ..3 it|that|this|page|thread|posts|lines ..6 <be>|<have>|comes|goes|
        has|disappears ..2 removed|deleted|down|taken|gone|changed|updated|amended|withdrawn|five|edited|
        offline|disappeared|vanished|struck
    come|comes|coming down|off
""")
_IN_RETURN = phrases("""
    free|voucher|refund|discount|credit|upgrade|gift|deposit|money|#money|#percent|fee|waive|certificate|
        reference|prize|reward|thank|dessert|lunches|treat|goodwill|offer|queue|list|penalty|charge|banned|
        block|blocked|before|until|unless|once|then|otherwise|else|or
""")
_REVIEWS = phrases("""
    review|reviews|reviewer|reviewers|rating|ratings|stars|star
    your ..3 post|comment|thread|video|story|clip|photos|page|tweet|posts|comments|words
""")


def _pressure(said: Statement) -> Iterator[Span]:
    """A review to be changed for a favour; or a review, and a threat with the law beside it."""
    reviews = any(_YOUR_REVIEW.within(sentence.tokens) for sentence in said.sentences)
    rated = any(_REVIEWS.within(sentence.tokens) for sentence in said.sentences)
    for sentence in said.sentences:
        yield from found_in(sentence, _PRESSURE, _NO_PRESSURE)
        if reviews:
            yield from found_in(sentence, _FAVOUR)
        if rated and _IN_RETURN.within(sentence.tokens):
            yield from found_in(sentence, _OF_IT, _NO_PRESSURE)
        if reviews and _YOU.within(sentence.tokens):
            yield from threats(sentence)


RULES = (
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
