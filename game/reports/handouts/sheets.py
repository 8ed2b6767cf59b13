"""A sheet: what a hand-out says, whatever it is written as.

Words are either plain text, or marked runs that were read from Markdown.  Writers (Markdown,
HTML, typst, Word) turn blocks into their own form and decide nothing about content.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec


class Run(msgspec.Struct, frozen=True):
    """A stretch of words in one kind of letters."""

    words: str
    bold: bool = False
    italic: bool = False


Words = str | tuple[Run, ...]
"""Plain text, or runs."""


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is a part of the sheet."""

    words: str
    level: int = 1


class Para(msgspec.Struct, frozen=True):
    """A paragraph."""

    words: Words


class Items(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple[Words, ...]
    ordered: bool = False
    below: tuple[tuple[Items, ...], ...] = ()
    """By item: the lists that are set in below it; empty where no item has one."""

    @property
    def whole(self) -> tuple[tuple[Words, tuple[Items, ...]], ...]:
        """Each item with the lists below it."""
        below = self.below or ((),) * len(self.items)
        return tuple(zip(self.items, below, strict=True))

    @property
    def letters(self) -> int:
        """How many letters are in it, lists below its items and all."""
        inner = sum(inside.letters for lists in self.below for inside in lists)
        return inner + sum(len(text_of(item)) for item in self.items)


class Grid(msgspec.Struct, frozen=True):
    """A table."""

    head: tuple[str, ...]
    """Empty where the first row is one like the others."""
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]
    """Relative widths of the columns."""

    @property
    def lines(self) -> tuple[tuple[Words, ...], ...]:
        """All rows, that of the heads among them where there is one."""
        return (self.head, *self.rows) if self.head else self.rows


class Box(msgspec.Struct, frozen=True):
    """A paragraph set apart, with a few words that say what it is."""

    title: str
    words: Words


class Picture(msgspec.Struct, frozen=True):
    """A drawing."""

    svg: str
    alt: str
    """What it shows, for those who cannot see it."""
    file: str
    """Its own name in the folder: ``room.svg``."""

    @property
    def breadth(self) -> float:
        """How much wider than high it is; 1 where the drawing does not say."""
        found = re.search(r'viewBox="\S+ \S+ ([0-9.]+) ([0-9.]+)"', self.svg)
        return float(found[1]) / float(found[2]) if found else 1.0


class NewPage(msgspec.Struct, frozen=True):
    """What follows begins on a new page."""


class Card(msgspec.Struct, frozen=True):
    """A placard: a sheet that is folded to stand on a table."""

    name: str
    code: str

    @property
    def points(self) -> int:
        """Size of the letters in which the name fills half a sheet on its side."""
        longest = max((len(word) for word in self.name.split()), default=1)
        return min(96, 1300 // max(longest, 8, len(self.name) * 2 // 3))


class Slide(msgspec.Struct, frozen=True):
    """One picture of the deck."""

    title: str
    blocks: tuple[Block, ...]


Block = Heading | Para | Items | Grid | Box | Picture | NewPage | Card | Slide
"""What a sheet is made of."""
Kind = Literal["paper", "one-page", "wide", "cards", "deck"]
"""``one-page`` is made to fit a page where it can; ``wide`` is a page on its side."""


class Sheet(msgspec.Struct, frozen=True):
    """One hand-out."""

    name: str
    """Where it goes in the folder, without suffix: ``confidential/MEX``."""
    title: str
    above: str
    """The line above the title: the meeting."""
    blocks: tuple[Block, ...]
    kind: Kind = "paper"
    foot: str = ""
    """A few words at the foot of each page: ``Confidential: Mexico only``."""
    language: str = "en"
    smallest: int = 105
    """Size of letters, in tenths of a point, below which a page is not squeezed."""


KEPT_TOGETHER = 1200
"""Letters of a list or cell, about a third of a page, up to which it is on one page."""
TALLEST = 128
"""Millimetres of the highest picture: with a title and a few lines it fits a page on its side."""


def text_of(words: Words) -> str:
    """Words without their marks."""
    return words if isinstance(words, str) else "".join(run.words for run in words)


def one_paragraph(words: str) -> str:
    """Words whose lines were broken by whoever wrote them, as one line; a blank line stays."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", words.strip())


def bold(words: str) -> Words:
    """Words in bold letters."""
    return (Run(words, bold=True),)
