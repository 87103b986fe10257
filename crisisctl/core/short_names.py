"""Short names of people for the log: their first name, in letters that every keyboard has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

#: What somebody is called of whose name no letter could be told.
NOBODY = "person"
_LONGEST = 40
# By the letter's name in Unicode, as passports spell it (ICAO 9303) where that needs no more than the letter.
_CYRILLIC = {
    "VE": "v", "GHE": "g", "DE": "d", "IE": "e", "IO": "yo", "ZHE": "zh", "ZE": "z", "SHORT I": "i",
    "KA": "k", "EL": "l", "EM": "m", "EN": "n", "PE": "p", "ER": "r", "ES": "s", "TE": "t",
    "EF": "f", "HA": "kh", "TSE": "ts",
    "CHE": "ch", "SHCHA": "shch", "HARD SIGN": "", "SOFT SIGN": "", "YERU": "y", "BE": "b",
    "BYELORUSSIAN-UKRAINIAN I": "i", "UKRAINIAN IE": "ie", "DJE": "dj", "TSHE": "c", "JE": "j", "LJE": "lj",
    "NJE": "nj", "DZHE": "dz", "DZE": "dz", "SHORT U": "u", "GHE WITH UPTURN": "g",
}  # fmt: skip
_GREEK = {
    "ALPHA": "a", "BETA": "v", "GAMMA": "g", "DELTA": "d", "EPSILON": "e", "ZETA": "z", "ETA": "i",
    "THETA": "th", "IOTA": "i", "KAPPA": "k", "LAMDA": "l", "MU": "m", "NU": "n", "XI": "x", "OMICRON": "o",
    "PI": "p", "RHO": "r", "SIGMA": "s", "FINAL SIGMA": "s", "TAU": "t", "UPSILON": "y", "PHI": "f",
    "CHI": "ch", "PSI": "ps", "OMEGA": "o",
}  # fmt: skip
_LETTER = re.compile(r"(?P<script>[A-Z]+) (?:SMALL LETTER|LETTER|SYLLABLE) (?:SMALL )?(?P<letter>.+)")
_LATIN = {"SHARP S": "ss", "DOTLESS I": "i", "THORN": "th", "ETH": "d"}
#: Scripts whose letters and syllables Unicode names by their sound.
_BY_SOUND = ("CYRILLIC", "HANGUL", "HIRAGANA", "KATAKANA")


def short_name(name: str, taken: Collection[str], unnamed: str = NOBODY) -> str:
    """The first name in small Latin letters, with a number where somebody of `taken` has it already.

    `unnamed` stands for a name of which no letter can be told.
    """
    bases = (
        re.sub("[^a-z0-9]+", "-", _latin(part)).strip("-")[:_LONGEST].strip("-") for part in name.split()
    )
    return free(next(filter(None, bases), unnamed), taken)


def free(base: str, taken: Collection[str]) -> str:
    """`base`, with a number where somebody has it already."""
    # A bare null is no text in YAML.
    return next(one for one in _numbered(base) if one not in taken and one != "null")


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _latin(text: str) -> str:
    return "".join(_sound(letter) for letter in unicodedata.normalize("NFC", text.lower()))


def _sound(letter: str) -> str:
    """A small letter, or a syllable, in Latin letters; nothing where Unicode does not tell."""
    if letter.isascii():
        return letter
    found = _LETTER.fullmatch(unicodedata.name(letter, ""))
    script, said = (found["script"], found["letter"]) if found else ("", "")
    plain = said.partition(" WITH ")[0]
    if script == "LATIN":
        sound = _LATIN.get(plain, plain.lower() if len(plain) <= len("AE") else "")
    elif script == "GREEK":
        sound = _GREEK.get(plain, "")
    elif script in _BY_SOUND:
        known = _CYRILLIC if script == "CYRILLIC" else {}
        sound = known.get(said, known.get(plain, plain.lower() if plain.isalpha() else ""))
    else:
        # Wide letters, ligatures and the like are plain ones underneath.
        sound = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
    return sound
