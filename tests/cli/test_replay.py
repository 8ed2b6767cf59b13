"""Replaying and opening files from the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal.notes import notes_on
from tests.tui.sittings import kept


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return kept()


def lines(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["replay", *words]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_game_is_told_in_lines_without_single_ballots(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = lines(capsys, str(game), "--plain")
    assert told[0] == "The Sarn basin agreement. mine · what Galt may know."
    assert any("4 in favour" in line for line in told)
    assert not any("Brenna: no" in line for line in told)


def test_it_begins_at_an_event(game: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = lines(capsys, str(game), "--json", "--at", "12")
    assert json.loads(told[0])["seq"] == 12


def test_only_what_fits_is_told(game: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = lines(capsys, str(game), "--json", "--find", "votes where ERU abstained")
    assert [json.loads(line)["outcome"] for line in told] == ["adopted"]


def test_a_game_is_found_by_its_name_among_the_saved_ones(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lines(capsys, game.name, "--plain") == lines(capsys, str(game), "--plain")


def test_a_journal_needs_no_ending_in_its_name(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", "show", game.stem]) == 0
    by_its_stem = capsys.readouterr().out
    assert main(["journal", "show", game.name]) == 0
    assert by_its_stem == capsys.readouterr().out != ""


@pytest.mark.parametrize(
    "words",
    [
        ("journal", "verify"),
        ("journal", "show"),
        ("open",),
        ("text",),
        ("replay", "--plain"),
        ("play", "--plain"),
        ("branch",),
    ],
    ids=" ".join,
)
def test_of_a_file_that_is_not_there_the_saved_games_are_named(
    game: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main([*words, f"x{game.name}"]) == 3
    assert capsys.readouterr().err.splitlines() == [
        f"nemcon: there is no file `x{game.name}`, here or among the saved games",
        f"hint: saved games: {game.name}",
    ]


def test_where_no_game_is_saved_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    assert main(["journal", "show", "mine"]) == 3
    assert capsys.readouterr().err.endswith("hint: no game is saved on this machine\n")


def test_words_that_no_moment_fits_are_said_to_fit_none(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = lines(capsys, str(game), "--plain", "--find", "camels")
    assert told[1:] == ["Nothing fits “camels”. Not known here: “camels”."]
    assert lines(capsys, str(game), "--json", "--find", "camels") == []


def test_a_note_is_told_with_its_moment(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes_on(game).put(4, "Here it began.")
    told = lines(capsys, str(game), "--plain")
    assert any(line.strip() == "* Here it began." for line in told)
    assert len(lines(capsys, str(game), "--json", "--find", "marked")) == 1


def test_what_is_told_for_everybody_has_no_notes_of_ones_own(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes_on(game).put(4, "Here it began.")
    assert not any(
        "Here it began." in line for line in lines(capsys, str(game), "--plain", "--public")
    )
    assert any("Here it began." in x for x in lines(capsys, str(game), "--plain", "--open"))


def test_words_without_sense_are_refused_with_an_example(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(game), "--plain", "--find", "abstain"]) == 2
    assert "Whose `abstain`?" in capsys.readouterr().err


@pytest.mark.parametrize("eyes", [["--as", "nobody"], ["--as", "XXX"]])
def test_nobodys_eyes_are_refused(
    game: Path, eyes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(game), "--plain", *eyes]) == 2
    assert "nobody sits at" in capsys.readouterr().err


def test_eyes_are_for_games_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", "cybercrime-2024", "--plain", "--public"]) == 2
    assert "a record is the same for everybody" in capsys.readouterr().err


def test_a_damaged_game_is_told_up_to_its_damage_and_the_damage_is_named(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = game.read_bytes().splitlines(keepends=True)
    rows[-4] = rows[-4][:-2] + b"!\n"
    game.write_bytes(b"".join(rows))
    assert main(["replay", str(game), "--plain"]) != 0
    told = capsys.readouterr()
    assert "Galt tables amendment A1" in told.out
    assert "damaged at line" in told.err


def test_opening_what_is_no_journal_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.nemcon"
    path.write_text("nothing\n", "utf-8")
    assert main(["open", str(path)]) != 0
    assert "no nemcon journal" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["--plain", "--json"])
def test_an_event_that_is_none_is_refused_with_the_last(
    game: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(game), form, "--at", "99999"]) == 2
    assert "there is no event 99999; the last is 30" in capsys.readouterr().err
    assert main(["replay", "cybercrime-2024", form, "--at", "999"]) == 2
    assert "there is no moment 999; the last is " in capsys.readouterr().err


def stepped(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    what: str,
    typed: str,
    *options: str,
) -> list[str]:
    """What a person is told who types line after line."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return lines(capsys, what, "--plain", "--step", *options)


def test_a_day_is_gone_through_by_typed_commands(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "decision\nballots\ndecision\ndecision back\ngo 1\nback\nquit\nnext\n"
    told = stepped(monkeypatch, capsys, str(game), typed)
    votes = [line for line in told if "in favour" in line]
    assert len(votes) == 3
    assert votes[0] == votes[2] != votes[1]
    assert any(line.startswith("yes (4): ") for line in told)
    assert told[-1] == "This is the first moment."


def test_the_timeline_the_gauge_and_the_text_are_told(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = stepped(
        monkeypatch, capsys, str(game), "go 30\ntimeline\ngauge\ntext\n", "--open"
    )
    assert sum(": A1 (" in line or ": A2 (" in line for line in told) >= 2
    assert any("in 100" in line and "#" in line for line in told)
    assert any(line.endswith("on every capital's instructions:") for line in told)
    assert any("{+" in line or "[-" in line for line in told)


def test_the_gauge_is_the_viewers(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for eyes, whose in ((), "as Galt sees it:"), (("--public",), "as the room sees it:"):
        told = stepped(monkeypatch, capsys, str(game), "gauge\n", *eyes)
        assert any(line.endswith(whose) for line in told)


def test_what_is_found_is_told_and_gone_through(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = stepped(monkeypatch, capsys, str(game), "find ERU abstained\nfound\nfound\n")
    assert "1 found." in told
    assert told[-1] == "Nothing that was found is ahead."


def test_marks_and_notes_lie_beside_the_file(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = game.read_bytes()
    typed = "go 4\nnote Here it began.\ngo 5\nmark\nmark\nmark\n"
    stepped(monkeypatch, capsys, str(game), typed)
    notes = notes_on(game)
    assert notes.words(4) == "Here it began."
    assert 5 in notes.marked
    assert game.read_bytes() == before


def test_it_plays_to_the_end_at_a_speed(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    told = stepped(monkeypatch, capsys, str(game), "play 5\n", "--at", "4")
    assert told[-1] == "This is the last moment."
    assert set(waits) == {0.1}
    assert len(waits) > 5


def test_a_record_is_gone_through_alike(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "decision\ndecision\nspeaker\ngauge\nmark x\nbranch\n"
    told = stepped(monkeypatch, capsys, "cybercrime-2024", typed)
    assert any("rejected" in line for line in told)
    assert "The gauge belongs to a played day; a record does not tell it." in told


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("dance", "`dance` is no command here. `help` lists them."),
        ("go 31", "There is no event `31`. The last is 30."),
        ("go x", "`x` is no number."),
        ("play 9", "`9` is no speed. 1 to 5."),
        ("note", "A note is words on a moment."),
        ("find abstain", "Whose `abstain`?"),
        ("find by Atlantis", "Nothing fits “by Atlantis”. Not known here: “Atlantis”."),
        ("find GAL camels", "Nothing fits “GAL camels”. Not known here: “camels”."),
        ("find GAL absent", "Nothing fits “GAL absent”."),
        ("find 25:00-", "`25:00` is no hour of a day."),
        ("find 10:75-", "`10:75` is no hour of a day."),
        ("quit now", "`now` is too much after `quit`."),
        ("decision north", "`north` is no direction."),
    ],
)
def test_what_makes_no_sense_is_answered_with_what_would(
    game: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    said: str,
) -> None:
    assert any(said in line for line in stepped(monkeypatch, capsys, str(game), typed))


def test_stepping_goes_with_plain_alone(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(game), "--step"]) == 2
    assert main(["replay", str(game), "--json", "--step"]) == 2
    assert "--step" in capsys.readouterr().err


def test_a_moment_is_explained_to_whose_eyes_the_day_is_seen_with(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "why\ndecision\nwhy\nwhy Erun\nwhy QQQ\n"
    told = stepped(monkeypatch, capsys, str(game), typed, "--as", "ALM")
    assert "Nothing was weighed here that could be explained." in told
    assert told.count("As Almora could know it then:") == 2
    assert any(line.startswith("Almora (you), ") for line in told)
    assert any(line.startswith("Erun, ") and "you expected" in line for line in told)
    assert any("Nobody sits at `QQQ`." in line for line in told)


def test_with_everything_open_the_seat_that_acts_is_told(
    game: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = stepped(monkeypatch, capsys, str(game), "decision\nwhy ERU\n", "--open")
    assert "As Erun could know it then:" in told
    assert any(line.startswith("Erun (you), ") for line in told)
    shown = stepped(monkeypatch, capsys, str(game), "decision\nwhy ERU\n", "--public")
    assert "As anybody in the room could know it then:" in shown
    assert not any("(you)" in line for line in shown)
