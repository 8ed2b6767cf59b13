"""How large the letters of a Word document are, where what it says is to fit one page.

Word sets a page when it is opened, with the letters that the computer has: how high it will
be can only be estimated, and what is estimated here leaves room for other letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from rich.cells import cell_len

from game.reports.handouts.sheets import (
    Block,
    Box,
    Grid,
    Heading,
    Items,
    Para,
    Sheet,
    Slide,
    text_of,
)

USUAL = 10.5
"""Letters of most papers, in points."""
_OF_A_PAGE = (10.5, 10.0, 9.5, 9.0, 8.5)
"""Letters of a sheet that is to fit one page: the largest that do."""
_OF_A_SLIDE = (24, 22, 20, 18, 16, 14, 12)
_OF_A_TITLE = 33.6
"""Letters of slides, in points."""
_PAGE = (172, 252)
_SLIDE = (250, 133)
"""Millimetres across and down for what is written: of a sheet on one page below its title,
and of a slide, less a line that may come out longer."""
_POINT = 0.353
"""Millimetres of a point."""
_LETTER, _LINE, _APART = 0.52, 1.3, 0.45
"""Of a letter the breadth, of a line the height, and what stands around a paragraph or row
beyond that, in the size of the letters."""
_ABOVE_HEADINGS = 1.8
"""What stands around a heading, in the same size."""
_INSET = 3
"""Letters by which items are set in."""


def points_of(sheet: Sheet) -> float:
    """The size of the letters of a sheet's paragraphs, in points."""
    if sheet.kind == "one-page":
        across, down = _PAGE
        sizes = (s for s in _OF_A_PAGE if _high(sheet.blocks, s, across) <= down)
        return next(sizes, _OF_A_PAGE[-1])
    return {"deck": float(_OF_A_SLIDE[0]), "cards": 12.0}.get(sheet.kind, USUAL)


def points_of_slide(slide: Slide) -> int:
    """The size of the letters below the title of a slide, in points."""
    across, down = _SLIDE
    room = down - _title_high(slide)
    sizes = (size for size in _OF_A_SLIDE if _high(slide.blocks, size, across) <= room)
    return next(sizes, _OF_A_SLIDE[-1])


def room_above(slide: Slide) -> float:
    """Millimetres above what stands in the middle of a slide, a little nearer to its top."""
    across, down = _SLIDE
    high = _title_high(slide) + _high(slide.blocks, points_of_slide(slide), across)
    return max(0.0, (down - high) * 0.4)


def _title_high(slide: Slide) -> float:
    return _words_high(slide.title, _OF_A_TITLE, _SLIDE[0])


def _high(blocks: Sequence[Block], points: float, across: float) -> float:
    """About how high blocks are in letters of a size, in millimetres."""
    return sum(_block_high(block, points, across) for block in blocks)


def _block_high(block: Block, points: float, across: float) -> float:
    match block:
        case Grid():
            return _grid_high(block, points, across)
        case Items():
            within = tuple(inside for lists in block.below for inside in lists)
            room = across - _INSET * points * _POINT * _LETTER
            own = sum(_words_high(text_of(item), points, room) for item in block.items)
            return own + _high(within, points, room)
        case Heading():
            return _words_high(block.words, points * 1.2, across, _ABOVE_HEADINGS)
        case Para():
            return _words_high(text_of(block.words), points, across)
        case Box():
            words = f"{block.title} {text_of(block.words)}"
            return _words_high(words, points, across, _ABOVE_HEADINGS)
        case _:
            return 0.0


def _grid_high(grid: Grid, points: float, across: float) -> float:
    """A table: each row as high as the highest of its cells."""
    widths = [across * width / sum(grid.widths) for width in grid.widths]
    rows = [[text_of(cell) for cell in row] for row in grid.lines]
    return sum(
        max(_words_high(cell, points, w) for cell, w in zip(row, widths, strict=True))
        for row in rows
    )


def _words_high(words: str, points: float, across: float, apart: float = _APART) -> float:
    size = points * _POINT
    letters = max(1.0, across / (size * _LETTER))
    lines = sum(max(1, ceil((cell_len(w) + 1) / letters)) for w in words.split("\n"))
    return size * (lines * _LINE + apart)
