"""``nemcon print --seats``: sheets for those of a large room that have no brief."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.cli.exit_codes import DONE, USAGE
from game.cli.main import main
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import load

ROOM = "unga-2019"


def printed(folder: Path, *more: str) -> dict[str, str]:
    assert main(["print", ROOM, "--md", "--out", str(folder), *more]) == DONE
    return {
        str(path.relative_to(folder)): path.read_text("utf-8")
        for path in folder.rglob("*.md")
    }


def test_who_has_no_sheet_is_said_on_the_script_and_to_who_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = printed(tmp_path)
    assert "confidential/TCD.md" not in found
    members = [seat.id for seat in load(ROOM).seats if seat.member]
    rest = sum(f"confidential/{id_}.md" not in found for id_ in members)
    assert 100 < rest < 193
    told = f"The other {rest} members of the room are played by the computer."
    assert told in found["facilitator/script.md"]
    assert told in found["room.md"]
    assert f"{rest} members have no sheet" in capsys.readouterr().err


def test_more_of_them_get_a_sheet_a_placard_and_a_place(tmp_path: Path) -> None:
    few = printed(tmp_path / "few")
    more = printed(tmp_path / "more", "--seats", "Chad, per")
    assert {*more} - {*few} == {"confidential/TCD.md", "confidential/PER.md"}
    assert "Whether to begin a convention now" in more["confidential/TCD.md"]
    assert "Chad" in more["placards.md"]
    assert "Chad" not in few["placards.md"]
    for name in few:
        if name.startswith("confidential/"):
            assert more[name] == few[name]


def test_everybody_can_have_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(tmp_path, "--seats", "all")
    members = [name for name in found if name.startswith("confidential/")]
    assert len(members) >= 193
    assert "no sheet" not in capsys.readouterr().err
    assert "played by the computer" not in found["room.md"]


def test_a_seat_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert main(["print", ROOM, "--md", "--out", str(tmp_path), "--seats", "Q"]) == USAGE
    assert not [*tmp_path.iterdir()]


def test_what_is_inferred_of_a_seat_is_marked_on_its_sheet(tmp_path: Path) -> None:
    sheet = printed(tmp_path, "--seats", "Chad")["confidential/TCD.md"]
    rows = [line for line in sheet.splitlines() if line.startswith("| ")][1:]
    assert rows
    assert all("(inferred)" in row for row in rows)
    assert "Inferred: " in sheet


def test_what_a_seat_has_said_is_not_marked(tmp_path: Path) -> None:
    scenario = load(ROOM)
    titles = {issue.id: issue.title for issue in scenario.issues}
    own = [row for row in scenario.positions if row.delegation == "DZA"]
    stated = {titles[row.issue] for row in own if row.basis == "stated"}
    assert stated
    sheet = printed(tmp_path, "--seats", "Algeria")["confidential/DZA.md"]
    for title in titles.values():
        row = next(line for line in sheet.splitlines() if line.startswith(f"| {title} "))
        assert ("(inferred)" in row) == (title not in stated)


def test_what_is_still_to_be_written_is_named_before_it_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = plan_from("classroom-committee")
    plan.data["stakes"] = "What happens if it fails: [...]"
    found(tmp_path / "mine", plan)
    brief = tmp_path / "mine/briefs/ARD.md"
    brief.write_text(brief.read_text("utf-8") + "\nTODO: the election\n", "utf-8")
    assert main(["print", "mine", "--md"]) == DONE
    told = capsys.readouterr().err
    assert re.search(r"`\[\.\.\.\]` at mine/scenario\.yaml:\d+", told)
    assert "`TODO` at mine/briefs/ARD.md:" in told
    assert main(["print", "first-steps", "--md"]) == DONE
    assert "yours to write" not in capsys.readouterr().err
