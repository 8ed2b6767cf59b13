"""Files on disk: read whole, and written so that it survives a crash."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

sync: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)
"""Returns once what was written to a descriptor is on disk, its length included."""
_BINARY = getattr(os, "O_BINARY", 0)


def opened(path: Path) -> BinaryIO:
    """A file, to be read.

    Raises :class:`OSError`, for a pipe or a device too, which may have no end to read to.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "it is a pipe or a device, and no file")
    return path.open("rb")


def open_to_append(path: Path) -> int:
    """A descriptor whose writes all go to the end of an existing file."""
    return os.open(path, os.O_RDWR | os.O_APPEND | _BINARY)


def write(fd: int, block: bytes) -> None:
    """Write all of ``block``, however many calls the system takes for it."""
    left = memoryview(block)
    while left:
        left = left[os.write(fd, left) :]


def create(path: Path, block: bytes) -> None:
    """A new file with that content: whole and on disk, or not there at all.

    Raises :class:`FileExistsError` where the name is taken, and what the system raises.
    The caller sees to it that nobody else creates the same name meanwhile.
    """
    if path.exists():
        raise FileExistsError(None, "there is a file of that name already", str(path))
    replace(path, block)


def replace(path: Path, block: bytes) -> None:
    """Put a file with that content in the place of what is there: all of it or nothing."""
    fresh = path.with_name(path.name + ".new")
    try:
        fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o644)
        try:
            write(fd, block)
            os.fsync(fd)
        finally:
            os.close(fd)
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that names created or moved in a folder are on disk.

    Where the system cannot do that for folders (Windows), it keeps them by itself.
    """
    try:
        fd = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def free_name(path: Path) -> Path:
    """``path``, or the first of ``path-2``, ``path-3`` ... that is not taken."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
