"""The votes of a record counted under another rulebook, as far as they are public.

A record names ballots by State, or gives numbers alone, or neither.  Numbers suffice where
a majority is of heads; where a veto or weights count, ballots by State are needed.  Nothing
is filled in: what cannot be counted is listed with what is not public.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.reports.frames import CHOICES
from game.reports.history import became
from game.reports.other_rules import Split, recounted
from game.rules.draft.text import Draft, draft_of
from game.rules.meeting.setup import WHOLE
from game.rules.rulebook import Majority, Rulebook
from game.rules.voting import Choice, Count
from game.rules.words.provisions import provision_name
from game.scenario.ground.known_tallies import known_tally
from game.scenario.model import KnownTally, Moment, Scenario
from game.scenario.room import setup_of

_CAST = CHOICES[:3]


def under_recorded(scenario: Scenario, other: Rulebook) -> tuple[Split, ...]:
    """Every decision of a record under another rulebook; ``seq`` is the moment's number.

    A vote is counted as substance unless the record says that it was procedural.
    """
    draft = draft_of(scenario.provisions)
    return tuple(
        _split(scenario, draft, number, moment, other)
        for number, moment in enumerate(scenario.record, 1)
        if moment.kind in {"vote", "adoption"}
    )


def _split(
    scenario: Scenario, draft: Draft, number: int, moment: Moment, other: Rulebook
) -> Split:
    words, told = _question(draft, moment), became(moment)
    if moment.kind == "adoption":
        said = f"{told}: no ballots were cast"
        return Split(number, words, said, said, splits=False, counted=False)
    counts = moment.tally
    if counts is None:
        there = "the tally is not public, so it cannot be counted"
        return Split(number, words, told, there, splits=False, counted=False)
    here = known_tally(scenario, moment, counts).explanation
    there, holds = _counted(scenario, moment, counts, other)
    adopted = moment.outcome == "adopted"
    splits = holds is not None and bool(moment.outcome) and holds != adopted
    return Split(number, words, here, there, splits, counted=holds is not None)


def _question(draft: Draft, moment: Moment) -> str:
    if moment.about == WHOLE:
        return "The draft as a whole"
    if not moment.about:
        return f"On a provision that is not established: {moment.words}"
    name = provision_name(draft, moment.about)
    return f"{name[:1].upper()}{name[1:]}: {moment.words}"


def _counted(
    scenario: Scenario, moment: Moment, counts: KnownTally, other: Rulebook
) -> tuple[str, bool | None]:
    """The count in words, and whether it carries; ``None`` where that cannot be told."""
    ballots = named_in(moment)
    source = _from(ballots)
    if other.consensus.required and moment.majority == "substance":
        said = f"consensus only: {counts.no} against would object{source}"
        return said, not counts.no
    named = other.majorities
    majority = named.get(moment.majority) or named.get("substance")
    if majority is None:
        return "these rules have no majority for substance", None
    if _by_name(majority) and ballots is None:
        return "who voted how is not public, and under these rules it decides", None
    setup = setup_of(scenario)
    count = Count(counts.yes, counts.no, counts.abstain, len(setup.roll) + counts.unseated)
    found, words = recounted(setup, majority, count, other, ballots)
    return f"{words}{source}", found.holds


def named_in(moment: Moment) -> Mapping[str, Choice] | None:
    """Ballots by State, where the record names as many as it counts; else ``None``."""
    counts = moment.tally
    if counts is None:
        return None
    numbers = {"yes": counts.yes, "no": counts.no, "abstain": counts.abstain}
    if any(len(moment.known.get(c, ())) != numbers[c] for c in _CAST):
        return None
    return {seat: c for c in _CAST for seat in moment.known.get(c, ())}


def _by_name(majority: Majority) -> bool:
    return majority.veto or majority.weight is not None


def _from(ballots: Mapping[str, Choice] | None) -> str:
    if ballots is None:
        return " (from the numbers; who voted how is not public)"
    return f" (from the ballots of {len(ballots)} States)"
