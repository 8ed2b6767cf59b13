"""What the record says of questions whose provision it does not give."""

from __future__ import annotations

from game.reports.history import beside
from game.scenario.load import load


def test_an_adoption_without_a_vote_is_not_counted_as_a_recorded_vote() -> None:
    """The record of 26 May 2021 has two recorded votes and one amendment without a vote."""
    scenario = load("modalities-2021")
    provision = scenario.provisions[0].id
    assert beside(scenario, (provision,)) == (
        "not known (2 recorded votes and an adoption without a vote lack their provision)",
    )
