"""What a sitting starts from: seats, dossier, instructions."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.delegates.inferring.filling import GROUP_SURE, INFERRED_SALIENCE
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
    assert seats == ["chair", "ALM", "BRE", "CAS", "DOR", "ERU", "FEN", "GAL", "MOU", "ANG"]


def test_members_alone_have_a_vote(sarn: Scenario) -> None:
    assert setup_of(sarn).roll == ("ALM", "BRE", "CAS", "DOR", "ERU", "FEN", "GAL")


def test_a_group_speaks_for_its_bloc(sarn: Scenario) -> None:
    voices = {bloc.id: bloc.spokesperson for bloc in setup_of(sarn).blocs}
    assert voices == {"LOW": "MOU", "HIGH": "ALM"}


def test_the_draft_begins_as_in_the_chairs_text(sarn: Scenario) -> None:
    storage = setup_of(sarn).draft.provisions["1"]
    assert storage.text == "No State stores more than two tenths of the yearly flow."
    assert [variant.place for variant in storage.variants] == [100, -50, 200, -200]
    assert [setup_of(sarn).draft.provisions[i].operative for i in ("pre", "1")] == [
        False,
        True,
    ]


def test_minutes_and_per_cent_are_kept_as_integers(sarn: Scenario) -> None:
    assert (sarn.opens, sarn.closes, sarn.attendance) == (540, 720, 9700)
    assert (
        sarn.delegations["ALM"].walk_away,
        sarn.delegations["ALM"].insists,
    ) == (4500, 3000)
    assert [bloc.discipline for bloc in sarn.blocs] == [8000, 6000]


def test_a_members_own_row_goes_before_its_groups(sarn: Scenario) -> None:
    positions = dossier_of(sarn).positions
    assert (
        positions["GAL"]["money"].basis,
        positions["GAL"]["money"].place,
    ) == ("stated", 150)
    group = positions["GAL"]["storage"]
    assert (group.basis, group.place, group.confidence) == ("group", 200, GROUP_SURE)
    assert positions["FEN"]["notice"].basis == "group"


def test_the_room_has_a_position_of_each_member_and_group_on_each_issue(
    sarn: Scenario,
) -> None:
    positions = dossier_of(sarn).positions
    assert {"ALM", "BRE", "CAS", "DOR", "ERU", "FEN", "GAL", "MOU"} == set(positions)
    assert all({"storage", "notice", "money"} == set(of) for of in positions.values())
    silent = positions["DOR"]["money"]
    assert (silent.basis, silent.salience) == ("inferred", INFERRED_SALIENCE)


def test_the_dossier_shows_public_red_lines_only(sarn: Scenario) -> None:
    assert {"ALM"} == set(dossier_of(sarn).red_lines)
    assert len(instructions_for(sarn, "GAL", 1).red_lines) == 1


def test_instructions_keep_what_was_stated_and_draw_the_rest_from_the_seed(
    sarn: Scenario,
) -> None:
    one, same, other = (instructions_for(sarn, "DOR", seed) for seed in (1, 1, 2))
    assert one == same
    assert one.positions != other.positions
    assert 100 == one.positions["notice"].place == other.positions["notice"].place


def test_instructions_carry_aims_brief_and_style(sarn: Scenario) -> None:
    mine = instructions_for(sarn, "ALM", 1)
    assert (mine.style, mine.walk_away, mine.insists) == ("holds-out", 4500, 3000)
    assert mine.aims[0] == "No firm limit on storage."
    assert mine.brief.startswith("# Almora")


def test_the_chair_and_observers_have_no_positions(sarn: Scenario) -> None:
    assert instructions_for(sarn, "chair", 1).positions == {}
    assert instructions_for(sarn, "ANG", 1).positions == {}


def test_an_observer_has_a_voice(sarn: Scenario) -> None:
    assert (
        sarn.delegations["ANG"].voice == "A river that does not reach the sea is no river."
    )


def test_vetoes_and_weights_come_to_the_seats(tmp_path: Path) -> None:
    room = "room:\n  vetoes: [ALM]\n  weights: {GAL: 83}"
    scenario = load(str(river(tmp_path, ("room:", room))))
    setup = setup_of(scenario)
    assert (setup.vetoes, setup.by_id["GAL"].weight) == (("ALM",), 83)


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
    assert len(roll) == 193
    assert set(table_of_states()) == set(roll)
    assert roll[roll.index("TUN") :][:3] == ("TUN", "TUR", "TKM")
    dossier = dossier_of(scenario)
    average = sum(dossier.attendance.values()) // 193
    assert abs(average - scenario.attendance) < 300
    assert dossier.reputation["USA"] > dossier.reputation["NOR"]


def test_where_all_are_said_to_be_there_all_are() -> None:
    shares = dossier_of(load("first-steps")).attendance
    assert set(shares.values()) == {10000}
