"""What the record says of questions whose provision it does not give."""

from __future__ import annotations

from msgspec.structs import replace

from game.reports.history import beside, day_in_short
from game.rules.meeting.setup import WHOLE
from game.scenario.load import load


def test_an_adoption_without_a_vote_is_not_counted_as_a_recorded_vote() -> None:
    """The record of 26 May 2021 has two recorded votes and one amendment without a vote."""
    scenario = load("modalities-2021")
    provision = scenario.provisions[0].id
    assert beside(scenario, (provision,)) == (
        (
            "not known; what 2 recorded votes and an adoption without a vote concerned is not "
            "established"
        ),
    )


def test_a_change_that_was_adopted_is_said_to_be_whatever_vote_it_had() -> None:
    """Three amendments were moved on 26 May 2021 and three were adopted, two by a vote."""
    scenario = load("modalities-2021")
    adopted = ("adopted; by what vote, if by any, is not established",)
    for provision, wording in (("3", "alternate"), ("4", "thirds"), ("5", "open")):
        assert beside(scenario, (provision,), ((provision, wording),)) == adopted
    for changes in ((("4", "delete"),), ()):
        assert beside(scenario, ("4",), changes)[0].startswith("not known; what 2 recorded")
    one_less = replace(scenario, record=scenario.record[:-3] + scenario.record[-2:])
    assert beside(one_less, ("4",), (("4", "thirds"),))[0].startswith("not known; what 2 r")
    assert beside(scenario, ("4",), (("4", "consensus"),)) == ("not in the record",)


def test_a_silence_that_was_broken_is_what_became_of_the_text() -> None:
    """The record of 16 August 2024 says who held the pen and that silence was broken; the
    text was adopted a month later."""
    scenario = load("silence-2024")
    history = day_in_short(scenario)
    assert history.how == "adopted"
    assert [d.said for d in history.decisions] == ["silence broken", "adopted"]
    assert beside(scenario, (WHOLE,)) == ("silence broken",)
    assert beside(scenario, (WHOLE,), before=1) == ("adopted",)
    assert beside(scenario, (WHOLE,), before=2) == ("not in the record",)


def test_each_of_two_halls_is_laid_beside_its_own_decision() -> None:
    """The conference of 2013 found no consensus; days later the Assembly adopted by a vote."""
    scenario = load("arms-trade-2013")
    assert beside(scenario, (WHOLE,)) == ("no consensus",)
    assert beside(scenario, (WHOLE,), before=1) == ("adopted, 154-3-23",)


def test_no_vote_of_the_day_is_laid_beside_an_attempt_without_one() -> None:
    scenario = load("unga-2019")
    assert beside(scenario, (WHOLE,)) == ("adopted, 79-60-33",)
    assert beside(scenario, (WHOLE,), stopped=True) == ("not in the record",)
    halls = load("arms-trade-2013")
    assert beside(halls, (WHOLE,), stopped=True) == ("no consensus",)
    assert beside(halls, (WHOLE,), before=1, stopped=True) == ("not in the record",)
