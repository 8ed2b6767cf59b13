"""What goes into a journal comes out of it, and the file can be read by a person."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.journal import Header, Journal, NotKept, Scan, read
from game.rules.log.events import BallotCast, Entry, Spoke
from tests.journal.sample import ENTRIES, ENTRY_LISTS, HEADER, ballots

VERSION_1 = Path(__file__).parent / "files" / "version-1.nemcon"


def test_a_sitting_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    with Journal.create(path, HEADER) as journal:
        journal.append(ENTRIES[:5])
        journal.append(ENTRIES[5:])
        assert list(ENTRIES) == list(journal.entries)
    reading = read(path)
    assert (reading.header, tuple(reading.entries)) == (HEADER, ENTRIES)
    assert (reading.failure, reading.torn, reading.version) == (None, False, 1)
    assert path.stat().st_size == reading.size


def test_a_sitting_can_be_continued(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    Journal.create(path, HEADER, ENTRIES[:3]).close()
    with Journal.open(path) as journal:
        assert list(ENTRIES[:3]) == list(journal.entries)
        assert journal.mended is None
        journal.append(ENTRIES[3:])
    assert read(path).entries == ENTRIES
    assert [p.name for p in tmp_path.iterdir()] == ["a.nemcon"]


@settings(max_examples=150, deadline=None)
@given(ENTRY_LISTS)
def test_every_event_comes_back(entries: list[Entry]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.nemcon"
        Journal.create(path, HEADER, entries).close()
        assert tuple(entries) == read(path).entries
        assert len(entries) == path.read_bytes().split(b" events\n")[1].count(b"\n")


@settings(max_examples=100, deadline=None)
@given(
    st.builds(
        Header,
        scenario=st.text(),
        title=st.text(),
        digest=st.text(),
        seed=st.integers(-(2**63), 2**63 - 1),
        seats=st.lists(st.text(), max_size=3).map(tuple),
        files=st.dictionaries(st.text(), st.text(), max_size=3),
        rulebooks=st.dictionaries(st.text(), st.text(), max_size=3),
    )
)
def test_every_header_and_attached_file_comes_back(header: Header) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.nemcon"
        Journal.create(path, header).close()
        assert header == read(path).header


def test_the_file_is_the_one_kept_for_version_1(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    Journal.create(path, HEADER, ENTRIES).close()
    assert VERSION_1.read_bytes() == path.read_bytes()


def test_version_1_is_still_read() -> None:
    reading = read(VERSION_1)
    assert (reading.header, tuple(reading.entries), reading.failure) == (
        HEADER,
        ENTRIES,
        None,
    )


def test_the_file_shows_nothing_that_would_steer_a_terminal() -> None:
    unseen = {"\x1b", "\u202e", "\r", "\x9b", "\x7f"}
    assert not unseen & set(VERSION_1.read_text("utf-8"))


def test_c1_controls_come_back_and_are_escaped_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    words = "a\x7fb\x9bc\u2066d\\\u061ce"
    Journal.create(
        path, HEADER, [Entry(1, 900, Spoke("MEX", "reply", words=words))]
    ).close()
    assert r'"a\u007fb\u009bc\u2066d\\\u061ce"' in path.read_text("utf-8")
    assert words == getattr(read(path).entries[0].event, "words", "")


def test_scanning_gives_entry_by_entry(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    Journal.create(path, HEADER, ENTRIES).close()
    with Scan(path) as scan:
        assert scan.header == HEADER
        assert list(ENTRIES) == list(scan)


def test_the_head_vouches_for_all_so_far(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "a.nemcon", HEADER) as journal:
        assert journal.id == journal.head
        heads = []
        for entry in ENTRIES:
            journal.append([entry])
            heads.append(journal.head.encode())
    reading = read(tmp_path / "a.nemcon")
    assert heads == [reading.entries.sum_of(at) for at in range(len(ENTRIES))]
    assert heads[2].decode() == reading.sum_after(3)


def test_events_out_of_order_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "a.nemcon", HEADER) as journal:
        with pytest.raises(ValueError, match="event 2 was handed in where 1 follows"):
            journal.append(ballots(1, first=2))
        with pytest.raises(ValueError, match="cannot stand in a journal"):
            journal.append([Entry(1, 900, BallotCast("A B", "yes"), ("A B",))])
        assert list(journal.entries) == []
    assert read(tmp_path / "a.nemcon").entries == ()


def test_what_is_no_text_is_not_kept(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "a.nemcon", HEADER) as journal:
        with pytest.raises(NotKept, match="characters that are no text"):
            journal.append([Entry(1, 900, Spoke("MEX", "reply", words="\udcff"))])
        journal.append(ballots(1))
    assert len(read(tmp_path / "a.nemcon").entries) == 1


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    path.write_text("a shopping list")
    with pytest.raises(NotKept, match="the name is taken"):
        Journal.create(path, HEADER)
    assert path.read_text() == "a shopping list"
    assert [path] == list(tmp_path.iterdir())
