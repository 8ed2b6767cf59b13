"""Members without a sheet: how a class on paper counts their votes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.folder import sheets
from game.reports.handouts.for_facilitators import answer_key, script
from game.reports.handouts.for_students import left_to_the_computer
from game.reports.handouts.more_seats import with_seats
from game.reports.handouts.phrasebook import grouped
from game.reports.handouts.rules_page import rules_page
from game.reports.handouts.sheets import Grid, text_of
from game.reports.handouts.the_others import the_others
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import load
from game.scenario.model import Scenario


@pytest.fixture(scope="module", params=["security-council", "eu-council"])
def council(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Scenario:
    folder: Path = tmp_path_factory.mktemp("class") / "mine"
    found(folder, plan_from(request.param))
    return load(str(folder))


def grids(scenario: Scenario) -> list[Grid]:
    (sheet,) = the_others(scenario)
    return [block for block in sheet.blocks if isinstance(block, Grid)]


def heads(cells: tuple[object, ...]) -> int:
    told = [text_of(cell) for cell in cells]  # type: ignore[arg-type]
    return sum(int(cell.partition(" member")[0]) for cell in told if cell)


def test_each_other_wording_has_a_vote_of_every_member_without_a_sheet(
    council: Scenario,
) -> None:
    others = left_to_the_computer(council)
    changes, whole = grids(council)
    wordings = [v for p in council.provisions if p.issue for v in p.variants[1:]]
    assert len(changes.rows) == len(wordings)
    for _, *cells in (*changes.rows, whole.rows[0]):
        assert heads(tuple(cells)) == len(others)
    assert all(0 < heads(tuple(cells)) <= len(others) for _, *cells in whole.rows[1:])


def test_their_votes_follow_their_positions(council: Scenario) -> None:
    changes, _ = grids(council)
    votes = {tuple(text_of(cell) for cell in cells) for _, *cells in changes.rows}
    assert len(votes) > 3
    name, gaining, losing, _ = changes.rows[0]
    names = {s.brief: s.id for s in left_to_the_computer(council)}
    provision = next(p for p in council.provisions if p.issue)
    before, after = (provision.variants[n].place for n in (0, 1))
    place = {r.delegation: r.place for r in council.positions if r.issue == provision.issue}
    for_it = [place[i] for n, i in names.items() if n in text_of(gaining) and i in place]
    assert for_it
    assert all(abs(after - at) < abs(before - at) for at in for_it)
    assert text_of(losing)
    assert provision.number in text_of(name)


def test_rules_and_key_count_with_the_whole_membership(council: Scenario) -> None:
    members = sum(s.member for s in council.seats)
    others = len(left_to_the_computer(council))
    key = markdown(answer_key(council))
    assert f"of {members} |" in key
    assert f"of {members - others} |" not in key
    for sheet in (rules_page(council), script(council)):
        assert f"The {others} members that have no sheet vote too" in markdown(sheet)
    total = sum(s.weight for s in council.seats if s.member)
    needed = grouped(-(-total * 65 // 100))
    told = f"In all {grouped(total)}; {needed} carry."
    assert (" ".join(told.split()) in key) is (total > 0)
    assert grouped(449_000_100) == "449\u202f000\u202f100"


def test_no_sheet_of_others_where_everybody_has_one(council: Scenario) -> None:
    full = with_seats(council, [s.id for s in council.seats if s.member])
    assert not left_to_the_computer(full)
    assert "facilitator/others" not in {s.name for s in sheets(full)}
    assert "facilitator/others" in {s.name for s in sheets(council)}
    assert "facilitator/others" not in {s.name for s in sheets(council, facilitator=False)}
