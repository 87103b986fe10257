"""Money, favours and threats for a review."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .rule import Rule, found_in
from .threats import threats

_REVIEW = (
    "review|reviews|post|posts|comment|comments|video|thread|rating|ratings|tweet|tweets|stars|star|feedback"
    "|story|clip|complaint|photo|photos|reel|score|scores|words|writeup|write|page|praise|unboxing"
    "|testimonial"
)
_FAVOUR = (
    "voucher|vouchers|discount|refund|refunds|refunded|free|prize|draw|gift|credit|#money|#percent|upgrade"
    "|goodwill|bonus|reward|rewards|hamper|raffle|treat|dessert|coffee|drink|drinks|champagne|points|cashback"
    "|compensation|entered|perk|perks|merch|goodies|giveaway|spa|tokens|waive|waived|deposit|cheque|payout"
    "|hat"
)
_FOR_IT = (
    f"{_FAVOUR}|night|stay|meal|entry|win|thank|extra|line|queue|priority|gratis|money|worth|ban|certificate"
    "|reference|half|bill|something|house|place|places|list|warranty|rebook|block|send|pay|repay|return|fix"
)
_GOOD = (
    "five|5|four|4|positive|good|nice|nicer|kind|kinder|better|great|glowing|higher|upbeat|happy|lovely"
    "|sunny|warm"
)

_PRESSURE = phrases(f"""
    delete|deleting|remove|removing|pull|pulling|edit|editing|amend|change|changing|raise|raising|revise|
        withdraw|withdrawing|retract|reconsider|rethink|upgrade|improve|hide|erase|drop|scrap|adjust|reword|
        soften|switch|bump|lift|turn|swap|lose|knock|tidy|rework|retitle|nudge|boost ..2 your|that|those|bad|
        negative|one|their ..3 {_REVIEW}
    {_GOOD} ..1 star|stars|review|reviews|word|words|rating|feedback|post|write|score ..8 {_FAVOUR}|queue|
        line|chance
    {_FAVOUR}|get|receive|earn|win ..12 reviews|stars|rating ..1 !can !stays !stay !may !of
    {_FAVOUR}|get|receive|earn|win ..8 for|if|once|when|unless|until ..2 a|your|that|{_GOOD} ..1 {_GOOD}|
        review|
        post|video|comment|tweet|photo ..1 review|post|rating|word|words|score|star|stars
    ~withdraw|~retract|~delete|~remove ..2 what ..2 you ..2 written|said|posted|wrote
    leave|leaving|write|writing|post|posts|posting|give|add|share|show ..4 {_GOOD}|star ..2 star|stars|review|
        reviews|word|rating|words|feedback
    raise|change|turn|increase|bump|knock|lift ..5 to|into|up ..1 five|four|5|4|#number
    in return|exchange ..4 {_REVIEW}
    {_REVIEW} ..4 in return|exchange
    {_FAVOUR}|approved|paid ...8 subject|conditional|dependent|provided ..3 removing|deleting|taking|changing|
        editing|withdrawing|signing
    provided|condition|conditional|once|if|when|after|as|unless|until|subject ..8 {_REVIEW} ..4 removed|
        deleted|taken|down|gone|changed|updated|positive|offline|amended|withdrawn|disappears|kinder|nicer|
        vanishes|edited|vanished|disappeared|struck|tidied|longer|up
    customers|guests|people|those|members|reviewers|riders|clients|anyone|anybody|any|everyone ..1 who|
        whose ..2 delete|remove|raise|rate|scored|rated|change|changes|edit|update|bump|post|posts|swap|
        improve|review ..4 {_REVIEW}|us|score|low|up|upbeat|{_GOOD}
    reviews|reviewers|reviewer|review ..6 banned|blacklist|blacklisted|blocked|refused|fee|charge|charged|
        penalty|fine|consequences|solicitors|lawyers|defamatory|forfeit|waive|waived|void
    unless|until|if|once|when|after you|they|he|she|somebody ..3 ~delete|~remove|~edit|
        ~withdraw ..4 {_REVIEW}|it|
        that|this|them|$
    not ..2 post|review|publish|write|say ..6 refund|voucher|settlement|agreement
    sign|agree|agrees|confirm|promise|undertake|accepting|accept ..10 not|nothing|never ..3 review|post|
        comment|disparage|publish|write|say|about|talk|mention
    nda|disparagement
    your silence
    once|soon|when|after|if ..1 as? post|review|thread|comment|video|clip <be>|<have> ..2 taken|removed|
        deleted|
        gone|changed|down|edited|longer
    rather|prefer|prefers|appreciate|grateful ..3 you|patients|guests|customers ..6 deleted|delete|removed|
        remove|took|take|changed|change|edited|withdrew|reconsider|rethink ..4 review|post|video|comment|
        rating|tweet|it|that|down|$
    should|if ..3 post|review|it|comment ..1 stay|stays|remain|remains ..2 online|up|there
    take|taking|bring|bringing|takes ..2 your|that|bad|negative ..2 {_REVIEW} ..2 down|off|offline
    take|taking ..1 down|off ..1 your|that ..1 {_REVIEW}
    think|look|thought|go again|twice|over ..4 review|rating|score|stars|write
    another|second think|thought|look ..4 review|rating|score|stars|post|write|about
    {_FOR_IT} ..6 if|once|when|unless|until|provided ..8 {_REVIEW} ..4 deleted|removed|changed|gone|down|up|
        kinder|nicer|vanished|vanishes|disappears|swapped|edited
    void|forfeit|lose|lost|cancelled ..2 if|once|when ..2 you ..2 post|review|write|publish|share|say|tell|
        talk
    if|when|once|unless ..2 you ..1 <have>? ..2 said|say|write|written|post|posted ..2 something ..1 {_GOOD}
    without|no|only a? ..1 negative|bad|critical ..1 review|reviews|rating ..2 may|can|will|qualify|get
    your ..2 stars|review|rating|post|words|thread ..2 for|against ..2 our|a|an|the|some ..2 {_FAVOUR}|card
    {_REVIEW} ..8 offer|deal|gesture ..2 lapses|lapse|expires|expire|ends|withdrawn|gone|falls|off|void
    offer|deal|gesture|hamper|voucher ..3 lapses|expires|stands|ends|holds|disappears|yours ..3 if|once|
        while|until|unless|as|when ..6 {_REVIEW}
    reviews|review|rating|ratings|anyone|those ..2 under|below|less|lower|worse ..2 three|four|five|4|5|
        3 ..1 stars ..4 no|not|lose|loses|mean|means|void|without
    if|once|provided|when|condition ..1 you ..2 say|post|write|share|publish nothing|no
    mouth|badmouth|criticise|criticize|slate|slag|knock|trash|rubbish|attack ..2 us|me|our ..2 online|
        publicly|in|on|anywhere ..6 lose|loses|banned|barred|refused|charged|forfeit|pay|pays|no
    ~soften|~reword|~rethink|~reconsider|~edit|~revise|~withdraw|~delete|~remove|
        ~amend ..2 what ..1 you wrote|said|posted|published ..2
""")

_PERHAPS = phrases(f"""
    {_FAVOUR} ...8 if|once|when|unless|until|as|after|provided|before|given|first|on ...10 {_REVIEW}|gone|
        down|longer|kinder|nicer|again
    if|once|when|unless|until|after|provided|before|any|anyone ...10 {_REVIEW}|down|up ...8 {_FOR_IT}
    {_FOR_IT} ...10 if|once|when|unless|until|provided|before|as|that|given ...8 {_REVIEW} ..5 ~remove|
        ~delete|gone|down|kinder|nicer|longer|vanish|vanished|tidied|reconsider|edited|up|softer|fairer
    {_REVIEW} ..6 kinder|nicer|vanish|vanished|tidied|reconsider|rethink|softer|fairer|sunnier ...8 {_FOR_IT}
    take|pull|bring|get|pulled|took ..3 {_REVIEW}|it ..1 down|off|first|and|then ...8 {_FOR_IT}|see|do
    delete|remove|edit|rethink|reconsider|swap|soften|lose|tidy|withdraw|knock ..3 {_REVIEW} ...8 {_FOR_IT}
    posting|leaving|writing|giving ..2 praise|stars|review|reviews ...8 {_FOR_IT}|joins|join
    {_REVIEW} ..2 removal|removed|removing ...8 {_FOR_IT}
    {_FOR_IT} ..8 subject|conditional|dependent to|on ..8 {_REVIEW}|signing|confidentiality|silence|agreement
    not|nothing|never ..3 write|say|post|talk|speak ..2 about|of ..1 us|it|this|our
    say|saying|post|write nothing ..2 more|about|further|of
    know what would|will|makes make|him|her|us ..1 smile
    appreciate|grateful|lovely|love ..6 {_REVIEW} ..6 reconsider|rethink|removed|edited|down|gone
    think|look|thought again|twice|over
    {_FOR_IT} ...8 when|once|if|until|after|as ...8 tripadvisor|google|yelp|trustpilot|page|profile|listing|
        site ..4 nicer|kinder|friendlier|better|sunnier|fairer|clean|quiet|clear|reflects|reads|looks
    tripadvisor|google|yelp|trustpilot|page|profile|listing|site ..4 nicer|kinder|friendlier|sunnier|fairer|
        clean ...8
    a|another|five|5 ..1 five|star|stars ..2 goes a long
""")
_RATED = phrases(f"""
    tripadvisor|google|yelp|trustpilot|glassdoor|amazon|facebook|reddit|instagram|tiktok|online|publicly
    what you wrote|said|posted|published
    mouth|badmouth|slate|slag|trash
    review|reviews|reviewer|reviewers|rating|ratings|stars|star|score|scores|scored|writeup|thread
    your|that|the|this|their ..3 post|comment|video|story|clip|photos|page|tweet|posts|comments|words
    travel|review sites|site
    {_FAVOUR} ..12 post|praise|site|app
    confidentiality
""")

_NO_PRESSURE = phrases("""
    <we> ..2 deleted|removed|pulled|edited|changed|hid|hide|delete|amended|withdrew|remove|took|take ..5
    <we> <have>|was|<be> ..3 deleted|removed|taken|pulled|withdrawn|edited|deleting|removing
    !as|if|once|when|until|unless|after|soon|the|that it <have>|was|<be> ..3 deleted|removed|taken|pulled|
        withdrawn|edited ..1 by|on|at|yesterday|today|because
    your review ..2 can|may|stays|will|should ..2 stay|remain|stand
    keep|leave your ..1 review|post|comments
    !if !once !when <be>|<have>|been ..1 taken|removed|deleted|withdrawn|pulled ..1 by us|we
    not|never ..3 pay|ask|need|have|want ..6 review|post|delete|remove|change
    either way
    review ..1 of|finds|found|shows|board|panel|will|was
    review is ..2 independent|due|under|led|being|carried|published|finished|done|complete|ours
    <we>|panel|board|inspector|lawyers|experts|team to|will|can|could ..1 review|post|comment|write
    whatever|whether ..3 you
    lab|panel|independent|outside ..2 review
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

_IF_SO = phrases("""
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
            yield from found_in(sentence, _IF_SO)
        if rated and _IN_RETURN.within(sentence.tokens):
            yield from found_in(sentence, _OF_IT, _NO_PRESSURE)
        if reviews and _YOU.within(sentence.tokens):
            yield from threats(sentence)


def _hinted(said: Statement) -> Iterator[Span]:
    """A favour and a condition, where reviews or posts are spoken of."""
    if any(_RATED.within(sentence.tokens) for sentence in said.sentences):
        for sentence in said.sentences:
            yield from found_in(sentence, _PERHAPS, _NO_PRESSURE)


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
        perhaps=_hinted,
    ),
)
