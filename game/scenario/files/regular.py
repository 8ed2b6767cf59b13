"""Files from outside that have an end, and names that no file can have."""

from __future__ import annotations

import errno
import stat
from pathlib import Path


def refuse_endless(path: Path) -> None:
    """Raise :class:`OSError` for a pipe or a device, which may have no end to read to."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "It is a pipe or a device, and no file")


def content_of(path: Path) -> bytes:
    """The bytes of a file.  Raises :class:`OSError`, for a pipe or a device too."""
    refuse_endless(path)
    return path.read_bytes()


def is_link(path: Path) -> bool:
    """Whether there is a link; none is where the name is longer than names can be."""
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False
