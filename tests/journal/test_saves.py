"""Saved games: listed from their ends, named, thrown away and brought back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.journal import Journal, JournalUnusable, NotKept, read, saves
from game.rules.log.events import BallotCast, Closed, Entry, Spoke, StageOpened
from tests.journal.sample import ENTRIES, HEADER


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def _game(count: int = len(ENTRIES), changed: int = 0) -> Path:
    path = saves.fresh("small-room", ("MEX",), "2026-11-23")
    Journal.create(path, HEADER, ENTRIES[:count]).close()
    if changed:
        os.utime(path, (changed, changed))
    return path


def test_nothing_is_saved_at_first_and_looking_makes_no_folder(home: Path) -> None:
    assert saves.listing() == ()
    assert not home.exists()


def test_the_data_folder_is_the_platform_s_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEMCON_HOME")
    assert saves.home().name == "nemcon"
    assert home != saves.home()


def test_a_game_is_listed_with_what_a_person_needs_to_find_it() -> None:
    path = _game(changed=1_800_000_000)
    expected = saves.Saved(
        path,
        "small-room-MEX-2026-11-23-1",
        "small-room",
        HEADER.title,
        ("MEX",),
        "2026-11-23T10:15:00+01:00",
        1_800_000_000,
        len(ENTRIES),
        970,
        "action",
        "consensus",
    )
    assert (expected,) == saves.listing()


@pytest.mark.parametrize(
    ("count", "seq", "minute", "stage", "outcome"),
    [
        (0, 0, None, "", ""),
        (1, 1, 900, "", ""),
        (2, 2, 900, "opening", ""),
        (12, 12, 911, "opening", ""),
        (13, 13, 960, "action", ""),
        (22, 22, 970, "action", "consensus"),
    ],
)
def test_progress_is_that_of_the_last_event(
    count: int, seq: int, minute: int | None, stage: str, outcome: str
) -> None:
    seen = saves.saved(_game(count))
    assert (seq, minute, stage, outcome) == (
        seen.seq,
        seen.minute,
        seen.stage,
        seen.outcome,
    )


def test_a_torn_line_does_not_count_as_progress() -> None:
    path = _game()
    path.write_bytes(path.read_bytes()[:-5])
    seen = saves.saved(path)
    assert (len(ENTRIES) - 1, 966, "action", "") == (
        seen.seq,
        seen.minute,
        seen.stage,
        seen.outcome,
    )


def test_words_that_look_like_an_event_do_not_close_a_game() -> None:
    path = saves.fresh("small-room", ("MEX",), "2026-11-23")
    words = '"event":"closed","outcome":"vote"} "event":"stage-opened"'
    said = Entry(3, 950, Spoke("MEX", "reply", words=words))
    Journal.create(path, HEADER, [*ENTRIES[:2], said]).close()
    seen = saves.saved(path)
    assert (seen.stage, seen.outcome) == ("opening", "")


@pytest.mark.parametrize("ballots", [0, 500, 900, 5000])
def test_the_stage_is_found_however_long_ago_it_was_opened(ballots: int) -> None:
    path = saves.fresh("small-room", (), "2026-11-23")
    entries = [
        Entry(1, 900, StageOpened("chair", "opening")),
        *(Entry(n + 2, 901, BallotCast("MEX", "yes")) for n in range(ballots)),
        Entry(ballots + 2, 990, Closed("chair", "vote")),
    ]
    Journal.create(path, HEADER, entries).close()
    seen = saves.saved(path)
    assert (ballots + 2, 990, "opening", "vote") == (
        seen.seq,
        seen.minute,
        seen.stage,
        seen.outcome,
    )


@pytest.mark.parametrize("length", range(65_300, 65_560, 7))
def test_the_header_is_found_wherever_it_ends(tmp_path: Path, length: int) -> None:
    import msgspec

    path = tmp_path / "a.nemcon"
    header = msgspec.structs.replace(HEADER, files={"a": "x" * length})
    Journal.create(path, header, ENTRIES).close()
    assert saves.saved(path).outcome == "consensus"


def test_the_last_changed_comes_first_and_a_bad_file_says_why(home: Path) -> None:
    old, new = _game(changed=1_000_000), _game(changed=2_000_000)
    bad = home / "games" / "bad.nemcon"
    bad.write_text("shopping list")
    (home / "games" / "notes.txt").write_text("not a game")
    listed = saves.listing()
    assert [new, old, bad] == [s.path for s in listed]
    assert ["", "", f"{bad} is no journal, or its beginning or end is damaged"] == [
        s.fault for s in listed
    ]


def test_each_new_game_has_a_name_of_its_own() -> None:
    names = [_game().name for _ in range(3)]
    assert [f"small-room-MEX-2026-11-23-{n}.nemcon" for n in (1, 2, 3)] == names
    assert saves.fresh("small-room", (), "d").name == "small-room-auto-d-1.nemcon"


def test_a_game_is_renamed_with_what_lies_beside_it() -> None:
    path = _game()
    path.with_name(path.name + ".broken").write_text("torn")
    new = saves.rename(path, "Étude n° 1: the vote/6.2")
    assert saves.saved(new).name == "Étude n° 1- the vote-6.2"
    assert read(new).entries == ENTRIES
    assert {new.name, new.name + ".broken"} == {p.name for p in new.parent.iterdir()}


def test_a_name_that_is_taken_is_refused() -> None:
    first, second = _game(), _game()
    with pytest.raises(NotKept, match="the name is taken"):
        saves.rename(second, first.stem)
    assert first.exists()
    assert second.exists()
    assert first == saves.rename(first, first.stem)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("", "game"), ("../../etc", "etc"), (".hidden", "hidden"), ("a\x00b\nc", "a-b-c")],
)
def test_names_fit_every_file_system(name: str, expected: str) -> None:
    assert expected == saves.fitting(name)
    assert len(saves.fitting("é" * 500)) == 120


def test_what_is_thrown_away_can_be_brought_back() -> None:
    path = _game()
    block = path.read_bytes()
    thrown = saves.discard(path)
    assert saves.listing() == ()
    assert [thrown] == [s.path for s in saves.listing(saves.trash())]
    same_name = _game()
    assert path == same_name
    back = saves.restore(thrown)
    assert block == back.read_bytes()
    assert {path, back} == {s.path for s in saves.listing()}
    assert saves.listing(saves.trash()) == ()


def test_two_games_of_one_name_both_stay_in_the_trash() -> None:
    first = saves.discard(_game())
    second = saves.discard(_game())
    assert first != second
    assert len(saves.listing(saves.trash())) == 2


def test_a_copy_is_the_same_game_elsewhere(tmp_path: Path) -> None:
    path = _game()
    (tmp_path / "stick").mkdir()
    copied = saves.copy(path, tmp_path / "stick")
    assert tmp_path / "stick" / path.name == copied
    assert path.read_bytes() == copied.read_bytes()
    with pytest.raises(NotKept, match="the name is taken"):
        saves.copy(path, copied)
    with pytest.raises(JournalUnusable):
        saves.copy(tmp_path / "none.nemcon", tmp_path / "b.nemcon")
    with pytest.raises(JournalUnusable):
        saves.discard(tmp_path / "none.nemcon")
