"""What a sitting starts from: seats, dossier, instructions."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.delegates.filling import GROUP_SURE, INFERRED_SALIENCE
from game.scenario.load import load
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of, table_of_states
from tests.scenario.folders import RIVER, river


@pytest.fixture(scope="module")
def sarn() -> Scenario:
    from game.scenario.load import shelves_for
    from game.scenario.reader import read_folder

    scenario = read_folder(RIVER, shelves_for(RIVER)).scenario
    assert scenario is not None
    return scenario


def test_the_chair_comes_first_then_members_by_name_then_the_others(sarn: Scenario) -> None:
    seats = [seat.id for seat in setup_of(sarn).seats]
    assert ["chair", "ALM", "BRE", "CAS", "DOR", "ERU", "FEN", "GAL", "MOU", "ANG"] == seats


def test_members_alone_have_a_vote(sarn: Scenario) -> None:
    assert ("ALM", "BRE", "CAS", "DOR", "ERU", "FEN", "GAL") == setup_of(sarn).roll


def test_a_group_speaks_for_its_bloc(sarn: Scenario) -> None:
    voices = {bloc.id: bloc.spokesperson for bloc in setup_of(sarn).blocs}
    assert {"LOW": "MOU", "HIGH": "ALM"} == voices


def test_the_draft_begins_as_in_the_chairs_text(sarn: Scenario) -> None:
    storage = setup_of(sarn).draft.provisions["1"]
    assert "No State stores more than two tenths of the yearly flow." == storage.text
    assert [100, -50, 200, -200] == [variant.place for variant in storage.variants]
    assert [False, True] == [
        setup_of(sarn).draft.provisions[i].operative for i in ("pre", "1")
    ]


def test_minutes_and_per_cent_are_kept_as_integers(sarn: Scenario) -> None:
    assert (540, 720, 9700) == (sarn.opens, sarn.closes, sarn.attendance)
    assert (4500, 3000) == (
        sarn.delegations["ALM"].walk_away,
        sarn.delegations["ALM"].insists,
    )
    assert [8000, 6000] == [bloc.discipline for bloc in sarn.blocs]


def test_a_members_own_row_goes_before_its_groups(sarn: Scenario) -> None:
    positions = dossier_of(sarn).positions
    assert ("stated", 150) == (
        positions["GAL"]["money"].basis,
        positions["GAL"]["money"].place,
    )
    group = positions["GAL"]["storage"]
    assert ("group", 200, GROUP_SURE) == (group.basis, group.place, group.confidence)
    assert "group" == positions["FEN"]["notice"].basis


def test_the_room_has_a_position_of_each_member_and_group_on_each_issue(
    sarn: Scenario,
) -> None:
    positions = dossier_of(sarn).positions
    assert {"ALM", "BRE", "CAS", "DOR", "ERU", "FEN", "GAL", "MOU"} == set(positions)
    assert all({"storage", "notice", "money"} == set(of) for of in positions.values())
    silent = positions["DOR"]["money"]
    assert ("inferred", INFERRED_SALIENCE) == (silent.basis, silent.salience)


def test_the_dossier_shows_public_red_lines_only(sarn: Scenario) -> None:
    assert {"ALM"} == set(dossier_of(sarn).red_lines)
    assert 1 == len(instructions_for(sarn, "GAL", 1).red_lines)


def test_instructions_keep_what_was_stated_and_draw_the_rest_from_the_seed(
    sarn: Scenario,
) -> None:
    one, same, other = (instructions_for(sarn, "DOR", seed) for seed in (1, 1, 2))
    assert one == same
    assert one.positions != other.positions
    assert 100 == one.positions["notice"].place == other.positions["notice"].place


def test_instructions_carry_aims_brief_and_style(sarn: Scenario) -> None:
    mine = instructions_for(sarn, "ALM", 1)
    assert ("holds-out", 4500, 3000) == (mine.style, mine.walk_away, mine.insists)
    assert "No firm limit on storage." == mine.aims[0]
    assert mine.brief.startswith("# Almora")


def test_the_chair_and_observers_have_no_positions(sarn: Scenario) -> None:
    assert {} == instructions_for(sarn, "chair", 1).positions
    assert {} == instructions_for(sarn, "ANG", 1).positions


def test_an_observer_has_a_voice(sarn: Scenario) -> None:
    assert (
        "A river that does not reach the sea is no river." == sarn.delegations["ANG"].voice
    )


def test_vetoes_and_weights_come_to_the_seats(tmp_path: Path) -> None:
    room = "room:\n  vetoes: [ALM]\n  weights: {GAL: 83}"
    scenario = load(str(river(tmp_path, ("room:", room))))
    setup = setup_of(scenario)
    assert (("ALM",), 83) == (setup.vetoes, setup.by_id["GAL"].weight)


def test_the_whole_united_nations_sit_in_english_order(tmp_path: Path) -> None:
    old = "members: [GAL, ALM, BRE, CAS, DOR, ERU, FEN]"
    folder = river(tmp_path, (old, "members: united-nations"))
    text = (folder / "scenario.yaml").read_text("utf-8")
    cut = text.index("  names:"), text.index("  observers:")
    text = text[: cut[0]] + "  names: {TUR: Turkland}\n" + text[cut[1] :]
    text = text[: text.index("blocs:")].replace("suggested: [ALM, GAL]\n", "")
    (folder / "scenario.yaml").write_text(text, "utf-8")
    (folder / "positions.csv").unlink()
    scenario = load(str(folder))
    roll = setup_of(scenario).roll
    assert 193 == len(roll)
    assert set(table_of_states()) == set(roll)
    assert ("TUN", "TUR", "TKM") == roll[roll.index("TUN") :][:3]
    dossier = dossier_of(scenario)
    average = sum(dossier.attendance.values()) // 193
    assert abs(average - scenario.attendance) < 300
    assert dossier.reputation["USA"] > dossier.reputation["NOR"]
