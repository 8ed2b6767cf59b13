"""Texts in another language, wherever a person reads them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal import read
from game.journal.saves import folder as saved_games
from game.sitting.laying import scenario_of
from game.tui import settings
from tests.scenario.folders import river
from tests.scenario.test_translation import FRENCH


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    made = river(tmp_path)
    (made / "texts").mkdir()
    (made / "texts" / "fr.yaml").write_text(FRENCH, "utf-8")
    (made / "briefs" / "fr").mkdir()
    (made / "briefs" / "fr" / "ALM.md").write_text("Vous tenez la source.\n", "utf-8")
    return made


Capture = pytest.CaptureFixture[str]


def test_a_day_is_told_in_the_language_and_what_lacks_is_said(capsys: Capture) -> None:
    assert main(["play", "river", "--auto", "--seed", "3", "--language", "fr"]) == 0
    told = capsys.readouterr()
    assert "Almorie" in told.out
    assert "Ouverture" in told.out
    assert "texts are shown in English: no French text." in told.err


def test_a_language_that_nobody_speaks_is_wrong_usage(capsys: Capture) -> None:
    assert main(["play", "river", "--auto", "--language", "qq"]) == 2
    assert "`river` has: en, fr" in capsys.readouterr().err


def test_a_saved_game_goes_on_in_the_language_in_which_it_was_begun(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("brief\n"))
    begun = ["play", "river", "--as", "ALM", "--seed", "3", "--plain", "--language", "fr"]
    assert main(begun) == 0
    assert "Vous tenez la source." in capsys.readouterr().out
    (path,) = saved_games().glob("*.nemcon")
    header = read(path).header
    assert header.language == "fr"
    assert scenario_of(header).title == "L'accord du bassin"
    monkeypatch.setattr("sys.stdin", io.StringIO("brief\n"))
    assert main(["play", str(path), "--plain"]) == 0
    assert "Vous tenez la source." in capsys.readouterr().out


def test_a_game_in_the_own_language_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["play", "river", "--as", "ALM", "--seed", "3", "--plain"]) == 0
    (path,) = saved_games().glob("*.nemcon")
    assert read(path).header.language is None


def test_a_class_is_printed_in_a_language(here: Path, capsys: Capture) -> None:
    assert main(["print", "river", "--md", "--out", "class", "--language", "fr"]) == 0
    sheet = (here.parent / "class" / "confidential" / "ALM.md").read_text("utf-8")
    assert "Vous tenez la source." in sheet


def test_the_language_set_at_home_counts_where_none_is_asked_for(capsys: Capture) -> None:
    settings.change(language="fr")
    assert main(["brief", "river", "ALM"]) == 0
    assert "Vous tenez la source." in capsys.readouterr().out
    assert main(["brief", "river", "ALM", "--language", "en"]) == 0
    assert "Vous tenez la source." not in capsys.readouterr().out
