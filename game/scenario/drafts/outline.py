"""Numbers one within another: where each stands in the tree, by how the numbers go on.

What goes on from an open level belongs to it: ``(b)`` after ``(a)``, whatever stood below
that, and ``(i)`` after ``(h)``.  What is the first of its numerals opens a level below: ``(i)``
after ``(a)``.  Where two levels count alike, how far a block is set in tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence

import msgspec

from game.rules.draft.numerals import Style, value_of

SMALL: tuple[Style, ...] = ("small-roman", "small-letter", "arabic")
CAPITAL: tuple[Style, ...] = ("roman", "letter")
CAPITALS = re.compile(
    r"(?:\(([IVXLC]{1,7}|[A-Z])\)|([IVXLC]{1,7}|[A-Z])[.)])\s+(.*)\Z", re.DOTALL
)
"""A unit or paragraph by a capital or a Roman number: that in brackets, or that, words."""


_UNBRACKETED = re.compile(r"(?m)^( *)([a-z]|[ivxl]{2,4})[.)](?= +\S)")
"""A small letter or Roman number that begins a line, with a stop or one bracket."""


class _Level(msgspec.Struct, frozen=True):
    style: Style
    value: int
    id: str
    depth: int = 0
    """How far it is set in."""


class Levels:
    """The levels that are open at a place in a text, the outermost first."""

    def __init__(self) -> None:
        self._open: list[_Level] = []

    @property
    def innermost(self) -> str:
        """Id of what was numbered last; ``""``: nothing was."""
        return self._open[-1].id if self._open else ""

    def take(
        self,
        token: str,
        styles: Sequence[Style],
        made: Callable[[str], str],
        depth: int = 0,
    ) -> str:
        """Put a numeral on its level; ``made`` is asked for the id of what it numbers, by the
        id of what that is part of, ``""`` on the outermost level.  ``depth`` is how far it is
        set in."""
        level, style = self._found(token, styles, depth)
        del self._open[level:]
        id_ = made(self.innermost)
        self._open.append(_Level(style, value_of(token, style), id_, depth))
        return id_

    def goes_on(self, token: str, depth: int = 0) -> bool:
        """Whether a numeral is the next of an open level."""
        return self._next(token, depth) is not None

    def _next(self, token: str, depth: int) -> int | None:
        """The level that a numeral goes on from: of several the one that is set in as far,
        else the deepest."""
        found = [
            at
            for at, level in enumerate(self._open)
            if value_of(token, level.style) == level.value + 1
        ]
        as_far = [at for at in found if self._open[at].depth == depth]
        fitting = as_far or found
        return fitting[-1] if fitting else None

    def _found(self, token: str, styles: Sequence[Style], depth: int) -> tuple[int, Style]:
        """On which level, from 0, and in which numerals."""
        level = self._next(token, depth)
        if level is not None:
            return level, self._open[level].style
        fitting = [style for style in styles if value_of(token, style)] or [*styles]
        first = next((style for style in fitting if value_of(token, style) == 1), None)
        known = [level.style for level in self._open]
        deeper = bool(self._open) and depth > self._open[-1].depth
        if first is not None and (first not in known or deeper):
            return len(known), first
        for style in fitting if first is None else (first,):
            if style in known:
                return len(known) - 1 - known[::-1].index(style), style
        return len(known), fitting[0]


class Bullets:
    """The lists without numbers that are open at a place in a text, the outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str, int]] = []
        """How far each is set in, the id of its last item, and how many it has."""

    def take(self, depth: int, made: Callable[[str, int], str]) -> None:
        """Put an item on its level; ``made`` is asked for its id, by the id of the item that
        it is part of, ``""``: of none, and how many there are now."""
        while len(self._open) > 1 and self._open[-1][0] > depth:
            self._open.pop()
        within = not self._open or self._open[-1][0] < depth
        count = 1 if within else self._open.pop()[2] + 1
        id_ = made(self._open[-1][1] if self._open else "", count)
        self._open.append((depth, id_, count))


def capitals_of(blocks: Iterable[str]) -> frozenset[str]:
    """The capitals and Roman numbers that number a text: those of a series of which both the
    first and the second are there, so that ``A. Smith`` alone is a name."""
    found = {mark[1] or mark[2] for block in blocks if (mark := CAPITALS.match(block))}
    series = [s for s in CAPITAL if {1, 2} <= {value_of(token, s) for token in found}]
    return frozenset(t for t in found if any(value_of(t, style) for style in series))


def bracketed(text: str) -> str:
    """A text whose lists by ``a.`` or ``ii)`` count as ``(a)`` and ``(ii)``; what is of no
    series of which both the first and the second are there begins a sentence."""
    found = {mark[2] for mark in _UNBRACKETED.finditer(text)}
    series = [s for s in SMALL[:2] if {1, 2} <= {value_of(token, s) for token in found}]

    def written(mark: re.Match[str]) -> str:
        counts = any(value_of(mark[2], style) for style in series)
        return f"{mark[1]}({mark[2]})" if counts else mark[0]

    return _UNBRACKETED.sub(written, text)


def capital_in(block: str, capitals: Container[str]) -> tuple[str, str, str] | None:
    """The capital or Roman number before a block, that as it is shown, and the words."""
    mark = CAPITALS.match(block)
    token = (mark[1] or mark[2]) if mark else ""
    if mark is None or token not in capitals:
        return None
    return token, f"({token})" if mark[1] else token, mark[3]
