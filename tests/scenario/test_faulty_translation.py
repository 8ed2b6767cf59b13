"""A fault in a translation stops nobody who plays in another language."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import examine, load

FAULTS = ("sumary: Une phrase.\n", "title: [\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    found(tmp_path / "gulf", plan_from("classroom-committee"))
    texts = tmp_path / "gulf" / "texts"
    texts.mkdir()
    (texts / "es.yaml").write_text("format: 1\ntitle: El golfo\n", "utf-8")
    return tmp_path / "gulf"


@pytest.mark.parametrize("fault", FAULTS)
def test_faulty_texts_are_left_out_and_the_others_stay(fault: str, folder: Path) -> None:
    (folder / "texts" / "fr.yaml").write_text(f"format: 1\n{fault}", "utf-8")
    for _ in range(2):  # read, and from the cache
        scenario = load(str(folder))
        assert scenario.faulty_languages == ("fr",)
        assert [*scenario.translations] == ["es"]
    assert {p.severity for p in examine(str(folder)).problems if "fr" in p.place.file} == {
        "error"
    }


def test_it_is_said_where_somebody_reads(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "texts" / "fr.yaml").write_text(f"format: 1\n{FAULTS[0]}", "utf-8")
    for asked in ([], ["--language", "es"], ["--language", "fr"]):
        capsys.readouterr()
        assert main(["brief", str(folder), "ARD", *asked]) == 0
        shown = capsys.readouterr()
        assert "`texts/fr.yaml` has faults and is left out; `nemcon check" in shown.err
        assert ("El golfo" in shown.out) == ("es" in asked)
    assert "are shown in English: no French text" in shown.err
    assert main(["check", str(folder)]) == 1


def test_an_error_elsewhere_refuses_the_scenario_with_all_its_faults(folder: Path) -> None:
    (folder / "texts" / "fr.yaml").write_text(f"format: 1\n{FAULTS[0]}", "utf-8")
    main_file = folder / "scenario.yaml"
    text = main_file.read_text("utf-8")
    main_file.write_text(text.replace("playable: yes", "playable: on", 1), "utf-8")
    with pytest.raises(ScenarioUnusable) as refused:
        load(str(folder))
    assert {"S101", "S117"} <= {p.code for p in refused.value.problems}
