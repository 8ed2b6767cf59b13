"""The numbers that Word draws before the paragraphs of its lists; the text has none of them.

A paragraph, or the style that it has, names a list and a level; ``numbering.xml`` says how each
level counts and what stands around the count, such as ``%1.`` or ``(%2)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from game.rules.draft.numerals import Style, written

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "-"
"""What stands before an item of a list without numbers."""
_DEEPEST_STYLE = 20
_OF_A_LEVEL = 2
"""Blanks for a level of a list."""
_OF_A_BLANK = 120
"""Twentieths of a point for a blank."""
_LEVELS = 9
_STYLES: dict[str, Style] = {
    "lowerLetter": "small-letter",
    "upperLetter": "letter",
    "lowerRoman": "small-roman",
    "upperRoman": "roman",
}
_MOST_IN_LETTERS = 4000
_READ = re.compile(r"[0-9][0-9.]*[.)]?|\([a-z]{1,4}\)|\([0-9]{1,3}\)|[a-z]\)")
"""Numbers that stand so in other drafts, too."""
_LETTERED = re.compile(r"([a-z]{1,4})[.):]*")


def tag(name: str) -> str:
    """The name of an element of a text of Word."""
    return f"{NAMESPACE}{name}"


def value(part: ET.Element | None, path: str) -> str:
    """What an element below says in its ``val``; ``""``: it is not there."""
    found = (
        part.find("/".join(tag(step) for step in path.split("/")))
        if part is not None
        else None
    )
    return found.get(tag("val"), "") if found is not None else ""


class Numbers:
    """Counts the paragraphs of a document, which are asked for in their order."""

    def __init__(self, numbering: ET.Element | None, styles: ET.Element | None) -> None:
        self._lists = dict(_by_id(numbering, "num", "numId"))
        self._kinds = dict(_by_id(numbering, "abstractNum", "abstractNumId"))
        self._styles = dict(_by_id(styles, "style", "styleId"))
        self._counts: dict[str, list[int | None]] = {}
        """By kind of list: how far each level has counted; ``None``: not yet."""
        self._begun: set[tuple[str, int]] = set()
        """Lists and levels that have counted from where they are told to begin."""

    def before(self, paragraph: ET.Element) -> str:
        """What stands before a paragraph: ``1.``, ``(a)``, :data:`BULLET`, or nothing."""
        list_, level = self._list_of(paragraph)
        kind = self._kind(list_)
        if kind is None:
            return ""
        of_level = self._level(list_, kind, level)
        if of_level is None or value(of_level, "numFmt") == "none":
            return ""
        self._count(list_, kind, level, of_level)
        if value(of_level, "numFmt") == "bullet":
            return BULLET
        return _shown(self._filled(list_, kind, of_level))

    def set_in(self, paragraph: ET.Element) -> int:
        """How far a paragraph of a list is set in, in blanks: by its level and by where its
        list stands, since a list within another may be one of its own."""
        list_, level = self._list_of(paragraph)
        kind = self._kind(list_)
        of_level = self._level(list_, kind, level) if kind is not None else None
        return _OF_A_LEVEL * level + _left(paragraph, of_level) // _OF_A_BLANK

    def _list_of(self, paragraph: ET.Element) -> tuple[str, int]:
        """List and level of a paragraph, its own or those of its style; ``""``: none."""
        own = paragraph.find(f"{tag('pPr')}/{tag('numPr')}")
        list_, level = value(own, "numId"), value(own, "ilvl")
        style = value(paragraph, "pPr/pStyle")
        for _ in range(_DEEPEST_STYLE):
            if list_ or style not in self._styles:
                break
            found = self._styles[style]
            list_ = value(found, "pPr/numPr/numId")
            level = level or value(found, "pPr/numPr/ilvl") or self._level_of(list_, style)
            style = value(found, "basedOn")
        at = int(level) if level.isdecimal() else 0
        return list_, min(at, _LEVELS - 1)

    def _level_of(self, list_: str, style: str) -> str:
        """The level that is kept for a style."""
        kind = self._kind(list_)
        for level in kind.findall(tag("lvl")) if kind is not None else ():
            if value(level, "pStyle") == style:
                return level.get(tag("ilvl"), "")
        return ""

    def _kind(self, list_: str) -> ET.Element | None:
        kind = self._kinds.get(value(self._lists.get(list_), "abstractNumId"))
        link = value(kind, "numStyleLink")
        if link:
            linked = (k for k in self._kinds.values() if value(k, "styleLink") == link)
            return next(linked, kind)
        return kind

    def _level(self, list_: str, kind: ET.Element, level: int) -> ET.Element | None:
        override = self._override(list_, level)
        own = override.find(tag("lvl")) if override is not None else None
        return own if own is not None else _at_level(kind, "lvl", level)

    def _override(self, list_: str, level: int) -> ET.Element | None:
        return _at_level(self._lists[list_], "lvlOverride", level)

    def _count(
        self, list_: str, kind: ET.Element, level: int, of_level: ET.Element
    ) -> None:
        counts = self._counts.setdefault(_id_of(kind), [None] * _LEVELS)
        restart = value(self._override(list_, level), "startOverride")
        before = counts[level]
        if restart.isdecimal() and (list_, level) not in self._begun:
            counts[level] = int(restart)
        else:
            counts[level] = _start(of_level) if before is None else before + 1
        self._begun.add((list_, level))
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)

    def _filled(self, list_: str, kind: ET.Element, of_level: ET.Element) -> str:
        """The words of a level with its counts, and those of the levels above it."""
        counts = self._counts[_id_of(kind)]

        def count(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            there = self._level(list_, kind, at)
            number = counts[at]
            return _written(
                value(there, "numFmt"), _start(there) if number is None else number
            )

        return re.sub(r"%([1-9])", count, value(of_level, "lvlText"))


def _by_id(
    part: ET.Element | None, name: str, key: str
) -> Iterator[tuple[str, ET.Element]]:
    for found in part.findall(tag(name)) if part is not None else ():
        yield found.get(tag(key), ""), found


def _left(paragraph: ET.Element, of_level: ET.Element | None) -> int:
    """Where the lines of a paragraph begin, in twentieths of a point from the margin."""
    for part in (paragraph, of_level):
        path = f"{tag('pPr')}/{tag('ind')}"
        found = part.find(path) if part is not None else None
        for side in ("left", "start"):
            said = found.get(tag(side), "") if found is not None else ""
            if said.isdecimal():
                return int(said)
    return 0


def _id_of(kind: ET.Element) -> str:
    return kind.get(tag("abstractNumId"), "")


def _at_level(part: ET.Element, name: str, level: int) -> ET.Element | None:
    found = (p for p in part.findall(tag(name)) if p.get(tag("ilvl"), "0") == str(level))
    return next(found, None)


def _start(level: ET.Element | None) -> int:
    start = value(level, "start")
    return int(start) if start.isdecimal() else 1


def _written(format_: str, count: int) -> str:
    """A count as Word writes it; in a format that is not known here, in digits."""
    style = _STYLES.get(format_)
    if style is not None and 0 < count < _MOST_IN_LETTERS:
        return written(count, style)
    return f"0{count}" if format_ == "decimalZero" and count < 10 else str(count)


def _shown(number: str) -> str:
    """A number as drafts have it: ``a.`` as ``(a)``, ``Article 1`` as ``Article 1.``."""
    number = number.strip()
    lettered = _LETTERED.fullmatch(number)
    if _READ.fullmatch(number):
        return number if number[-1] in ".)" else f"{number}."
    if lettered:
        return f"({lettered[1]})"
    return f"{number}." if number[-1:].isalnum() else number
