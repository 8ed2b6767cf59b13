"""Checked scenarios, kept between runs under the digest of everything they came from.

The key covers the bytes of every file that the reader could have used, and the program
that read them.  A file of the cache begins with the digest of its own content; whatever
cannot be read, does not fit or cannot be written is passed over in silence: the scenario
is then read anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

import game

MOST_FILES = 64
"""Files kept; the oldest go first."""
MOST_BYTES = 64_000_000
"""Inputs larger than this together are not worth a key."""
_DIGEST = 32

T = TypeVar("T")


def folder() -> Path:
    """Where the cache lies: the platform's folder for such things."""
    from platformdirs import user_cache_path

    return user_cache_path("nemcon", appauthor=False) / "scenarios"


def key_of(place: Path, shelves: Iterable[Path]) -> str:
    """The key of a scenario's folder with its rulebooks; ``""``: do not use the cache."""
    total = hashlib.sha256(f"{game.__version__} {_program()}\n".encode())
    size = 0
    try:
        total.update(f"{place.resolve().name}\n".encode())
        for path in _inputs(place, shelves):
            size += path.stat().st_size
            if size > MOST_BYTES:
                return ""
            content = path.read_bytes()
            total.update(f"{_label(path, place)} {len(content)}\n".encode())
            total.update(content)
    except OSError:
        return ""
    return total.hexdigest()


def key_of_value(value: object) -> str:
    """The key of what this program makes of a value."""
    total = hashlib.sha256(f"{game.__version__} {_program()}\n".encode())
    total.update(msgspec.msgpack.encode(value))
    return total.hexdigest()


def _label(path: Path, place: Path) -> str:
    inside = path.is_relative_to(place)
    return path.relative_to(place).as_posix() if inside else path.name


def _inputs(place: Path, shelves: Iterable[Path]) -> list[Path]:
    briefs = sorted((place / "briefs").rglob("*"))
    files = [place / "scenario.yaml", place / "positions.csv", *briefs]
    files += sorted((place / "texts").glob("*.yaml"))
    files += [p for shelf in shelves for p in sorted(shelf.glob("*.yaml"))]
    return [p for p in files if p.is_file()]


_JUDGES = ("rules", "delegates")
"""The packages by which checks of substance judge."""


@cache
def _program() -> str:
    """What tells this program's reader from one that was changed in place."""
    here = Path(__file__).parent
    total = hashlib.sha256()
    for folder, kind in (
        (here, "*.py"),
        (here, "*.csv"),
        *((here.parent / f, "*.py") for f in _JUDGES),
    ):
        for path in sorted(folder.rglob(kind)):
            found = path.stat()
            total.update(f"{path.name} {found.st_size} {found.st_mtime_ns}\n".encode())
    return total.hexdigest()


def get(key: str, suffix: str, kind: type[T]) -> T | None:
    """What is kept under a key, or ``None``."""
    if not key:
        return None
    try:
        kept = (folder() / f"{key}.{suffix}").read_bytes()
        digest, content = kept[:_DIGEST], kept[_DIGEST:]
        if hashlib.sha256(content).digest() != digest:
            return None
        return msgspec.msgpack.decode(content, type=kind)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def put(key: str, suffix: str, value: object) -> None:
    """Keep something under a key, at once or not at all."""
    if not key:
        return
    content = msgspec.msgpack.encode(value)
    with suppress(OSError):
        where = folder()
        where.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=where, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(content).digest() + content)
            Path(name).replace(where / f"{key}.{suffix}")
        except OSError:
            Path(name).unlink(missing_ok=True)
        _thin_out(where)


def _thin_out(where: Path) -> None:
    kept = [(path.stat().st_mtime, path) for path in where.iterdir()]
    for _, path in sorted(kept)[:-MOST_FILES]:
        path.unlink(missing_ok=True)
