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
#: Words that say nothing of what happened, in a statement of this kind.
STOCK = word_set(
    "about under point asked regrets lost full light wellbeing remain remains priority safety privacy heads"
    " bowed hearts thousand pieces highest importance utmost bottom depths humbly humble grateful gratitude"
    " lessons accept forgive forgiveness come heavy soul souls shame above across after again against"
    " ahead along already also always amount another anyone around because become been before behind being"
    " below best better between both bring came caused could days deal dear deep deeply deserve done down"
    " during each ever every everyone everything fall fell find first following from fully given going good"
    " great handled handling happen happened hard have having hear heard heart help here highest hope hours"
    " however important internal into issue issues just keep know last late learn learned least less level"
    " lessons like listen little long look looking made make making many matter matters mean meant meet"
    " might mind moment month more most much must near need never next night ones only open other others"
    " over part past people person place please possible process question read really recent regret report"
    " respect responsibility responsible right road same seen sense serious seriously several share should"
    " since sincere sincerely some something soon sorry sorrow speak stand standards step steps still such"
    " sure take taken taking team than thank thanks that their them then there these they thing things"
    " think this those though thought through time times today together tomorrow tonight trust truly trying"
    " turn understand until upon used values very wait want weekend week weeks well went were what when"
    " where which while whole will wish with within without word words work working would wrong year years"
    " yesterday your yours yourself community customer customers client clients guest guests fans followers"
    " staff colleagues company business organisation organization brand board behalf event events incident"
    " incidents situation circumstances episode occurrence investigation investigating review reviewing"
    " apologise apologize apologies apology apologising apologizing writing wrote concerned affected"
    " involved upset hurt pain anger disappointment disappointed disappointing feel feeling feelings failed"
    " short expectations expect usual branch acted acting sooner arose cause committed commitment improve"
    " reflect grow growing journey forward move moving behaviour conduct action actions appropriate"
    " necessary measures addressed address aware ensure sad saddened heartbroken real room space unreserved"
    " unreservedly club limited express personal contacted evening unable discuss understandably members"
    " member small amazing exhausted asking grace regroup talked online comments closely sadness awful"
    " happening services teams working patience thursday friday monday tuesday wednesday saturday sunday"
    " morning afternoon weekend behind hurting little that's what's stage currently bearing reached"
    " attention relating regarding surrounding recently further anything saying fully facts gather"
    " gathering information shared sharing details update updates available deeply profoundly"
    " wholeheartedly anyone anybody somebody someone nobody values committed reflecting statement issued"
    " position transparency transparent dialogue failing failings occurred mistake mistakes error errors"
    " wrongdoing shortcomings lapse lapses earlier continue continuing support supporting understanding"
    " unfortunate reserve shall certain touch notice picture nothing considers considered public serve serves"
    " input communication communications apologises apologizes diocese mayor council school hospital trust"
    " university college bishop church charity bank airline hotel restaurant shop store office manager"
    " director chief executive chair president founder owner federation district institute academy prefers"
    " described widely players player beyond played truth honest honestly heartfelt apart themselves mess"
    " messed screwed quite rather simply today's enough pain causing standing side unable speaking loud clear"
    " chapter proud sorely dearly accountable accountability ownership utterly entirely completely unacceptable"
    " inexcusable regrettable disappoint disappoints embarrassed ashamed shame mortified gutted devastated"
    " broken gathered internally externally parties party stakeholders valued loyal dear friends family"
    " families inconvenience inconveniences patience messages message comments reaction concerns concern understandable"
)
#: Where one may turn to, and when: not what happened.
ELSEWHERE = phrases("""
    call|ring|phone|email|write|contact|visit|text #word|#number|#email|#url|to|us
    ring|call|phone #number
    <be> ..1 open|closed|shut as|at|from|until|on
    term|school|season starts|begins|ends
    next ..1 update|check|post|statement
""")
