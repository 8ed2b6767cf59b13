"""What the units of a text stand in: articles in their chapter, chapters in their part."""

from __future__ import annotations

_OUTERMOST = ("annex", "title", "part", "chapter", "section", "article")
"""Kinds of units, each of which may hold those behind it."""
_LIKE = {"principle": "article"}


class Hierarchy:
    """The units that are open at a place of the text, the outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def above(self, kind: str) -> str:
        """The id of the unit that one of a kind stands in, which closes those that it does not
        stand in; ``""`` where it stands in none."""
        rank = _rank(kind)
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        return self._open[-1][1] if self._open else ""

    def begin(self, kind: str, id_: str) -> None:
        """A unit of that kind begins, behind what :meth:`above` has closed."""
        self._open.append((_rank(kind), id_))

    def restart(self, id_: str = "") -> None:
        """Nothing is open but a chapter of that id; nothing at all where it is empty."""
        self._open = [(_rank("chapter"), id_)] if id_ else []


def _rank(kind: str) -> int:
    return _OUTERMOST.index(_LIKE.get(kind, kind))
