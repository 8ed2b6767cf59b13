"""Writing files of a scenario: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from game.errors import InputUnusable


class NotWritten(InputUnusable):
    """A file could not be written; what was there before is still there."""


def write_whole(path: Path, text: str) -> None:
    """Put ``text`` in the place of a file, line ends as they are, at once.

    A link stays one: what it leads to is written.  Raises :class:`NotWritten`.
    """
    temporary = ""
    try:
        path = path.resolve() if path.is_symlink() else path
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(temporary).replace(path)
    except (OSError, RuntimeError) as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        reason = getattr(error, "strerror", "") or str(error)
        msg = f"`{path}` cannot be written: {reason.lower()}"
        raise NotWritten(msg) from error
