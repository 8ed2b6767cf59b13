"""What people type by mistake, or as the screens print it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.cli.main import main
from game.errors import Unreadable
from game.journal import saves
from game.rules.draft.text import Revise
from game.rules.meeting.state import opening
from game.scenario.load import load
from game.scenario.room import setup_of
from game.sitting.actions import BY_WORD
from game.sitting.meant import _SAID_OTHERWISE
from game.sitting.numbers_typed import with_ids
from game.sitting.whatif import read_change, words_of
from tests.cli.small import Talk
from tests.tui.sittings import kept


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return tmp_path


def typed_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: str
) -> str:
    """What India is told on 8 August 2024 by a few lines."""
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert main(["play", "cybercrime-2024", "--as", "IND", "--seed", "2", "--plain"]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("text 6(2)", "text 6.2"),
        ("text article 6(2)", "text 6.2"),
        ("amend 6(2) soft", "amend 6.2 soft"),
        ("amend Article 37(15) delete", "amend 37.15 delete"),
        ("package 6(2) soft; Article 23 soft", "package 6.2 soft; 23 soft"),
        ("ask P1/6(2)", "ask P1/6.2"),
        ("speak concern 6(2) : On 6(2).", "speak concern 6.2 : On 6(2)."),
        ("amend 6(2) text As in article 23", "amend 6.2 text As in article 23"),
        (
            'amend 6(2) text "As 40(20): so"; 14(3) x',
            'amend 6.2 text "As 40(20): so"; 14.3 x',
        ),
        ("amend 14(1) delete", "amend 14.1 delete"),
        ("suspend 15", "suspend 15"),
        ("text 6(29)", "text 6(29)"),
        ("gavel", "gavel"),
    ],
)
def test_a_display_number_stands_for_its_provision(typed: str, meant: str) -> None:
    draft = opening(setup_of(load("cybercrime-2024"))).chamber.draft
    assert with_ids(typed, draft) == meant


def test_numbers_are_taken_where_ids_are(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = typed_in(monkeypatch, capsys, "text 6(2)\namend Article 6(2) soft\n")
    assert "6.2  Article 6(2), No suppression of human rights" in out
    assert "India tables amendment A1: revise article 6(2)" in out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("why UK", "why GBR"),
        ("why Turkey", "why TUR"),
        ("why cote d'ivoire", "why CIV"),
        ("why south korea whole", "why KOR whole"),
        (
            "offer south korea give no-objection whole ask vote whole yes",
            "offer KOR give no-objection whole ask vote whole yes",
        ),
    ],
)
def test_the_name_of_a_state_stands_for_its_seat(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    meant: str,
) -> None:
    told = typed_in(monkeypatch, capsys, f"{typed}\n")
    assert (
        told.splitlines()[:-1]
        == (typed_in(monkeypatch, capsys, f"{meant}\n").splitlines()[:-1])
    )
    assert "Republic of Korea" in told or "KOR" not in meant


def test_a_state_that_does_not_sit_here_gets_no_code() -> None:
    assert "GBR" not in Talk("AAA", "why UK").text


@pytest.mark.parametrize("name", ["UK", "south korea", "cote d'ivoire"])
def test_the_seat_asked_for_by_another_name_gets_its_code(
    home: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code = {"UK": "GBR", "south korea": "KOR", "cote d'ivoire": "CIV"}[name]
    if main(["play", "cybercrime-2024", "--as", name, "--plain"]) == 2:
        assert f"did you mean `{code}`" in capsys.readouterr().err
    else:
        assert saves.listing()[0].seats == (code,)


def test_quit_takes_no_more_words_and_does_not_leave() -> None:
    talk = Talk("AAA", "quit now\namend 1 delete")
    assert "`now` is too much after `quit`." in talk.text
    assert "A1" in talk.desk.view().chamber.proposals


@pytest.mark.parametrize(
    ("typed", "said", "instead"),
    [
        ("brief BBB", "those of others are confidential", "why BBB"),
        ("brief bbb", "those of others are confidential", "why BBB"),
        ("room BBB", "it shows the whole room", "why BBB"),
        ("room BBB whole", "it shows the whole room", "why BBB whole"),
        ("room 1", "it shows the whole room", "text 1"),
        ("amend 1 delete\nroom a1", "it shows the whole room", "why A1"),
        ("docket zork", "`zork` is too much after `docket`.", "docket"),
    ],
)
def test_a_look_that_takes_nothing_says_what_tells_of_one_seat(
    typed: str, said: str, instead: str
) -> None:
    told = Talk("AAA", typed).text
    assert said in told
    assert f"Try: {instead}\n" in told
    assert "No text at all is worth" not in told


def test_ones_own_seat_may_stand_behind_brief() -> None:
    assert "No text at all is worth" in Talk("AAA", "brief AAA").text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("amned 1 soft", "There is no action `amned`; did you mean `amend`?"),
        ("statsu", "There is no action `statsu`; did you mean `status`?"),
        ("zork 5", "There is no action `zork`.\nTry: help"),
        (
            '{"command":"wait"}',
            "A command is plain words, also where the answers are JSON.\nTry: wait",
        ),
    ],
)
def test_an_unknown_word_gets_the_nearest_of_all_commands(typed: str, said: str) -> None:
    assert said in Talk("AAA", typed).text


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("dissociate 6 : We never agreed", "speak dissociation 6 : We never agreed"),
        ("Reserve", "speak reservation"),
        ("delete 1", "amend 1 delete"),
        ("strike", "amend ID delete"),
        ("oppose A1", "speak concern A1"),
        ("sponsor A1", "co-sponsor A1"),
        ("division 2", "move division 2"),
        ("close-debate", "move close-debate"),
        ("veto A1", "vote no"),
        ("exit", "quit"),
    ],
)
def test_what_people_of_the_field_call_an_act_leads_to_its_command(
    typed: str, hint: str
) -> None:
    said = Talk("AAA", typed).text
    assert f"There is no action `{typed.split(maxsplit=1)[0]}`; what does that is `" in said
    assert f"Try: {hint}\n" in said


def test_every_command_named_for_another_word_is_one() -> None:
    for command in _SAID_OTHERWISE.values():
        assert command.split()[0] in BY_WORD


def test_help_on_a_motion_tells_its_rule_and_whether_it_is_in_order() -> None:
    said = Talk("AAA", "help Roll-Call").text
    assert "A motion on procedure: roll call (rule" in said
    assert "  move roll-call [TARGET]" in said
    assert "It is in order now" in said


def test_the_nearest_command_comes_with_what_was_typed_after_it() -> None:
    assert "Try: amend 1 soft\n" in Talk("AAA", "amned 1 soft").text


@pytest.mark.parametrize("words", [("rules",), ("compare", "GAME", "--rulebook")])
def test_a_rulebook_that_nobody_has_is_wrong_usage(
    home: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    game = str(kept())
    assert main([*(game if w == "GAME" else w for w in words), "nope"]) == 2
    assert "there is no rulebook `nope`" in capsys.readouterr().err


def test_a_rulebook_file_that_is_not_there_is_a_file_that_cannot_be_used() -> None:
    assert main(["rules", "nope.yaml"]) == 3


def test_eyes_of_a_seat_and_of_everybody_do_not_go_together(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", "show", str(kept()), "--as", "GAL", "--public"]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_a_damaged_game_that_cannot_be_played_can_be_replayed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    game = kept()
    rows = game.read_bytes().splitlines(keepends=True)
    rows[-4] = rows[-4][:-2] + b"!\n"
    game.write_bytes(b"".join(rows))
    assert main(["play", str(game), "--plain"]) == 3
    assert f"hint: nemcon replay {game} shows what was before" in capsys.readouterr().err
    assert main(["replay", str(game), "--plain"]) == 3
    assert "hint:" not in capsys.readouterr().err


def test_what_really_happened_is_told_after_ones_own_ballot(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("vote no\nwait\n" * 30))
    words = ["play", "cybercrime-2024", "--as", "IND", "--seed", "2", "--plain", "--ghost"]
    assert main(words) == 0
    told = capsys.readouterr().out.splitlines()
    cast = next(at for at, line in enumerate(told) if "India: No." in line)
    assert told[cast + 1].startswith("That day: India")


def test_a_revision_typed_by_its_number_is_the_one_meant() -> None:
    talk = Talk("AAA", "amend Article 1 soft")
    made = talk.desk.view().chamber.proposals["A1"]
    assert made.operations == (Revise("1", "soft"),)


@pytest.fixture
def day_of_august(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """India's game, just begun."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["play", "cybercrime-2024", "--as", "IND", "--seed", "2", "--plain"]) == 0
    return saves.listing()[0].path


@pytest.mark.parametrize(
    "words",
    [
        ("journal", "show", "GAME", "--as", "south korea"),
        ("replay", "GAME", "--plain", "--as", "south korea"),
        ("whip", "GAME", "whole", "--as", "south korea"),
    ],
    ids=lambda words: words[0],
)
def test_another_name_of_a_state_gets_its_code_where_a_file_is_looked_into(
    day_of_august: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main([str(day_of_august) if w == "GAME" else w for w in words]) == 2
    assert "did you mean `KOR`" in capsys.readouterr().err


def test_a_moment_is_explained_by_code_where_another_name_was_typed(
    day_of_august: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("why south korea\n"))
    assert main(["replay", str(day_of_august), "--plain", "--step"]) == 0
    assert "did you mean `KOR`" in capsys.readouterr().out


def test_a_what_if_and_a_count_take_the_number_of_a_provision(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setup = setup_of(load("cybercrime-2024"))
    change = read_change("without IRN amend Article 6(2) delete", setup)
    assert words_of(change) == "without IRN amend 6.2 delete"
    assert main(["whip", "cybercrime-2024", "amend 6(2) soft"]) == 0
    assert "article 6(2)" in capsys.readouterr().out


def test_a_ballot_laid_otherwise_by_another_name_gets_the_code() -> None:
    with pytest.raises(Unreadable) as unread:
        read_change("ballot UK no", setup_of(load("cybercrime-2024")))
    assert unread.value.hint == "a code: GBR"
