"""Words that name nothing: the incident, what happened, lessons and hearts."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.word_set import word_set

EMPTY = phrases("""
    <incident>
    what|everything|anything|all ..1 ..1 happened|occurred|transpired|unfolded|took|went|arose|has|have|came|
        you
    this|that|it $
    recent|last|yesterday|the|these|past|current|unfortunate ..1 incident|incidents|situation|matter|events|
        event|issue|issues|circumstances|episode|controversy|developments|weekend|night|week|month|days|
        experience|actions|conduct|behaviour
    our|my|their ..1 actions|behaviour|behavior|conduct|choices|shortcomings|failings|part|role
    sorry|apologise|apologize|apologies ..1 for|about everything|all|it|this|that $
    for|about yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|it|that|
        this $|#stop|and
    our|my mistakes|mistake|errors|wrongs|faults|failure|failures $|#stop|and
    what|all ..1 is|being|was|were|has|have|had ..2 said|written|shared|reported|described|come|seen|been
    certain|various|several matters|things|events|issues|remarks|concerns
    <we> ..2 ~get ..2 this|it|that|things|badly? wrong
    <we> ..1 messed|screwed|slipped|fouled|stuffed ..1 up|this|it
    way ..4 things|it|matters|this|events|handled ..2 played|went|turned|were|was|unfolded|handled|$
    things ..3 handled|done|went|turned
    <we> ..1 fell|fallen ..1 short
    the ..1 distress|upset|hurt|pain|concern|matters|matter $|#stop|and|raised|caused|felt
    let ..2 down $|#stop|and
    inconvenience|delay $|#stop|earlier|caused|this|and|we
    what <we> did|have|said|wrote|was|were $|#stop|and|on|to
    goings|carry on|ons
    way|manner ..4 went|ended|turned|unfolded|played|evolved|developed
    the|this|that|whole|all|any ..1 mess|fuss|bother|business|affair|saga|unpleasantness|kerfuffle|muddle|
        upheaval|nonsense|debacle|fiasco $|#stop|and|of|that|we|at|last|on
""")
WRONG = phrases("""
    <apology>
    regret
    aware of
    <we> ..2 ~take|~accept ..2 responsibility
    saddened|sad|grieved|pained ..1 by|at|about
    <we> ..1 fell|fallen ..1 short
    <we> ..2 ~get ..2 wrong
""")
#: Said sorry for, an incident that has no name yet.
RECENT = phrases("""
    <apology> ...6 recent|last|yesterday|the|this|unfortunate|regrettable|past|these ..2 incident|incidents|
        situation|matter|events|event|issues|circumstances|episode|controversy|developments|occurrence
""")
#: Words that say nothing of what happened, in a statement of this kind.
STOCK = word_set(
    "about above academy accept accountability accountable across acted acting action actions address"
    " addressed affected after afternoon again against ahead airline along already also always amazing"
    " amount anger another anybody anyone anything apart apologies apologise apologises apologising"
    " apologize apologizes apologizing apology appropriate arose around ashamed asked asking attention"
    " available aware awful bank bearing because become been before behalf behaviour behind being below"
    " best better between beyond bishop board both bottom bowed branch brand bring broken business came"
    " cause caused causing certain chair chapter charity chief church circumstances clear client"
    " clients closely club colleagues college come comments commitment committed communication"
    " communications community company completely concern concerned concerns conduct considered"
    " considers contacted continue continuing could council currently customer customers days deal dear"
    " dearly deep deeply depths described deserve details devastated dialogue diocese director"
    " disappoint disappointed disappointing disappointment disappoints discuss district done down"
    " during each earlier embarrassed enough ensure entirely episode error errors evening event events"
    " ever every everyone everything executive exhausted expect expectations express externally facts"
    " failed failing failings fall families family fans federation feel feeling feelings fell find"
    " first followers following forgive forgiveness forward founder friday friends from full fully"
    " further gather gathered gathering given going good grace grateful gratitude great grow growing"
    " guest guests gutted handled handling happen happened happening hard have having heads hear heard"
    " heart heartbroken heartfelt hearts heavy help here highest honest honestly hope hospital hotel"
    " hours however humble humbly hurt hurting importance important improve incident incidents"
    " inconvenience inconveniences inexcusable information input institute internal internally into"
    " investigating investigation involved issue issued issues journey just keep know lapse lapses last"
    " late learn learned least less lessons level light like limited listen little long look looking"
    " lost loud loyal made make making manager many matter matters mayor mean meant measures meet"
    " member members mess message messages messed might mind mistake mistakes moment monday month more"
    " morning mortified most move moving much must near necessary need never next night nobody nothing"
    " notice occurred occurrence office ones online only open organisation organization other others"
    " over owner ownership pain part parties party past patience people person personal picture pieces"
    " place played player players please point position possible prefers president priority privacy"
    " process profoundly proud public question quite rather reached reaction read real really recent"
    " recently reflect reflecting regarding regret regrets regrettable regroup relating remain remains"
    " report reserve respect responsibility responsible restaurant review reviewing right road room sad"
    " saddened sadness safety same saturday saying school screwed seen sense serious seriously serve"
    " serves services several shall shame share shared sharing shop short shortcomings should side"
    " simply since sincere sincerely situation small some somebody someone something soon sooner sorely"
    " sorrow sorry soul souls space speak speaking staff stage stakeholders stand standards standing"
    " statement step steps still store such sunday support supporting sure surrounding take taken"
    " taking talked team teams than thank thanks that that's their them themselves then there these"
    " they thing things think this those though thought thousand through thursday time times today"
    " today's together tomorrow tonight touch transparency transparent truly trust truth trying tuesday"
    " turn unable unacceptable under understand understandable understandably understanding unfortunate"
    " university unreserved unreservedly until update updates upon upset used usual utmost utterly"
    " valued values very wait want wednesday week weekend weeks well wellbeing went were what what's"
    " when where which while whole wholeheartedly widely will wish with within without word words work"
    " working would writing wrong wrongdoing wrote year years yesterday your yours yourself"
)
#: Where one may turn to, and when: not what happened.
ELSEWHERE = phrases("""
    call|ring|phone|email|write|contact|visit|text #word|#number|#email|#url|to|us
    ring|call|phone #number
    <be> ..1 open|closed|shut as|at|from|until|on
    term|school|season starts|begins|ends
    next ..1 update|check|post|statement
""")
