"""Fault put on the reader, the customer, or whoever complains."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .blame_hints import HINTS, NOT_BLAME, PUBLIC
from .rule import Rule, saying

#: What readers could have done; not what should have been done for them.
_DOING = (
    "read|check|checked|follow|followed|look|looked|ask|asked|tell|told|listen|listened|call|called|rung"
    "|use|used|plan|planned|booked|think|thought|realise|realised|realize|realized|mention|mentioned|report"
    "|reported|contact|contacted|arrive|arrived|brought|install|installed|backed|noticed|insured|packed|left"
    "|taken|kept|waited|updated|chosen|spoken|spoke|known|paid|watched|behaved"
)
_READING = "read|check|checked|follow|followed|listen|listened|look|looked|heed|heeded|notice|bother|bothered"
_PEOPLE = PUBLIC.replace("|they", "")
_PAPERS = (
    "terms|instructions|notice|notices|label|labels|manual|guidance|warning|warnings|signs|sign|rules"
    "|guidelines|contract|confirmation|email|emails|listing|packaging|leaflet|website|site|page|policy|menu"
    "|ticket|booking|invoice|conditions"
)
#: One of them or all, as those of whom it is told.
_ONE = (
    "customer|customers|user|users|guest|guests|passenger|passengers|patient|patients|buyer|buyers|owner|owners"
    "|tenant|tenants|driver|drivers|parent|parents|visitor|visitors|rider|riders|resident|residents|caller"
    "|callers|fan|fans|player|players|student|students|shopper|shoppers|subscriber|subscribers|traveller"
    "|travellers|claimant|claimants|applicant|applicants|borrower|borrowers|ticketholders|holder|holders|swimmer"
    "|swimmers|hiker|hikers|complainant|family|pupil|pupils|policyholder"
)
_BLAME = phrases(f"""
    you should|could ..1 have really|simply|just|first|only|also|perhaps? read|checked|followed|looked|
        asked|told|listened|called|planned|booked|thought|realised|realized|mentioned|reported|contacted|
        arrived|backed|noticed|insured|packed|complained|rung|spoken
    you ought ..1 to have {_DOING}
    {_PEOPLE} who|that? ..1 should|ought ..1 to? have !been {_DOING}
    if {_PEOPLE} had|only !not ..1 {_DOING}|behaved
    if {_PEOPLE} would ..1 have? {_DOING}|bothered
    !we !i !they !have !has had {_PEOPLE} only|simply|just|first|actually|properly? {_DOING}
    customers|people|users|you|guests|passengers|parents|patients|members|visitors|buyers|residents|
        travellers|subscribers|owners ..1 failed|neglected|omitted|forgot to
    customers|people|users|you|guests|passengers|parents|patients|members|visitors|buyers|residents|
        travellers|owners ignored|disregarded|insisted|disobeyed|flouted the|our|on|all|every|clear|repeated
    !if !when {_PEOPLE} did not|never ..1 {_READING} !for
    people|those|customers|users|guests|parents|drivers|visitors|buyers who|that ..1 not|never|rarely|
        seldom|cannot ..2 {_READING}|bothered|think|opened|opens|open
    user|customer|operator error|misuse|negligence|carelessness|fault
    clearly|plainly|explicitly|prominently ..1 stated|set|marked|printed|displayed|listed|shown|explained|
        written|advertised ..1 in|on|at ..2 {_PAPERS}|door|box|back|packet|front
    our|the ..1 {_PAPERS} clearly|plainly|explicitly|quite ..1 states|state|says|say|shows|show|lists|list|
        warns|warn|tells|explains|sets|asks
    your|customer|user|owner 's? own? fault|carelessness|negligence !and
    this|that|it <be> ..1 your ..1 mistake|error|responsibility|fault|doing|problem
    not|hardly|scarcely our|my ..1 fault|problem|responsibility|doing
    responsibility|onus|fault|blame ..1 lies|rests|sits|falls ..1 with|on {_PEOPLE}|reader|readers|buyer|
        customer|user|owner|driver|drivers
    responsibility|duty|onus|job ..2 of|on|with ..2 purchaser|purchasers|buyer|customer|holder|holders|
        ticketholders|tenant|tenants|reader|owner
    customer|user|owner|guest|passenger|reader|parent|driver|buyer|tenant|rider 's ..1 fault|carelessness|
        responsibility|mistake|error|negligence
    themselves|yourself|yourselves|himself|herself to blame
    self inflicted
    brought ..3 on|upon yourself|yourselves|themselves
    anyone|everyone|those|people who ..2 read|looked|checked|bothered|opened ..8 would|
        could ..1 have ..1 known|seen|realised|understood|noticed|found
    unrealistic|unreasonable|impossible expectations|customers
    expecting|expect|expected|expects ..1 far? too much of|from us
    {_PEOPLE} ..1 knew|understood|accepted|accept|know ..1 the risk|risks
    {_PEOPLE} had ..1 plenty|ample|every of? time|opportunity|warning|notice|chance
    caused|due|down|because ..3 way|how {_PEOPLE} ..2 handled|used|stored|treated|installed|opened|washed|
        wore|drove|parked|kept|loaded|drive|use|store
    nobody|no one? <be>|<have> ..1 forced|forcing|made|making|marched|dragged|obliged|compelled|twisting|
        holding you|anyone|anybody|them|people|customers|to
    nobody|no one? forced|forces|made|makes you|anyone|anybody|people|them|customers
    ^ next time #stop? please|maybe|perhaps|do|just|try? you? ..1 read|check|mind|look|think|ask|follow|
        book|plan|arrive|listen|charge|pack
    maybe|perhaps|try ..1 read|reading|check|checking|plan|planning|charge|charging|ask|asking|look|looking|
        bring|listen|think|pack ...8 next time|first|before
    read|check|think|look|ask|pause|listen|stop ..6 before ..1 complaining|accusing|jumping|judging|
        commenting|moaning|criticising|shouting
    could|can|did|would|if ..4 be|<be>? bothered to ..2 {_DOING}|name|close|lock|turn|write|wait
    asking for trouble|it
    ~get|got what you|they ..1 pay|paid|deserve|deserved
    buyer beware
    sign|signed|signing ..1 themselves? up for
    if only? people|customers|users|they|drivers|parents|everyone|folk|folks|members|guests|
        passengers could|would|just|simply|actually|bothered|cared|only
    ^ had !we !i !our !it #word #word? only? heeded|read|followed|listened|checked|obeyed|noticed|reported|
        bothered|waited|asked|told|looked|rung|called|kept|paid
    would|could|might ...12 had !we !i !our !it #word #word? heeded|read|followed|listened|checked|obeyed|
        noticed|reported|bothered|waited|asked|told|looked|rung|called|kept
    those|people|customers who ..1 not help themselves
    fault|error|problem|mistake|issue|failure|failing ..3 at|on|from your|their|customer's end|side|part
    lick|ounce|shred|scrap|grain|modicum of ..1 sense|intelligence|thought|forethought
    it <be> they|you|customers|passengers|parents|guests|users|drivers|patients|people who ..1 must|should|
        need|failed|chose|forgot
    as {_PEOPLE} ..1 <have>|<be> ..2 repeatedly|already|clearly|often ..1 been? told|warned|reminded|
        advised|informed
    we|i did ..1 tell|warn ..1 you|people|customers|everyone|anyone|guests|passengers|them
    {_PEOPLE} who|that ..3 not ..6 can|should|must|will|cannot not|hardly|never? ..1 complain|blame
    people|customers|users|guests|passengers|anyone|everyone should|must|ought|need to? ..1 think|learn|
        remember ..3 before|first|more|better|twice
    a|one ..1 simple|quick|short|single ..2 call|phone|question|email ..4 would|could
    it takes two to|$|#stop
    would|could|might ..1 have ..1 saved|spared|avoided|prevented|averted ..3 everybody|everyone|you|time|
        trouble|nerves
    hint hint
    that|this|which is what happens
    nobody|no|anyone|anybody|everyone|person|someone one? ..3 sense|brain|brains|wits ..6 would|could|can|
        knows|does|should
    {_PEOPLE} must|should|need|have to? ..1 take ..1 responsibility
    perhaps|maybe|hopefully next time ..2 {_READING}|think|charge|plan|ask
    little|bit|moment|minute|second|glance|look|reading|search|patience|thought|care|effort|
        courtesy ..10 would ..1 have ..1 saved|spared|answered|prevented|avoided|shown|told|solved|settled|
        helped|done|been
    if {_PEOPLE} ..1 watched|read|checked|followed|looked|listened|asked|planned|behaved|bothered|cared|
        thought ..8 would ..1 not|never|have ..2 #participle|happen|be
    you agreed|consented|signed ..3 this|terms|conditions|rules ..2 when
    you|{_ONE} ..1 failed|neglected|omitted|forgot|refused to
    you|{_ONE} ..1 ignored|disregarded|flouted|overlooked|skipped|binned the|our|a|all|every|several|clear|
        two|three|#number|repeated|this|that
    you|{_ONE}|he|she|they did not|never ..1 follow|heed|observe|obey|respect ..3 {_PAPERS}|directions|
        advice|guidance|safety|simple|what
    your|{_ONE} 's? ..1 failure|refusal|unwillingness|inability to
    your ..1 own? carelessness|haste|neglect|impatience|inattention|negligence|misuse|recklessness
    you ..1 ordered|entered|typed|chose|booked|picked|gave|selected|pressed|clicked|bought|filled|dialled|
        put ..2 wrong|incorrect|incorrectly|wrongly|careless
    {_ONE}|you|he|she|they used|opened|stored|loaded|fitted|wore|handled|assembled|parked|drove|
        installed ..4 wrongly|incorrectly|carelessly|badly|improperly|recklessly
    {_ONE}|those|people who ...8 did so|it ..1 because|by|of|freely|willingly|against|knowingly
    available|there|online|published|open ..3 to|for ..1 anyone|anybody|all|everyone|
        everybody ..1 who ..1 cared|wanted|wished|bothered|took|looked
    as ..1 our|the ..2 {_PAPERS}|mail|reminder|reminders|brochure|recording ..2 made|make|makes ..1 clear|
        plain|obvious
    what ..2 did|do|else they|you|people|customers|anyone ..1 expect|think
    expect|expects|expected at|for that|this|the ..1 price|money|fare|rate
    not ..2 blamed|responsible|blame|accountable|liable for ..2 people|customers|those|anyone|users|guests|
        how|what|others ..2 who|that|not|use|do|choose|read|cannot
    cannot|can not? ..2 be|<be>? everyone's|everybody's|your ..1 nanny|mother|babysitter|parent|keeper
    ^ next time #stop? !we !our !it !you !the !they !there !this !a please|do|just? #word
    {_ONE}|members|people|customers ..1 have|has|bear|bears ..1 a|an|the|their|some duty|responsibility|
        obligation|share|part
    problem|trouble|issue|fault|culprit|culprits <be> ..2 people|those|customers|users|owners|guests|
        drivers|parents ..1 who|that|with
    your own ..3 let|caused|led|meant|made|allowed|brought
    {_PEOPLE} ..2 need|should|must|ought|have ..2 be ..1 realistic|reasonable|sensible|mature|adult|patient|
        fair
    as ..2 {_PAPERS} ..2 spells|spell|lays|sets out
    if {_ONE}|people|customers|members ..2 #past ...10 would ..1 run|work|get|see|go|arrive|last|open|cost
    a|any|every|the ..1 careful|attentive|reasonable|sensible|prudent|alert|experienced|responsible|
        reasonable|intelligent ..1 reader|person|{_ONE} would|knows|checks|could|will|might
    you|who|they ..2 tapped|clicked|confirmed|ticked|agreed|pressed ..3 yes|ok|accept|twice
    {_ONE}|people|members|customers|parents never|rarely|seldom|hardly ..1 come|comes|read|reads|listen|
        listens|check|checks|ask|asks|vote|turn|bother|look
    you|some|many|who clearly|obviously|evidently|plainly|apparently ..1 #past|did|skipped|missed|forgot|
        misread
    it <be> ..1 a|an|the|our ..1 {_ONE} who|that
""")


RULES = (
    Rule(
        id="blame-audience",
        severity="error",
        looks_for="fault put on customers or on whoever complains",
        why="Blaming the people who were hurt makes them angrier, even where it is true.",
        instead="Say what you could have made clearer or safer.",
        bad="You should have read the terms.",
        better="Our terms were hard to find.",
        source="practice",
        find=saying(_BLAME, unless=NOT_BLAME),
        perhaps=saying(HINTS, unless=NOT_BLAME),
    ),
)
