"""How the events of a log are numbered to those who may know a part of it.

Whoever may know everything calls events by the numbers of the file.  To everybody else
they are numbered from 1 without gaps: a gap would tell that something passed in private,
and when.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable

from game.rules.log.events import Entry
from game.sitting.views import may_know


class Numbering:
    """The numbers of one viewer, and those of the file."""

    def __init__(self, seqs: Iterable[int] | None = None) -> None:
        """``seqs`` are the file's numbers of what the viewer may know; ``None``: of all."""
        self._seqs = None if seqs is None else array("I", seqs)

    @property
    def is_files(self) -> bool:
        """Whether the numbers are those of the file."""
        return self._seqs is None

    def told(self, seq: int) -> int:
        """What the viewer calls the last event up to the file's ``seq``; 0 before any."""
        return seq if self._seqs is None else bisect_right(self._seqs, seq)

    def seq(self, number: int) -> int:
        """The file's number of the event that the viewer calls ``number``; 0 for 0.

        Raises :class:`IndexError` for a number above the viewer's last.
        """
        if self._seqs is None or number == 0:
            return number
        return self._seqs[number - 1]


FILES = Numbering()
"""The numbers of the file, for whoever may know everything."""


def numbering(entries: Iterable[Entry], seat: str) -> Numbering:
    """The numbers by which ``seat`` calls events; an empty one is the public."""
    return Numbering(e.seq for e in entries if may_know(e, seat))
