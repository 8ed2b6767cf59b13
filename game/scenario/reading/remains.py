"""What can be read of a file of which the parser has refused some lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from game.scenario.diagnostics import Place
from game.scenario.files.source import Source
from game.scenario.shapes.part import Part, Ref

_WORD = re.compile(r"[\w.-]+")


class Remains(msgspec.Struct, frozen=True):
    """The rest of such a file."""

    part: Part
    """What it says."""
    refs: tuple[Ref, ...]
    """The words in it that name something defined elsewhere."""
    file: str
    gone: frozenset[int]
    """The lines, from 1, of the entries that could not be read."""
    lost: frozenset[str]
    """The words in those lines: each may be what a name elsewhere refers to."""

    cut_short: bool = False
    """Whether those are the last of the file, which may have had more."""

    @classmethod
    def of(
        cls,
        part: Part,
        refs: Sequence[Ref],
        source: Source,
        gone: Collection[int],
        *,
        cut_short: bool = False,
    ) -> Remains:
        """What is left of a file but for its lines ``gone``, from 0."""
        words = {w for at in gone for w in _WORD.findall(source.lines[at])}
        lost = frozenset(words | {word.strip(".-") for word in words})
        numbers = frozenset(at + 1 for at in gone)
        return cls(part, tuple(refs), source.name, numbers, lost, cut_short)

    def holds(self, place: Place) -> bool:
        """Whether what stands at a place was read as it is written."""
        return place.file != self.file or place.line not in self.gone
