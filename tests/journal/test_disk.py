"""A disk that is full, fails or may not be written to: clear words, nothing corrupt."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.journal import Journal, NotKept, disk, read, saves
from game.journal.notes import notes_on
from tests.journal.sample import ENTRIES, HEADER, ballots

ROOT = Path(__file__).parents[2]

LIMITED = """
import resource, sys
from pathlib import Path
from game.journal import Journal, NotKept
from game.journal.notes import notes_on
from tests.journal.sample import HEADER, ballots

path = Path(sys.argv[1])
in_memory = ballots(200)
with Journal.create(path, HEADER) as journal:
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 2000, resource.RLIM_INFINITY))
    try:
        for entry in in_memory:
            journal.append([entry])
    except NotKept as refusal:
        print(len(journal.entries), path.stat().st_size, refusal)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    journal.append(in_memory[len(journal.entries):])
"""


def _mounted(folder: Path, *options: str) -> bool:
    command = ["mount", *options, str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 KB of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not _mounted(folder, "-t", "tmpfs", "-o", "size=128k", "nemcon-test"):
        pytest.skip("mounting a small disk needs a privilege that this user has not")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S607 - the system's own


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits on the size of files")
def test_at_the_limit_the_game_goes_on_in_memory_and_is_kept_later(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    kept, size, words = ran.stdout.split(" ", 2)
    assert "the disk is full, or the file has reached its limit" in words
    assert 0 < int(kept) < 200
    assert tuple(ballots(200)) == read(path).entries
    # When it was refused, the file ended with the last event that was kept.
    assert int(kept) == path.read_bytes()[: int(size)].split(b" events\n")[1].count(b"\n")


def test_a_full_disk_keeps_what_it_has(small_disk: Path) -> None:
    path = small_disk / "a.nemcon"
    with Journal.create(path, HEADER) as journal:
        filler = small_disk / "filler"
        filler.write_bytes(b"x" * 80_000)
        refused = None
        while refused is None:
            try:
                journal.append(ballots(50, len(journal.entries) + 1))
            except NotKept as refusal:
                refused = str(refusal)
        assert "the disk is full" in refused
        kept = len(journal.entries)
        assert kept > 0
        assert ballots(kept) == list(read(path).entries)
        assert read(path).torn is False
        with pytest.raises(NotKept, match="the disk is full"):
            Journal.create(small_disk / "b.nemcon", HEADER, ballots(2000))
        assert not (small_disk / "b.nemcon").exists()
        filler.unlink()
        journal.append(ballots(50, kept + 1))
    assert ballots(kept + 50) == list(read(path).entries)


def test_a_read_only_disk_can_be_read(small_disk: Path) -> None:
    path = small_disk / "a.nemcon"
    Journal.create(path, HEADER, ENTRIES).close()
    assert _mounted(small_disk, "-o", "remount,ro")
    assert read(path).entries == ENTRIES
    for attempt in (
        lambda: Journal.open(path),
        lambda: Journal.create(small_disk / "b.nemcon", HEADER),
        lambda: saves.rename(path, "c"),
    ):
        with pytest.raises(NotKept, match="read-only"):
            attempt()


def read_only(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Make a folder read-only for everybody, root too.

    Permissions do not bind root and not every test may mount, so the system's calls that
    create, move, remove or open to write answer for this folder as a read-only one does.
    """

    def barred(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(path: object, *rest: object, **more: object) -> object:
            writes = name != "open" or (rest and int(str(rest[0])) & _WRITING)
            inside = isinstance(path, str | Path) and folder in Path(path).parents
            if inside and writes:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
            return real(path, *rest, **more)

        return call

    for name in ("open", "rename", "replace", "unlink", "mkdir", "truncate"):
        patch.setattr(os, name, barred(name, getattr(os, name)))


_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def test_a_read_only_folder_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.nemcon"
    Journal.create(path, HEADER, ENTRIES).close()
    before = sorted(p.name for p in tmp_path.iterdir())
    content = path.read_bytes()
    with monkeypatch.context() as patch:
        read_only(tmp_path, patch)
        assert read(path).entries == ENTRIES
        for attempt in (
            lambda: Journal.open(path),
            lambda: Journal.create(tmp_path / "b.nemcon", HEADER),
            lambda: saves.rename(path, "c"),
            lambda: notes_on(path).put(1, "a note"),
        ):
            with pytest.raises(NotKept, match="read-only"):
                attempt()
    assert sorted(p.name for p in tmp_path.iterdir()) == before
    assert path.read_bytes() == content
    Journal.open(path).close()


class Failing:
    """Lets so many calls to the system through and then fails the next, once or for good."""

    def __init__(self, patch: pytest.MonkeyPatch, through: int, *, for_good: bool) -> None:
        self.left = through
        self.for_good = for_good
        self.failed = False
        write = os.write
        patch.setattr(
            os, "write", lambda fd, b: self.call(write, fd, b[: max(1, len(b) // 2)])
        )
        patch.setattr(os, "ftruncate", self.guarded(os.ftruncate))
        patch.setattr(os, "fsync", self.guarded(os.fsync))
        patch.setattr(disk, "sync", self.guarded(disk.sync))

    def guarded(self, real: Callable[..., object]) -> Callable[..., object]:
        return lambda *parts: self.call(real, *parts)

    def call(self, real: Callable[..., object], *parts: object) -> object:
        self.left -= 1
        if self.left < 0 and (self.for_good or not self.failed):
            self.failed = True
            raise OSError(errno.EIO, "Input/output error")
        return real(*parts)


@pytest.mark.parametrize("for_good", [False, True])
def test_whichever_call_fails_nothing_acknowledged_is_lost(
    tmp_path: Path, *, for_good: bool
) -> None:
    """Fail at call 0, 1, 2 ... of an append until it goes through."""
    for through in range(60):
        path = tmp_path / f"{through}.nemcon"
        with Journal.create(path, HEADER, ENTRIES[:4]) as journal:
            with pytest.MonkeyPatch.context() as patch:
                failing = Failing(patch, through, for_good=for_good)
                try:
                    journal.append(ENTRIES[4:10])
                    refused = ""
                except NotKept as refusal:
                    refused = str(refusal)
            kept = len(journal.entries)
            assert (kept, "Input/output error" in refused) == (
                (4, True) if refused else (10, False)
            )
            journal.append(ENTRIES[kept:])
        assert read(path).entries == ENTRIES
        if not failing.failed:
            return
    pytest.fail("an append takes more calls than expected")


@pytest.mark.parametrize("for_good", [False, True])
def test_whichever_call_fails_a_new_file_is_whole_or_not_there(
    tmp_path: Path, *, for_good: bool
) -> None:
    for through in range(60):
        path = tmp_path / f"{through}.nemcon"
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, through, for_good=for_good)
            with contextlib.suppress(NotKept):
                Journal.create(path, HEADER, ENTRIES).close()
        assert not path.exists() or read(path).entries == ENTRIES
        assert not path.with_name(path.name + ".new").exists()
        if not failing.failed:
            assert read(path).entries == ENTRIES
            return
    pytest.fail("creating a file takes more calls than expected")


def test_an_append_that_is_interrupted_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(fd: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.nemcon"
    with Journal.create(path, HEADER, ENTRIES[:4]) as journal:
        with monkeypatch.context() as patch:
            patch.setattr(disk, "sync", interrupted)
            with pytest.raises(KeyboardInterrupt):
                journal.append(ENTRIES[4:6])
        assert list(ENTRIES[:4]) == list(journal.entries)
        journal.append(ENTRIES[4:])
    assert read(path).entries == ENTRIES


def test_events_are_synced_after_they_are_written_and_before_append_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    write, sync = os.write, disk.sync

    def written(fd: int, block: bytes) -> int:
        calls.append("write")
        return write(fd, block)

    def synced(fd: int) -> None:
        calls.append("sync")
        sync(fd)

    with Journal.create(tmp_path / "a.nemcon", HEADER) as journal:
        monkeypatch.setattr(os, "write", written)
        monkeypatch.setattr(disk, "sync", synced)
        journal.append(ENTRIES)
        assert calls == ["write", "sync"]


def test_a_closed_journal_takes_nothing(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path / "a.nemcon", HEADER)
    journal.close()
    journal.close()
    with pytest.raises(NotKept, match="closed"):
        journal.append(ballots(1))
