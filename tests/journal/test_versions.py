"""Files of other versions: older ones are brought up, newer ones are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal import Journal, JournalDamaged, JournalUnusable, lines, read, upcast
from game.rules.log.events import BallotCast, Closed, Entry
from game.rules.replay import fold
from game.scenario.room import setup_of
from game.sitting.games import Game
from game.sitting.laying import scenario_of
from tests.journal.sample import ballots

# A version before the first: seats were called `players`, ballots were named `vote`.
VERSION_0 = (
    b"nemcon journal 0",
    b'scenario "old"',
    b'title "Old"',
    b'digest ""',
    b"seed 1",
    b'players ["MEX"]',
    b"events",
    b'1 900 * {"event":"vote","seat":"MEX","choice":"yes"}',
    b'2 901 * {"event":"closed","seat":"chair","outcome":"vote"}',
)


def _file(path: Path, contents: tuple[bytes, ...]) -> bytes:
    block = lines.chain(lines.START, contents)[0]
    path.write_bytes(block)
    return block


@pytest.fixture
def _version_0_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def header(facts: upcast.Plain) -> upcast.Plain:
        return {("seats" if k == "players" else k): v for k, v in facts.items()}

    def event(old: upcast.Plain) -> upcast.Plain:
        return old | {"event": {"vote": "ballot-cast"}.get(old["event"], old["event"])}

    monkeypatch.setitem(upcast.STEPS, 0, upcast.Step(header, event))


PLAYED = Path(__file__).parent / "files" / "played-1.nemcon"
EXPECTED = (
    Entry(1, 900, BallotCast("MEX", "yes")),
    Entry(2, 901, Closed("chair", "vote")),
)


def test_a_game_that_was_played_under_version_1_goes_on(tmp_path: Path) -> None:
    """A person's game, left in the consultations: it is read, followed and played to its
    end by whatever program there is."""
    path = tmp_path / "played.nemcon"
    path.write_bytes(PLAYED.read_bytes())
    before = read(path)
    assert (before.version, before.failure, before.header.scenario) == (
        1,
        None,
        "first-steps",
    )
    meeting = fold(setup_of(scenario_of(before.header)), before.entries)
    assert (meeting.chamber.stage, list(meeting.chamber.proposals)) == (
        "talks",
        ["A1", "A2"],
    )
    with Game.take_up(path) as game:
        while not game.desk.view().chamber.outcome:
            game.desk.step()
            game.desk.wait()
    after = read(path)
    assert after.entries[: len(before.entries)] == before.entries
    assert isinstance(after.entries[-1].event, Closed)


@pytest.mark.usefixtures("_version_0_is_known")
def test_an_older_file_is_read_as_if_it_were_new(tmp_path: Path) -> None:
    block = _file(tmp_path / "a.nemcon", VERSION_0)
    reading = read(tmp_path / "a.nemcon")
    assert reading.entries == EXPECTED
    assert (reading.version, reading.header.seats, reading.failure) == (0, ("MEX",), None)
    assert block == (tmp_path / "a.nemcon").read_bytes()


@pytest.mark.usefixtures("_version_0_is_known")
def test_an_older_file_that_is_continued_is_kept_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    block = _file(path, VERSION_0)
    with Journal.open(path) as journal:
        journal.append(ballots(1, first=3))
    reading = read(path)
    assert (*EXPECTED, *ballots(1, first=3)) == reading.entries
    assert reading.version == 1
    assert block == (tmp_path / "a.nemcon.v0").read_bytes()


def test_an_older_version_without_a_step_is_refused(tmp_path: Path) -> None:
    _file(tmp_path / "a.nemcon", VERSION_0)
    with pytest.raises(JournalUnusable, match="version 0; this program reads"):
        read(tmp_path / "a.nemcon")


def test_a_newer_version_is_refused(tmp_path: Path) -> None:
    _file(tmp_path / "a.nemcon", (b"nemcon journal 2", b"whatever"))
    with pytest.raises(JournalUnusable, match="version 2; this program reads"):
        read(tmp_path / "a.nemcon")


@pytest.mark.parametrize(
    "content",
    [
        b'1 900 * {"event":"danced","seat":"MEX"}',
        b'2 900 * {"event":"ballot-cast","seat":"MEX","choice":"yes"}',
        b'1 900 * {"event":"ballot-cast","seat":"MEX","choice":"perhaps"}',
        b'x 900 * {"event":"ballot-cast","seat":"MEX","choice":"yes"}',
        b"1 900",
        b"",
        b"1 900 * " + b"[" * 100_000,
        b"\xff",
    ],
)
def test_a_line_that_makes_no_sense_is_named(tmp_path: Path, content: bytes) -> None:
    start = (b"nemcon journal 1", *VERSION_0[1:5], b"events")
    block = _file(tmp_path / "a.nemcon", (*start, content))
    reading = read(tmp_path / "a.nemcon")
    assert reading.failure is not None
    begins = block.rindex(b"\n", 0, -1) + 1
    assert (7, begins) == (reading.failure.line, reading.failure.byte)
    assert begins == reading.size


@pytest.mark.parametrize(
    "content",
    [
        b"colour 3",
        b"seed seven",
        b'seed "seven"',
        b'file {"name":"a","lines":9999999999}',
        b'file {"name":"a","lines":1}',
        b"\xff 1",
        b"",
    ],
)
def test_a_header_that_makes_no_sense_is_refused(tmp_path: Path, content: bytes) -> None:
    _file(tmp_path / "a.nemcon", (b"nemcon journal 1", *VERSION_0[1:5], content, b"events"))
    with pytest.raises(JournalDamaged):
        read(tmp_path / "a.nemcon")
