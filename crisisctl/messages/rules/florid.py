"""Remorse in big words."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

from .rule import Rule, saying

_FLORID = phrases("""
    words|language|nothing ..2 not|never|fail|cannot ..3 express|describe|convey|capture|say|do
    no words
    bottom of ..1 heart|hearts|my|our
    deepest|depth|depths|profound|profoundest|immense|immeasurable|unending|eternal|infinite|boundless|
        unimaginable|sincerest ..2 sorrow|regret|remorse|shame|grief|apologies|apology|apologise|sorry|
        contrition|sadness|pain
    depth|depths of
    heart|hearts|soul|souls <be>|<have>|is ..2 broken|shattered|heavy|bleeding|torn|breaking|crushed|pieces|
        ache|aching
    heart|hearts break|breaks|bleed|bleeds|ache|aches|weep|weeps
    broken|shattered|torn into|in ..2 pieces
    on my|our ..1 knees
    every fibre|fiber|bone|ounce|breath
    with all|every|heavy|the ..1 heart|hearts|soul|fibre|fiber|being
    heavy heart|hearts
    deeply|truly|so|very|terribly|utterly|profoundly|sincerely ..1 deeply|truly|sincerely|utterly|profoundly|
        terribly|humbly|wholeheartedly|unreservedly
    profoundly|eternally|infinitely|immeasurably|unspeakably|inconsolably|abjectly|endlessly|forever
    more sorry than
    sorrier than
    beyond sorry|words|devastated|mortified|ashamed|measure
    a|ten|thousand|million thousand|million|times ..1 times|apologies|sorrys|pieces
    ~haunt us|me|our|my|every
    ~weep
    ~beg you|your|for|our
    humble|humbly|humblest|humbled
    ~pour out|our|my
    tears in|of|as|on|streaming
    hang|bow|hanging|bowing ..1 our|my ..1 heads|head
    stain on
    ~grovel
    words fail
    carry ..4 for|with|until|to ..3 ever|forever|always|lives|life|die|grave
    no apology|words|sorry|amount|gesture ..4 enough|adequate|sufficient|express|describe|convey
    hearts|heart ..2 lie|lies|pieces|shattered
    sick to ..1 our|my
    bow|kneel|prostrate before
    sorrow|regret|remorse|shame|grief ..2 without end|measure|limit|bounds
    carved|etched|seared|burned|engraved ..3 into|in|on ..2 memory|hearts|souls|minds
    ocean|sea|oceans|mountain of ..1 regret|sorrow|tears|grief|shame|remorse
    drowning in
    sackcloth|ashes
    crushed by|under|beneath
    tears blind|fill|fall|flow
    justice to ..3 shame|sorrow|grief|regret
    prostrate|inconsolable|mortified|abject|abjectly|grovelling|shattered
    utterly|truly|deeply|so|very #stop? utterly|truly|deeply|so|very
    heart|hearts|soul|souls ache|aches|bleed|bleeds|weep|weeps|cry|cries
    knows|know no bounds|limits
    heaviest|heavy|broken|bleeding ..2 heart|hearts
    never|not ..1 forgive|forgiven ..1 ourselves|myself
    shame|sorrow|grief|remorse|guilt ..4 ever|forever|bounds|overwhelms|overwhelming|unbearable|crushing
""")

RULES = (
    Rule(
        id="florid",
        severity="hint",
        looks_for="remorse in big words",
        why="Big words sound like theatre.",
        instead="“We are sorry” is enough.",
        bad="Words cannot express our sorrow.",
        better="We are sorry.",
        source="Grammar Girl",
        find=saying(_FLORID),
    ),
)
