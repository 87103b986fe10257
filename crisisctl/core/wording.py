"""The hash of a statement's words, and the four characters of it that people read to each other."""

from __future__ import annotations

from hashlib import sha256

# Crockford's base 32: no letter looks like a digit.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKE = str.maketrans("OIL", "011")


def hash_of(text: str) -> str:
    """The SHA-256 (hex) of a text's UTF-8."""
    return sha256(text.encode()).hexdigest()


def code_of(words_sha256: str) -> str:
    """The four characters for a hash: its first 20 bits."""
    bits = int(words_sha256[:5], 16)
    return "".join(_ALPHABET[bits >> shift & 31] for shift in (15, 10, 5, 0))


def same_code(typed: str, words_sha256: str) -> bool:
    """Whether somebody read back the code of these words; case, spaces and look-alikes do not matter."""
    plain = "".join(typed.upper().split()).replace("-", "").translate(_LOOK_ALIKE)
    return plain == code_of(words_sha256)
