"""A row that grows at its end: immutable to look at, and never copied to grow.

A tuple is copied to be one longer; a meeting of n statements so moves n²/2 of them.  Rows
that grow from one another share one list, of which each sees its own beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class Row(Sequence[T], Generic[T]):
    """Things in their order; :meth:`grown` gives the row that is one longer."""

    __slots__ = ("_many", "_shared")

    def __init__(self, things: Sequence[T] = ()) -> None:
        self._shared: list[T] = [*things]
        self._many = len(self._shared)

    def grown(self, thing: T) -> Row[T]:
        """This row and ``thing`` behind it; this row stays as it is."""
        shared, many = self._shared, self._many
        # The empty row is a default that all meetings begin with: nothing is hung on it.
        if not many:
            return Row((thing,))
        if len(shared) == many:
            shared.append(thing)
        # Who goes through a log again, or another thread, may have grown it before: by the
        # same thing, or the place is taken.
        if shared[many] != thing:
            return Row((*islice(shared, many), thing))
        row: Row[T] = Row.__new__(Row)
        row._shared, row._many = shared, many + 1
        return row

    def beyond(self, shorter: Row[T]) -> tuple[T, ...] | None:
        """What stands behind the things of a row that this one has grown from, or is; ``None``
        where it has grown from another, as far as can be told without a look at its things."""
        if shorter._shared is not self._shared or shorter._many > self._many:
            return None
        return tuple(self._shared[shorter._many : self._many])

    def __len__(self) -> int:
        return self._many

    def __iter__(self) -> Iterator[T]:
        return islice(self._shared, self._many)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return tuple(self._shared[n] for n in range(*at.indices(self._many)))
        return self._shared[range(self._many)[at]]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Row | tuple):
            return NotImplemented
        return len(self) == len(other) and all(
            a == b for a, b in zip(self, other, strict=True)
        )

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Row({tuple(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return Row, (tuple(self),)
