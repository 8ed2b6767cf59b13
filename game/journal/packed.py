"""A block of bytes that is held compressed and read in slices."""

from __future__ import annotations

import zlib
from functools import lru_cache

_PIECE = 1 << 16
"""Bytes that are compressed together, and unpacked to read one of them."""
_UNPACKED = 4
"""Pieces that lie unpacked: reading goes forward, and where it jumps it stays near."""


class Packed:
    """Immutable bytes, in some tenth of their size; a slice unpacks what it lies in.

    A sitting is mostly the same few words, so the fastest level does; to unpack a piece
    takes less than a tenth of a millisecond.
    """

    def __init__(self, block: bytes) -> None:
        view = memoryview(block)
        self._size = len(block)
        self._pieces = tuple(
            zlib.compress(view[start : start + _PIECE], 1)
            for start in range(0, self._size, _PIECE)
        )
        self._unpack = lru_cache(_UNPACKED)(self._unpacked)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, span: slice) -> bytes:
        start, stop, _ = span.indices(self._size)
        first, last = start // _PIECE, (stop - 1) // _PIECE
        if first == last:
            at = first * _PIECE
            return self._unpack(first)[start - at : stop - at]
        return b"".join(self._parts(start, stop))

    def _parts(self, start: int, stop: int) -> list[bytes]:
        """What a slice takes of each piece that it runs over."""
        found = []
        while start < stop:
            at = start - start % _PIECE
            end = min(stop, at + _PIECE)
            found.append(self._unpack(at // _PIECE)[start - at : end - at])
            start = end
        return found

    def _unpacked(self, number: int) -> bytes:
        return zlib.decompress(self._pieces[number])
