"""Addresses and numbers by which people are reached: the brand's own, and private ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crisisctl.messages.language.lazily import lazily
from crisisctl.messages.language.statement import Span
from crisisctl.messages.language.word_set import word_set

_PHONE = lazily(
    r"(?<![\w@/.#-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,5}(?:[ .-]\d{2,8}){1,4}(?![\w@/:-])"
    r"|(?<![\w@/.,#-])(?:\+|0)\d{8,13}(?!\w)"
    r"|(?<![\w-])1-[89]\d\d-[A-Z0-9-]{7,9}(?!\w)"
)
_DATE = lazily(
    r"(?:19|20)\d\d[ .-]\d\d[ .-]\d\d|\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d\d|(?:19|20)\d\d[ -]+(?:19|20)?\d\d"
)
_FREE = lazily(
    r"^(?:\+\d{1,3}[ .-]?)?\(?0?(?:800|808|0800|888|877|866|855|844|833)\b|^1-?8\d\d"
    r"|^(?:\d{3}[ .-])?555[ .-]01\d\d|^116|^0?3\d\d\b"
)
_MOBILE = lazily(r"^(?:\+44[ .-]?7|07\d|\+49[ .-]?1[567]|01[567]\d(?=[ ./-])|\+33[ .-]?[67]|0[67]\d? \d\d)")
_ROLES = word_set(
    "support help info press media care privacy security contact hello office service services team news"
    " customer customers customercare customerservice service sales billing refunds refund returns recall"
    " recalls complaints feedback dpo dataprotection data legal hr jobs admin desk helpdesk status safety"
    " alert alerts abuse check report reports claims orders bookings reservations booking enquiries"
    " inquiries questions ask investors ir newsroom communications comms pr events museum members"
    " membership families response incident incidents hotline welfare community editor mail post noreply"
    " no-reply accounts finance payments wecare public patients parents reception guests guestservices"
    " privacidad datenschutz kundenservice kontakt service presse protection rebook travel tickets stores"
    " store shop webmaster hygiene quality health nurse clinic access accessibility"
)
_MAIL_HOST = re.compile("mail|inbox|post|webmail|gmx|hotmail|outlook|yahoo|proton")
_LONG = 8


def phone_numbers(text: str) -> Iterator[Span]:
    """Where what looks like a telephone number stands."""
    for match in _PHONE().finditer(text):
        digits = sum(map(str.isdigit, match[0]))
        if (digits >= _LONG - 1 or re.fullmatch(r"555-\d{4}", match[0])) and not _DATE().fullmatch(match[0]):
            yield match.span()


def is_free(number: str) -> bool:
    """Whether a number is one that firms give to the public: freephone, or made up for examples."""
    return _FREE().match(number) is not None


def is_mobile(number: str) -> bool:
    """Whether a number looks like that of a mobile telephone."""
    return _MOBILE().match(number) is not None


def is_of_a_role(address: str) -> bool:
    """Whether a mail address is that of an office (``press@…``), not of a person.

    A person's is a name in parts, holds figures, or is with a firm that lets everybody have one.
    """
    local, _, host = address.lower().partition("@")
    parts = re.split(r"[._+-]", local)
    if any(part in _ROLES for part in parts):
        return True
    return len(parts) == 1 and local.isalpha() and not _MAIL_HOST.search(host)
