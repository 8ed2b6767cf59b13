"""The day of 8 August 2024 as a distribution: nothing in the code names its outcome."""

from __future__ import annotations

from statistics import median

import pytest

from game.rules.draft.text import Delete
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.scenario.load import load
from game.scenario.room import dossier_of, instructions_for, setup_of
from tests.delegates.rooms import played

SEEDS = range(1, 13)


@pytest.fixture(scope="module")
def days() -> list[tuple[Setup, Chamber]]:
    """The day played by its computer-played seats, once for each seed."""
    scenario = load("cybercrime-2024")
    setup, known = setup_of(scenario), dossier_of(scenario)
    found = []
    for seed in SEEDS:
        orders = {s.id: instructions_for(scenario, s.id, seed) for s in setup.seats}
        found.append((setup, played(setup, known, orders, seed).meeting.chamber))
    return found


def test_the_whole_is_mostly_adopted_by_consensus(
    days: list[tuple[Setup, Chamber]],
) -> None:
    outcomes = [chamber.outcome for _, chamber in days]
    assert outcomes.count("consensus") * 10 >= len(days) * 8


def test_no_deletion_carries_though_several_are_voted_on(
    days: list[tuple[Setup, Chamber]],
) -> None:
    voted = 0
    for setup, chamber in days:
        for decision in chamber.decisions:
            if decision.question is None or decision.target not in chamber.proposals:
                continue
            voted += 1
            deletes = isinstance(chamber.proposals[decision.target].operations[0], Delete)
            assert not (deletes and tally_of(setup, decision).holds)
    assert voted >= 3 * len(days)


def test_the_vote_on_the_clause_of_rights_lies_where_the_public_tally_lies(
    days: list[tuple[Setup, Chamber]],
) -> None:
    tallies = [
        tally_of(setup, decision)
        for setup, chamber in days
        for decision in chamber.decisions
        if decision.question is not None
        and decision.target in chamber.proposals
        and chamber.proposals[decision.target].operations == (Delete("6.2"),)
    ]
    assert len(tallies) >= len(days) - 2
    assert abs(median(t.yes for t in tallies) - 23) <= 8
    assert abs(median(t.no for t in tallies) - 102) <= 15
    assert abs(median(t.abstain for t in tallies) - 26) <= 12
