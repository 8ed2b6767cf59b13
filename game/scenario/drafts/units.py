"""Units by a word and a number, in any of the languages whose words are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import msgspec

from game.rules.draft.number_paths import INSERTED
from game.scenario.drafts.languages import ANNEX_ZH, BETWEEN, DIGITS_ZH, ORDINALS, UNITS

_TITLE_BESIDE = 80
"""Letters of the longest title beside a number: `Article 1. Use of terms`."""
_KINDS = {word: kind for of in UNITS.values() for kind, ws in of.items() for word in ws}
_VALUES = {word: value for of in ORDINALS.values() for word, value in of.items()}
_MARK = r"(?P<mark>[.:：、\s\u2013\u2014-]*)(?P<title>.*)\Z"


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER = (
    rf"(?P<number>\d+(?:\.\d+)*(?:\s?(?:{_any_of(INSERTED)})|er|re|\.?[ºª°]|[a-z])?"
    rf"|[ivxlc]+|(?-i:[A-Z])(?=[.:]|\s*\Z)|{_any_of(_VALUES)})(?!\w)"
)
_NAMED = re.compile(
    rf"(?is)(?P<word>{_any_of(_KINDS)})(?:\s+|(?<=\.)|(?<=§)){_NUMBER}{_MARK}"
)
_ANNEX = re.compile(
    rf"(?is)(?P<word>{_any_of(w for w, kind in _KINDS.items() if kind == 'annex')})"
    r"(?:\s+(?P<number>[a-z]))?\s*(?:(?P<mark>[.:：\u2013\u2014-]+)\s*(?P<title>.*))?\Z"
)
_ZH = rf"[{DIGITS_ZH}零十百\d]+"
_WORDS_ZH = {word: kind for kind, words in BETWEEN.items() for word in words}
_CHINESE = re.compile(
    rf"(?s)(?:第(?P<number>{_ZH})(?P<word>{_any_of(_WORDS_ZH)})"
    rf"|(?P<annex>{_any_of(ANNEX_ZH)})(?P<of>(?:{_ZH})?))"
    r"(?:(?P<mark>[.:：、\s]+)(?P<title>.*))?\Z"
)


class Unit(msgspec.Struct, frozen=True):
    """How a block begins that has a word and a number, such as ``Article 6: Scope``."""

    kind: str
    """Its word in English: ``article``, ``chapter``, ``annex``."""
    number: str
    """In digits where it is told in words; empty for an annex that has none."""
    shown: str
    """As the text has it."""
    title: str
    marked: bool
    """Whether something stands between the number and the title."""

    def is_begun(self, *, heading: bool) -> bool:
        """Whether it begins a unit here, and is not what a sentence speaks of."""
        return heading or len(self.title) < _TITLE_BESIDE or self.marked


def unit_in(words: str) -> Unit | None:
    """The unit that words begin; ``None`` where they begin none."""
    if found := _CHINESE.match(words):
        return _chinese(found)
    found = _NAMED.match(words) or _ANNEX.match(words)
    if found is None:
        return None
    word, number = found["word"], found["number"] or ""
    if (
        number.lower() in _VALUES
        and not found["mark"].strip()
        and found["title"][:1].islower()
    ):
        return None  # a sentence: `Part two of the fund is paid in May.`
    told = number.lower() if number.lower() in _VALUES else number
    told = str(ORDINALS[""].get(told, told))
    shown = f"{word.capitalize()} {told}".strip()
    marked = bool((found["mark"] or "").strip())
    kind = _KINDS[word.lower()]
    return Unit(kind, _in_digits(number), shown, found["title"] or "", marked)


def _in_digits(number: str) -> str:
    value = _VALUES.get(number.lower())
    if value:
        return str(value)
    plain = re.sub(r"(?i)(?<=\d)(?:er|re|\.?[ºª°])\Z", "", number)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)
    return "".join(digits.split())


def _chinese(found: re.Match[str]) -> Unit:
    title, marked = found["title"] or "", found["mark"] is not None
    if found["annex"]:
        number = of_chinese(found["of"]) if found["of"] else ""
        return Unit("annex", number, f"{found['annex']}{found['of']}", title, marked)
    shown = f"第{found['number']}{found['word']}"
    return Unit(_WORDS_ZH[found["word"]], of_chinese(found["number"]), shown, title, marked)


def of_chinese(number: str) -> str:
    """Chinese numerals up to hundreds in digits: ``二十三`` is 23."""
    if number.isdecimal():
        return str(int(number))
    if not re.search("[十百]", number):
        return "".join(str(max(0, DIGITS_ZH.find(c))) for c in number)
    total = held = 0
    for sign in number:
        if sign in "十百":
            total += max(1, held) * (10 if sign == "十" else 100)
            held = 0
        else:
            held = max(0, DIGITS_ZH.find(sign))
    return str(total + held)
