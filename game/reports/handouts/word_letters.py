"""The letters of a Word document, the languages it says it is in, and what it says of itself.

A style names letters for each kind of script: what Word would take otherwise comes from the
template that python-docx begins with, whose Chinese characters are drawn as in Japan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.handouts.direction import from_the_right
from game.reports.handouts.sheets import Sheet
from game.reports.handouts.word_parts import made, named

if TYPE_CHECKING:
    from docx.document import Document

LETTERS = "Georgia"
_FROM_THE_RIGHT = "Times New Roman"
"""Letters of Arabic and Hebrew script, which Windows and macOS both have."""
_EAST = {
    "ja": "MS Mincho",
    "ko": "Batang",
    "zh": "SimSun",
    "zh-hk": "PMingLiU",
    "zh-tw": "PMingLiU",
}
"""Letters of East Asian scripts, by language; in others those of China."""
_MARK, _OF_SYMBOL = "\u2022", "\uf0b7"
"""The mark of an item, in the letters of the text and in a font that not every system has."""
_REGIONS = {
    "ar": "ar-SA",
    "en": "en-GB",
    "es": "es-ES",
    "fa": "fa-IR",
    "fr": "fr-FR",
    "he": "he-IL",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "ru": "ru-RU",
    "zh": "zh-CN",
}
"""A language as Word knows it, where none is given with its country."""


def speak(document: Document, language: str) -> None:
    """The language of the words, which Word spells by, and letters for the other scripts."""
    properties = document.styles["Normal"].element.get_or_add_rPr()
    faces = properties.find(named("w:rFonts"))
    faces.set(named("w:eastAsia"), _east(language))
    faces.set(named("w:cs"), _FROM_THE_RIGHT)
    properties.append(made("w:lang", **{_kind(language): _code(language)}))
    of_theme = document.settings.element.find(named("w:themeFontLang"))
    if of_theme is not None:
        of_theme.attrib.pop(named("w:eastAsia"), None)
        of_theme.set(named(f"w:{_kind(language)}"), _code(language))


def mark_items(document: Document) -> None:
    """The mark before items in the letters of the text."""
    numbering = document.part.numbering_part.element
    for level in numbering.iter(named("w:lvl")):
        mark = level.find(named("w:lvlText"))
        if mark is not None and mark.get(named("w:val")) == _OF_SYMBOL:
            mark.set(named("w:val"), _MARK)
            for faces in level.iter(named("w:rFonts")):
                faces.attrib.clear()
                for kind in ("ascii", "hAnsi", "cs"):
                    faces.set(named(f"w:{kind}"), LETTERS)


def describe(document: Document, sheet: Sheet) -> None:
    """What the document says of itself, in place of what the template says."""
    said = document.core_properties
    said.title, said.subject, said.language = sheet.title, sheet.above, sheet.language
    said.author = said.comments = ""
    for of_template in ("dcterms:created", "dcterms:modified"):
        for day in said._element.findall(named(of_template)):
            said._element.remove(day)


def _kind(language: str) -> str:
    if from_the_right(language):
        return "bidi"
    return "eastAsia" if _base(language) in _EAST else "val"


def _east(language: str) -> str:
    return _EAST.get(language.casefold()) or _EAST.get(_base(language), _EAST["zh"])


def _code(language: str) -> str:
    base = _base(language)
    return _REGIONS.get(base, base) if base == language.casefold() else language


def _base(language: str) -> str:
    return language.partition("-")[0].casefold()
