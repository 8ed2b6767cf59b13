"""What is known of each moment of a day without going there, held in columns.

A day of any length can be searched and drawn as a row of marks; a moment takes some twenty
bytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar, overload

import msgspec

_NOBODY: Mapping[str, str] = {}
"""No ballots; one for all tags, for there are as many as events."""
_WEIGHTS = {"": 0, "red line": 1, "broken": 2, "decision": 3}
_UNKNOWN = -1
"""Stands for a minute that is not known."""
_DECIDED, _VOTED, _CHANGED, _PARTED = 1, 2, 4, 8


class Tag(msgspec.Struct, frozen=True, gc=False):
    """What is known of a moment without going there."""

    at: int
    """Its place among the moments, from 0."""
    seq: int
    """Number in the log, or in the record, from 1."""
    minute: int | None
    kind: str
    seat: str
    """Id of the seat that did it; empty for the meeting itself."""
    about: tuple[str, ...] = ()
    """Provisions concerned, and the proposal if there is one."""
    decided: bool = False
    outcome: str = ""
    voted: bool = False
    """Whether a vote was decided here."""
    ballots: Mapping[str, str] = msgspec.field(default_factory=lambda: _NOBODY)
    """By seat: ballots known of a vote decided here."""
    broken: tuple[str, ...] = ()
    """Deals broken here, a sentence each, as far as the viewer may know."""
    changed: bool = False
    """Whether the text reads otherwise from here on."""
    parted: bool = False
    """Whether somebody broke a bloc's line that the viewer knows, or left its group."""

    @property
    def mark(self) -> str:
        """What stands out: ``broken``, ``red line``, ``decision`` or nothing."""
        if self.decided:
            return "decision"
        if self.broken:
            return "broken"
        return "red line" if self.kind == "red line" else ""


_Word = TypeVar("_Word", str, tuple[str, ...])


class _Words(Generic[_Word]):
    """A column of words of which few are different."""

    def __init__(self, code: str) -> None:
        self._codes = array(code)
        self._numbers: dict[_Word, int] = {}
        self._words: list[_Word] = []

    def append(self, word: _Word) -> None:
        number = self._numbers.setdefault(word, len(self._numbers))
        if number == len(self._words):
            self._words.append(word)
        self._codes.append(number)

    def __getitem__(self, at: int) -> _Word:
        return self._words[self._codes[at]]


class Tags(Sequence[Tag]):
    """The tags of all moments, in their order; one is made when it is asked for."""

    def __init__(self, tags: Iterable[Tag] = ()) -> None:
        self._seqs = array("I")
        self._minutes = array("i")
        self._flags = array("B")
        self._weights = bytearray()
        self._kinds: _Words[str] = _Words("H")
        self._seats: _Words[str] = _Words("H")
        self._outcomes: _Words[str] = _Words("H")
        self._abouts: _Words[tuple[str, ...]] = _Words("I")
        self._ballots: dict[int, Mapping[str, str]] = {}
        self._broken: dict[int, tuple[str, ...]] = {}
        for tag in tags:
            self._take(tag)

    def _take(self, tag: Tag) -> None:
        at = len(self._seqs)
        self._seqs.append(tag.seq)
        self._minutes.append(_UNKNOWN if tag.minute is None else tag.minute)
        self._flags.append(
            _DECIDED * tag.decided
            | _VOTED * tag.voted
            | _CHANGED * tag.changed
            | _PARTED * tag.parted
        )
        self._weights.append(_WEIGHTS[tag.mark])
        self._kinds.append(tag.kind)
        self._seats.append(tag.seat)
        self._outcomes.append(tag.outcome)
        self._abouts.append(tag.about)
        if tag.ballots:
            self._ballots[at] = tag.ballots
        if tag.broken:
            self._broken[at] = tag.broken

    def __len__(self) -> int:
        return len(self._seqs)

    @overload
    def __getitem__(self, at: int) -> Tag: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Tag]: ...
    def __getitem__(self, at: int | slice) -> Tag | Sequence[Tag]:
        if isinstance(at, slice):
            return tuple(self[n] for n in range(*at.indices(len(self))))
        at = range(len(self))[at]
        flags, minute = self._flags[at], self._minutes[at]
        return Tag(
            at,
            self._seqs[at],
            None if minute == _UNKNOWN else minute,
            self._kinds[at],
            self._seats[at],
            self._abouts[at],
            bool(flags & _DECIDED),
            self._outcomes[at],
            bool(flags & _VOTED),
            self._ballots.get(at, _NOBODY),
            self._broken.get(at, ()),
            bool(flags & _CHANGED),
            bool(flags & _PARTED),
        )

    def place_of(self, seq: int) -> int:
        """The last moment whose number is not above ``seq``; 0 where there is none."""
        return max(0, bisect_right(self._seqs, seq) - 1)

    def weightiest(self, among: range) -> int:
        """The first of the moments that stand out most among neighbours."""
        shared = self._weights[among.start : among.stop]
        return among.start + shared.index(max(shared))
