"""What is at stake for stands in a change of the text: the same whoever brings it.

A room asks for the same changes under many names, of many movers and in many packages; what
they bring a stand, and how dear the text that stands is to it, is worked out once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import isqrt

from game.delegates.instructions import Issue
from game.delegates.model import Parameters
from game.delegates.weighing.gains import Move
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import PLACES, POINT, worth
from game.rules.draft.text import Draft
from game.rules.kept import kept

kept_worth = kept(8192)(worth)
"""Worth of a text, remembered: the same drafts are asked about again and again."""

Stake = tuple[Stand, int, int, int, int]
"""A stand; what some moves bring it, the highest salience that they touch, 0 to 100, how far a
ballot may fall from what was reckoned, and what it would cost it to break the text alone; but
for the salience in basis points."""


class Attachment:
    """How much stands want a text to stay, each worked out when it is first asked for."""

    def __init__(self, issues: Mapping[str, Issue], draft: Draft) -> None:
        self._issues, self._draft = issues, draft
        self._found: dict[int, tuple[Stand, int]] = {}

    def of(self, stand: Stand) -> int:
        """0 where the text is worth no more to a stand than to leave, 10000 where it is all
        that it wants."""
        known = self._found.get(id(stand))
        if known is not None:
            return known[1]
        beyond = worth(stand.positions, self._issues, self._draft) - stand.walk_away
        room = max(1, 10000 - stand.walk_away)
        attached = beyond * 10000 // room if beyond > 0 else 0
        self._found[id(stand)] = stand, attached
        return attached


class Nearer(dict[int, int]):
    """By place: how much nearer one wording lies to it than another, in hundredths of the
    scale.  A table, as :class:`game.delegates.weighing.worth.Near`."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self._before, self._after = before, after
        self.update({p: abs(before - p) - abs(after - p) for p in PLACES})

    def __missing__(self, place: int) -> int:
        return abs(self._before - place) - abs(self._after - place)


nearer = lru_cache(512)(Nearer)


class Stakes:
    """What some moves are to stands; the text is dear to none where nothing is reopened."""

    def __init__(
        self, moves: tuple[Move, ...], attached: Attachment | None, model: Parameters
    ) -> None:
        self._between = [
            (issue, nearer(one, other), weight, min(one, other), max(one, other))
            for issue, one, other, weight in moves
        ]
        """The moves: their issue, what is nearer, its weight, the lower place, the higher."""
        self._attached, self._model = attached, model
        self.known: dict[int, Stake] = {}
        """By the identity of a stand that is believed: what was found so far.  A seat's own is
        hardly asked for twice."""

    def find(self, stand: Stand) -> Stake:
        """What the moves are to a stand.  The spread is wider for one that is believed, by as
        much of the way between two wordings as lies within the doubt about the place."""
        points = cares = doubted = 0
        held_on, unsure = stand.positions, 0 if stand.known else self._model.unsure
        for issue, by_place, weight, low, high in self._between:
            if issue in held_on:
                held = held_on[issue]
                place, salience = held.place, held.salience
                matters = salience * weight
                points += by_place[place] * matters
                if salience > cares:
                    cares = salience
                if unsure:
                    off = unsure - unsure * held.confidence // 10000
                    first, last = place - off, place + off
                    # spelled out: this is done ten thousand times a day
                    first = max(low, first)
                    last = min(high, last)
                    if last > first:
                        doubted += (last - first) * matters
        return self._found(stand, points * POINT // 10000, cares, doubted)

    def _found(self, stand: Stand, brings: int, cares: int, doubted: int) -> Stake:
        spread = self._spread_by(doubted) if cares else self._model.quiet
        dear = 0
        if self._attached is not None:
            dear = self._model.reopening * self._attached.of(stand) // 10000
        found = stand, brings, cares, spread, dear
        if not stand.known:
            self.known[id(stand)] = found
        return found

    def _spread_by(self, doubted: int) -> int:
        """How far a ballot may fall from what was reckoned where places are only believed."""
        spread = self._model.spread
        if not doubted:
            return spread
        unsure = doubted * POINT // 10000 * self._model.doubt // 5000
        return isqrt(spread * spread + unsure * unsure)


class StakesIn:
    """What is at stake in a text, by what would be moved in it."""

    def __init__(
        self, issues: Mapping[str, Issue], draft: Draft, model: Parameters
    ) -> None:
        self._attached, self._model = Attachment(issues, draft), model
        self._found: dict[tuple[tuple[Move, ...], bool], Stakes] = {}

    def of(self, moves: tuple[Move, ...], *, reopens: bool) -> Stakes:
        """The stakes of some moves, and of breaking the text where they reopen it."""
        found = self._found.get((moves, reopens))
        if found is None:
            attached = self._attached if reopens else None
            found = self._found[moves, reopens] = Stakes(moves, attached, self._model)
        return found


@kept(32)
def stakes(issues: Mapping[str, Issue], draft: Draft, model: Parameters) -> StakesIn:
    """What is at stake in a text, for every question that would change it."""
    return StakesIn(issues, draft, model)
