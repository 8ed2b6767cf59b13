"""What a brief says is looked for elsewhere, and what only looks like a secret is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.founding.folder import found, plan_from, template_names
from game.scenario.load import examine

SENTENCE = "The minister will resign if the factory in Port Lorn closes before June."
OF_SIX = "The minister will resign in May."


def told(folder: Path, said: dict[str, str], stakes: str = "") -> set[tuple[str, str]]:
    """The files that S358 stands in with the first brief that it names, where sentences are
    added to briefs and to the stakes."""
    plan = plan_from("classroom-committee")
    plan.data["stakes"] += f" {stakes}"
    found(folder, plan)
    for seat, words in said.items():
        brief = folder / "briefs" / f"{seat}.md"
        brief.write_text(f"{brief.read_text('utf-8')}\n{words}\n", "utf-8")
    doubts = (p for p in examine(str(folder)).problems if p.code == "S358")
    return {(Path(p.place.file).name, p.message.split("`")[-2]) for p in doubts}


@pytest.mark.parametrize(
    ("said", "stakes", "expected"),
    [
        ({"ARD": SENTENCE}, SENTENCE, {("scenario.yaml", "ARD")}),
        (
            {"ARD": SENTENCE},
            "the MINISTER - will resign, if the factory in Port Lorn closes: before June!",
            {("scenario.yaml", "ARD")},
        ),
        (
            {"ARD": SENTENCE},
            "Some say that the minister will resign if the factory in Port Lorn closes.",
            set(),
        ),
        (
            {"ARD": SENTENCE},
            "They say the minister will resign if the factory in Port Lorn closes before June.",
            {("scenario.yaml", "ARD")},
        ),
        ({"ARD": OF_SIX}, OF_SIX, {("scenario.yaml", "ARD")}),
        ({"ARD": f"The papers say: “{SENTENCE}”"}, SENTENCE, set()),
        ({"ARD": SENTENCE, "BOR": SENTENCE}, "", {("BOR.md", "ARD")}),
        ({"ARD": OF_SIX, "BOR": OF_SIX}, "", set()),
        ({"ARD": SENTENCE, "BOR": SENTENCE, "CAL": SENTENCE}, SENTENCE, set()),
        (
            {
                "ARD": "You will resign if the factory in the port closes.",
                "BOR": "You will resign if the factory in the port closes.",
            },
            "",
            set(),
        ),
    ],
)
def test_a_sentence_of_a_brief_is_found_where_others_read_it(
    said: dict[str, str], stakes: str, expected: set[tuple[str, str]], tmp_path: Path
) -> None:
    assert told(tmp_path / "mine", said, stakes) == expected


def test_an_aim_that_the_brief_repeats_is_told_once(tmp_path: Path) -> None:
    plan = plan_from("classroom-committee")
    aim = plan.data["delegations"]["ARD"]["aims"][0]
    plan.data["stakes"] += f" {aim}"
    found(tmp_path / "mine", plan)
    assert aim in (tmp_path / "mine/briefs/ARD.md").read_text("utf-8")
    codes = [p.code for p in examine(str(tmp_path / "mine")).problems]
    assert codes == ["S325"]


@pytest.mark.parametrize("name", template_names())
def test_no_template_quotes_its_own_briefs(name: str, tmp_path: Path) -> None:
    found(tmp_path / "mine", plan_from(name))
    assert not [p for p in examine(str(tmp_path / "mine")).problems if p.code == "S358"]


def test_it_is_said_from_where_on_nothing_is_compared(tmp_path: Path) -> None:
    found(tmp_path / "mine", plan_from("classroom-committee"))
    brief = tmp_path / "mine/briefs/ARD.md"
    brief.write_text("one two three\n" * 6_666 + f"the last {SENTENCE}\n", "utf-8")
    (doubt,) = (p for p in examine(str(tmp_path / "mine")).problems if p.code == "S358")
    assert (doubt.place.line, doubt.place.column, doubt.place.length) == (6667, 10, 3)
    assert "behind 20000 words" in doubt.message


def test_the_files_of_a_folder_are_read_up_to_a_bound_together(tmp_path: Path) -> None:
    found(tmp_path / "mine", plan_from("classroom-committee"))
    for seat in ("ARD", "BOR", "CAL"):
        (tmp_path / "mine/briefs" / f"{seat}.md").write_text("ab\n" * 2_600_000, "utf-8")
    told = [p for p in examine(str(tmp_path / "mine")).problems if p.code == "S109"]
    assert [Path(p.place.file).name for p in told] == ["BOR.md", "CAL.md"]
    assert "more than 8 MB" in told[0].message
