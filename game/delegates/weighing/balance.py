"""What a question weighs with a seat that nothing binds, and the ballot that follows.

Four things are weighed: what the change brings on the issues that it touches, what it costs
to break the text that stands, who is behind it, and what the model does not know.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from game.delegates.instructions import Issue
from game.delegates.model import Parameters
from game.delegates.weighing.gains import weighed
from game.delegates.weighing.odds import Shares, attending, shares, taking_sides
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.stakes import kept_worth, stakes
from game.delegates.weighing.stand import Stand
from game.rules.kept import kept
from game.rules.meeting.setup import WHOLE

Weighed = tuple[int, int, int, int, Shares]
"""What a question brings, what it costs, what its friends add, the spread, all in basis
points; and the chances of the ballot."""


Measured = tuple[int, int, int, int, int]
"""What a question brings, what it costs, what its friends add, the spread, and how much the
stand cares, 0 to 100."""


class Friendship(dict[int, int]):
    """By ideal point: what it weighs, with one that does not care, who is behind a question.

    Strangers put one off by ``aloof`` at most, in basis points of what friends weigh."""

    def __init__(
        self, sponsors_at: tuple[int, ...], fellowship: int, acquaintance: int, aloof: int
    ) -> None:
        super().__init__()
        self._sponsors_at, self._aloof = sponsors_at, aloof
        self._fellowship, self._acquaintance = fellowship, acquaintance

    def __missing__(self, own: int) -> int:
        """By how far the nearest sponsor is, if there is any."""
        if not self._sponsors_at:
            return 0
        near = 10000 - _apart(own, self._sponsors_at) * 10000 // self._acquaintance
        found = self[own] = self._fellowship * max(-self._aloof, near) // 10000
        return found


_friendship = lru_cache(512)(Friendship)


class Scales:
    """One question, with all of it that is the same for whoever weighs it."""

    def __init__(
        self, issues: Mapping[str, Issue], question: Prospect, model: Parameters
    ) -> None:
        self.issues, self.question, self.model = issues, question, model
        self._on_whole = question.target == WHOLE or question.ends
        self._turned = question.turned
        alone = max(0, 10000 - question.support * model.company // 10000)
        if question.rewords:
            alone = alone * model.wording // 10000
        self._alone = alone if question.reopens else 0
        at_stake = stakes(issues, question.if_no, model)
        of_moves = at_stake.of(weighed(issues, question.changes))
        self._known, self._find = of_moves.known, of_moves.find
        self._dear = at_stake.attachment
        self._befriended = bool(model.fellowship and question.sponsors)
        self._ideals: Mapping[str, int] = {}
        self._friends: Mapping[int, int] = {}
        """What it weighs who is behind it, with one that does not care, by ideal point."""

    def weigh(self, stand: Stand) -> Weighed:
        """The question as a stand weighs it.

        One that is sure to be there answers: it came for the text, or sits where all are.
        """
        brings, cost, friends, spread, cares = self._measured(stand)
        own = shares(brings - cost + friends, self.model.band, spread)
        if cares < 100 and stand.attendance < 10000:
            own = attending(own, 10000 - self.model.shrug * (100 - cares) // 100)
        return brings, cost, friends, spread, own

    def utility(self, stand: Stand) -> int:
        """What is left of what the question brings a stand; no ballot is asked for."""
        brings, cost, friends, _, _ = self._measured(stand)
        return brings - cost + friends

    def side(self, stand: Stand) -> tuple[int, int]:
        """Chances of yes and of no of a stand that is there as often as it is wont to be, as
        in :meth:`weigh`, for sums over many."""
        brings, cost, friends, spread, cares = self._measured(stand)
        there = stand.attendance
        cared = 10000
        if cares < 100 and there < 10000:
            cared -= self.model.shrug * (100 - cares) // 100
        return _there(brings - cost + friends, self.model.band, spread, cared, there)

    def _measured(self, stand: Stand) -> Measured:
        """What the question weighs.  To break the text that stands costs more, the more a seat
        wants it, and less, the more are behind that.  The less a seat cares, the more it is
        moved by who they are.  Where a yes means that the change does not come about, what it
        brings and costs is turned round."""
        if self._on_whole:
            return self._of_whole(stand)
        _, brings, cares, spread = self._known.get(id(stand)) or self._find(stand)
        cost = friends = 0
        if self._alone:
            _, dear = self._dear.get(id(stand)) or self._dear.find(stand)
            cost = dear * self._alone // 10000 * (10000 - stand.insists) // 10000
        if self._befriended and cares < 100:
            friends = self._fellowship(stand) * (100 - cares) // 100
        if self._turned:
            return -brings, -cost, friends, spread, cares
        return brings, cost, friends, spread, cares

    def _of_whole(self, stand: Stand) -> Measured:
        """A text against none."""
        brings = kept_worth(stand.positions, self.issues, self.question.if_yes)
        brings -= max(stand.walk_away, stand.without)
        spread = self.model.spread if stand.known else self.model.resigned
        return -brings if self._turned else brings, 0, 0, spread, 100

    def _fellowship(self, stand: Stand) -> int:
        """What it weighs who is behind the question with one that does not care."""
        ideals = stand.ideals
        if ideals is not self._ideals:
            self._gather(ideals)
        return self._friends[ideals[stand.seat]] if stand.seat in ideals else 0

    def _gather(self, ideals: Mapping[str, int]) -> None:
        """Where those lie that are behind the question, by these ideal points."""
        model, self._ideals = self.model, ideals
        at = tuple(sorted(ideals[s] for s in self.question.sponsors if s in ideals))
        aloof = model.wording if self.question.rewords else 10000
        self._friends = _friendship(at, model.fellowship, model.acquaintance, aloof)


@lru_cache(32768)
def _there(utility: int, band: int, spread: int, cared: int, there: int) -> tuple[int, int]:
    """Chances of yes and of no of one that cares, and is there, with these chances: the same
    for many of a room, and for it again after every vote."""
    yes, no = taking_sides(utility, band, spread)
    if cared < 10000:
        yes, no = yes * cared // 10000, no * cared // 10000
    if there < 10000:
        yes, no = yes * there // 10000, no * there // 10000
    return yes, no


def _apart(place: int, among: tuple[int, ...]) -> int:
    """How far the nearest of several places is, the lowest of which come first."""
    after = bisect_left(among, place)
    if after == len(among):
        return place - among[-1]
    if after and place - among[after - 1] < among[after] - place:
        return place - among[after - 1]
    return among[after] - place


@kept(4096)
def scales(issues: Mapping[str, Issue], question: Prospect, model: Parameters) -> Scales:
    """The scales for a question, made once."""
    return Scales(issues, question, model)
