"""Refusing to talk."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_SAY = (
    "comment|discuss|speak|talk|elaborate|respond|reply|answer|engage|expand|explain|debate|disclose|reveal"
    "|dignify|entertain|rehash|revisit|rehearse|litigate|ventilate|air|account"
)
_SAYING = (
    "commenting|discussing|speaking|talking|elaborating|responding|replying|answering|engaging|expanding"
    "|explaining|debating|disclosing|revealing|entertaining|rehashing|revisiting|raking"
)
_WORDS = (
    "comment|comments|statement|statements|interview|interviews|remark|remarks|response|responses|discussion"
    "|discussions|reply|replies|explanation|explanations|elaboration|clarification|representations|reference"
    "|references|mention|observations|correspondence|pronouncements|communication|communications|debate"
)
_PRESS = "press|media|journalists|journalist|reporters|reporter|outlets|newspapers|papers|cameras|bloggers"
_THEM = (
    "company|firm|club|school|council|bank|board|team|trust|group|ministry"
    "|brand|management|spokesman|spokeswoman|spokesperson|owner|chairman"
)
_MATTER = "subject|matter|matters|topic|topics|question|affair|ones|something|thing|conversation|discussion"

_SILENT = phrases(f"""
    no ..1 comment|comments !was !were !have !has
    not|never|cannot ..4 comment|commenting !until|before ..2
    decline|declines|declining|refuse|refuses|refusing|unwilling ..2 to|any|all|further ..1 {_SAY}|be|say|
        provide|share|give|speculate|invitation|requests|interview|interviews|questions
    {_THEM}|we|i ..3 declined|unable ..2 to ..1 comment|discuss|elaborate|respond|engage|speak|answer
    nothing ..2 to ..1 add|say|report|share|discuss|announce|offer
    no|not|never ..3 make|making|issue|issuing|give|giving|offer|offering|release|releasing|provide|
        providing|enter ..3 {_WORDS}
    no|not|never ..2 take|taking|answer|answering|field|fielding|entertain|entertaining|accept|
        accepting ..2 questions|calls|interviews|enquiries|inquiries|queries
    ~take|accept|answer|field|entertain|allow no ..2 questions|calls|enquiries|inquiries|interviews
    will|shall|does|going ..1 not|never ..3 {_SAY}|{_SAYING}|drawn
    <we> ..1 do|can ..1 not|never ..3 discuss|engage|dignify|elaborate|respond|expand|entertain|debate|
        speak ..1 !names
    not ..2 drawn on|into
    not ..2 going|prepared|willing|planning|minded|here|about|gonna ..1 to? ..2 discuss|talk|respond|engage|
        elaborate|speak|comment|debate|explain
    not ..2 going|gonna|about|here|prepared|minded ..1 to? ..1 get|go into
    not ..2 going|gonna|about|here|prepared|minded ..1 to? ..1 say|tell|reveal|share|spell ..2 why|what|how|
        more|anything
    gonna ..1 get|go into
    not ..1 ours|anyone's|my|our|place ..2 to|for ..2 say|discuss|comment|tell|talk|speak|reveal
    not|nothing ..2 saying|say anything|more|any|further|else
    no|zero further|more|additional ..2 {_WORDS}
    statement|post|what|words|record|earlier ..4 speaks|speak|stands|stand for ..1 itself|themselves
    matter|matters|subject|details|affair|it|this|that ..2 remain|remains|stay|stays|is|
        are ..2 confidential|private|internal
    internal|private|confidential matter|affair
    keep|keeping our|my ..1 counsel|silence
    will|shall|prefer|remain|remaining|stay|staying|keep|keeping|maintain|maintaining|choose ..2 silent|
        silence|mum|schtum|lipped !since !while !when
    ~keep|~hold|~shut|~button ..2 mouth|mouths|tongue|tongues|lips|lip|trap
    let ..3 courts|court|facts|lawyers|record speak|decide
    policy|practice|custom ..2 not|never|is ..4 {_SAY}|{_SAYING}
    refer|point ..4 previous|earlier|last|existing|original ..1 statement
    advice of ..6 not|no|nothing|unable|cannot
    not|never ..1 speak|talk to|with ..2 {_PRESS}
    said|saying|say all|everything ..3 say|saying|to
    say|saying nothing !more !to
    that|this|matter <be> ..1 between us|me and
    stay|stays|remain|remains between us|ourselves|me|them
    <we>|{_THEM} ..3 not ..1 wish|want|intend|plan|care|propose ..1 to ..1 add|say|be|make|{_SAY}
    no plans|plan|intention|wish|desire ..1 to|of ..1 add|{_SAY}|{_SAYING}
    not|wrong|inappropriate|unwise|improper|unhelpful ..2 right|appropriate|proper|helpful|fair|wise|
        prudent|place|for ..3 for|to ..3 drawn|add|{_SAY}
    not|never|nor|neither ..3 {_MATTER} ..4 <we>|to|for|i ..4 {_SAY}|air|address|spoken|drawn
    leave|leaves|leaving ..3 unanswered|unsaid
    leave|leaving it|this|things|that|matters ..1 at|there|where !until !for
    !say !said !know !knew nothing ..1 further|more|else ..2 on|about|from ..3 the|us|this|that|our|me
    chosen|chose|decided|opted|elected not to ..1 take|appear|participate|contribute
    nothing|no|nobody|none|little ..4 gained|purpose|point|good|use|served|benefit|value|merit|sense|
        interest ..4 going|commentary|{_SAYING}
    <we>|{_THEM} <be>|will ..1 be? ..1 not|never ..2 {_SAYING}
    resolved|determined|minded|advised|chosen|chose|choose|decided|elected|content|inclined|instructed|
        agreed|opted|preferring|prefer|prefers not to|be ..2 drawn|touch|{_SAY}
    choose|chosen|prefer|prefers|elect not to $|#stop
    last ..3 you|anyone|anybody|people|{_PRESS} ..4 hear|hears|hearing|get|gets
    last|final|only|sole|closing ..2 word|words|statement|comment|remarks ..3 <we>|from|on|say|subject|about
    save your|their ..1 breath|dimes|questions|calls|ink
    none of your|anyone|anybody|their|our ..1 business|concern|affair
    nobody|nobody's|no|not one? ..2 's? ..1 business|concern|affair ..2 but|except|other
    business|concern|affair of ours|nobody
    mind your own
    lips ..1 <be> ..1 sealed
    mum 's|is the
    rather|prefer|prefers|sooner ..1 not ..1 to? ..1 say|go|get|be|share|{_SAY}
    ~keep ..4 to|between|among ourselves|myself|itself
    ~keep ..4 private|confidential|internal $|#stop
    ~keep ..4 behind|within ..2 doors|walls
    ~keep ..4 in house|family $|#stop|and
    reasons ..4 <be>|stay|remain|ours ..3 ours|private|own|confidential|alone
    for reasons <we> ..2 not ..2 go|share|give|say|{_SAY}
    not|never ..2 obliged|required|bound|duty|accountable ..1 to explain|comment|answer|justify|say|account
    owe|owes nobody|no ..2 explanation|explanations|comment|answer|answers
    ~let ..4 work|results|football|record|product|food|actions|music|pitch ..3 do|speak ..2 talking|for|
        itself
    subject|matter|chapter|topic|discussion|conversation ..2 <be> ..1 now? ..1 closed
    end of story|discussion|statement|matter
    on or off the record
    !can !to !they {_PRESS} ..4 not|stop|cease|refrain|save|wasting|no ..3 call|calling|ask|asking|apply|
        bother|contact|phone|ring|need|wait
    questions|enquiries|inquiries|queries|requests|calls|emails|correspondence|letters ..5 go|be|left|not|
        remain|stay ..3 unanswered|ignored|entertained|welcome|answered|acknowledged|entered|returned|read
    not ..1 open|up|on|available for|the ..1 discussion|debate|comment|questions|interview|interviews|
        negotiation|agenda|table
    sit|sitting this|that one? ..1 out
    do not expect ..6 from|on|of|out us|me|this|here
    not|nothing|no ..4 more|else|further|anything|word ..3 out|from of? us|me|our ..4 on|about
    <lawyer>|insurers|advisers|insurer ..5 told|advised|asked|instructed|forbid|prefer|rather|want|say|
        orders ..5 not|nothing|silent|quiet|shut|mouth|zip
    told|advised|instructed|ordered ..2 by ..2 <lawyer>|insurers|advisers ..4 not|nothing|quiet|shut|keep
    could say|add|tell|share ..4 not to? $
    questions|question|enquiries ..2 above|beyond our|my pay
    next question
    nothing for ..1 {_PRESS}
    hear|get|expect|learn nothing ..2 $|#stop|from|more
    no ..1 need|reason|duty|obligation ..1 to explain|justify|account|answer|comment
    had|got|getting|get ..1 all ..3 going|gonna|will ..1 to? ..1 get|hear|have
    asked and answered
    leave|leaving|left|keep|keeping|save|saving ..4 for another|some|a different|later? day|time|place
    <we>|you|nobody|{_PRESS} ..1 will|shall ..1 not ..1 hear|get|find|catch|see us|me ..2 {_SAYING}|going|
        explaining|arguing|justifying|defending
    matter|question|one|business|thing for ..2 members|family|lawyers|owners|ourselves|directors|
        shareholders|courts alone|only|themselves|$
    !should !must !not stays|stay|remains|remain ..1 inside|within|behind ..1 the|these|our ..1 four? walls|
        doors|family|room|boardroom|house|club|company|ranks
    not|in|un ..2 appropriate|right|proper|helpful|wise|useful|fitting|prudent ..3 to ..1 go further|beyond|
        into|any
    rather|sooner|prefer|prefers ..1 let|letting <our>|the ..3 do|does|doing ..2 talk|talking|speaking
    not|never|nor|no|nobody ..2 give|giving|grant|granting|doing|do|hold|holding|taking ..2 interviews|
        interview|briefings|conference|conferences
    on|to this|that|these ..1 matter|subject|point|question|score|one? #stop? we|i ..1 will|shall|would|
        prefer|rather ..2 pass|silent|quiet|nothing|stay|leave
    subject|matter|question|issue|case|chapter|topic|file|affair ..1 closed ..2 to|for|as
    terms|agreement|settlement|contract|nda|deal|order ..5 prevent|prevents|forbid|forbids|bar|bars|stop|
        stops|prohibit|prohibits|gag|gags ..2 us|me|both|either|anyone ..2 from|saying|to
    <we> ..2 have|got no|few ..1 more|further? words|time|interest|appetite|patience ..2 for|to|in ..2 the|
        {_PRESS}|discuss|explain|questions|this
    not ..1 about|going|here ..1 to|gonna ..1 justify|defend|excuse|apologise|relive|reopen ..4
    not|never ..2 feel|need|see ..3 obliged|need|necessary|compelled|reason|point|benefit|value ..1 to|
        in ..2 {_SAY}|justify|{_SAYING}|commentary
    <we> ..1 see no|little ..2 benefit|point|purpose|use|value|need|sense|merit|reason ..2 in|of|to|for
    not ..1 a? matter|topic|subject|question|story for|we|that ..2 public|outsiders|{_PRESS}|discuss|
        discussion|others
    whatever ..3 asked|ask ..6 same|answer|nothing|no
    answer|reply ..1 is|will|remains ..2 none|silence|same|nothing|no
    <we> ..2 decline|declines|refuse|refuses ..1 to
    draw|drawing ..1 a|the line there|here|at|under
    will|shall not|never be ..2 taking|giving|making|issuing|holding|offering|entering|returning
    will|shall ..1 not|never ..1 confirm|say ..2 or|nor ..1 deny
    neither confirm|confirming|confirms
    same answer #stop|$
    between ..1 the|our #word ..1 and ..1 the|our ..1 #word ..2 only|alone|full|$
    declines|declined|unable ..2 to ..1 {_SAY}
    does|do not ..1 wish|intend|propose|care to ..1 comment|{_SAY}
""")

_PERHAPS = phrases(f"""
    no|not|never|nor|nothing ..4 statement|statements|interviews ..4 $
    rest|that is|are ..2 private|confidential|internal
    not|never|no|nor|neither ..7 {_MATTER} ..8 speak|speaks|spoken|discuss|discusses|comment|comments|talk|
        talks|ventilate|air|debate|rehearse|litigate|address
    what|whatever ..8 stays|remains ..2 in|between|with|there|private|within|here
    it|that|this ..1 will? stays|stay|remains|remain ..1 there|here|that|put|way
    <our> silence
    <be>|lies|lie between us|ourselves|me and
    no ..1 further|more|additional ..1 information|detail|details|word|words|updates
    not going|gonna|about|here|prepared|minded ..1 to? ..1 say|tell|reveal|share ..1 that|this|it
    not ..2 able|position|free|allowed|permitted ..1 to ..1 say|discuss|talk|respond|elaborate|speak|share|
        go|get
    nobody|no|none one? ..2 here|will|at|in ..4 talking|answer|speak|speaking|returning|available|comment
    for reasons <we> ..3 not
    draw|drawing a line ..2 under
    moving|move on $|#stop
    subject|matter|chapter|topic|discussion|file|conversation ..2 <be> ..1 now? ..1 over|done|finished
    nothing ..2 from us|me
    not ..2 feeding|fuel|fuelling|fan|feed it|the|this|rumours|rumour|speculation|gossip
    that is all|it ..1 <we>|you|for|today
    wish|want|ask|prefer ..2 not to|be ..2 quoted|named|approached|contacted
    respect ..2 <our> ..2 privacy|wish|decision|silence
    ~serve|~help|~benefit no|nobody one|body|purpose ..2 to ..2 {_SAY}|go
    between|for us|them|family|ourselves|members ..2 and ..4 only|alone|full|$
    ask somebody|someone|them|him|her|others else?
    not ..2 public|people's|anyone|anybody|outsiders ..2 business|concern|interest|ears
    out of ..1 respect ..6 silent|quiet|private|nothing|no|not
    move on|along #stop|$|now
""")

_NOT_SILENT = phrases("""
    until|before|yet|when|at|next|today|by ..4 #time|noon|monday|tuesday|wednesday|thursday|friday
    no further action|details yet
    you|staff|nobody do|does|will|should? not? ..1 need|have|should|must
    not ..2 ignore|hide|silent
    nothing to report|pay
    able|position ..1 to ..1 say|share|answer|tell|give|confirm ..2 who|what|how|when|why|whether|if|which|
        where|yet|names|more ..2 until|yet|before|many|much|long
    not yet
    yet ..1 able
    staff|drivers|pupils|agents|shops are|is not allowed to
    before ..3 families|family|know|knows|told|relatives
    told|ordered|asked|agree|paid to ..1 say|keep nothing|silent|quiet
    say|share|answer|tell|give|confirm ..2 who|what|how|when|why|whether|which|where|yet|names
    discuss|share|reveal|disclose|post|private|personal|public|publicly ..3 who|names|personal|medical|
        patients|patient|your|account|details|people's|customers|children|pupils|about
    we|i|will ..2 answer|say|share|tell ..4 all|every|everything|questions|more|as|when|once
    guess|speculate|police|court|inquest ..4 work|charge|finish|finished|names
    your|you ..2 silence|record|word|story|line|questions
    names|name
    did|had|should|could not|never ..2
    <we>|i|which|that|and ..2 stayed|kept|remained|went|were|was|said|gave|left|refused ..3 silent|silence|
        quiet|nothing|unanswered|no|to
    silence ..4 was|made|hurt|wrong|mistake|worse|let|broke|left
    ^ please|keep|stay|remain
    cost|costs|bill|insurer|supplier|owe|owes
    anyone|anybody ..1 but|except|else
    not|never ..4 hide|hiding|cover|silence
    crew|missing|search|rescue
    do not answer|take|accept|return ..3 call|calls|questions ..1 from|if|who|by|that|about|on
    get|want|deserve|owe|need ..3 answer|reply|response|explanation
    until|before <we>|they|she|he|it|everyone|everybody|all|every|each|those|you
    nobody|none|no one? ..4 told|asked|ordered|need|needs|has|have|must ..3 silent|quiet|silence
    lines|phones|phone|line|switchboard|telephones <be> ..1 down|out|busy|closed|full|dead
""")

RULES = (
    Rule(
        id="no-comment",
        severity="error",
        looks_for="a refusal to talk",
        why="Most people take “no comment” for “guilty”.",
        instead="Say what you can say now, and when you will say more.",
        bad="No comment.",
        better="We can't give details yet. Update at 16:00.",
        source="Canadian Lawyer: 65 % infer guilt",
        find=saying(_SILENT, unless=_NOT_SILENT),
        perhaps=saying(_PERHAPS, unless=_NOT_SILENT),
    ),
)
