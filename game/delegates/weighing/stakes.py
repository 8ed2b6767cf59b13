"""What is at stake for stands in a change of the text: the same whoever brings it.

A room asks for the same changes under many names, of many movers and in many packages; what
they bring a stand, and how dear the text that stands is to it, is worked out once.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isqrt

from game.delegates.instructions import Issue
from game.delegates.model import Parameters
from game.delegates.weighing.gains import Move
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import POINT, worth
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
        beyond = kept_worth(stand.positions, self._issues, self._draft) - stand.walk_away
        room = max(1, 10000 - stand.walk_away)
        attached = beyond * 10000 // room if beyond > 0 else 0
        self._found[id(stand)] = stand, attached
        return attached


class Stakes:
    """What some moves are to stands; the text is dear to none where nothing is reopened."""

    def __init__(
        self, moves: tuple[Move, ...], attached: Attachment | None, model: Parameters
    ) -> None:
        self._between = tuple(
            [
                (issue, before, after, weight, min(before, after), max(before, after))
                for issue, before, after, weight in moves
            ]
        )
        """The moves, each with the lower and the higher of its two places."""
        self._attached, self._model = attached, model
        self.known: dict[int, Stake] = {}
        """By the identity of a stand: what was found so far."""

    def find(self, stand: Stand) -> Stake:
        """What the moves are to a stand.  The spread is wider for one that is believed, by as
        much of the way between two wordings as lies within the doubt about the place."""
        points = cares = doubted = 0
        held_on, unsure = stand.positions, 0 if stand.known else self._model.unsure
        for issue, before, after, weight, low, high in self._between:
            if issue in held_on:
                held = held_on[issue]
                place, salience = held.place, held.salience
                points += (abs(before - place) - abs(after - place)) * salience * weight
                if salience > cares:
                    cares = salience
                if unsure and held.confidence < 10000:
                    off = unsure - unsure * held.confidence // 10000
                    if place - off < high and place + off > low:
                        within = min(place + off, high) - max(place - off, low)
                        doubted += within * salience * weight
        brings = points * POINT // 10000
        spread = self._spread_by(doubted) if cares else self._model.quiet
        found = self.known[id(stand)] = stand, brings, cares, spread, self._dear(stand)
        return found

    def _spread_by(self, doubted: int) -> int:
        """How far a ballot may fall from what was reckoned where places are only believed."""
        spread = self._model.spread
        if not doubted:
            return spread
        unsure = doubted * POINT // 10000 * self._model.doubt // 5000
        return isqrt(spread * spread + unsure * unsure)

    def _dear(self, stand: Stand) -> int:
        if self._attached is None:
            return 0
        return self._model.reopening * self._attached.of(stand) // 10000


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
