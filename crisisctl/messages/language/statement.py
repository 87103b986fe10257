"""A statement taken apart: sentences, clauses, whose words are quoted, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from crisisctl.messages.context import Context

from .phrases import phrases
from .quotes import unquoted
from .tokens import Token, Tokens, tokens
from .word_set import word_set

#: Where a piece of text stands: the code points before its first and after its last one.
Span = tuple[int, int]
#: A longer sentence is none; it is cut, so that nothing takes longer than it must.
_LONGEST = 160
_STARTERS = word_set(
    "we the this our you your if please i it there they these that for all no when what who any in as"
    " customers"
)
_CLAUSE_WORDS = word_set(
    "but because while although though so whereas which who since unless until however yet"
)
_JOINING = word_set("and or")
_SUBJECTS = word_set("we i you they it he she this that there the our your no nobody please")


@dataclass(frozen=True)
class Sentence:
    """A sentence: all of its tokens, and in `tokens` those that are the author's own words."""

    every: tuple[Token, ...]
    tokens: Tokens
    index: int
    end_mark: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, marks and numbers left out."""
        return tuple(token.low for token in self.every if "#word" in token.tags)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return "?" in self.end_mark

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.every[0].start, self.every[-1].end

    def at(self, found: tuple[int, int]) -> Span:
        """Where some of its own tokens stand: the first, and the one after the last."""
        return self.tokens[found[0]].start, self.tokens[found[1] - 1].end

    @cached_property
    def clauses(self) -> tuple[Sequence[Token], ...]:
        """Its own tokens, cut at commas and the like and before ``but``, ``because``, ``and we``."""
        made: list[list[Token]] = [[]]
        for place, token in enumerate(self.tokens):
            if "#stop" in token.tags:
                made.append([])
                continue
            following = self.tokens[place + 1].low if place + 1 < len(self.tokens) else ""
            if token.low in _CLAUSE_WORDS or (token.low in _JOINING and following in _SUBJECTS):
                made.append([])
            made[-1].append(token)
        return tuple(clause for clause in made if clause)


@dataclass(frozen=True)
class Statement:
    """What a rule is given: the text, its kind, what is known beside it, and its sentences."""

    text: str
    kind: str
    context: Context = field(default_factory=Context)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Every token of the text."""
        return tuple(tokens(self.text))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences; a heading and an item of a list are one each."""
        made: list[Sentence] = []
        for found in _sentences(self.text, self.tokens):
            mark = found[-1].low if "#end" in found[-1].tags else ""
            every = tuple(token for token in found if "#end" not in token.tags)
            if not every:
                continue
            own = Tokens(token for token in unquoted(every, self.text) if "#quote" not in token.tags)
            made.append(Sentence(every, own, len(made), mark))
        return tuple(made)

    @cached_property
    def apologies(self) -> tuple[Sentence, ...]:
        """The sentences in which the author says sorry."""
        return tuple(one for one in self.sentences if _APOLOGY.within(one.tokens))


_APOLOGY = phrases("""
    !better !safe !than sorry
    <apologise>
    apology|apologies
    <we> .. regret|regrets|regretted
    !no !any !have !with regrets
    #capital regret
    ^ regret|regrets
    <be> ..3 regretted|regrettable
    regret|remorse to|of us|ours
    with ..2 regret
    ~express|~owe|offer|offers|accept|has|have|owed ..4 regret|regrets|sorry|sympathy
    <our>|its|their ..1 regret|regrets|sorrow
""")


def _sentences(text: str, found: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for place, token in enumerate(found):
        if sentence and (_new_line(text, sentence[-1], token) or len(sentence) >= _LONGEST):
            yield sentence
            sentence = []
        sentence.append(token)
        if "#end" in token.tags:
            following = found[place + 1] if place + 1 < len(found) else None
            if following is not None and "#quote" in following.tags and following.start == token.end:
                continue
        elif "#quote" in token.tags and len(sentence) > 1 and "#end" in sentence[-2].tags:
            following = found[place + 1] if place + 1 < len(found) else None
            if following is None or "#capital" not in following.tags:
                continue
        elif not _short_end(found, place):
            continue
        yield sentence
        sentence = []
    if sentence:
        yield sentence


def _short_end(found: Sequence[Token], place: int) -> bool:
    """Whether a short form such as ``p.m.`` also ends its sentence: who comes next begins one."""
    if "#short" not in found[place].tags and not found[place].low.endswith("m."):
        return False
    following = found[place + 1] if place + 1 < len(found) else None
    return following is None or ("#capital" in following.tags and following.low in _STARTERS)


def _new_line(text: str, before: Token, after: Token) -> bool:
    """Whether a line ended between two tokens so that a new sentence begins."""
    between = text[before.end : after.start]
    breaks = between.count("\n")
    if breaks != 1:
        return breaks > 1
    begins = text[after.start]
    return begins.isupper() or begins.isdigit() or not begins.isalnum() or before.low == ":"
