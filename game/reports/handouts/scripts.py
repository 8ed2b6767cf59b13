"""Which fonts hold the letters of which language, for an engine that has only some."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable

_ARABIC = ("Noto Naskh Arabic", "Amiri", "Noto Sans Arabic", "DejaVu Sans", "Arial")
FONTS: dict[str, tuple[str, ...]] = {
    "ar": _ARABIC,
    "bn": ("Noto Serif Bengali", "Noto Sans Bengali", "Vrinda"),
    "fa": _ARABIC,
    "hi": ("Noto Serif Devanagari", "Noto Sans Devanagari", "Mangal"),
    "ja": ("Noto Serif CJK JP", "Noto Sans CJK JP", "Hiragino Mincho ProN", "MS Mincho"),
    "ko": ("Noto Serif CJK KR", "Noto Sans CJK KR", "Batang", "AppleMyungjo"),
    "ps": _ARABIC,
    "ta": ("Noto Serif Tamil", "Noto Sans Tamil", "Latha"),
    "th": ("Noto Serif Thai", "Noto Sans Thai", "Leelawadee UI", "Thonburi"),
    "ur": _ARABIC,
    "zh": (
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Noto Sans CJK SC",
        "Songti SC",
        "SimSun",
        "Microsoft YaHei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback",
    ),
}
"""By language: fonts for letters beside Latin, Greek and Cyrillic, the best first."""
_LANGUAGE_OF = {
    "ARABIC": "ar",
    "BENGALI": "bn",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "TAMIL": "ta",
    "THAI": "th",
}
"""By the first word of a letter's Unicode name: a language with fonts for it."""


def missing(language: str, here: Collection[str]) -> str:
    """The font to install where none of those ``here`` holds a language; else empty."""
    wanted = FONTS.get(language.partition("-")[0].casefold(), ())
    return "" if not wanted or any(name in here for name in wanted) else wanted[0]


def missing_for(texts: Iterable[str], here: Collection[str]) -> tuple[str, ...]:
    """Fonts to install for letters of texts that none of those ``here`` holds."""
    letters = {c for text in texts for c in text if ord(c) > 0x580}
    names = {unicodedata.name(c, "").partition(" ")[0] for c in letters}
    languages = {_LANGUAGE_OF[name] for name in names if name in _LANGUAGE_OF}
    found = (missing(language, here) for language in sorted(languages))
    return tuple(dict.fromkeys(font for font in found if font))


def fonts_for(language: str, here: Collection[str]) -> tuple[str, ...]:
    """Those ``here`` that hold letters beside the engine's own, the language's first."""
    own = FONTS.get(language.partition("-")[0].casefold(), ())
    first = [font for font in own if font in here][:1]
    others = [font for fonts in FONTS.values() for font in fonts if font in here]
    return tuple(dict.fromkeys((*first, *others)))
