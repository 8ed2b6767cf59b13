"""A folder that is printed into again: what a person changed in it stays, what is out of date goes.

The folder remembers the digest of every file as it was printed, in :data:`MEMORY`, and that
of the sheet which it holds.  A file that is otherwise by now was edited, or came from
elsewhere: it is kept beside the new one.  A file of an earlier print stays, in whichever form,
while its sheet is what this print has; the sheet of a delegation that has left the room, and a
form of a sheet that says something else today, are taken away, unless somebody edited them.
Files that are not remembered are never touched.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path, PurePosixPath

import msgspec

from game.reports.handouts.errors import NotWritten
from game.reports.handouts.sheets import Sheet

MEMORY = ".nemcon-print"
"""The file of a folder that remembers what was printed into it."""


class _File(msgspec.Struct, frozen=True):
    """A file as it was printed."""

    digest: str
    """SHA-256 of the file."""
    sheet: str = ""
    """SHA-256 of the sheet, whatever its form; empty where that is not remembered."""


class Printed:
    """One print into a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.earlier = _remembered(folder / MEMORY)
        """By file of the folder: as the last prints left it."""
        self.written: dict[str, _File] = {}
        """The same of this print."""
        self.kept: dict[Path, Path] = {}
        """Files that were edited: where each was, and where it lies now."""
        self.gone: list[Path] = []
        """Files of an earlier print, of sheets that this one does not have: taken away."""
        self.outdated: list[Path] = []
        """Files whose sheets say something else in this print, in other forms: taken away."""
        self.left: list[Path] = []
        """Files that would have been taken away, and stay because they were edited."""

    def put(self, path: Path, content: bytes, sheet: Sheet) -> None:
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
        self.written[name] = _File(digest, _of_sheet(sheet))

    def finish(self, sheets: Iterable[Sheet] | None = None) -> None:
        """Remember this print, and take away what earlier ones left and these sheets are not.

        ``None``: the print broke off, so that nothing is taken away.  Raises
        :class:`NotWritten`.
        """
        found = None if sheets is None else {s.name: _of_sheet(s) for s in sheets}
        stay: dict[str, _File] = {}
        try:
            for name, file in self.earlier.items():
                path = self.folder / name
                if name in self.written or not path.is_file():
                    continue
                if found is None or file.sheet in found.values():
                    stay[name] = file
                elif self._is_edited(path):
                    stay[name] = file
                    self.left.append(path)
                else:
                    path.unlink()
                    anew = PurePosixPath(name).with_suffix("").as_posix() in found
                    (self.outdated if anew else self.gone).append(path)
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
        file = self.earlier.get(name)
        return file is None or _digest(path) != file.digest


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _of_sheet(sheet: Sheet) -> str:
    return hashlib.sha256(repr(sheet).encode()).hexdigest()


def _free(path: Path) -> Path:
    """A name beside it at which nothing lies: ``briefing.kept.docx``."""
    names = chain(("kept",), (f"kept-{number}" for number in count(2)))
    others = (path.with_name(f"{path.stem}.{name}{path.suffix}") for name in names)
    return next(p for p in others if not p.exists())


def _remembered(path: Path) -> dict[str, _File]:
    """What a folder remembers; nothing where it has never been printed into."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=dict[str, _File | str])
    except (OSError, msgspec.DecodeError):
        return {}
    return {
        name: file if isinstance(file, _File) else _File(file)
        for name, file in found.items()
        if _inside(name)
    }


def _inside(name: str) -> bool:
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts
