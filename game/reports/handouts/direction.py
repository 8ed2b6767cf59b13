"""From which side a sheet is written, and what in it runs the other way.

In a sheet from the right, words that begin with Latin letters (what is not translated, a
name, a command) are isolated, as the Unicode bidirectional algorithm (UAX 9) has it, so that
their full stops and brackets stay at their own end.
"""

from __future__ import annotations

from unicodedata import bidirectional

from msgspec.structs import replace

from game.reports.handouts.sheets import (
    Block,
    Box,
    Grid,
    Heading,
    Items,
    Para,
    Run,
    Sheet,
    Slide,
    Words,
    text_of,
)

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from the right, by ISO 639 code."""
ISOLATED = _BEGINS = "\u2066"
_ENDS = "\u2069"
"""LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE."""
_MARK = "\u200e"
"""LEFT-TO-RIGHT MARK."""
_STRONG = {"L": False, "R": True, "AL": True}


def from_the_right(language: str) -> bool:
    """Whether a language, ``ar-EG`` included, is written from the right."""
    return language.partition("-")[0].casefold() in RIGHT_TO_LEFT


def runs_from_the_right(words: str) -> bool:
    """Whether the first letter of words that has a direction is from the right."""
    found = (_STRONG.get(bidirectional(c)) for c in words)
    return next((right for right in found if right is not None), False)


def marked(words: str) -> str:
    """Words with marks in place of isolates, for programs that do not know these."""
    return words.replace(_BEGINS, _MARK).replace(_ENDS, _MARK)


def directed(sheet: Sheet) -> Sheet:
    """The sheet with what runs the other way isolated; as it is where nothing can."""
    if not from_the_right(sheet.language):
        return sheet
    return replace(
        sheet,
        title=_plain(sheet.title),
        above=_plain(sheet.above),
        foot=_plain(sheet.foot),
        blocks=tuple(_block(block) for block in sheet.blocks),
    )


def _block(block: Block) -> Block:
    match block:
        case Heading():
            return replace(block, words=_plain(block.words))
        case Para():
            return replace(block, words=_words(block.words))
        case Items():
            return _items(block)
        case Grid():
            rows = tuple(tuple(_words(cell) for cell in row) for row in block.rows)
            return replace(block, head=tuple(_plain(h) for h in block.head), rows=rows)
        case Box():
            return replace(block, title=_plain(block.title), words=_words(block.words))
        case Slide():
            inside = tuple(_block(one) for one in block.blocks)
            return replace(block, title=_plain(block.title), blocks=inside)
        case _:
            return block


def _items(block: Items) -> Items:
    below = tuple(tuple(_items(inside) for inside in lists) for lists in block.below)
    return replace(block, items=tuple(_words(item) for item in block.items), below=below)


def _plain(words: str) -> str:
    return f"{_BEGINS}{words}{_ENDS}" if words and not runs_from_the_right(words) else words


def _words(words: Words) -> Words:
    if isinstance(words, str):
        return _plain(words)
    if runs_from_the_right(text_of(words)):
        return words
    return (Run(_BEGINS), *words, Run(_ENDS))
