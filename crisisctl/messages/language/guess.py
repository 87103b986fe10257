"""Which language a text is in: by its letters, else by the small words that every sentence needs."""

from __future__ import annotations

from .lazily import lazily

#: First and last letter of the scripts that belong to one language.
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
)
_SMALL_WORDS = {
    "en": "the of and to is are was were be been have has had we our us you your they this that these with"
    " for from not no will would what who when do does did it its on at by an or if but as can please there"
    " sorry any all know yet about",
    "de": "der die das den dem des und ist sind war waren wir uns unser unsere unseren unserer sie ihr ihre"
    " ihren ihnen nicht ein eine einen einem einer mit für von zu zum zur auf haben hat bei wird werden"
    " dass auch aus nach im kein keine bitte oder über noch es tut leid",
    "fr": "le la les des du une et est sont nous notre nos vous votre vos ce cette ces ne pas pour avec"
    " dans sur qui que au aux par nos avons avez été être ont plus sommes désolés se ou",
    "es": "el los las una unos y es son somos nuestro nuestra nuestros sus su usted ustedes no por para con"
    " que del al lo le les se hemos han está este esta más pero como sentimos ha",
    "it": "il lo gli i una uno e è sono siamo nostro nostra nostri vostro vi ci non per con che del della"
    " dei delle nel nella al alla abbiamo hanno questo questa più ma come scusiamo",
    "pt": "o os as um uma e é são somos nosso nossa nossos seu sua você vocês não por para com que do da"
    " dos das no na ao foi está este esta mais mas como pedimos lamentamos temos",
    "nl": "de het een en is zijn was waren wij we ons onze u uw je jullie niet geen met voor van op aan dat"
    " die deze bij hebben heeft wordt worden ook uit naar er maar excuses",
    "sv": "och är att det som en ett vi vår våra ni er inte med för på av till har den de om vid men också"
    " från kommer",
    "da": "og er at det som en et vi vores jer ikke med for på af til har den de om ved men også fra bliver",
    "pl": "i jest są nie na w z do że się to nasz nasza nasze nas was państwa przez dla o jak od po ale"
    " przepraszamy",
    "tr": "ve bir bu için ile de da olarak olan değil çok daha biz sizin bizim ama kadar özür",
}
_WORD = lazily(r"[^\W\d_]+")
#: Too little to tell by: the words that are looked at, and how much a language must be ahead of English.
_MOST_WORDS, _FEWEST, _LEAD = 400, 3, 1.5
_MOSTLY = 0.3


def language_of(text: str) -> str:
    """The code of the language that `text` is most likely in; ``en`` when it is too short to tell."""
    sample = text[: 16 * _MOST_WORDS]
    letters = list(filter(str.isalpha, sample))
    for code, first, last in () if sample.isascii() else _SCRIPTS:
        if sum(first <= letter <= last for letter in letters) > _MOSTLY * len(letters):
            return code
    found = _WORD().findall(sample.lower())[:_MOST_WORDS]
    scores = {code: sum(map(small.__contains__, found)) for code, small in _sets().items()}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] < _FEWEST or scores[best] < _LEAD * scores["en"]:
        return "en"
    return best


def _sets() -> dict[str, frozenset[str]]:
    return {code: frozenset(small.split()) for code, small in _SMALL_WORDS.items()}
