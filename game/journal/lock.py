"""One writer at a time.

The lock lies beside the journal and goes with the process that holds it, however that ends.
The name of the holder is written into it.
"""

from __future__ import annotations

import errno
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from game.journal.errors import JournalHeld, not_kept

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Lock:
    """The right to write to a journal, held until :meth:`release`."""

    def __init__(self, lock: BaseFileLock, path: Path) -> None:
        self._lock = lock
        self._path = path

    def release(self) -> None:
        """Let others write.  The file goes first, while nobody else can hold it."""
        with suppress(OSError):
            self._path.unlink()
        self._lock.release()


def hold(path: Path) -> Lock:
    """Take the lock of the journal at ``path`` without waiting.

    Raises :class:`JournalHeld` where somebody has it, and
    :class:`~game.journal.errors.NotKept` where the folder cannot be written to.
    """
    from filelock import FileLock, Timeout

    beside = path.with_name(path.name + ".lock")
    lock = FileLock(beside, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        if not beside.exists():  # nobody holds what is not there: no file can be made here
            fault = OSError(errno.EACCES, os.strerror(errno.EACCES))
            raise not_kept(path, fault) from None
        raise JournalHeld(path, _holder(beside)) from None
    except OSError as fault:
        raise not_kept(path, fault) from fault
    with suppress(OSError):
        beside.write_text(f"process {os.getpid()} on {platform.node()}\n", "utf-8")
    return Lock(lock, beside)


def _holder(beside: Path) -> str:
    try:
        return beside.read_text("utf-8").strip() or "another process"
    except (OSError, UnicodeDecodeError):
        return "another process"
