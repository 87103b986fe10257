"""Personal data: how a private person is reached, where they live, what they bought, how they are."""

from __future__ import annotations

from collections.abc import Iterator

from crisisctl.messages.language.lazily import lazily
from crisisctl.messages.language.phrases import phrases
from crisisctl.messages.language.statement import Span, Statement

from .contacts import is_free, is_mobile, is_of_a_role, phone_numbers
from .rule import Rule, found_in

_EMAIL = lazily(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_STREETS = (
    "St|Street|Road|Rd|Ave|Avenue|Lane|Ln|Drive|Dr|Way|Close|Court|Ct|Place|Pl|Terrace|Crescent|Gardens"
    "|Grove|Row|Square|Hill|Mews|Boulevard|Blvd|Park|Walk|Parade|Green"
)
_STREET = lazily(
    rf"\b\d{{1,4}}[a-z]? (?:[A-Z][\w'’]{{1,30}} ){{1,3}}(?:{_STREETS})\b"
    r"|\b(?:[A-ZÄÖÜ][\wäöüß]{2,30}(?:straße|strasse|str\.|weg|gasse|platz|allee)) \d{1,4}[a-z]?\b"
    r"|\b\d{1,4}(?:bis|ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse)"
    r" (?:de la |de |du |des |d['’])?[A-ZÉ][\wéèê-]+"
    r"|\b(?:[Cc]alle|[Aa]venida|[Vv]ia|[Pp]iazza|[Rr]ua)"
    r" (?:de la |de |del |di |della |da )?[A-Z]\w+,? (?:n[.º°]? ?)?\d{1,4}\b"
    r"|\b[A-Z][a-z]+(?:straat|laan|weg|plein|kade) \d{1,4}\b"
)
_PLACES = (
    "shop|store|office|branch|plant|station|hall|clinic|museum|centre|center|depot|factory|site|restaurant"
    "|hotel|school|building|desk|headquarters|library|surgery|showroom|gallery|café|cafe|bakery|kitchen"
    "|church|town|warehouse|park|garden|gardens|pool|cinema|theatre|stadium|gym|market|farm|studio|filiale"
    "|laden|magasin|boutique|tienda|negozio"
)
_OUR_PLACE = lazily(
    r"(?i:\b(?:find|visit|join|meet|reach|see) us\b[^.!?\n]{0,30}$"
    rf"|\b(?:our|the|to|at|in)\b[^.!?\n]{{0,40}}\b(?:{_PLACES})\b[^.!?\n]{{0,30}})$",
)
_AT_HOME = lazily(
    r"(?i:\b(?:lives?|lived|living|home|house|flat|apartment|address|addresses|neighbours?|orders?|customers?"
    r"|patients?|mrs?|ms|he|she|his|her|they|their|tenants?|delivered|sent|went|goes|parcel|family|famille"
    r"|wohnt"
    r"|wohnhaft|habite|vive|woont|kunde|kundin|herr|frau|madame|monsieur|se[nñ]ora?|signora?|aged|person|man"
    r"|woman|reviewer|guest|complainant|you|your|account|resident|door|lieferadresse|adresse|domicile)\b)"
)
_MINE = lazily(r"\b(?:me|my|mine)\b[^.!?\n]{0,40}$")
_KEPT = (
    "order|booking|account|acct|policy|case|invoice|insurance|passport|patient|member|membership|customer"
    "|reservation|ticket|claim|loyalty card|card|tracking|parcel|social security|national insurance|ssn|nhs"
    "|id|driving licence|licence|driver's license|contract|meter|employee|student|bestellung|bestellnummer"
    "|kundennummer|auftrag|commande|pedido|n[º°] de commande|rechnung|ordine|vertrag|vertragsnummer"
    "|kunden-?nr|bestell-?nr|dossier|client"
)
_NUMBERED = lazily(
    rf"\b(?i:{_KEPT})\b"
    r"(?:[ -]?(?i:number|numbers|no\.?|nr\.?|reference|ref\.?|id|code|num(?:é|e)ro|n[º°])"
    r"|(?i: ending in| ending))?"
    r"[ :#]{1,3}(?:(?i:is|was|in|n[º°]) )?"
    r"(?!0[378]\d\d\b|0\d{4} |1-8|8\d\d-|\d{3}-\d{3,4}\b|(?:19"
    r"|20)\d\d\b)#?(?=[A-Z\d -]*\d)[A-Z\d][A-Z\d-]{3,30}(?: \d[\d ]{1,20})?\b"
)
#: Before a number that all are to name when they write or call.
_TO_QUOTE = lazily(r"(?i:\b(?:quot(?:e|ing)|mention(?:ing)?)\b (?:the |our )?(?:\w+ )?)$")
_CODES = lazily(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b(?<=\d)"  # IBAN
    r"|\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"  # national insurance
    r"|\b\d{2}-\d{2}-\d{2} \d{6,8}\b|\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}\b"  # bank account, card
    r"|\b(?:\d{1,3}\.){3}\d{1,3}\b|\b\d{3}-\d{2}-\d{4}\b|\b[A-Z]{2}\d{2} [A-Z]{3}\b"  # IP, SSN, plate
    r"|(?i:\b(?:plate|registration|licence plate|license plate|kennzeichen) )"
    r"(?:number )?[A-Z0-9]{2,4}[ -][A-Z0-9]{2,5}\b"
    r"|(?i:\b(?:date of birth|born on|born|dob|d\.o\.b\.|geboren am)\b)[ :(]{1,3}"
    r"(?:\d{1,2}[./ -]\w{1,9}[./ -]\d{2,4})"
    r"|\b\d{1,3}[ -]year[ -]old\b(?! (?:pipe|main|building|bridge|boiler|valve|tree|law|rule|system|part))"
    r"[^.!?\n]{0,40}?\b(?:from|living in|lives (?:in|on|at)|of) [A-Z]\w+"
)
_ILLNESS = (
    "hepatitis|epilepsy|epileptic|diabetes|diabetic|cancer|hiv|depression|depressed|asthma|asthmatic|autism"
    "|autistic|dementia|adhd|pneumonia|anorexia|schizophrenia|tuberculosis|meningitis|pregnant|pregnancy"
    "|bipolar|stroke|ivf|ulcer|tumour|tumor|surgery|rehab|overdose|addiction|miscarriage"
    "|abortion|kidney|chemo|chemotherapy|biopsy|transplant|burnout|breakdown|nerves|disability|parkinson's"
)
_PERSON = (
    "he|she|patient|boy|girl|child|pupil|man|woman|customer|guest|tenant|student|passenger|complainant"
    "|reviewer|resident|mother|father|son|daughter|wife|husband|widow|widower|analyst|teacher|member|caller"
)
_TOLD = phrases(f"""
    <our> ..1 records|notes|files ..2 show|shows|say|says|confirm|confirms|indicate|indicates|
        tell ..1 that? ..2 you|he|she|the
    his|her ..1 !next chart|fillings|filling|diagnosis|prescription|biopsy|surgery|pregnancy|
        medication|depression|cancer|overdraft|arrears|balance|debt|debts|bills|bill|addiction|therapy|hiv|
        abortion|operation|scan|scans|condition|illness|treatment|appointment|loan|salary|blood|allergy|
        allergies|infection|divorce|mortgage|gp|psychiatric|fertility ..6 on|of|with|for|showed|shows|was|is|
        were|are|at|from|in ..3 #number|#money|room|dr|unpaid|overdue|clinic|january|february|march|april|
        #may|
        june|july|august|september|october|november|december
    last ..1 bills|bill|payment|payments|invoice|invoices ..2 <be>|are|is ..1 unpaid|overdue|late
    in your|her|his chart|file|notes
    you <be> ..2 asked to leave
    you <be>|<have>|had ..2 behind|arrears|diagnosed|discharged|drunk|intoxicated|
        overdrawn ..3 on|in|with|for|at|of|$
    {_PERSON} <be>|was|has|had|is ..2 diagnosed|drunk|intoxicated|pregnant|diabetic|depressed|bipolar|
        hiv|overdrawn ..1 with|for|on|at|in|when|$
    he|she ..4 treated|admitted|discharged ..1 with|for|at|in
    he|she|#name|who|mr|mrs|ms|widow|caller|complainant ..4 lives|living|lived ..2 doors|at|on|in|next|
        opposite|
        above|near|alone|with
    he|she ..2 over the limit
    guest|patient|passenger|tenant|customer in|from room|seat|cabin|suite|bed|flat #number
    you <be>|were ..2 treated for ..2 infection|{_ILLNESS}
    !if !any !no mother|father|son|daughter|wife|husband|boy|girl|guest|patient|customer|
        tenant #stop? ..1 a? mr|mrs|ms|miss #name
    mother|father|son|daughter|wife|husband #stop #name #name
    woman|man|boy|girl|widow|lady of #number ..3 from|in|who
    in #number #stop a mr|mrs|ms
    had|been drinking ..2 since
    home|private|personal|mobile|cell|direct ..1 number|address|phone|email ..1 is|was
    you had ..2 root|operation|scan|treatment|filling|biopsy|surgery|appointment|test|abortion|procedure|
        consultation ..6 on|in|with|last|at ..3 #number|monday|tuesday|wednesday|thursday|friday|week|month|
        march|us
    patient|guest|customer|man|woman|boy|girl|child|pupil|passenger|tenant|
        student #stop? #number #stop? ..2 from|of|living #capital
    he|she|tenant|customer|complainant ..2 owes|owe ..3
    #capital #stop #number #stop of|from
    pupil|patient|passenger|student|guest|boy|girl|child|man|woman|customer|driver|victim|resident|employee|
        tenant ..1 #capital #capital? #stop #number #stop
""")
#: Said to one person; where a statement speaks to all, it is said of everybody.
_TOLD_YOU = phrases("""
    your ..1 !next chart|filling|diagnosis|prescription|biopsy|surgery|pregnancy|medication|overdraft|arrears|
        balance|debt|bill|operation|scan|condition|illness|treatment|appointment|loan|salary|blood|allergy|
        infection|mortgage ..6 on|of|with|for|showed|shows|was|is|were|at|from|in ..3 #number|#money|room|dr|
        unpaid|overdue|clinic|january|february|march|april|#may|june|july|august|september|october|november|
        december
    you <be>|<have>|had ..2 treated|admitted ..2 for|on|at ..2 #number|a|your
    you ..1 still? owe ..3 bill|us|#money|for
    you rang|called|phoned ..3 at #time
    you ..2 came|stayed|visited|checked|ordered|attended|booked|left|bought|signed|called|collected|cancelled|
        paid|missed|saw|arrived|missed|picked|asked|returned ..8 #number|monday|tuesday|wednesday|thursday|
        friday|saturday|sunday|room|root|january|february|march|april|#may|june|july|august|september|october|
        november|december ..3 !people !of
""")
#: What may well be said of nobody in particular.
_HINTS = phrases(f"""
    {_PERSON}|they ..4 treated|admitted|discharged ..1 with|for
    {_PERSON}|#name ..8 {_ILLNESS}
    {_PERSON} ..8 has|had|with|suffers|suffered|back|known|off ..4 {_ILLNESS}
    !for !to !into !in room|seat|flat|apartment|suite|cabin #number ..3 on|from|last|was|upstairs
    lives|living ..2 doors|next|opposite|above|alone
    tenant|customer|member|guest ..3 months|weeks|days behind
    tenant|customer|member|guest|complainant ..2 in question
    mr|mrs|ms|miss #name #name? #stop whose|#number
    his|her wife|husband|partner|mother|father|daughter|son|boyfriend|girlfriend ..2 #stop? #name|picked|
        called
    complaint|claim|grievance|allegation|report ..2 came|comes|made|brought|from|by ..1 by|
        from ..1 #name #name
    complaint|claim|grievance|allegation|one ..2 brought|made|filed|raised by a|an|our ..1 {_PERSON}
    you|he|she ..2 drank|drunk ..4
    that|file|files|record|records of|was ..2 councillor|mr|mrs|ms|dr|cllr #name
""")
_ALONE = phrases("""
    your|her|his husband|wife|partner|boyfriend|girlfriend|daughter|son|mother|father|baby
""")


_TO_ALL = frozenset({"notice", "holding", "update", "all-clear", "trust"})
_IN_GENERAL = phrases("""
    if|when|anyone|everyone|those|who|each|every|unless ..3 you|your|who|they|lives|live
    <we> ..2 booked|served|charged|sent|told|lost|gave|called|billed|printed|asked
    some|all|many|most of? you
    you told|asked|trusted|can|will|may|lent|need|should
    people|residents|families|we|nobody who? ..1 live|lives|living
    seat|room number ..1 free
    because|whether|if|when he|she|they
""")


def _reach(said: Statement) -> Iterator[Span]:
    """Mail addresses and telephone numbers that are not known as the brand's own."""
    own = {_bare(contact) for contact in said.context.contacts}
    for match in _EMAIL().finditer(said.text):
        mine = _MINE().search(said.text[max(0, match.start() - 60) : match.start()])
        if not mine and not is_of_a_role(match[0]) and match[0].lower() not in own:
            yield match.span()
    for start, end in phone_numbers(said.text):
        number = said.text[start:end]
        if _bare(number) in own or is_free(number):
            continue
        before = said.text[max(0, start - 60) : start].lower()
        if _MINE().search(before):
            continue
        if is_mobile(number) or _PRIVATE().search(before) or not _PUBLIC().search(before):
            yield start, end


_PRIVATE = lazily(
    r"\b(?:his|her|their|customer's|home|private|personal|(?:call|ring|text|phone)(?:ed)? you(?: back)?)\b"
    r"[^.!?]*$"
)
_PUBLIC = lazily(
    r"\b(?:call|ring|phone|dial|text|helpline|hotline|line|tel|telephone|questions?|help|contact|press|desk"
    r"|us"
    r"|team|office|on|at|information|number|enquiries|inquiries|support|service|reception|relatives|families"
    r"|write|freephone|numéro|nummer)\b"
)


def _bare(contact: str) -> str:
    """A contact for comparing: of a number its digits, of anything else small letters."""
    return (
        "".join(filter(str.isdigit, contact))
        if "@" not in contact and any(map(str.isdigit, contact))
        else contact.lower()
    )


def _private(said: Statement) -> Iterator[Span]:
    """All that leads to a private person; of what stands within something longer, the longer."""
    behind = 0
    for start, end in sorted(_found(said), key=lambda span: (span[0], -span[1])):
        if end > behind:
            behind = end
            yield start, end


def _addresses(said: Statement) -> Iterator[tuple[Span, bool]]:
    """Streets and numbers that are not the brand's own, and whether a person is spoken of there."""
    for match in _STREET().finditer(said.text):
        before = said.text[max(0, match.start() - 90) : match.start()]
        if not _OUR_PLACE().search(before):
            yield match.span(), _AT_HOME().search(before) is not None


def _hinted(said: Statement) -> Iterator[Span]:
    """What may lead to a private person, or to nobody."""
    yield from (span for span, _ in _addresses(said))
    for sentence in said.sentences:
        yield from found_in(sentence, _HINTS, _IN_GENERAL)


def _found(said: Statement) -> Iterator[Span]:
    yield from _reach(said)
    yield from (span for span, at_home in _addresses(said) if at_home)
    for found in _NUMBERED().finditer(said.text):
        if not _TO_QUOTE().search(said.text[max(0, found.start() - 30) : found.start()]):
            yield found.span()
    for found in _CODES().finditer(said.text):
        yield found.span()
    for sentence in said.sentences:
        yield from found_in(sentence, _TOLD, _IN_GENERAL)
        if said.kind not in _TO_ALL or _ALONE.within(sentence.tokens):
            yield from found_in(sentence, _TOLD_YOU, _IN_GENERAL)


RULES = (
    Rule(
        id="personal-data",
        severity="error",
        looks_for="contacts, addresses, numbers, health or visits of a private person",
        why="It tells the public about a private person. That hurts them, and is often against the law.",
        instead="Ask them to write to you, and answer there.",
        bad="Your order 88213 went to 4 Elm St.",
        better="Please message us your order number.",
        source="GDPR; HIPAA",
        wording=False,
        find=_private,
        perhaps=_hinted,
    ),
)
