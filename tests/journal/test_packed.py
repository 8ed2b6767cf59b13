"""Bytes held compressed read as the bytes themselves do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.journal import packed
from game.journal.packed import Packed

BLOCK = bytes(n * n % 251 for n in range(3 * packed._PIECE + 17))


@given(st.integers(0, len(BLOCK)), st.integers(0, 3 * packed._PIECE))
def test_any_slice_is_that_of_the_block(start: int, length: int) -> None:
    assert HELD[start : start + length] == BLOCK[start : start + length]


def test_slices_at_the_edges_of_pieces() -> None:
    piece = packed._PIECE
    for start in (0, 1, piece - 1, piece, piece + 1, 3 * piece, len(BLOCK)):
        for stop in (start, start + 1, start + piece, len(BLOCK)):
            assert HELD[start:stop] == BLOCK[start:stop], (start, stop)


def test_what_repeats_takes_a_small_part_of_its_size() -> None:
    lines = b"The Chair gives the floor to Mexico.\n" * 50_000
    held = Packed(lines)
    assert len(held) == len(lines)
    assert sum(map(len, held._pieces)) * 10 < len(lines)


def test_nothing_is_nothing() -> None:
    assert Packed(b"")[0:10] == b""


HELD = Packed(BLOCK)
