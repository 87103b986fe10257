"""Forms of English verbs: enough to write a verb once and to find it however it is inflected."""

from __future__ import annotations

from functools import cache

from .word_set import word_set

#: base: past, participle; the base and its regular forms need not be said.
_IRREGULAR = {
    "be": "is are am was were been being",
    "have": "has had having",
    "do": "does did done doing",
    "go": "goes went gone going",
    "make": "makes made making",
    "take": "takes took taken taking",
    "mistake": "mistakes mistook mistaken mistaking",
    "break": "breaks broke broken breaking",
    "send": "sends sent sending",
    "lose": "loses lost losing",
    "get": "gets got gotten getting",
    "forget": "forgets forgot forgotten forgetting",
    "give": "gives gave given giving",
    "forgive": "forgives forgave forgiven forgiving",
    "leave": "leaves left leaving",
    "let": "lets let letting",
    "put": "puts put putting",
    "hurt": "hurts hurt hurting",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "fall": "falls fell fallen falling",
    "know": "knows knew known knowing",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "sell": "sells sold selling",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "hold": "holds held holding",
    "keep": "keeps kept keeping",
    "meet": "meets met meeting",
    "read": "reads read reading",
    "misread": "misreads misread misreading",
    "pay": "pays paid paying",
    "repay": "repays repaid repaying",
    "rebuild": "rebuilds rebuilt rebuilding",
    "build": "builds built building",
    "run": "runs ran running",
    "set": "sets set setting",
    "shut": "shuts shut shutting",
    "cut": "cuts cut cutting",
    "come": "comes came coming",
    "become": "becomes became becoming",
    "bring": "brings brought bringing",
    "begin": "begins began begun beginning",
    "choose": "chooses chose chosen choosing",
    "drink": "drinks drank drunk drinking",
    "eat": "eats ate eaten eating",
    "drive": "drives drove driven driving",
    "fly": "flies flew flown flying",
    "hear": "hears heard hearing",
    "mean": "means meant meaning",
    "misunderstand": "misunderstands misunderstood misunderstanding",
    "understand": "understands understood understanding",
    "overcharge": "overcharges overcharged overcharging",
    "seek": "seeks sought seeking",
    "speak": "speaks spoke spoken speaking",
    "steal": "steals stole stolen stealing",
    "spread": "spreads spread spreading",
    "show": "shows showed shown showing",
    "write": "writes wrote written writing",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "wear": "wears wore worn wearing",
    "withhold": "withholds withheld withholding",
    "undo": "undoes undid undone undoing",
    "overlook": "overlooks overlooked overlooking",
    "sue": "sues sued suing",
    "die": "dies died dying",
    "lie": "lies lied lying",
    "stand": "stands stood standing",
    "buy": "buys bought buying",
    "spend": "spends spent spending",
    "teach": "teaches taught teaching",
    "fight": "fights fought fighting",
    "hide": "hides hid hidden hiding",
    "rise": "rises rose risen rising",
    "overreact": "overreacts overreacted overreacting",
    "blow": "blows blew blown blowing",
    "burn": "burns burned burnt burning",
    "win": "wins won winning",
    "throw": "throws threw thrown throwing",
    "tear": "tears tore torn tearing",
}
_PARTICIPLES = word_set(
    "been done gone made taken mistaken broken sent lost got given forgiven left let put hurt felt found"
    " known said seen sold told thought held kept met read misread paid repaid rebuilt built run set shut"
    " cut come become brought begun chosen eaten driven flown heard meant misunderstood understood sought"
    " spoken stolen spread shown written withdrawn worn withheld undone stood bought spent taught hidden"
    " blown burnt won thrown torn caught hit overseen overrun mislaid struck dealt fed forgotten"
)
_NO_PARTICIPLES = word_set("need indeed feed speed seed exceed proceed bed red shed hundred")
_VOWELS = "aeiou"


def is_participle(word: str) -> bool:
    """Whether `word` (lower case) can be a past participle."""
    return word in _PARTICIPLES or (len(word) > 3 and word.endswith("ed") and word not in _NO_PARTICIPLES)  # noqa: PLR2004  # "bed" is none


@cache
def forms(verb: str) -> frozenset[str]:
    """Every form of a verb; of ``-ise`` verbs also those with a z."""
    if verb in _IRREGULAR:
        return frozenset([verb, *_IRREGULAR[verb].split()])
    made = _regular(verb)
    if verb.endswith(("ise", "yse")):
        made |= _regular(f"{verb[:-2]}ze")
    return frozenset(made)


def _regular(verb: str) -> set[str]:
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    made = {verb, f"{verb}s", f"{verb}ed", f"{verb}ing"}
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        made.add(f"{verb}es")
    if verb[-1] not in "wxy" and verb[-1] not in _VOWELS and verb[-2:-1] in tuple(_VOWELS):
        made |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return made


_PAST = word_set(
    "did was were had went made took mistook broke sent lost got forgot gave forgave left let put hurt felt"
    " found fell knew said saw sold told thought held kept met read misread paid ran set shut cut came"
    " became brought began chose ate drove flew heard meant misunderstood understood sought spoke stole"
    " spread showed wrote withdrew wore withheld overlooked lied stood bought spent taught fought hid rose"
    " blew burnt won threw tore caught hit hung struck sat slept built drew grew overran oversaw oversold"
    " drank led fed dealt shook sank swept bit bid bet fled froze slid dug flung woke broadcast forbade rang"
    " swore bound"
    " laid led lit misled mistook outbid overdid ground spun stuck strung swung trod upset wrung"
)


def is_past(word: str) -> bool:
    """Whether `word` (lower case) can be a verb in the past."""
    return word in _PAST or (is_participle(word) and word not in _PARTICIPLES)
