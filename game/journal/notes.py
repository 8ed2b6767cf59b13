"""Notes and marks that a person puts on moments of a day, kept in a file beside it.

They are no part of the sitting: its journal stays as it is.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.journal import disk
from game.journal.errors import JournalUnusable, not_kept

SUFFIX = ".notes.json"
"""What is put behind the name of the file that the notes are about."""


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a person put on one moment."""

    seq: int
    """Number of the moment."""
    words: str = ""
    """Empty where it is only marked."""


class Notes:
    """Notes on one day.  Every change is on disk when the call returns."""

    def __init__(self, path: Path, notes: tuple[Note, ...] = ()) -> None:
        self.path = path
        self._by_seq = {n.seq: n for n in notes}

    @property
    def all(self) -> tuple[Note, ...]:
        """Every note, in the order of the day."""
        return tuple(self._by_seq[s] for s in sorted(self._by_seq))

    @property
    def marked(self) -> frozenset[int]:
        """Numbers of the moments with a mark or a note."""
        return frozenset(self._by_seq)

    def words(self, seq: int) -> str:
        """The note on a moment; empty where there is none."""
        found = self._by_seq.get(seq)
        return found.words if found else ""

    def put(self, seq: int, words: str = "") -> None:
        """Mark a moment, with words or without; what stood there goes.

        Raises :class:`game.journal.NotKept` where it cannot be written; nothing is changed
        then.
        """
        self._keep({**self._by_seq, seq: Note(seq, " ".join(words.split()))})

    def clear(self, seq: int) -> None:
        """Take mark and note off a moment.  Raises as :meth:`put` does."""
        self._keep({s: n for s, n in self._by_seq.items() if s != seq})

    def _keep(self, by_seq: dict[int, Note]) -> None:
        block = msgspec.json.encode([by_seq[s] for s in sorted(by_seq)])
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            disk.replace(self.path, msgspec.json.format(block, indent=1) + b"\n")
        except OSError as fault:
            raise not_kept(self.path, fault) from fault
        self._by_seq = by_seq


def notes_on(path: Path) -> Notes:
    """The notes beside a journal; none where there is no such file.

    Raises :class:`~game.journal.errors.JournalUnusable` where the file holds anything else.
    """
    return read_notes(path.with_name(path.name + SUFFIX))


def read_notes(beside: Path) -> Notes:
    """The notes in a file; none where there is no such file.  Raises as above."""
    try:
        block = beside.read_bytes()
    except FileNotFoundError:
        return Notes(beside)
    except OSError as fault:
        msg = f"{beside} cannot be read: {fault.strerror}"
        raise JournalUnusable(msg) from fault
    try:
        return Notes(beside, msgspec.json.decode(block, type=tuple[Note, ...]))
    except msgspec.MsgspecError as fault:
        msg = f"{beside} holds no notes: {fault}"
        raise JournalUnusable(msg) from fault
