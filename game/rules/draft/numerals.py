"""The numerals of legal texts: 1, I, i, a, A."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Style = Literal["arabic", "roman", "small-roman", "letter", "small-letter"]
STYLES: tuple[Style, ...] = ("arabic", "roman", "small-roman", "small-letter", "letter")

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SIGNS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def _fits(token: str, style: Style) -> bool:
    match style:
        case "arabic":
            return token.isascii() and token.isdigit()
        case "roman":
            return bool(token) and _ROMAN.fullmatch(token) is not None
        case "small-roman":
            return token.islower() and _fits(token.upper(), "roman")
        case "letter":
            return token.isalpha() and token.isupper() and len(set(token)) == 1
        case "small-letter":
            return token.isalpha() and token.islower() and len(set(token)) == 1


@lru_cache(1024)
def style_of(tokens: tuple[str, ...]) -> Style | None:
    """The numerals in which a series is numbered; ``None`` where they are none.

    Letters and Roman numerals share signs.  A series is Roman where it starts at I or has a
    numeral that is no letter, such as iv; otherwise (c) or (d) alone is a letter.
    Capitals alone are Roman: chapters and annexes are numbered so.
    """
    plain = tuple(t.split(" ")[0] for t in tokens)
    fitting = [s for s in STYLES if plain and all(_fits(t, s) for t in plain)]
    if "small-roman" in fitting and "small-letter" in fitting and plain[0] != "i":
        return "small-letter"
    return fitting[0] if fitting else None


@lru_cache(1024)
def value_of(token: str, style: Style) -> int:
    """What a numeral stands for; 0 where it is none of this style, or ``6 bis``."""
    if not token or not _fits(token, style):
        return 0
    match style:
        case "arabic":
            return int(token)
        case "roman" | "small-roman":
            return _of_roman(token.upper())
        case "letter" | "small-letter":
            return ord(token[0].lower()) - ord("a") + 1 + 26 * (len(token) - 1)


def _of_roman(token: str) -> int:
    total = 0
    for value, sign in _SIGNS:
        while token.startswith(sign):
            total, token = total + value, token.removeprefix(sign)
    return total


def written(value: int, style: Style) -> str:
    """A positive number in a style: 28 is ``XXVIII``, or ``bb`` after (z) and (aa)."""
    match style:
        case "arabic":
            return str(value)
        case "roman":
            return _roman(value)
        case "small-roman":
            return _roman(value).lower()
        case "letter":
            return _letters(value).upper()
        case "small-letter":
            return _letters(value)


def _roman(value: int) -> str:
    found = ""
    for worth, sign in _SIGNS:
        found += sign * (value // worth)
        value %= worth
    return found


def _letters(value: int) -> str:
    times, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (times + 1)
