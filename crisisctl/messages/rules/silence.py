"""Refusing to talk."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_SILENT = phrases("""
    no ..1 comment|comments
    not|never|cannot ..4 comment|commenting !until|before ..2
    ~decline|~refuse|unable|unwilling ..2 to|any ..1 comment|speak|discuss|answer|respond|speculate|be|say|
        talk|provide|elaborate|engage
    nothing ..2 to ..1 add|say|report|share|discuss|announce|offer
    no|not|never|nor|nothing ..4 statement|statements|interviews ..4 $
    no|not|never ..3 make|making|issue|issuing|give|giving|take|taking|answering|release|releasing|offer|
        offering|field|fielding|entertain ..2 any|no|statement|statements|interviews|questions|comments|
        public|comment|further|more ..2
    will|shall|does|going ..1 not|never ..3 discuss|discussing|engage|engaging|dignify|drawn|elaborate|
        respond|responding|speaking|talking|expand|entertain|debate|speak
    <we> ..1 do|can ..1 not|never ..3 discuss|engage|dignify|elaborate|respond|expand|entertain|debate|
        speak ..1 !names
    <we>|will|shall ..1 not ..2 enter|entering into|any|a
    not ..2 drawn on|into
    not ..2 going|prepared|willing|able|position|planning|minded ..1 to ..1 say|discuss|talk|answer|get|go|
        respond|engage|elaborate|speak|comment|debate|share|add|take
    not ..1 ours to ..1 say|discuss|comment|tell|share|talk|speak|reveal
    not|nothing ..2 saying|say anything|more|any|further|else
    no further ..2 statement|statements|information|details|comment|response|remarks
    statement|post|what|words|earlier ..4 speaks|speak|stands|stand for ..1 itself|themselves
    rest|that is|are ..2 private|confidential|internal
    that is all
    matter|matters|subject|details|affair|it|this|that ..2 remain|remains|is|are ..2 confidential|private|
        internal
    internal|private|confidential matter
    keep|keeping our ..1 counsel|silence
    will|shall|prefer|remain|remaining|stay|staying ..2 silent|quiet
    let ..3 courts|court|facts|lawyers|record speak|decide|do
    policy not|never|is ..3 comment|discuss
    refer ..4 previous|earlier|last ..1 statement
    on the advice of ..6 not|no|nothing|unable|cannot
    not|never ..1 speak|talk to|with ..2 press|media|journalists|reporters
    said all|everything ..3 say|saying|to
    <we>|us|to say|saying ..1 nothing !more
    that|this|matter <be> ..1 between us|me and
    <we>|#capital|firm|company ..3 not ..1 wish|want|intend|plan|care|propose ..1 to ..1 add|comment|say|
        discuss|respond|elaborate|speak|answer
    no plans|plan|intention|wish|desire ..1 to|of ..1 comment|respond|responding|reply|speak|commenting|add|
        discuss
    not|wrong|inappropriate|unwise|improper|unhelpful ..2 right|appropriate|proper|helpful|fair|wise|prudent|
        place|for ..3 for|to ..3 drawn|discuss|comment|speak|talk|elaborate|debate|add
    not|never|no|nor|neither ..7 subject|matter|matters|topic|question|questions|affair|ones|
        something ..8 speak|speaks|spoken|discuss|discusses|comment|comments|talk|talks|ventilate|air|debate|
        rehearse|litigate|address
    what|whatever ..8 stays|remains ..2 in|between|with|there|private|within|here
    <our>|its|their silence
    ~keep|~maintain|~remain|~stay|~break ..2 silence|silent|quiet|mum|schtum|lipped
    <be>|stay|stays|remain|remains|lies between us|ourselves|me|them|#name|the ..2 and
    not|never|nobody ..6 in public|publicly ..3 $|#stop|and
    leave|leaves|leaving|left ..3 unanswered|unsaid
    leave|leaving|left it|this|things|that ..1 at that|there|where
    nothing|no|nobody|none|little ..4 gained|purpose|point|good|use|served|benefit|value ..4 going|discussing|
        talking|raking|commenting|rehashing|speaking|by|explaining|revisiting
    ~serve|~help|~benefit no|nobody|nothing one|purpose|body?
    no|zero more|further|additional? ..1 discussion|discussions|comment|comments|detail|details|word|words|
        explanation|explanations|remarks|response|responses|debate|elaboration|clarification|statement|
        statements ..4 on|about|from|will|of|be|today|$|#stop
    not going|gonna|about|here|prepared|minded ..1 to? ..1 get|go|say|tell|discuss|explain|talk|debate|reveal|
        share|spell ..1 into|why|what|how|about|that|this|it|more|anything|out
    gonna ..1 get|go into
    <we>|us|they|<our>|club|company|firm|school|council|bank|team|trust <be>|will ..1 be? ..1 not|
        never ..1 talking|discussing|speaking|commenting|elaborating|explaining|answering|engaging|debating|
        sharing|revealing|saying|disclosing
    ~take|accept|answer|field|entertain|allow no ..2 questions|calls|enquiries|inquiries|interviews
    resolved|determined|minded|advised|chosen|chose|decided|elected|content|inclined|instructed|agreed|opted|
        preferring|prefer|prefers not to ..1 touch|go|comment|say|discuss|speak|respond|add|talk|elaborate|
        answer|engage|enter|explain|give|make|share
    last ..3 you|anyone|anybody|people|press ..4 hear|hears|hearing|get|gets
    last|final word|words|statement ..3 <we>|from|on|say|subject|matter
    nobody|no|none one? ..2 here|will|at|in ..4 picking|pick|answering|talking|answer|speak|speaking|taking|
        returning|available|comment
    save your|their ..1 breath|dimes|time|questions|calls|ink
    none of your|anyone|anybody|their|our
    mind your own
    lips ..1 <be> ..1 sealed
    mum 's|is the
    would|will|shall|rather|prefer|prefers ..1 rather|prefer|sooner|not ..1 not|to ..1 say|discuss|comment|go|
        talk|speak|share|explain|elaborate|get|disclose|be
    ~keep|~hold that|this|it|details|matters|our|reasons|the ..3 to|private|confidential|house|ourselves|
        internal|chest ..2 ourselves|$|#stop|and
    reasons ..4 <be>|stay|remain|ours ..3 ours|private|own|known|disclose|confidential|alone
    for reasons <we> ..3 not
    not|never ..2 obliged|required|bound|need|duty|accountable ..1 to explain|comment|answer|justify|say|
        account
    owe|owes nobody|no|you|press ..2 explanation|explanations|comment|answer
    draw|drawing|drew a line ..2 under
    ~let ..4 work|results|football|record|product|food|actions|music ..3 do|speak ..2 talking|for|itself
    moving|move on $|#stop|from
    subject|matter|chapter|topic|discussion|file|conversation ..2 <be> ..1 now? ..1 closed|over|done|finished
    end of story|discussion|statement|matter
    ~decline|~refuse further|all|any|the ..1 invitation|requests|interview|interviews|comment|questions
    nothing ..3 from us|me
    no|not statement|comment|word from us|me|them
    on or off the record
    not a|one ..1 single? word|syllable|peep ..2 from|to|on|about|out|#stop|$
    nothing|no more|further|else ..2 from|forthcoming|coming us|me|the|our
    reporters|journalists|media|reporter|outlets ..4 not|stop|cease|refrain|save|wasting|no ..3 call|calling|
        ask|asking|apply|bother|contact|phone|ring|need|wait
    not ..2 feeding|fuel|fuelling|fan|feed it|the|this|rumours|rumour|speculation|gossip
""")

_NOT_SILENT = phrases("""
    until|before|yet|when|at|next|today|by ..4 #time|noon|monday|tuesday|wednesday|thursday|friday
    no further action|details yet
    you|staff do|does? not need|have|should|must
    not ..2 ignore|hide|silent
    nothing to report|pay
    able|position ..1 to ..1 say|share|answer|tell|give|confirm ..2 who|what|how|when|why|whether|if|which|
        where|yet|names|more ..2 until|yet|before|many|much|long
    not yet
    yet ..1 able
    before ..3 families|family|know|knows|told|relatives
    told|ordered|asked|agree|paid to ..1 say|keep nothing|silent|quiet
    say|share|answer|tell|give|confirm ..2 who|what|how|when|why|whether|which|where|yet|names
    discuss ..2 who|names|individual|personal|medical|patients|patient|cases|case
    we|i|will ..2 answer|say|share|tell ..4 all|every|everything|questions|more|as|when|once
    guess|speculate|police|court|inquest ..4 work|charge|finish|finished|names
    your|you ..2 silence|record|word|story|line|questions
    names|name
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
    ),
)
