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
""")

_NOT_SILENT = phrases("""
    until|before|yet|when|at|next|today|by ..4 #time|noon|monday|tuesday|wednesday|thursday|friday
    no further action|details yet
    you|staff do|does? not need|have|should|must
    not ..2 ignore|hide|silent
    nothing to report|pay
    able|position ..1 to ..1 say|share|answer|tell|give|confirm ..2 who|what|how|when|why|whether|if|which|
        where|yet|names|more ..2 until|yet|before|many|much|long
    say|share|answer|tell|give|confirm|discuss ..2 who|what|how|when|why|whether|which|where|yet|names
    not yet
    yet ..1 able
    before ..3 families|family|know|knows|told|relatives
    told|ordered|asked|agree|paid to ..1 say|keep nothing|silent|quiet
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
