"""Numbers of events tell nobody that something passed in private."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal import read
from game.journal.notes import notes_on
from game.rules.log.events import OfferMade, Tabled
from game.sitting.numbering import FILES, numbering
from tests.tui.sittings import TALKS, kept


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return kept("talks", TALKS)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 0
    return capsys.readouterr().out


def seqs(capsys: pytest.CaptureFixture[str], *words: str) -> list[int]:
    return [json.loads(line)["seq"] for line in told(capsys, *words).splitlines()]


def tabled(game: Path) -> int:
    """The file's number of the first proposal."""
    return next(e.seq for e in read(game).entries if isinstance(e.event, Tabled))


def test_the_game_has_events_that_not_everybody_knows(game: Path) -> None:
    private = [e.seq for e in read(game).entries if e.known_to]
    assert len(private) == 3
    assert private[-1] < tabled(game)


@pytest.mark.parametrize(
    "eyes", [["--public"], ["--as", "GAL"], ["--as", "FEN"], ["--as", "BRE"]]
)
def test_a_replay_numbers_as_the_journal_does(
    game: Path, eyes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shown = seqs(capsys, "journal", "show", str(game), "--json", *eyes)
    assert shown == [*range(1, len(shown) + 1)]
    assert seqs(capsys, "replay", str(game), "--json", *eyes) == shown
    lines = told(capsys, "replay", str(game), "--plain", *eyes).splitlines()[1:]
    numbers = [int(line[:5]) for line in lines if line[:5].strip().isdigit()]
    # The counting of the room, which comes first, is no moment worth a line.
    assert numbers == shown[1:]


def test_with_everything_open_the_files_numbers_stay(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = [e.seq for e in read(game).entries]
    assert seqs(capsys, "replay", str(game), "--json", "--open") == whole


def test_at_and_go_mean_the_numbers_that_are_shown(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    number = tabled(game) - 3
    out = told(
        capsys, "replay", str(game), "--json", "--public", "--at", str(number)
    ).splitlines()
    first = json.loads(out[0])
    assert (first["seq"], first["event"]) == (number, "tabled")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"go {number}\nbranch\n"))
    lines = told(capsys, "replay", str(game), "--plain", "--step", "--public")
    assert f"{number:>5} " in lines
    assert f"--at {number} --seen-as public" in lines
    last = len([e for e in read(game).entries if not e.known_to])
    assert main(["replay", str(game), "--plain", "--public", "--at", str(last + 1)]) == 2
    assert f"the last is {last}" in capsys.readouterr().err


def test_notes_stay_on_their_moments_whoever_looks(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes_on(game).put(tabled(game), "Here it began.")
    for eyes in (["--open"], ["--as", "GAL"], ["--as", "BRE"]):
        out = told(capsys, "replay", str(game), "--json", "--find", "marked", *eyes)
        (line,) = out.splitlines()
        assert json.loads(line)["event"] == "tabled"


def test_a_branch_is_left_where_the_seat_counts(
    game: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = tabled(game) - 3
    out = tmp_path / "branch.nemcon"
    words = ["branch", str(game), "--at", str(number), "--seen-as", "public"]
    said = told(capsys, *words, "--as", "BRE", "--out", str(out))
    assert f"Branched after event {number}." in said
    left = read(out).header.branch
    assert left is not None
    assert left.at == tabled(game)
    assert main([*words[:2], "--at", "999", "--seen-as", "public"]) == 2
    public = numbering(read(game).entries, "")
    last = public.told(len(read(game).entries))
    assert f"there is no event 999; the last is {last}" in capsys.readouterr().err


def test_what_is_refused_is_said_in_the_same_numbers(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = str(tabled(game) - 3)
    words = ["branch", str(game), "--at", at, "--seen-as", "BRE", "--set", "without A1"]
    assert main(words) == 2
    err = capsys.readouterr().err
    assert f"By event {at} it is too late" in err
    assert f"--at {int(at) - 1}" in err


def test_numbers_go_there_and_back(game: Path) -> None:
    entries = read(game).entries
    offer = next(e for e in entries if isinstance(e.event, OfferMade))
    public = numbering(entries, "")
    assert public.told(offer.seq) == offer.seq - 1
    known = [e.seq for e in entries if not e.known_to]
    assert [public.seq(public.told(seq)) for seq in known] == known
    assert (public.seq(0), public.told(0)) == (0, 0)
    assert FILES.seq(7) == FILES.told(7) == 7
