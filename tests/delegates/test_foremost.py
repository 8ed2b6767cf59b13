"""Who has the first word: the sponsor on its draft, those who care most on a wording."""

from __future__ import annotations

import pytest

from game.delegates.others.introducing import introducer
from game.delegates.others.owning import left_to_others
from game.delegates.phrases import phrases
from game.rules.log import events as ev
from game.rules.meeting.setup import WHOLE
from game.scenario.load import load
from game.scenario.room import instructions_for
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.local import LocalDesk
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.days import day

SEEDS = (2, 3, 5)


@pytest.mark.parametrize(
    ("room", "who"), [("unga-2019", "RUS"), ("modalities-2021", "RUS")]
)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_sponsor_introduces_its_draft(room: str, who: str, seed: int) -> None:
    table = day(room, seed)
    assert introducer(table.setup) == who
    spoken = [e.event for e in table.log if isinstance(e.event, ev.Spoke)]
    if who not in _absent_at_first(table):
        assert spoken[0].seat == who
        assert any(opening in spoken[0].words for opening in phrases("en", "introduce"))


def _absent_at_first(table: Table) -> frozenset[str]:
    counted = next(e.event for e in table.log if isinstance(e.event, ev.RoomCounted))
    return frozenset(counted.absent)


def test_a_person_is_asked_after_the_sponsor_and_before_the_others() -> None:
    desk = LocalDesk(laid(load("unga-2019"), 8, people=["BRA"]), "BRA")
    asked: list[str] = []
    done = desk.step()
    while not isinstance(done, Waiting):
        asked += [e.event.seat for e in done if isinstance(e.event, ev.PlacardRaised)]
        done = desk.step()
    assert asked == ["RUS"]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_wording_is_tabled_by_those_who_care_most(seed: int) -> None:
    tabled = [e.event for e in day("unga-2019", seed).log if isinstance(e.event, ev.Tabled)]
    assert tabled
    assert {e.seat for e in tabled} <= {"BRA", "GBR", "JPN", "MEX", "SGP", "USA"}


def test_a_wording_is_left_to_nobody_once_half_of_the_consultations_are_over() -> None:
    table = laid(load("unga-2019"), 2)
    turns = Turns(table)
    provision = table.setup.draft.provisions["2"]
    left: list[bool] = []
    while not table.meeting.chamber.decisions:
        turns.step()
        if (stage := table.meeting.stage) is not None and stage.kind == "consultations":
            left.append(left_to_others(table.view("AND"), provision, "weak", mends=False))
    assert left[0]
    assert not left[-1]
    assert not left_to_others(table.view("USA"), provision, "weak", mends=False)


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_seat_with_a_brief_stands_where_its_author_placed_it(seed: int) -> None:
    scenario = load("modalities-2021")
    for row in scenario.positions:
        said = scenario.delegations.get(row.delegation)
        if said is not None and said.brief:
            told = instructions_for(scenario, row.delegation, seed).positions[row.issue]
            assert abs(told.place - row.place) <= 15, (row, told)


def test_a_line_on_the_whole_lapses_when_the_text_changes() -> None:
    assert any(_lapsed(seed) for seed in range(1, 7))


def _lapsed(seed: int) -> int:
    """How often in a meeting a text changed on which a bloc had a line on the whole."""
    table = laid(load("unga-2019"), seed)
    turns = Turns(table)
    stepped = turns.step()
    lapsed = 0
    while not (stepped and isinstance(stepped[-1], Waiting)):
        before = table.meeting
        stepped = turns.step()
        after = table.meeting
        if after.chamber.draft is not before.chamber.draft:
            lapsed += any(WHOLE in told for told in before.dealings.lines.values())
            assert not any(WHOLE in told for told in after.dealings.lines.values())
    return lapsed
