"""A decision in a few words: what it was, how near, and whose."""

from __future__ import annotations

from collections.abc import Iterable

from game.reports.story import Step
from game.rules.meeting.names import named
from game.rules.meeting.results import adopted, tally_of
from game.rules.meeting.setup import Setup
from game.rules.voting import Tally
from game.rules.words.sayings import say
from game.rules.words.wording import listed, subject

_NAMED = 3
"""Names in a sentence."""


def names_of(setup: Setup, seats: Iterable[str]) -> str:
    """A few names in a sentence, and how many more there are."""
    return listed([named(setup, s) for s in seats], _NAMED)


def away(counted: Tally) -> int:
    """How many ballots a vote was from turning; at least one."""
    if counted.holds:
        return max(1, counted.yes - counted.needed + 1)
    return max(1, counted.needed - counted.yes)


def nearness(counted: Tally) -> int:
    """10000 where one ballot would have turned it, 0 from a quarter of the base on."""
    if counted.veto:
        return 10000
    return max(0, 10000 - 40000 * (away(counted) - 1) // max(1, counted.base))


def margin(counted: Tally) -> str:
    """How near a vote was, in a sentence."""
    if counted.veto:
        return f"The no of {', '.join(counted.veto)} decided it."
    short = away(counted)
    votes = "One vote" if short == 1 else f"{short} votes"
    if counted.holds:
        return f"{votes} turned from yes to no would have lost it."
    if counted.yes >= counted.needed:
        return "It had the votes that it needed, and what they weigh was too little."
    return f"{votes} short of the {counted.needed} that it needed."


def step_words(setup: Setup, step: Step) -> str:
    """The moment in one short sentence; a decision without its arithmetic."""
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
