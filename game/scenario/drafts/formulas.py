"""Words that stand round what is decided: before the recitals of a law, behind them, at its end.

``Whereas:``, ``HAVE ADOPTED THIS REGULATION:``, ``This Regulation shall be binding in its
entirety``, ``Done at Brussels``, ``IN WITNESS WHEREOF``, ``Lyon, 12 May 2026``.
They are no paragraph that anybody negotiates, and what they stand before or behind follows from
them: the numbers behind the first are those of recitals, and what follows the last are signatures, up to an annex.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.marks import HEADING, NUMBERED
from game.scenario.drafts.units import unit_in

_RECITALS = {
    "en": "whereas",
    "fr": "considérant(?: ce qui suit)?",
    "es": "considerando(?: lo siguiente)?",
    "de": "in erwägung nachstehender gründe",
}
_ENACTING = {
    "en": "ha(?:s|ve) adopted this (?:regulation|directive|decision|framework decision)",
    "fr": "(?:a|ont) (?:adopté|arrêté) (?:le présent règlement|la présente (?:directive|décision))",
    "es": "han? adoptado (?:el presente reglamento|la presente (?:directiva|decisión))",
    "de": "(?:hat|haben) (?:folgende (?:verordnung|richtlinie)|folgenden beschluss) erlassen",
}
_PLACE = r"(?-i:[^\W\d_a-zа-яё])"
"""The first letter of a place: `Done in time` is no such end."""
_CLOSING = {
    "en": rf"done (?:at|in) (?:{_PLACE}|duplicate|triplicate|a single)|in (?:witness|faith) whereof\b",
    "fr": rf"fait à {_PLACE}|en foi de quoi\b",
    "es": rf"hecho en {_PLACE}|en (?:fe|testimonio) de lo cual\b",
    "ru": rf"совершено во? {_PLACE}|в удостоверение чего\b",
    "de": rf"geschehen zu {_PLACE}|zu urkund dessen\b",
    "zh": "以昭信守|订于",
    "ar": "وإثبات[اً]+ لذلك|حر+ر(?:ت)? في",
}
"""How the end begins, of which signatures are what follows."""
_BINDING = {
    "en": "this (?:regulation|directive|decision) shall be binding in its entirety",
    "fr": "(?:le présent règlement|la présente (?:directive|décision)) est obligatoire dans tous "
    "ses éléments",
    "es": "(?:el presente reglamento|la presente (?:directiva|decisión)) será obligatori[oa] en "
    "todos sus elementos",
    "de": "diese[rs]? (?:verordnung|richtlinie|beschluss) ist in allen ihren teilen verbindlich",
}
"""How the sentence begins that stands behind the last article of a law, under no number."""
_OF_RECITALS = re.compile(rf"(?i)(?:{'|'.join(_RECITALS.values())})\s*[:：]\Z")
_OF_ENACTING = re.compile(rf"(?i)(?:{'|'.join(_ENACTING.values())})\s*[:：.]?\Z")
_OF_BINDING = re.compile(rf"(?i)(?:{'|'.join(_BINDING.values())})\b")
_OF_CLOSING = re.compile(rf"(?i)(?:{'|'.join(_CLOSING.values())})")
_YEAR = r"(?:19|20)[0-9]{2}"
_WORD = r"[^\W\d_]+\.?"
_PLACE_AND_DAY = re.compile(
    r"[^\W\d_a-zа-яё][^\d,;:]{1,40},(?: (?:the|on|le|el|den|am|a))?"
    rf" (?:[0-9]{{1,2}}(?:er|st|nd|rd|th|º|\.)?(?: de)? {_WORD}(?: de)? {_YEAR}"
    rf"|{_WORD} [0-9]{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|[0-9]{{1,2}}[./][0-9]{{1,2}}[./]{_YEAR})\.?(?: г\.?| года)?\Z"
)
"""Where and when a text was signed: ``Lyon, 12 May 2026``."""
_OF_A_SIGNATORY = re.compile(r"\([^().]{2,60}\)\Z")
"""Who signs, in brackets: ``(The president)``."""

Block = tuple[str, int]
"""Words, and how far they are set in."""


class Framed(msgspec.Struct, frozen=True):
    """The blocks of a text without its formulas."""

    blocks: tuple[Block, ...]
    recitals: frozenset[int]
    """Which of them are recitals, from 0."""
    left: tuple[str, ...]
    """What is left out, without marks, in order."""


def is_formula(line: str) -> bool:
    """Whether a line begins or is such words, whatever stands around it."""
    words = plain(line)
    whole = _OF_RECITALS.match(words) or _OF_ENACTING.match(words)
    return bool(whole or _OF_BINDING.match(words)) or _closes(words)


def _closes(words: str) -> bool:
    return not words[:1].islower() and bool(_OF_CLOSING.match(words))


def framed(blocks: Sequence[Block]) -> Framed:
    """The blocks without formulas and signatures, which of them are recitals, and what is
    left out."""
    kept: list[Block] = []
    recitals: set[int] = set()
    left: list[str] = []
    here, decided = "", 0
    signed = _signed(blocks)
    for at, block in enumerate(blocks):
        words = plain(block[0].lstrip("# "))
        unit = unit_in(words)
        begins = unit is not None and unit.is_begun(heading="#" in block[0][:1])
        decided += begins or (here != "recitals" and NUMBERED.match(words) is not None)
        if _OF_RECITALS.match(words) and not decided:
            here = "recitals"
        elif _OF_ENACTING.match(words) or (decided and (_closes(words) or at == signed)):
            here = "enacting" if _OF_ENACTING.match(words) else "closing"
        elif _goes_on(here, block, begins=begins) or (decided and _OF_BINDING.match(words)):
            pass
        else:
            here = here if here == "recitals" and not begins else ""
            if here and not HEADING.match(block[0]):
                recitals.add(len(kept))
            kept.append(block)
            continue
        left.append(words)
    return Framed(tuple(kept), frozenset(recitals), tuple(left))


def _signed(blocks: Sequence[Block]) -> int:
    """Which block below the last number or heading says where and when a text was signed, or
    who does; -1: none."""
    found, last = -1, len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        words = plain(blocks[at][0].lstrip("# "))
        if HEADING.match(blocks[at][0]) or unit_in(words) or NUMBERED.match(words):
            break
        if _PLACE_AND_DAY.match(words) or (_OF_A_SIGNATORY.match(words) and at + 1 == last):
            found = at
    return found


def _goes_on(here: str, block: Block, *, begins: bool) -> bool:
    """Whether a block is one of the signatures: neither a heading nor a unit begins there."""
    return here == "closing" and not (begins or HEADING.match(block[0]))


def recital_number(words: str) -> tuple[str, str]:
    """The number or letter before a recital, empty where it has none, and its words."""
    found = NUMBERED.match(words)
    if found is None:
        return "", words
    return found[1] or found[2] or found[3], found[4]
