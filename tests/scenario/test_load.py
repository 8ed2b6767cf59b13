"""Finding, loading, listing, and the cache behind them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.scenario import cache, load, reader
from game.scenario.diagnostics import ScenarioUnusable
from tests.scenario.folders import RIVER, RULEBOOKS, river


def keep(mine: Path) -> Path:
    shutil.copytree(RIVER, mine / "river")
    return mine / "river"


def faults(name: str) -> list[str]:
    with pytest.raises(ScenarioUnusable) as caught:
        load.load(name)
    return [problem.code for problem in caught.value.problems]


def test_a_scenario_is_found_by_path_by_file_and_by_id(mine: Path) -> None:
    folder = keep(mine)
    asked = (str(folder), str(folder / "scenario.yaml"), "river")
    assert [folder] * 3 == [load.find(name) for name in asked]


def test_the_shipped_scenarios_are_found_by_id() -> None:
    assert load.shipped() / "cybercrime-2024" == load.find("cybercrime-2024")


@pytest.mark.parametrize("name", ["", "rivers", "no/such/folder", "..", "a\0b", "x" * 5000])
def test_what_is_not_there_is_said_so(name: str) -> None:
    assert faults(name) == ["S118"]


def test_a_name_near_to_one_that_is_there_is_offered(mine: Path) -> None:
    keep(mine)
    with pytest.raises(ScenarioUnusable) as caught:
        load.load("rivr")
    assert caught.value.problems[0].help == "did you mean `river`?"


def test_every_fault_is_carried_by_the_error(tmp_path: Path) -> None:
    folder = river(tmp_path, ("minutes: 45", "minutes: x"), ("ALM: Almora", "ALM: ''"))
    assert faults(str(folder)) == ["S102", "S123"]


def test_what_was_checked_once_is_not_read_again(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(mine)
    first = load.load("river")
    monkeypatch.setattr(reader, "read_folder", None)
    assert first == load.load("river")


@pytest.mark.parametrize("file", ["scenario.yaml", "positions.csv", "briefs/ALM.md"])
def test_a_change_of_any_file_is_read(mine: Path, file: str) -> None:
    folder = keep(mine)
    before = load.load("river")
    changed = (folder / file).read_bytes().replace(b"storage", b"storing")
    changed = changed.replace(b"The new dam", b"The old dam")
    (folder / file).write_bytes(changed)
    if file == "briefs/ALM.md":
        assert "The old dam" in load.load("river").delegations["ALM"].brief
        assert before.digest != load.load("river").digest
    else:
        assert "S202" in faults("river")


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"short"])
def test_a_damaged_cache_is_passed_over(mine: Path, damage: bytes) -> None:
    keep(mine)
    expected = load.load("river")
    for path in cache.folder().iterdir():
        path.write_bytes(damage)
    assert expected == load.load("river")


def test_a_flipped_bit_in_the_cache_is_noticed(mine: Path) -> None:
    keep(mine)
    expected = load.load("river")
    for path in cache.folder().iterdir():
        kept = bytearray(path.read_bytes())
        kept[-20] ^= 1
        path.write_bytes(kept)
    assert expected == load.load("river")


def test_a_cache_that_cannot_be_written_is_no_fault(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(mine)
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "file" / "cache")
    assert load.load("river").id == "river"


def test_the_cache_does_not_grow_for_ever(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 3)
    for number in range(6):
        cache.put(f"{number}", "card", number)
    assert len(list(cache.folder().iterdir())) == 3


def test_the_digest_is_the_same_with_line_ends_of_windows(mine: Path) -> None:
    folder = keep(mine)
    unix = load.load("river").digest
    path = folder / "scenario.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert unix == load.load("river").digest


def test_the_list_names_the_sound_and_counts_the_faults_of_the_broken(mine: Path) -> None:
    keep(mine)
    broken = mine / "broken"
    broken.mkdir()
    (broken / "scenario.yaml").write_text("minutes: x\n", "utf-8")
    listed = {card.id: card for card in load.listing()}
    assert {"broken", "river", "cybercrime-2024"} <= set(listed)
    assert (
        listed["river"].title,
        listed["river"].minutes,
        listed["river"].playable,
        listed["river"].faults,
    ) == ("The Sarn basin agreement", 45, ("ALM", "GAL"), 0)
    assert listed["broken"].faults > 5
    assert listed == {card.id: card for card in load.listing()}


def test_ones_own_scenario_goes_before_a_shipped_one(mine: Path) -> None:
    shutil.copytree(RIVER, mine / "cybercrime-2024")
    assert mine / "cybercrime-2024" == load.find("cybercrime-2024")


def test_a_rulebook_in_the_scenarios_folder_goes_before_a_shipped_one(mine: Path) -> None:
    folder = keep(mine)
    (folder / "rulebooks").mkdir()
    text = "format: 1\nid: unga-committee\ninherits: unga-plenary\ntitle: Ours\n"
    (folder / "rulebooks" / "unga-committee.yaml").write_text(text, "utf-8")
    assert load.load("river").rulebook.title == "Ours"


def test_a_rulebook_can_be_examined_by_its_path() -> None:
    path = load.shipped() / "rulebooks" / "unga-committee.yaml"
    assert load.examine(str(path)).problems == ()


@pytest.mark.parametrize(
    "name", [card.id for card in load.listing() if Path(card.path).parent == load.shipped()]
)
def test_every_shipped_scenario_is_sound_and_without_doubts(name: str) -> None:
    assert [p.code for p in load.examine(name).problems] == []


def test_loading_imports_no_yaml_before_it_is_needed() -> None:
    code = "import sys, game.scenario.load; print('yaml' in sys.modules, 'rich' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False False"


def told(path: Path) -> tuple[str, str]:
    with pytest.raises(ScenarioUnusable) as caught:
        load.examine(str(path))
    (problem,) = caught.value.problems
    return problem.message, problem.help


def test_what_is_expected_of_a_folder_is_said(mine: Path, tmp_path: Path) -> None:
    keep(mine)
    empty = tmp_path / "empty"
    empty.mkdir()
    assert told(empty) == (
        f"the folder `{empty}` has no `scenario.yaml`",
        "`nemcon new NAME` writes a folder that plays",
    )
    (empty / "scenario.yml").write_text("format: 1\n")
    assert (
        told(empty)[1] == "rename `scenario.yml` to `scenario.yaml`, if it is the scenario"
    )
    assert told(empty / "scenario.yml")[1] == "rename it to `scenario.yaml`"
    shelf = mine
    assert told(shelf)[1].startswith(f"name one in it, such as `{shelf}/river")


def test_a_file_of_a_scenario_is_not_taken_for_a_rulebook(mine: Path) -> None:
    folder = keep(mine)
    copied = Path(shutil.copy(folder / "scenario.yaml", folder.parent / "ours.yaml"))
    assert told(copied)[1] == "rename it to `scenario.yaml`"
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts/fr.yaml").write_text("format: 1\ntitle: Le fleuve\n")
    for file in ("texts/fr.yaml", "positions.csv"):
        help_ = f"it belongs to a scenario: name the folder, `{folder}`"
        assert told(folder / file)[1] == help_


@pytest.mark.parametrize("kind", ["outside", "nothing", "circle"])
def test_a_brief_that_is_a_link_out_of_the_folder_is_told_and_not_read(
    kind: str, tmp_path: Path
) -> None:
    folder = river(tmp_path)
    brief = folder / "briefs/ALM.md"
    diary = tmp_path / "diary.md"
    diary.write_text("A secret.\n")
    brief.unlink()
    target = {"outside": diary, "nothing": tmp_path / "gone.md", "circle": brief}[kind]
    try:
        brief.symlink_to(target)
    except OSError:
        pytest.skip("no links here")
    problems = [p for p in load.examine(str(folder)).problems if p.code == "S209"]
    what = "a link to a file outside" if kind == "outside" else "a link to nothing"
    assert [p.message.startswith(f"`briefs/ALM.md` is {what}") for p in problems] == [True]
    assert problems[0].help.endswith("as `briefs/ALM.md`")


def test_a_brief_that_is_a_link_within_the_folder_is_read(tmp_path: Path) -> None:
    folder = river(tmp_path)
    brief = folder / "briefs/ALM.md"
    brief.rename(folder / "briefs/coast.md")
    try:
        brief.symlink_to("coast.md")
    except OSError:
        pytest.skip("no links here")
    assert "The new dam" in load.load(str(folder)).delegations["ALM"].brief


def test_one_wrong_code_is_one_fault(tmp_path: Path) -> None:
    folder = river(
        tmp_path, ("members: [GAL, ALM, BRE, CAS", "members: [GAL, ALN, BRE, CAS")
    )
    errors = [p for p in load.examine(str(folder)).problems if p.severity == "error"]
    assert [(p.code, p.help) for p in errors] == [("S201", "did you mean `ALM`?")]


def test_a_word_that_names_nothing_is_one_fault_wherever_it_stands(tmp_path: Path) -> None:
    folder = river(tmp_path)
    table = folder / "positions.csv"
    rows = table.read_text("utf-8")
    wrong = rows.count("\nALM,")
    assert wrong > 1
    table.write_text(rows.replace("\nALM,", "\nAML,"), "utf-8")
    found = [p for p in load.examine(str(folder)).problems if p.code == "S220"]
    assert len(found) == 1
    assert "there is no delegation or bloc `AML`, here and at line" in found[0].message
    assert found[0].help == "did you mean `ALM`?"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among its files")
@pytest.mark.parametrize("file", ["positions.csv", "texts/fr.yaml"])
def test_a_file_beside_a_scenario_is_a_regular_one_within_its_folder(
    file: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("root:x:0:0\n", "utf-8")
    for kind, said in (("link", "outside the scenario's folder"), ("pipe", "no regular")):
        here = Path(shutil.copytree(RIVER, tmp_path / kind / "river"))
        path = here / file
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)
        if kind == "link":
            path.symlink_to(secret)
        else:
            os.mkfifo(path)
        problems = reader.read_folder(here, (RULEBOOKS,)).problems
        assert any(said in p.message for p in problems)
        assert not any("root:" in p.excerpt for p in problems)
