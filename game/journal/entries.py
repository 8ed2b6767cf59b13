"""The events of a journal as a sequence that holds the file's bytes and decodes on demand.

The bytes are held compressed, and beside them four for each event: where its line ends.
So a journal of any length can be gone through in less memory than its file has bytes.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from sys import intern
from typing import overload

import msgspec
from msgspec.structs import force_setattr

from game.journal import lines, upcast
from game.journal.packed import Packed
from game.rules.log.events import Entry, Event

_event = msgspec.json.Decoder[Event](Event).decode
_plain = msgspec.json.Decoder(upcast.Plain).decode


@cache
def reader(version: int) -> Callable[[bytes], Entry]:
    """What makes an entry of a line's content in a version of the format.

    It raises one of :data:`game.journal.reading.SENSELESS` where there is no sense in it.
    """

    def older(words: bytes) -> Event:
        plain = upcast.event_of(version, _plain(words))
        return msgspec.convert(plain, Event)  # type: ignore[no-any-return]

    event = _event if version == upcast.VERSION else older

    def entry(content: bytes) -> Entry:
        number, minute, known, words = content.split(b" ", 3)
        seats = () if known == b"*" else tuple(known.decode().split(","))
        happened = event(words)
        # A meeting remembers who voted and spoke: one string a seat, not one an event.
        force_setattr(happened, "seat", intern(happened.seat))
        return Entry(int(number), int(minute), happened, seats)

    return entry


class _Alike(Sequence[Entry]):
    """Equal to every sequence of the same entries."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(a == b for a, b in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]


class Kept(_Alike):
    """Events in a row, each decoded when it is asked for."""

    def __init__(self, block: bytes, ends: array[int], version: int) -> None:
        """``block`` are whole lines, ``ends`` a 0 and where each of them ends."""
        self._block = Packed(block)
        self._ends = ends
        self._entry = reader(version)

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return Picked(self, range(*at.indices(len(self))))
        at = range(len(self))[at]
        return self._entry(self._block[self._ends[at] + lines.AT : self._ends[at + 1] - 1])

    def __iter__(self) -> Iterator[Entry]:
        block, entry, skip = self._block, self._entry, lines.AT
        start = 0
        for end in islice(self._ends, 1, None):
            yield entry(block[start + skip : end - 1])
            start = end

    def sum_of(self, at: int) -> bytes:
        """The checksum of an event's line, by its place, from 0."""
        start = self._ends[range(len(self))[at]]
        return self._block[start : start + len(lines.START)]


class Picked(_Alike):
    """Some of a sequence of events, by their places in it."""

    def __init__(self, entries: Sequence[Entry], places: Sequence[int]) -> None:
        self._entries = entries
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return Picked(self._entries, self._places[at])
        return self._entries[self._places[at]]

    def __iter__(self) -> Iterator[Entry]:
        return map(self._entries.__getitem__, self._places)


def picked(entries: Sequence[Entry], fits: Callable[[Entry], bool]) -> Sequence[Entry]:
    """Those that fit; four bytes are held for each."""
    return Picked(entries, array("I", _places(entries, fits)))


def _places(entries: Iterable[Entry], fits: Callable[[Entry], bool]) -> Iterator[int]:
    return (at for at, entry in enumerate(entries) if fits(entry))
