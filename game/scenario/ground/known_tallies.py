"""Tallies that a record gives, under a majority of the rules that were in force."""

from __future__ import annotations

from game.rules.meeting.deciding import SUBSTANCE, majority_of_change, majority_of_whole
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.voting import Count, Tally, tally
from game.scenario.model import KnownTally, Moment, Scenario
from game.scenario.room import setup_of


def known_tally(scenario: Scenario, moment: Moment, counts: KnownTally) -> Tally:
    """A tally of the record under its majority, with its arithmetic.

    A question of substance is counted as the scenario has it decided, whatever it is
    about.  Where the rules have no majority of that name, the one for substance counts.
    States that voted and are not in the room were members: they count among them.
    """
    setup = setup_of(scenario)
    named = setup.rules_in(_stage_of(scenario, moment)).majorities
    wanted: str = moment.majority
    if wanted == SUBSTANCE:
        wanted = _substance(setup, moment.about)
    majority = named.get(wanted, named[SUBSTANCE])
    members = len(setup.roll) + counts.unseated
    return tally(majority, Count(counts.yes, counts.no, counts.abstain, members))


def _stage_of(scenario: Scenario, moment: Moment) -> str:
    """The stage that had begun by then; of a moment without an hour, by the last hour that
    the record gives before it."""
    minute, begins, stage = scenario.opens, scenario.opens, ""
    for known in scenario.record:
        minute = minute if known.at is None else known.at
        if known is moment:
            break
    for each in scenario.stages:
        if stage and max(begins, each.opens) > minute:
            break
        stage, begins = each.id, each.until
    return stage


def _substance(setup: Setup, about: str) -> str:
    """The majority that decided what a moment of the record is about."""
    if about in ("", WHOLE):
        return majority_of_whole(setup)
    return majority_of_change(setup, setup.draft, (about,))
