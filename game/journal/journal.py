"""The journal of a live sitting: what is appended is on disk before anybody is told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import msgspec

from game.journal import disk, upcast
from game.journal.content import chained, whole
from game.journal.errors import JournalUnusable, NotKept, not_kept
from game.journal.header import Header
from game.journal.lock import Lock, hold
from game.journal.reading import Reading, read
from game.rules.log.events import Entry


class _Held(msgspec.Struct, frozen=True):
    """What a journal that is open for writing knows of its file."""

    header: Header
    id: str
    entries: list[Entry]
    head: bytes
    size: int


def _held(reading: Reading) -> _Held:
    entries = list(reading.entries)
    return _Held(reading.header, reading.id, entries, reading.head, reading.size)


class Journal:
    """A journal open for writing; this process is its only writer.

    Make one with :meth:`create` or :meth:`open`, and close it, best by ``with``.
    """

    def __init__(self, path: Path, lock: Lock, held: _Held) -> None:
        self.path = path
        self.header: Header = held.header
        self.id = held.id
        """Names the sitting, whatever the file is called."""
        self.mended: Path | None = None
        """The copy of the file as it was found, where its torn end was cut on opening."""
        self._lock: Lock | None = lock
        self._entries = held.entries
        self._head = held.head
        self._size = held.size
        self._clean = True
        self._fd = disk.open_to_append(path)

    @classmethod
    def create(cls, path: Path, header: Header, entries: Iterable[Entry] = ()) -> Journal:
        """A new file with the header and, for a branch, the events it begins with.

        It is there whole or not at all.  Raises :class:`NotKept` where it cannot be
        written or the name is taken, :class:`~game.journal.errors.JournalHeld` where
        another process is about to take the name.
        """
        kept = _checked(entries, 1)
        start, block, sums = whole(path, header, kept)
        held = _Held(header, sums[start - 1].decode(), kept, sums[-1], len(block))
        lock = hold(path)
        try:
            disk.create(path, block)
            return cls(path, lock, held)
        except OSError as fault:
            lock.release()
            raise not_kept(path, fault) from fault

    @classmethod
    def open(cls, path: Path) -> Journal:
        """Take up a sitting where it stopped.

        A torn last line is cut off; the file as it was is kept beside it
        (:attr:`mended`).  Other damage is raised as
        :class:`~game.journal.errors.JournalDamaged` and nothing is changed; so is
        :class:`~game.journal.errors.JournalHeld` where another process writes to it.
        :func:`~game.journal.reading.read` then still gives what is sound.
        A file of an older version is written anew in this one, the old one kept beside it.
        """
        if not path.is_file():
            msg = f"{path}: there is no such file"
            raise JournalUnusable(msg)
        lock = hold(path)
        try:
            reading = read(path)
            if reading.failure:
                raise reading.failure
            mended = _mend(path, reading) if reading.torn else None
            if reading.version != upcast.VERSION:
                reading = _renew(path, reading)
            journal = cls(path, lock, _held(reading))
        except OSError as fault:
            lock.release()
            raise not_kept(path, fault) from fault
        except BaseException:
            lock.release()
            raise
        journal.mended = mended
        return journal

    @property
    def entries(self) -> Sequence[Entry]:
        """Every event, oldest first; all are on disk."""
        return self._entries

    @property
    def head(self) -> str:
        """The checksum that vouches for everything so far."""
        return self._head.decode()

    def append(self, entries: Iterable[Entry]) -> None:
        """Write events and return once they are on disk; many together cost little more.

        Their numbers follow on those before.  Raises :class:`NotKept` where the disk
        refuses: none of them is then in the file, which stays whole.  The caller may go on
        in memory, and hand in all that is missing when there is room again.
        """
        kept = _checked(entries, len(self._entries) + 1)
        if not kept:
            return
        if self._lock is None:
            raise NotKept(self.path, "the journal is closed")
        block, sums = chained(self.path, self._head, kept)
        before = (len(self._entries), self._size, self._head)
        try:
            if not self._clean:
                self._cut_back()
            disk.write(self._fd, block)
            disk.sync(self._fd)
            self._size += len(block)
            self._head = sums[-1]
            self._entries += kept
        except BaseException as fault:
            self._undo(*before)
            if isinstance(fault, OSError):
                raise not_kept(self.path, fault) from fault
            raise

    def close(self) -> None:
        """Let others write to it.  Closing twice does no harm."""
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(self._fd)
            lock.release()

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _undo(self, count: int, size: int, head: bytes) -> None:
        """As it was before an append that came to nothing, in memory and on disk."""
        del self._entries[count:]
        self._size, self._head = size, head
        with suppress(OSError):
            self._cut_back()

    def _cut_back(self) -> None:
        # While this fails, nothing more is written; what is left over is then torn off
        # when the file is next opened.
        self._clean = False
        os.ftruncate(self._fd, self._size)
        disk.sync(self._fd)
        self._clean = True


def _checked(entries: Iterable[Entry], first: int) -> list[Entry]:
    kept = list(entries)
    for seq, entry in enumerate(kept, first):
        if entry.seq != seq:
            msg = f"event {entry.seq} was handed in where {seq} follows"
            raise ValueError(msg)
    return kept


def _mend(path: Path, reading: Reading) -> Path:
    """Cut off the torn end, having kept the file as it was beside it."""
    broken = disk.free_name(path.with_name(path.name + ".broken"))
    disk.create(broken, path.read_bytes())
    fd = disk.open_to_append(path)
    try:
        os.ftruncate(fd, reading.size)
        os.fsync(fd)
    finally:
        os.close(fd)
    return broken


def _renew(path: Path, reading: Reading) -> Reading:
    """Write an older file anew in this version; the old one is kept beside it."""
    kept = disk.free_name(path.with_name(f"{path.name}.v{reading.version}"))
    disk.create(kept, path.read_bytes())
    disk.replace(path, whole(path, reading.header, reading.entries)[1])
    return read(path)
