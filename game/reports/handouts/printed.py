"""A folder that is printed into again: what a person changed in it stays, what is out of date goes.

The folder remembers the digest of every file as it was printed, in :data:`MEMORY`.  A file
that is otherwise by now was edited, or came from elsewhere: it is kept beside the new one.
A file of an earlier print that this one does not have, such as the sheet of a delegation
that has left the room, is taken away, unless somebody edited it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from itertools import chain, count
from pathlib import Path

import msgspec

from game.reports.handouts.errors import NotWritten

MEMORY = ".nemcon-print"
"""The file of a folder that remembers what was printed into it."""


class Printed:
    """One print into a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.earlier = _remembered(folder / MEMORY)
        """By file of the folder, as the last prints left it: the SHA-256."""
        self.written: dict[str, str] = {}
        """The same of this print."""
        self.kept: dict[Path, Path] = {}
        """Files that were edited: where each was, and where it lies now."""
        self.gone: list[Path] = []
        """Files of an earlier print that were taken away."""

    def put(self, path: Path, content: bytes) -> None:
        """Write a file of the folder.  Raises :class:`NotWritten`."""
        name = path.relative_to(self.folder).as_posix()
        digest = hashlib.sha256(content).hexdigest()
        try:
            if self._is_edited(path) and _digest(path) != digest:
                self.kept[path] = path.replace(_free(path))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise NotWritten(f"{path} cannot be written: {error.strerror}") from error
        self.written[name] = digest

    def finish(self, suffixes: Collection[str] = ()) -> None:
        """Remember this print, and take away what earlier ones left under these suffixes.

        Raises :class:`NotWritten`.
        """
        stay: dict[str, str] = {}
        try:
            for name, digest in self.earlier.items():
                path = self.folder / name
                if name in self.written or not path.is_file():
                    continue
                if path.suffix not in suffixes or self._is_edited(path):
                    stay[name] = digest
                    continue
                path.unlink()
                self.gone.append(path)
            memory = msgspec.json.encode({**stay, **self.written}, order="sorted")
            if self.written:
                (self.folder / MEMORY).write_bytes(msgspec.json.format(memory) + b"\n")
        except OSError as error:
            msg = f"{self.folder} cannot be tidied: {error.strerror}"
            raise NotWritten(msg) from error

    def _is_edited(self, path: Path) -> bool:
        """Whether a file lies there that is not as it was printed."""
        if not path.exists():
            return False
        name = path.relative_to(self.folder).as_posix()
        return _digest(path) != self.earlier.get(name)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _free(path: Path) -> Path:
    """A name beside it at which nothing lies: ``briefing.kept.docx``."""
    names = chain(("kept",), (f"kept-{number}" for number in count(2)))
    others = (path.with_name(f"{path.stem}.{name}{path.suffix}") for name in names)
    return next(p for p in others if not p.exists())


def _remembered(path: Path) -> dict[str, str]:
    """What a folder remembers; nothing where it has never been printed into."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}
    return {name: digest for name, digest in found.items() if _inside(name)}


def _inside(name: str) -> bool:
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts
