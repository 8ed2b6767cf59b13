"""What can be wrong with a journal that a person can mend or must know of.

::

    NemconError
    ├── InputUnusable
    │   ├── JournalUnusable   not a journal, not readable, or of a version not known here
    │   │   ├── NobodysGame   no one seat sat at it; it can be replayed
    │   │   └── NoSuchSitting no file bears the name
    │   └── JournalDamaged    a line is not what was written; carries line and byte
    ├── JournalHeld           another process is writing to it; says which
    └── NotKept               what was to be written is not on disk; the file is whole
        └── NameTaken         because something of that name lies there already
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from game.errors import InputUnusable, NemconError

_FULL = {errno.ENOSPC, errno.EFBIG, *([errno.EDQUOT] if hasattr(errno, "EDQUOT") else [])}
_BARRED = {errno.EACCES, errno.EPERM, errno.EROFS}


class JournalUnusable(InputUnusable):
    """The file cannot be read as a journal at all; the message says why."""


class NobodysGame(JournalUnusable):
    """No one person sat at the sitting, so that nobody can go on with it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: nobody's game; it can be replayed, not continued")
        self.path = path
        self.hint = f"nemcon replay {path} looks at it"
        """What to type instead."""


class NoSuchSitting(JournalUnusable):
    """No file bears the name; the hint names those that are kept, the nearest first."""

    def __init__(self, name: str, kept: Sequence[str]) -> None:
        super().__init__(f"there is no file `{name}`, here or among the saved games")
        near = get_close_matches(name, kept, n=1) or kept[:3]
        self.hint = (
            f"saved games: {', '.join(near)}"
            if near
            else "no game is saved on this machine"
        )
        """What to type instead."""


class JournalDamaged(InputUnusable):
    """A line of the journal is not what was written.  Nothing was repaired."""

    def __init__(self, path: Path, line: int, byte: int, reason: str) -> None:
        super().__init__(f"{path}: damaged at line {line} (byte {byte}): {reason}")
        self.path = path
        self.line = line
        """Number of the first damaged line, from 1."""
        self.byte = byte
        """Where that line begins in the file, from 0; everything before it is sound."""
        self.reason = reason
        self.hint = ""
        """What to type instead; whoever cannot go on with the file fills it in."""


class JournalHeld(NemconError):
    """Another process writes to the journal; it can still be read."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"{path} is open in {holder}; it can be looked at, not continued")
        self.path = path
        self.hint = f"nemcon replay {path} looks at it"
        """What to type instead."""
        self.holder = holder
        """Who holds it, in a few words: ``process 4711 on desk-3``."""


class NotKept(NemconError):
    """Something could not be written.  What was on disk before is there and is whole."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be written: {reason}")
        self.hint = (
            "make room there, or name a place that can be written to;"
            " NEMCON_HOME moves the saved games"
        )
        self.path = path
        self.reason = reason


class NameTaken(NotKept):
    """Something of that name lies there already; it stays, and nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the name is taken")
        self.args = (f"the name is taken, {path} is there already; choose another name",)
        self.hint = "another name"


def not_kept(path: Path, fault: OSError) -> NotKept:
    """The system's refusal to write, in words that say what to do."""
    if isinstance(fault, FileExistsError):
        return NameTaken(path)
    if fault.errno in _FULL:
        return NotKept(path, "the disk is full, or the file has reached its limit")
    if fault.errno in _BARRED:
        return NotKept(path, "the file or its folder is read-only for you")
    return NotKept(path, fault.strerror or str(fault))
