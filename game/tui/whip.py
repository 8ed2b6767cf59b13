"""Heads counted on the whole, where it is going to be voted on.

Under rules that do not begin with consensus a text to which many say no, or on which consensus
has failed, is decided by numbers: who would object tells little then, who would vote how tells all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from game.delegates.others.belief import Forecast
from game.delegates.view import View
from game.rules.meeting.methods import majority_for
from game.rules.meeting.results import voters_present
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.procedures.guards import is_whole_decided
from game.rules.rulebook import Majority
from game.rules.voting import Choice, Count, tally, yes_needed
from game.rules.words.expected import rejecting

_CONTESTED = 4
"""One in so many members against the whole, and nobody expects it to pass unvoted."""
_WAVERING = 4500
"""Chance of the likeliest ballot below which a member is taken to waver."""


class Whip(msgspec.Struct, frozen=True):
    """How members are expected to vote on the whole."""

    yes: int
    no: int
    abstain: int
    needed: int
    """Votes in favour that so many taking sides ask for."""
    wavering: tuple[str, ...]
    """Members whose ballot is open, the least sure first."""
    stopped_by: tuple[str, ...] = ()
    """Members against that reject it by that alone."""
    outweighed: bool = False
    """Whether those in favour have not the weight that is asked for besides."""

    @property
    def carries(self) -> bool:
        """Whether it would be adopted."""
        enough = self.yes >= self.needed and not self.outweighed
        return enough and not self.stopped_by


def whip_count(view: View, forecasts: Iterable[Forecast]) -> Whip | None:
    """The count on the whole by what a seat may know; ``None`` where consensus is what is
    sought, or the whole has been decided."""
    setup, chamber = view.setup, view.chamber
    rules = setup.rulebook
    majority = rules.majorities.get(majority_for(setup, chamber, WHOLE))
    if rules.consensus.required or rules.consensus.first or chamber.call is not None:
        return None
    if majority is None or not _counts(majority) or chamber.outcome:
        return None
    if is_whole_decided(setup, chamber):
        return None
    counts: dict[Choice, int] = {"yes": 0, "no": 0, "abstain": 0}
    wavering, ballots = [], dict[str, Choice]()
    for found in forecasts:
        if found.choice not in counts:
            continue
        if found.sure < _WAVERING:
            wavering.append((found.sure, found.seat))
            continue
        counts[found.choice] += 1
        ballots[found.seat] = found.choice
    stopped_by = rejecting(setup, majority, ballots)
    contested = counts["no"] * _CONTESTED >= len(setup.roll) or bool(stopped_by)
    if not contested and not _comes_to_a_vote(chamber):
        return None
    present = voters_present(setup, chamber)
    sides = counts["yes"], counts["no"], counts["abstain"]
    expected = Count(*sides, members=len(setup.roll), present=present)
    needed = yes_needed(majority, expected)
    return Whip(
        counts["yes"],
        counts["no"],
        counts["abstain"],
        needed,
        tuple(seat for _, seat in sorted(wavering)),
        stopped_by,
        _outweighed(setup, majority, expected, ballots),
    )


def _counts(majority: Majority) -> bool:
    """Whether a majority is so many votes in favour, whatever it asks besides."""
    return majority.share is not None or majority.fixed > 0


def _outweighed(
    setup: Setup, majority: Majority, expected: Count, ballots: Mapping[str, Choice]
) -> bool:
    """Whether enough heads are in favour and weigh too little."""
    if majority.weight is None or expected.yes < yes_needed(majority, expected):
        return False
    counted = tally(majority, expected, ballots=ballots, weights=setup.weights)
    return not counted.holds


def _comes_to_a_vote(chamber: Chamber) -> bool:
    """Whether a vote on the whole is asked for, or consensus on it has failed, also in an
    earlier forum: then it is votes that decide, however few are against."""
    if chamber.asked.get(WHOLE):
        return True
    return any(
        d.target == WHOLE and d.how != "vote" and d.objections for d in chamber.decisions
    )


def yes_wanted(view: View, target: str, counts: Mapping[str, int]) -> int:
    """How many yes votes would carry what is before the room; 0 where none is taken."""
    setup, chamber = view.setup, view.chamber
    majority = setup.rulebook.majorities.get(majority_for(setup, chamber, target))
    if majority is None or setup.rulebook.consensus.required:
        return 0
    sides = (counts["yes"], counts["no"], counts["abstain"])
    present = voters_present(setup, chamber)
    return yes_needed(majority, Count(*sides, len(setup.roll), present))
