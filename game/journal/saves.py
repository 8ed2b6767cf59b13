"""Saved games: a folder of journals in the platform's data folder.

A game's name is its file's name.  Nothing is deleted: what is thrown away lies in the
folder ``trash`` and can be brought back.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Container, Iterable
from pathlib import Path
from shlex import quote
from typing import TypeVar

import msgspec

from game.journal import disk
from game.journal.errors import (
    JournalHeld,
    JournalUnusable,
    NoSuchSitting,
    NotKept,
    not_kept,
)
from game.journal.glance import glance
from game.journal.header import Branch, Header
from game.journal.lock import hold

Made = TypeVar("Made")
SUFFIX = ".nemcon"
"""How a journal's file name ends."""
HOME = "NEMCON_HOME"
"""Environment variable that names another data folder."""
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 120
"""Characters of a game's name; file systems take 255 bytes."""


class Saved(msgspec.Struct, frozen=True):
    """A saved game, as far as a list needs it."""

    path: Path
    name: str
    scenario: str = ""
    title: str = ""
    seats: tuple[str, ...] = ()
    """Seats taken by people."""
    started: str = ""
    """ISO 8601, as the header has it."""
    changed: int = 0
    """When the file was last written: seconds since 1970, UTC."""
    seq: int = 0
    """Number of the last event."""
    minute: int | None = None
    """Minute of the meeting's day at the last event; ``None`` before the first."""
    stage: str = ""
    """Id of the stage that is open."""
    outcome: str = ""
    """What the meeting was closed with; empty while it can be continued."""
    branch: Branch | None = None
    record: bool = False
    """Whether it is a record that was laid out, which branches leave and nobody plays."""
    fault: str = ""
    """Why it cannot be listed; the other facts are then missing."""


def home() -> Path:
    """The data folder; it may not exist yet."""
    if elsewhere := os.environ.get(HOME):
        return Path(elsewhere).expanduser()
    from platformdirs import user_data_path

    return user_data_path("nemcon", appauthor=False)


def folder() -> Path:
    """Where saved games lie; it may not exist yet."""
    return home() / "games"


def trash() -> Path:
    """Where games lie that were thrown away; it may not exist yet."""
    return home() / "trash"


def found(name: str) -> Path:
    """The file that a name stands for: where it says, else among the saved games."""
    path = Path(name).expanduser()
    if path.name != name or path.exists():
        return path
    kept = folder() / name
    return kept if kept.exists() else path


def sitting(name: str) -> Path:
    """The file of a sitting that a name stands for, its ending given or not.

    Raises :class:`NoSuchSitting` where there is none.
    """
    for said in (name, name + SUFFIX):
        path = found(said)
        if path.exists():
            return path
    raise NoSuchSitting(name, [spoken(g.path) for g in listing()])


def spoken(path: Path) -> str:
    """What :func:`found` takes for a file, as it is typed in a shell."""
    short = path.parent == folder() and not Path(path.name).exists()
    return quote(path.name if short else str(path))


def listing(where: Path | None = None) -> tuple[Saved, ...]:
    """The games in a folder (:func:`folder` where none is given), last changed first.

    A file that cannot be read is listed with its ``fault``.
    """
    return _latest_first(saved(p) for p in _files(where or folder()))


def anew(games: Iterable[Saved]) -> tuple[Saved, ...]:
    """Games that were listed before, last changed first; those are read again whose file
    was written since."""
    return _latest_first(saved(g.path) if _written_since(g) else g for g in games)


def _written_since(game: Saved) -> bool:
    try:
        return int(game.path.stat().st_mtime) != game.changed
    except OSError:
        return False


def _latest_first(games: Iterable[Saved]) -> tuple[Saved, ...]:
    return tuple(sorted(games, key=lambda s: (-s.changed, s.name)))


def saved(path: Path) -> Saved:
    """One game, for a list."""
    try:
        changed = int(path.stat().st_mtime)
        seen = glance(path)
    except (OSError, JournalUnusable) as fault:
        return Saved(path, path.stem, fault=str(fault))
    return Saved(
        path,
        path.stem,
        seen.header.scenario,
        seen.header.title,
        seen.header.seats,
        seen.header.created,
        changed,
        seen.seq,
        seen.minute,
        seen.stage,
        seen.outcome,
        seen.header.branch,
        seen.header.record,
    )


def fresh(
    scenario: str, seats: tuple[str, ...], date: str, taken: Container[Path] = ()
) -> Path:
    """A path for a new game: ``cybercrime-2024-MEX-2026-11-23-1.nemcon``.

    ``date`` is today's, given by the caller; ``taken`` are names not to give.  The folder
    is made where there is none; raises :class:`~game.journal.errors.NotKept` where it
    cannot be.
    """
    where = made(folder())
    start = fitting("-".join((scenario, *(seats or ("auto",)), date)))
    number = 1
    while (path := where / f"{start}-{number}{SUFFIX}").exists() or path in taken:
        number += 1
    return path


def begun(header: Header, create: Callable[[Path], Made]) -> Made:
    """What ``create`` makes under a fresh name; under the next where another process takes
    it in the same moment.  Raises what ``create`` raises otherwise."""
    taken: set[Path] = set()
    while True:
        path = fresh(header.scenario, header.seats, header.created[:10], taken)
        try:
            return create(path)
        except JournalHeld:
            taken.add(path)
        except NotKept:
            if not path.exists():
                raise
            taken.add(path)


def rename(path: Path, name: str) -> Path:
    """Give a game another name, with the files beside it; the answer is its new path.

    Raises :class:`~game.journal.errors.JournalHeld` while it is being played and
    :class:`~game.journal.errors.NotKept` where the name is taken or cannot be given.
    """
    new = path.with_name(fitting(name) + SUFFIX)
    return path if new == path else _moved(path, new)


def discard(path: Path) -> Path:
    """Throw a game away: into the trash, from which it can come back."""
    return _moved(path, disk.free_name(made(trash()) / path.name))


def restore(path: Path) -> Path:
    """Bring a game back from the trash."""
    return _moved(path, disk.free_name(made(folder()) / path.name))


def copy(path: Path, to: Path) -> Path:
    """A copy of a game elsewhere, which may be a folder; the answer is the copy's path.

    A line that is just being written is left out.  Raises
    :class:`~game.journal.errors.NotKept` where the name is taken or cannot be written,
    :class:`~game.journal.errors.JournalUnusable` where there is no such game.
    """
    target = to / path.name if to.is_dir() else to
    try:
        block = path.read_bytes()
    except OSError as fault:
        msg = f"{path} cannot be read: {fault.strerror}"
        raise JournalUnusable(msg) from fault
    try:
        disk.create(target, block[: block.rfind(b"\n") + 1])
    except OSError as fault:
        raise not_kept(target, fault) from fault
    return target


def keep(path: Path) -> Path:
    """A copy of a game from elsewhere among the saved ones; the answer is its path.

    One that lies there already is left as it is.  Raises as :func:`copy` does.
    """
    where = made(folder())
    if path.parent.resolve() == where.resolve():
        return path
    return copy(path, disk.free_name(where / path.name))


def fitting(name: str) -> str:
    """A name without what file systems do not take.

    Never empty, never hidden, never longer than 120 characters.
    """
    return _UNFIT.sub("-", name).strip(" .-")[:_LONGEST].rstrip(" .-") or "game"


def made(where: Path) -> Path:
    """A folder that exists.  Raises :class:`~game.journal.errors.NotKept` otherwise."""
    try:
        where.mkdir(parents=True, exist_ok=True)
    except FileExistsError as fault:
        raise NotKept(where, "a file lies where its folder would be") from fault
    except OSError as fault:
        raise not_kept(where, fault) from fault
    return where


def _files(where: Path) -> list[Path]:
    try:
        return sorted(p for p in where.iterdir() if p.suffix == SUFFIX and p.is_file())
    except OSError:
        return []


def _moved(path: Path, to: Path) -> Path:
    """Move a game and what lies beside it (``.broken``, notes)."""
    if not path.is_file():
        msg = f"{path}: there is no such file"
        raise JournalUnusable(msg)
    lock = hold(path)
    try:
        if to.exists():
            raise FileExistsError(None, "there is a game of that name already", str(to))
        path.rename(to)
        for side in path.parent.glob(_literal(path.name) + ".*"):
            if side.suffix != ".lock":
                side.rename(
                    disk.free_name(to.with_name(to.name + side.name[len(path.name) :]))
                )
        disk.sync_folder(path.parent)
        disk.sync_folder(to.parent)
    except OSError as fault:
        raise not_kept(to, fault) from fault
    finally:
        lock.release()
    return to


def _literal(name: str) -> str:
    return re.sub(r"([\[*?])", r"[\1]", name)
