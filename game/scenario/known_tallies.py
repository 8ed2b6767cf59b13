"""Tallies that a record gives, under a majority of the scenario's rulebook."""

from __future__ import annotations

from game.rules.voting import Count, Tally, tally
from game.scenario.model import KnownTally, Scenario


def known_tally(
    scenario: Scenario, counts: KnownTally, majority_of: str = "substance"
) -> Tally:
    """A tally of the record under the named majority, with its arithmetic.

    Where the rules have none of that name, the one for substance counts.  States that voted
    and are not in the room were members: they count among them.
    """
    named = scenario.rulebook.majorities
    majority = named.get(majority_of, named["substance"])
    members = sum(1 for s in scenario.seats if s.votes) + counts.unseated
    return tally(majority, Count(counts.yes, counts.no, counts.abstain, members))
