"""A decision in a few words: what it was, how near, and whose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from game.reports.story import Step
from game.rules.meeting.business import Decision
from game.rules.meeting.names import named
from game.rules.meeting.results import adopted, majority_of, tally_of
from game.rules.meeting.setup import Setup
from game.rules.voting import Choice, Tally
from game.rules.words.sayings import say
from game.rules.words.wording import listed, subject

_NAMED = 3
"""Names in a sentence."""


def names_of(setup: Setup, seats: Iterable[str]) -> str:
    """A few names in a sentence, and how many more there are."""
    return listed([named(setup, s) for s in seats], _NAMED)


class Near(NamedTuple):
    """A vote, and how near it was to the other outcome."""

    counted: Tally
    away: int
    """The fewest ballots that would have turned it, had they gone to the other side; 1 and
    more."""
    weighed: bool = False
    """Whether ballots weigh, and it could have been turned by those of the other side."""


def near(setup: Setup, decision: Decision) -> Near:
    """How near a vote was: by heads, or where ballots weigh by the heaviest of a side.

    Raises :class:`ValueError` for a decision that was taken without a vote.
    """
    counted = tally_of(setup, decision)
    assert decision.question is not None
    weighed = majority_of(setup, decision.question).weight is not None
    if fewest := _fewest(setup, decision, counted) if weighed else 0:
        return Near(counted, fewest, weighed=True)
    short = (
        counted.yes - counted.needed + 1 if counted.holds else counted.needed - counted.yes
    )
    return Near(counted, max(1, short))


def _fewest(setup: Setup, decision: Decision, counted: Tally) -> int:
    """How many of a side, the heaviest first, would have turned it; 0: not all of them."""
    ballots = dict(decision.ballots)
    side: Choice = "yes" if counted.holds else "no"
    other: Choice = "no" if counted.holds else "yes"
    turning = [seat for seat, choice in ballots.items() if choice == side]
    turning.sort(key=lambda seat: -setup.weights.get(seat, 0))
    for turned, seat in enumerate(turning, 1):
        ballots[seat] = other
        if tally_of(setup, replace(decision, ballots=ballots)).holds is not counted.holds:
            return turned
    return 0


def nearness(vote: Near) -> int:
    """10000 where one ballot would have turned it, 0 from a quarter of the base on."""
    if vote.counted.veto:
        return 10000
    return max(0, 10000 - 40000 * (vote.away - 1) // max(1, vote.counted.base))


def margin(vote: Near) -> str:
    """How near a vote was, in a sentence."""
    counted = vote.counted
    if counted.veto:
        return f"The no of {', '.join(counted.veto)} decided it."
    votes = "One vote" if vote.away == 1 else f"{vote.away} votes"
    if counted.holds:
        return f"{votes} turned from yes to no would have lost it."
    if vote.weighed:
        return f"{votes} turned from no to yes would have carried it."
    if counted.yes >= counted.needed:
        return "It had the votes that it needed, and what they weigh was too little."
    return f"{votes} short of the {counted.needed} that it needed."


def step_words(step: Step) -> str:
    """The moment in one short sentence; a decision without its arithmetic."""
    setup = step.setup
    decision = step.decision
    if decision is None:
        return say(setup, step.after, step.entry.event)
    what = subject(setup, step.after, decision.target)
    what = what[:1].upper() + what[1:]
    if decision.how == "vote":
        counted = tally_of(setup, decision)
        result = "adopted" if counted.holds else "rejected"
        return f"{what}: {result}, {counted.yes}-{counted.no}-{counted.abstain}."
    if adopted(setup, decision):
        return f"{what}: adopted without a vote."
    if decision.how == "not-put":
        return f"{what}: not put to the vote."
    did = "broke silence" if decision.how == "silence" else "objected"
    return f"{what}: no consensus; {names_of(setup, decision.objections)} {did}."
