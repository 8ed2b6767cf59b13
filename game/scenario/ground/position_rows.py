"""The rows of a table of positions: by column, and each as a part with places when asked."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, overload

import msgspec

from game.scenario.diagnostics import Problems
from game.scenario.files.cells import cells_of
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping, Node, Scalar
from game.scenario.shapes.part import FAULTY, Part


class Sheet(msgspec.Struct, frozen=True):
    """What all rows of a table share."""

    source: Source
    names: tuple[str, ...]
    """Of the columns, in their order."""
    mark: str
    """What stands between cells."""


class Row(Part):
    """A row as read; where its cells stand is found out when somebody asks."""

    __slots__ = ("_number", "_sheet")
    _number: int
    _sheet: Sheet

    @classmethod
    def of(cls, sheet: Sheet, number: int, values: dict[str, Any]) -> Row:
        """The row on a line of a table."""
        row = cls(values)
        row._sheet, row._number = sheet, number
        return row

    @property
    def source(self) -> Source:
        """The table."""
        return self._sheet.source

    @property
    def line(self) -> int:
        """The line of the row."""
        return self._number

    @property
    def node(self) -> Mapping:
        """The row as a mapping from columns to cells."""
        sheet, line = self._sheet, self._sheet.source.lines[self._number - 1]
        cells = cells_of(sheet.source, self._number, line, sheet.mark) or []
        entries: dict[str, tuple[Scalar, Node]] = {
            name: (cell, cell) for name, cell in zip(sheet.names, cells, strict=False)
        }
        return Mapping(self._number, 1, entries)


class Rows(Sequence[Row]):
    """All rows of a table.

    A table has thousands, nearly all of them sound, so they are kept by column, and a row
    is made when somebody asks for it.
    """

    def __init__(
        self, sheet: Sheet, numbers: Sequence[int], columns: dict[str, Sequence[Any]]
    ) -> None:
        self._sheet, self._numbers, self._columns = sheet, numbers, columns

    @classmethod
    def none(cls) -> Rows:
        """No rows: those of a scenario without a table."""
        return cls(Sheet(Source("", "", Problems()), (), ","), (), {})

    def where(self, which: Iterable[int]) -> Rows:
        """The same table with some of its rows, by their numbers from 0."""
        kept = list(which)
        columns: dict[str, Sequence[Any]] = {
            name: [column[at] for at in kept] for name, column in self._columns.items()
        }
        return Rows(self._sheet, [self._numbers[at] for at in kept], columns)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self[i] for i in range(len(self))[at]]
        values = {name: column[at] for name, column in self._columns.items()}
        sound = {name: value for name, value in values.items() if value is not FAULTY}
        return Row.of(self._sheet, self._numbers[at], sound)

    def column(self, name: str) -> Sequence[Any]:
        """The values of a column, row by row; :data:`FAULTY` where one has a fault."""
        return self._columns.get(name, ())

    def tuples(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """The values of some columns, row by row."""
        return zip(*map(self.column, names), strict=False)

    def other_than(self, name: str, words: Container[Any]) -> Iterator[Row]:
        """The rows of which a column says, without a fault, none of these words."""
        for at, value in enumerate(self.column(name)):
            if value not in words and value is not FAULTY:
                yield self[at]
