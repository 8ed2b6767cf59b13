"""Tallies that a record gives, under a majority of the scenario's rulebook."""

from __future__ import annotations

from game.rules.meeting.deciding import SUBSTANCE, majority_of_change, majority_of_whole
from game.rules.meeting.setup import WHOLE
from game.rules.voting import Count, Tally, tally
from game.scenario.model import KnownTally, Scenario
from game.scenario.room import setup_of


def known_tally(
    scenario: Scenario,
    counts: KnownTally,
    majority_of: str = SUBSTANCE,
    about: str = WHOLE,
) -> Tally:
    """A tally of the record under the named majority, with its arithmetic.

    A question of substance is counted as the scenario has it decided, whatever it is
    ``about``.  Where the rules have no majority of that name, the one for substance counts.
    States that voted and are not in the room were members: they count among them.
    """
    named = scenario.rulebook.majorities
    if majority_of == SUBSTANCE:
        majority_of = _substance(scenario, about)
    majority = named.get(majority_of, named[SUBSTANCE])
    members = sum(1 for s in scenario.seats if s.votes) + counts.unseated
    return tally(majority, Count(counts.yes, counts.no, counts.abstain, members))


def _substance(scenario: Scenario, about: str) -> str:
    """The majority that decided what a moment of the record is about."""
    if not scenario.decided_by:
        return SUBSTANCE
    setup = setup_of(scenario)
    if about in ("", WHOLE):
        return majority_of_whole(setup)
    return majority_of_change(setup, setup.draft, (about,))
