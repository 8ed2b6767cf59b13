"""What the record says of questions whose provision it does not give."""

from __future__ import annotations

from game.reports.history import beside, day_in_short
from game.rules.meeting.setup import WHOLE
from game.scenario.load import load


def test_an_adoption_without_a_vote_is_not_counted_as_a_recorded_vote() -> None:
    """The record of 26 May 2021 has two recorded votes and one amendment without a vote."""
    scenario = load("modalities-2021")
    provision = scenario.provisions[0].id
    assert beside(scenario, (provision,)) == (
        "not known (2 recorded votes and an adoption without a vote lack their provision)",
    )


def test_a_silence_that_was_broken_is_what_became_of_the_text() -> None:
    """The record of 16 August 2024 says who held the pen and that silence was broken."""
    scenario = load("silence-2024")
    history = day_in_short(scenario)
    assert history.how == "silence broken"
    assert [d.said for d in history.decisions] == ["silence broken"]
    assert beside(scenario, (WHOLE,)) == ("silence broken",)
    assert beside(scenario, (WHOLE,), before=1) == ("not in the record",)


def test_each_of_two_halls_is_laid_beside_its_own_decision() -> None:
    """The conference of 2013 found no consensus; days later the Assembly adopted by a vote."""
    scenario = load("arms-trade-2013")
    assert beside(scenario, (WHOLE,)) == ("no consensus",)
    assert beside(scenario, (WHOLE,), before=1) == ("adopted, 154-3-23",)
