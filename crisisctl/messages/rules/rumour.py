"""What helps a rumour along: telling it twice, tagging who spreads it."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Sentence, Span, Statement
from crisisctl.messages.language.word_set import word_set

from .correction import CLAIM, CORRECTIONS, DENIAL, NEGATED
from .rule import Rule

_LITTLE = word_set(
    "says said that this they there claim claims claimed post posts with from have has been were will would"
    " about what which their them these those your ours false true please share people some story rumour"
    " video message article more than because also does into only just still never fact told leaflet flyer"
    " thread tweet clip page alleged alleges photo report reports shows shown saying going around other"
    " another"
)


#: How long a word must be to tell, how much of a claim comes again, and of how many claims.
_SHORTEST, _SAME, _MOST, _MOST_CLAIMS = 4, 0.6, 2, 20


def _myth_repeat(said: Statement) -> Iterator[Span]:
    """The claim's own words a second time, as a claim or negated."""
    content = [_content(one) for one in said.sentences]
    claims = [one for one in said.sentences if CLAIM.within(one.every) or _quoted(one)][:_MOST_CLAIMS]
    for claim in claims:
        about = content[claim.index]
        enough = max(min(_MOST, len(about)), _SAME * len(about))
        for other in said.sentences:
            alike = other is not claim and about and len(about & content[other.index]) >= enough
            if alike and _is_about(other):
                yield max(claim, other, key=lambda one: one.index).span
                return


def _is_about(sentence: Sentence) -> bool:
    """Whether a sentence claims or denies something."""
    return NEGATED.within(sentence.every) or CLAIM.within(sentence.every) or DENIAL.within(sentence.every)


def _quoted(sentence: Sentence) -> bool:
    return len(sentence.tokens) < len(sentence.every)


def _content(sentence: Sentence) -> set[str]:
    return {_stem(word) for word in sentence.words if len(word) >= _SHORTEST and word not in _LITTLE}


def _stem(word: str) -> str:
    return word[:5]


def _amplifies(said: Statement) -> Iterator[Span]:
    """Tags and accounts that are not the brand's own."""
    own = {contact.lower().lstrip("@#") for contact in said.context.contacts}
    for place, token in enumerate(said.tokens):
        if token.kind not in ("handle", "hashtag") or token.low.lstrip("@#") in own:
            continue
        if not _OWN_ACCOUNT.within(said.tokens[max(0, place - 4) : place]):
            yield token.start, token.end


_OWN_ACCOUNT = phrases("""
    dm|follow|message|contact|us|our|ask|reach ..3
""")

RULES = (
    Rule(
        id="myth-repeat",
        severity="warning",
        looks_for="the claim told more than once",
        why="Every repetition makes a claim sound truer, even a denied one.",
        instead="Mention the claim once.",
        bad="Our plant is open. A post says our plant is burning down. Our plant is not burning down.",
        better="Our plant is open. A post says our plant is burning down.",
        source="Debunking Handbook 2020",
        kinds=CORRECTIONS,
        find=_myth_repeat,
    ),
    Rule(
        id="amplifies-rumour",
        severity="warning",
        looks_for="the rumour's author tagged, or its hashtag used",
        why="Tags carry the rumour to more people.",
        instead="Write “a post claims” and leave the tags out.",
        bad="@anon99 lies! #BoycottBrand",
        better="A post claims otherwise; here's the evidence.",
        source="RESIST",
        kinds=CORRECTIONS,
        find=_amplifies,
    ),
)
