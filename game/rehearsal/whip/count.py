"""The whip count: expected ballots, their uncertainty, and whether the question carries.

Ballots are drawn many times from their chances.  Members of a bloc err together: as often
as the bloc's discipline says, a member's draw is the bloc's.  What the model itself may be
wrong in is not in the interval; ``docs/rehearsals.md`` says how large that was on real votes.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.delegates.lots import drawn
from game.delegates.others.belief import Forecast
from game.delegates.weighing.odds import Shares, pick
from game.rehearsal.spread import interval, quantile, share
from game.rehearsal.whip.pivots import Pivots, counted, pivots
from game.rehearsal.whip.sight import Sight, Whose
from game.rules.meeting.deciding import majority_of_text
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.rulebook import Majority
from game.rules.shares import needed_in_words
from game.rules.voting import Choice, Tally
from game.rules.words.wording import question

CHOICES: tuple[Choice, ...] = ("yes", "no", "abstain", "absent")


class Range(msgspec.Struct, frozen=True):
    """A number of ballots."""

    expected: int
    """In hundredths of a ballot."""
    low: int
    high: int
    """Nine counts in ten lie between these, both included."""


class WhipCount(msgspec.Struct, frozen=True):
    """What is expected of a vote, and how sure; chances in basis points."""

    target: str
    question: str
    whose: Whose
    seat: str
    runs: int
    majority: str
    """What carries it, in words."""
    consensus_only: bool
    """Whether the rules adopt text by consensus alone, so that this vote is only supposed."""
    ballots: dict[str, Range]
    """By choice: ``yes``, ``no``, ``abstain``, ``absent``."""
    needed: Range
    """Yes votes that it takes."""
    carries: int
    carries_low: int
    carries_high: int
    """Where the chance lies with 95 per cent confidence, for so many draws."""
    likeliest: Tally
    """The count if everybody does what is likeliest."""
    seats: tuple[Forecast, ...]
    pivots: Pivots
    objectors: tuple[tuple[str, int], ...] = ()
    """Who might object if the Chair asked for consensus on the whole, and the chance."""
    unopposed: int = 10000
    """Chance that nobody would."""


def majority_on(sight: Sight, target: str) -> Majority:
    """What a question on ``target`` needs."""
    rulebook, chamber = sight.setup.rulebook, sight.chamber
    motion = chamber.motions.get(target)
    if motion is not None:
        name = rulebook.motions[motion.motion].majority or "procedural"
    else:
        name = majority_of_text(sight.setup, chamber, target)
    return rulebook.majorities[name]


def whip_count(sight: Sight, target: str, runs: int = 200, seed: int = 1) -> WhipCount:
    """Count heads on ``target``: a proposal, a motion or ``whole``."""
    seats = sight.expected(target)
    majority = majority_on(sight, target)
    counts = _drawn(sight, majority, seats, runs, seed)
    carried = sum(c.holds for c in counts)
    low, high = interval(carried, runs)
    likely: dict[str, Choice] = {f.seat: f.choice for f in seats}
    asked = sight.gauge()
    on_whole = target == WHOLE
    return WhipCount(
        target,
        question(sight.setup, sight.chamber, target),
        sight.whose,
        sight.seat,
        runs,
        needed_in_words(majority),
        sight.setup.rulebook.consensus.required and target not in sight.chamber.motions,
        _ranges(seats, counts),
        _range(sum(c.needed for c in counts) * 100 // runs, [c.needed for c in counts]),
        share(carried, runs),
        low,
        high,
        counted(sight.setup, majority, likely),
        seats,
        pivots(sight.setup, majority, seats),
        (*asked.objectors, *asked.unsure) if on_whole else (),
        asked.level if on_whole else 10000,
    )


def _drawn(
    sight: Sight, majority: Majority, seats: Sequence[Forecast], runs: int, seed: int
) -> list[Tally]:
    leads = _leads(sight.setup)
    known = {f.seat: Shares(f.yes, f.no, f.abstain, f.absent) for f in seats}
    found = []
    for run in range(runs):
        ballots = {
            seat: pick(chances, _draw(leads.get(seat), seed, run, seat))
            for seat, chances in known.items()
        }
        found.append(counted(sight.setup, majority, ballots))
    return found


def _leads(setup: Setup) -> dict[str, tuple[str, int]]:
    """By seat: its most disciplined bloc, and the discipline."""
    found: dict[str, tuple[str, int]] = {}
    for bloc in sorted(setup.blocs, key=lambda b: b.discipline):
        for seat in bloc.members:
            found[seat] = bloc.id, bloc.discipline
    return found


def _draw(lead: tuple[str, int] | None, seed: int, run: int, seat: str) -> float:
    """The seat's draw in one run: its bloc's, as often as the bloc is disciplined."""
    if lead is not None and drawn(f"{seed}/{run}/{seat}/follows") * 10000 < lead[1]:
        return drawn(f"{seed}/{run}/{lead[0]}/bloc")
    return drawn(f"{seed}/{run}/{seat}/ballot")


def _ranges(seats: Sequence[Forecast], counts: Sequence[Tally]) -> dict[str, Range]:
    return {
        choice: _range(
            sum(getattr(f, choice) for f in seats) // 100,
            [_number(c, choice, len(seats)) for c in counts],
        )
        for choice in CHOICES
    }


def _number(count: Tally, choice: Choice, members: int) -> int:
    if choice == "absent":
        return members - count.yes - count.no - count.abstain
    return int(getattr(count, choice))


def _range(expected: int, numbers: Sequence[int]) -> Range:
    return Range(expected, quantile(numbers, 500), quantile(numbers, 9499))
