"""Whether a text is believed to have its majority: all that the rule asks, in one reckoning.

Where a majority is a share of those that take a side, a head each, what is expected is that
share.  Others count more: votes in favour out of all members (an abstention does not help), a
fixed number of votes, weights beside heads, and that nobody votes against whose no rejects.
Of these the scarcest decides.  It is told on the same scale, so that whoever weighs it need not
know which rule it is: half is what the rule asks, and what is beyond that or lacks is a share of
what the rule counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isqrt

import msgspec

from game.delegates.model import DEFAULTS
from game.delegates.weighing.odds import below, none_of
from game.delegates.weighing.reckoning import Sides
from game.rules.meeting.deciding import share_in_points
from game.rules.rulebook import Majority
from game.rules.voting import Count, yes_needed

HALF = 5000
"""What is needed on the common scale, basis points, where a rule counts more than sides."""


class Outlook(msgspec.Struct, frozen=True, gc=False):
    """How a question is expected to go."""

    near: int
    """How near it comes, basis points: the share of those that take a side, or on the scale on
    which half is what the rule asks."""
    needed: int
    """What it needs on that scale."""
    chance: int
    """Chance that it carries, basis points."""


class Body(msgspec.Struct, frozen=True, gc=False):
    """Who votes under a majority, and what each has beside its vote."""

    weights: Mapping[str, int]
    """By seat with a vote: its weight."""
    vetoes: tuple[str, ...] = ()
    """Whose no rejects where the majority knows a veto."""


Margin = tuple[int, int]
"""How far beyond what is asked, as a share of what is counted, and the chance of enough."""


def by_sides(majority: Majority | None, sides: Sides) -> Outlook:
    """The outlook by how many are expected to take which side, where nothing else counts."""
    yes, no = sides
    near, needed = yes * 10000 // max(1, yes + no), share_in_points(majority)
    return Outlook(near, needed, below(near - needed, DEFAULTS.share_spread))


def by_all(
    majority: Majority, body: Body, each: Mapping[str, Sides], attending: int
) -> Outlook:
    """The outlook where more counts than sides.

    ``each`` has the chances of every seat, ``attending`` is how many are expected in the room;
    both in basis points of a vote.
    """
    clear = none_of(no for _, no in stopping(majority, body, each))
    if majority.unanimous:
        return Outlook(clear, HALF, clear)
    margin, chance = _of_both(majority, body, each, attending)
    near = max(0, min(HALF + margin, clear, 10000))
    return Outlook(near, HALF, chance * clear // 10000)


def hoped_for(
    majority: Majority, body: Body, each: Mapping[str, Sides], attending: int
) -> int:
    """How near a question may still be brought, basis points on the same scale: those that are
    expected to take no side divide as the others do, and of those that reject it by their no
    alone the likeliest may be bought off, to abstain."""
    against = sorted(no for _, no in stopping(majority, body, each))
    clear = none_of(against[:-1])
    if majority.unanimous:
        return clear
    margin, _ = _of_both(majority, body, _all_taking_sides(each), attending)
    return max(0, min(HALF + margin, clear, 10000))


def _all_taking_sides(each: Mapping[str, Sides]) -> dict[str, Sides]:
    yes, no = (sum(sides) for sides in zip(*each.values(), strict=True)) if each else (0, 0)
    share = yes * 10000 // max(1, yes + no)
    open_ = {seat: 10000 - sum(sides) for seat, sides in each.items()}
    return {
        seat: (sides[0] + open_[seat] * share // 10000, sides[1])
        for seat, sides in each.items()
    }


def _of_both(
    majority: Majority, body: Body, each: Mapping[str, Sides], attending: int
) -> Margin:
    """The scarcer of heads and weights."""
    margin, chance = _of_heads(majority, body, each, attending)
    if majority.weight is None:
        return margin, chance
    by_weight = _of_weights(majority, body, each)
    return min(margin, by_weight[0]), min(chance, by_weight[1])


def stopping(
    majority: Majority, body: Body, each: Mapping[str, Sides]
) -> tuple[tuple[str, int], ...]:
    """Whose no alone rejects, and the chance of it: those with a veto where the majority knows
    one, and everybody where it asks for unanimity.  An abstention is no veto."""
    if majority.unanimous:
        return tuple((seat, no) for seat, (_, no) in each.items())
    if not majority.veto:
        return ()
    return tuple((seat, each[seat][1]) for seat in body.vetoes if seat in each)


def _of_heads(
    majority: Majority, body: Body, each: Mapping[str, Sides], attending: int
) -> Margin:
    share, members = majority.share, max(1, len(body.weights))
    yes = sum(side[0] for side in each.values())
    if share is not None and share.base == "voting" and not majority.fixed:
        outlook = by_sides(majority, (yes, sum(side[1] for side in each.values())))
        return outlook.near - outlook.needed, outlook.chance
    if share is None or majority.fixed:
        base, asked = members, majority.fixed or 1
    else:
        base = members if share.base == "members" else max(1, (attending + 5000) // 10000)
        asked = share.needed(base)
    return _beyond(yes - asked * 10000, base, each, dict.fromkeys(each, 1))


def heads_asked(majority: Majority, members: int) -> int:
    """Votes in favour that a majority asks for in a room of so many, where everybody answers."""
    return yes_needed(majority, Count(members, 0, 0, members, members))


def _of_weights(majority: Majority, body: Body, each: Mapping[str, Sides]) -> Margin:
    """Weights reached, or so many in favour that the others are no blocking minority."""
    assert majority.weight is not None
    total = max(1, sum(body.weights.values()))
    yes = sum(side[0] * body.weights.get(seat, 0) for seat, side in each.items())
    asked = majority.weight.needed(total) * 10000
    found = _beyond(yes - asked, total, each, body.weights)
    if not majority.blocking:
        return found
    members = len(body.weights)
    short = members - majority.blocking + 1
    heads = sum(side[0] for side in each.values()) - short * 10000
    unblocked = _beyond(heads, members, each, dict.fromkeys(each, 1))
    return max(found[0], unblocked[0]), max(found[1], unblocked[1])


def _beyond(
    beyond: int, base: int, each: Mapping[str, Sides], weights: Mapping[str, int]
) -> Margin:
    """What is expected beyond what is asked, out of ``base``; what is not known of it grows with
    what is open of each ballot."""
    margin = beyond // base
    spread = _open(((side[0], weights.get(seat, 0)) for seat, side in each.items())) // base
    scale = max(DEFAULTS.share_spread, spread * _LOGISTIC // 10000)
    return margin, below(margin, scale)


def _open(chances: Iterable[tuple[int, int]]) -> int:
    """The standard deviation of a sum of ballots with these chances and weights."""
    return isqrt(sum(p * (10000 - p) * weight * weight for p, weight in chances))


_LOGISTIC = 5513
"""Scale of a logistic distribution whose standard deviation is one: the square root of 3 by pi,
in basis points."""
