"""A torn end is cut and nothing else is; damage is reported at its line."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from game.journal import Journal, JournalDamaged, JournalUnusable, disk, read
from game.journal.reading import read_in
from game.rules.log.events import Entry
from tests.journal.sample import ENTRIES, HEADER

PLAYED = Path(__file__).parent / "files" / "played-1.nemcon"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Journal.create(tmp_path / "a.nemcon", HEADER, ENTRIES).close()
    return tmp_path / "a.nemcon"


def _ends(block: bytes) -> list[int]:
    """Where each line ends."""
    return [at for at, byte in enumerate(block, 1) if byte == ord("\n")]


def test_cut_anywhere_exactly_the_whole_events_come_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda fd: None)  # 7,000 openings; no power fails here
    monkeypatch.setattr(disk, "sync", lambda fd: None)
    block = path.read_bytes()
    events_begin = block.index(b" events\n") + len(b" events\n")
    ends = _ends(block)
    for size in range(events_begin, len(block)):
        path.write_bytes(block[:size])
        whole = sum(events_begin < end <= size for end in ends)
        torn = size not in ends
        with Journal.open(path) as journal:
            assert list(ENTRIES[:whole]) == list(journal.entries), size
            assert (journal.mended is not None) == torn, size
            assert path.stat().st_size == max(e for e in ends if e <= size)
        if journal.mended:
            assert block[:size] == journal.mended.read_bytes()
            journal.mended.unlink()


@pytest.fixture(scope="module")
def game() -> bytes:
    """What a person's game of First steps left on disk when they got up from the table."""
    return PLAYED.read_bytes()


def test_a_played_game_cut_anywhere_gives_back_exactly_the_whole_events(
    game: bytes, tmp_path: Path
) -> None:
    """Its header, which holds the scenario, is the same for every cut behind it: round the
    ends of the events it is read with them, and elsewhere they stand behind a short one."""
    whole = tuple(read_in(PLAYED, game).entries)
    behind = game.index(b" events\n") + len(b" events\n")
    ends = [behind, *(e for e in _ends(game) if e > behind)]
    near = {end + by for end in ends for by in (-1, 0, 1)}
    _is_cut_at(sorted(n for n in near if behind <= n < len(game)), game, whole)
    short = tmp_path / "short.nemcon"
    Journal.create(short, HEADER, whole).close()
    block = short.read_bytes()
    begins = block.index(b" events\n") + len(b" events\n")
    assert len(block) - begins == len(game) - behind
    _is_cut_at(range(begins, len(block)), block, whole)


def _is_cut_at(sizes: Iterable[int], block: bytes, whole: tuple[Entry, ...]) -> None:
    """At each of these sizes, which lie among its events, a journal is exactly cut."""
    begins = block.index(b" events\n") + len(b" events\n")
    ends = set(_ends(block))
    for size in sizes:
        found = read_in(PLAYED, block[:size])
        many = block.count(b"\n", begins, size)
        assert (len(found.entries), found.failure) == (many, None), size
        assert found.torn == (size not in ends), size
        assert not many or found.entries[-1] == whole[many - 1], size


def test_a_played_game_cut_in_its_header_is_none(game: bytes) -> None:
    sizes = Random(3).sample(range(1, game.index(b" events\n")), 300)  # noqa: S311
    for size in (*sizes, *_ends(game[: game.index(b" events\n")])):
        with pytest.raises(JournalDamaged):
            read_in(PLAYED, game[:size])


def test_any_bit_of_a_played_game_that_flips_is_found_in_its_line(game: bytes) -> None:
    starts = [0, *_ends(game)]
    header = game[: game.index(b" events\n") + 8].count(b"\n")
    for bit in Random(7).sample(range(len(game) * 8), 2000):  # noqa: S311 - no secret
        damaged = bytearray(game)
        damaged[bit // 8] ^= 1 << bit % 8
        line = 1 + game.count(b"\n", 0, bit // 8)
        failure: JournalDamaged | None
        try:
            failure = read_in(PLAYED, bytes(damaged)).failure
            assert line > header
        except JournalDamaged as damage:
            failure = damage
        assert failure is not None, bit
        assert (failure.line, failure.byte) == (line, starts[line - 1]), bit


def test_cut_in_the_header_it_is_no_journal_to_continue(path: Path) -> None:
    block = path.read_bytes()
    for size in range(1, block.index(b" events\n") + len(b" events\n")):
        path.write_bytes(block[:size])
        with pytest.raises(JournalDamaged) as damage:
            Journal.open(path)
        assert 1 + block[:size].count(b"\n") == damage.value.line
        assert block[:size] == path.read_bytes()


def test_after_a_tear_the_game_goes_on(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])
    with Journal.open(path) as journal:
        assert journal.mended == path.with_name("a.nemcon.broken")
        journal.append(ENTRIES[-1:])
    assert read(path).entries == ENTRIES


def test_a_second_tear_leaves_the_first_copy_alone(path: Path) -> None:
    for name in ("a.nemcon.broken", "a.nemcon-2.broken"):
        path.write_bytes(path.read_bytes()[:-3])
        with Journal.open(path) as journal:
            assert path.with_name(name) == journal.mended


def test_reading_never_mends(path: Path) -> None:
    torn = path.read_bytes()[:-3]
    path.write_bytes(torn)
    reading = read(path)
    assert (True, None, ENTRIES[:-1]) == (
        reading.torn,
        reading.failure,
        tuple(reading.entries),
    )
    assert torn == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_every_flipped_bit_is_reported_at_its_line(path: Path) -> None:
    block = path.read_bytes()
    header = block[: block.index(b" events\n") + 8].count(b"\n")
    bits = Random(5).sample(range(len(block) * 8), 2000)  # noqa: S311 - a sample, no secret
    newlines = [(end - 1) * 8 + bit for end in _ends(block) for bit in range(8)]
    for bit in [*bits, *newlines]:
        damaged = bytearray(block)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        line = 1 + block[: bit // 8].count(b"\n")
        begins = max([0, *(e for e in _ends(block) if e <= bit // 8)])
        if line <= header:
            with pytest.raises(JournalDamaged) as raised:
                read(path)
            failure = raised.value
        else:
            reading = read(path)
            assert reading.failure is not None, bit
            assert ENTRIES[: line - header - 1] == reading.entries
            assert begins == reading.size
            failure = reading.failure
        assert (line, begins) == (failure.line, failure.byte), bit
        assert f"line {line} (byte {begins})" in str(failure)


def test_damage_is_not_mended(path: Path) -> None:
    damaged = path.read_bytes().replace(b'"choice":"abstain"', b'"choice":"against"')
    path.write_bytes(damaged)
    with pytest.raises(JournalDamaged, match="wrong checksum"):
        Journal.open(path)
    assert damaged == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_a_line_taken_out_is_missed(path: Path) -> None:
    rows = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(rows[:-2] + rows[-1:]))
    failure = read(path).failure
    assert failure is not None
    assert len(rows) - 1 == failure.line


def test_rewritten_line_endings_are_named(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(JournalDamaged, match="line 1 "):
        read(path)
    block = path.read_bytes().replace(b"\r\n", b"\n")
    path.write_bytes(block[:-1] + b"\r\n")
    failure = read(path).failure
    assert failure is not None
    assert "CR LF" in failure.reason


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"id: small-room\n", "no nemcon journal"),
        (b"\x00" * 100_000, "no nemcon journal"),
        (b"0000000000000000 nemcon journal 1\n", "no nemcon journal"),
    ],
)
def test_what_is_no_journal_is_said_to_be_none(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "a.nemcon"
    path.write_bytes(content)
    with pytest.raises((JournalDamaged, JournalUnusable), match=message):
        read(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(JournalUnusable, match="cannot be read"):
        read(tmp_path / "none.nemcon")
    with pytest.raises(JournalUnusable, match="no such file"):
        Journal.open(tmp_path / "none.nemcon")
    with pytest.raises(JournalUnusable):
        read(tmp_path)
