"""Setting words into lines of terminal cells.

A line is a row of runs, each some words and the name of a look.  Looks are component
classes of :class:`game.tui.widgets.pane.Pane`; the words are never read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size

Run = tuple[str, str]
"""Words and the name of their look; ``""`` is plain."""
Line = tuple[Run, ...]
"""One row of a pane."""

BLANK: Line = ()


def clean(words: str) -> str:
    """Words without anything that a terminal could take for a command."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() else " " for c in words)


def width_of(line: Line) -> int:
    """How many cells a line takes."""
    return sum(cell_len(words) for words, _ in line)


def plain(line: Line) -> str:
    """The words of a line without their looks."""
    return "".join(words for words, _ in line)


def clipped(line: Line, width: int) -> Line:
    """A line cut to ``width`` cells, with an ellipsis where something was cut.

    It is cut between words where there is a blank not far from the end.
    """
    if width_of(line) <= width:
        return line
    kept: list[Run] = []
    left = width - 1
    for words, look in line:
        taken = words if cell_len(words) <= left else set_cell_size(words, left)
        kept.append((taken, look))
        left -= cell_len(taken)
        if left <= 0:
            if words != taken and words[len(taken) : len(taken) + 1] != " ":
                taken = _whole_words(taken, alone=len(kept) == 1)
            kept[-1] = (taken.rstrip(_STOPS) or taken, look)
            break
    return (*kept, ("…", ""))


_SENTENCE = re.compile(r"[.?!]”?\)?(?=\s+\S)")
"""The end of a sentence that another follows."""
_STOPS = " ,;:"
"""What does not stand before an ellipsis."""
_CLOSING = re.compile(r"[.,;:!?)\]»”’]")
"""What stands close to the word before it, and begins no line."""
_SET_APART = frozenset(("%", "%.", "%,", "%;", ":", ";", "»"))
"""What begins no line though a blank stands before it: after a number, and in French."""
_NEAR = 12
"""Cells that may stay empty so that no word is cut."""


def _whole_words(words: str, *, alone: bool) -> str:
    """Words without the part of a word at their end, where that is short."""
    head, _, tail = words.rpartition(" ")
    return head if len(tail) < _NEAR and (head.strip() or not alone) else words


def in_sentences(words: str, width: int) -> str:
    """As many whole sentences, from the first, as ``width`` cells hold; all of them where
    not even the first fits."""
    if cell_len(words) <= width:
        return words
    ends = [
        m.end() for m in _SENTENCE.finditer(words) if cell_len(words[: m.end()]) <= width
    ]
    return words[: ends[-1]] if ends else words


def in_short(title: str, width: int) -> str:
    """A title for ``width`` cells: without its date where it is too long, else what comes
    before its colon or its question mark; as it is where that is no shorter."""
    if cell_len(title) <= width:
        return title
    undated = title.rpartition(", ")[0] or title
    if cell_len(undated) <= width:
        return undated
    return _HEAD.split(undated, maxsplit=1)[0].rstrip()


_HEAD = re.compile(r": |(?<=\?) ")
"""What parts the head of a title from the rest."""


def spread(left: Line, right: Line, width: int) -> Line:
    """``left`` at the left edge and ``right`` at the right one; ``left`` gives way."""
    room = width - width_of(right) - 1
    if room < 8:
        return clipped(left, width)
    shown = clipped(left, room)
    return (*shown, (" " * (width - width_of(shown) - width_of(right)), ""), *right)


def centred(line: Line, width: int) -> Line:
    """A line in the middle of ``width`` cells."""
    shown = clipped(line, width)
    return ((" " * ((width - width_of(shown)) // 2), ""), *shown)


def wrapped(runs: Iterable[Run], width: int, indent: str = "") -> list[Line]:
    """Runs broken into lines of at most ``width`` cells; ``indent`` begins all but the first."""
    lines: list[Line] = []
    line: list[Run] = []
    used = 0
    width = max(width, len(indent) + 4)
    for word in _words(_pieces(runs, width - len(indent)), width - len(indent)):
        words = "".join(piece for piece, _ in word)
        if used + cell_len(words.rstrip()) > width and used > 0:
            lines.append(_closed(line))
            line, used = ([(indent, "")], len(indent)) if indent else ([], 0)
            if not words.strip():
                continue
        for piece, look in word:
            if line and line[-1][1] == look:
                line[-1] = (line[-1][0] + piece, look)
            else:
                line.append((piece, look))
        used += cell_len(words)
    if line:
        lines.append(_closed(line))
    return lines


def _words(pieces: Iterable[Run], longest: int) -> Iterator[list[Run]]:
    """Pieces that no line parts: a mark that closes goes with the word before it, whatever
    look either has, unless they are longer than a line together."""
    word: list[Run] = []
    for piece in pieces:
        told = "".join(words for words, _ in word)
        closes = piece[0].rstrip() in _SET_APART or (
            _CLOSING.match(piece[0]) is not None and not told.endswith(" ")
        )
        if word and not (closes and cell_len(told + piece[0].rstrip()) <= longest):
            yield word
            word = []
        word.append(piece)
    if word:
        yield word


def _closed(line: list[Run]) -> Line:
    if line and not line[-1][0].rstrip():
        line = line[:-1]
    elif line:
        line = [*line[:-1], (line[-1][0].rstrip(), line[-1][1])]
    return tuple(line)


def _pieces(runs: Iterable[Run], longest: int) -> Iterator[Run]:
    """Words with the blanks after them; what is longer than a line is cut."""
    for words, look in runs:
        piece, cells = "", 0
        for char in clean(words):
            wide = cell_len(char)
            full = cells + wide > longest
            if piece and (full or (piece.endswith(" ") and char != " ")):
                yield piece, look
                piece, cells = "", 0
            piece += char
            cells += wide
        if piece:
            yield piece, look


def listed(names: list[str], most: int) -> str:
    """Names in a row, at most so many, and how many more there are."""
    if len(names) <= most:
        return " ".join(names)
    return f"{' '.join(names[:most])} +{len(names) - most}"
