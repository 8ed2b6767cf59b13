"""What is at stake for stands in a change of the text: the same whoever brings it.

A room asks for the same changes under many names, of many movers and in many packages; what
they bring a stand, and how dear the text that stands is to it, is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import isqrt

from game.delegates.instructions import Issue, Position
from game.delegates.model import Parameters
from game.delegates.weighing.gains import Move
from game.delegates.weighing.nearness import POINT, worth_of
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import on_issues, worth
from game.rules.draft.text import Draft
from game.rules.kept import kept

kept_worth = kept(8192)(worth)
"""Worth of a text, remembered: the same drafts are asked about again and again."""

Stake = tuple[Stand, int, int, int]
"""A stand; what some moves bring it, in basis points, the highest salience that they touch, 0
to 100, and how far a ballot may fall from what was reckoned."""
Held = tuple[Position, int, int]
"""A position; what a move brings its holder, in hundredths of the scale by what these matter,
and how much of that is in doubt where the place is only believed."""


class Attachment(dict[int, tuple[Stand, int]]):
    """By the identity of a stand: what it would cost it to break a text alone, basis points."""

    def __init__(
        self, issues: Mapping[str, Issue], draft: Draft, model: Parameters
    ) -> None:
        super().__init__()
        self._text, self._reopening = on_issues(issues, draft), model.reopening

    def find(self, stand: Stand) -> tuple[Stand, int]:
        """Nothing where the text is worth no more to a stand than to leave, all that it may
        cost where it is all that the stand wants."""
        beyond = worth_of(stand.positions, self._text) - stand.walk_away
        attached = beyond * 10000 // max(1, 10000 - stand.walk_away) if beyond > 0 else 0
        found = self[id(stand)] = stand, self._reopening * attached // 10000
        return found


class Nearer(dict[int, int]):
    """By place: how much nearer one wording lies to it than another, in hundredths of the
    scale.  A table, as :class:`game.delegates.weighing.nearness.Near`."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self._before, self._after = before, after

    def __missing__(self, place: int) -> int:
        found = self[place] = abs(self._before - place) - abs(self._after - place)
        return found


_nearer = lru_cache(512)(Nearer)


class Moved:
    """One move, as it is to whoever holds a place on its issue.

    Positions outlast stands: what is revised of one that is believed is mostly about another
    issue, and several questions make the same move."""

    def __init__(self, move: Move, unsure: int) -> None:
        self.issue, before, after, self.weight = move
        self.nearer = _nearer(before, after)
        self._low, self._high, self._unsure = min(before, after), max(before, after), unsure
        self.known: dict[int, Held] = {}
        """By the identity of a position that is believed: what :meth:`find` found."""

    def find(self, held: Position) -> Held:
        """What the move is to the holder of a position that is believed."""
        place, matters = held.place, held.salience * self.weight
        off = self._unsure - self._unsure * held.confidence // 10000
        first, last = place - off, place + off
        if first < self._low:
            first = self._low
        if last > self._high:
            last = self._high
        doubted = (last - first) * matters if last > first else 0
        found = self.known[id(held)] = held, self.nearer[place] * matters, doubted
        return found


class Stakes:
    """What some moves are to stands."""

    def __init__(self, moves: Iterable[Moved], model: Parameters) -> None:
        self._moves = tuple(moves)
        self._believed = [(moved.issue, moved.known, moved.find) for moved in self._moves]
        self._own = [(moved.issue, moved.nearer, moved.weight) for moved in self._moves]
        self._model = model
        self.known: dict[int, Stake] = {}
        """By the identity of a stand that is believed: what was found so far.  A seat's own is
        hardly asked for twice."""

    def find(self, stand: Stand) -> Stake:
        """What the moves are to a stand."""
        if stand.known:
            return self._find_own(stand)
        points = cares = doubted = 0
        held_on = stand.positions
        for issue, known, find in self._believed:
            if issue in held_on:
                held = held_on[issue]
                _, brings, doubt = known.get(id(held)) or find(held)
                points += brings
                doubted += doubt
                if held.salience > cares:
                    cares = held.salience
        spread = self._model.spread if cares else self._model.quiet
        if doubted:
            spread = self._spread_by(doubted)
        found = self.known[id(stand)] = stand, points * POINT // 10000, cares, spread
        return found

    def _find_own(self, stand: Stand) -> Stake:
        """The same of a seat's own stand, of which nothing is in doubt."""
        points = cares = 0
        held_on = stand.positions
        for issue, nearer, weight in self._own:
            if issue in held_on:
                held = held_on[issue]
                points += nearer[held.place] * held.salience * weight
                if held.salience > cares:
                    cares = held.salience
        spread = self._model.spread if cares else self._model.quiet
        return stand, points * POINT // 10000, cares, spread

    def _spread_by(self, doubted: int) -> int:
        """How far a ballot may fall from what was reckoned where places are only believed: the
        wider, the more of the way between two wordings lies within the doubt about the place."""
        spread = self._model.spread
        unsure = doubted * POINT // 10000 * self._model.doubt // 5000
        return isqrt(spread * spread + unsure * unsure)


class StakesIn:
    """What is at stake in a text, by what would be moved in it."""

    def __init__(
        self, issues: Mapping[str, Issue], draft: Draft, model: Parameters
    ) -> None:
        self.attachment, self._model = Attachment(issues, draft, model), model
        self._moved: dict[Move, Moved] = {}
        self._found: dict[tuple[Move, ...], Stakes] = {}

    def of(self, moves: tuple[Move, ...]) -> Stakes:
        """The stakes of some moves."""
        found = self._found.get(moves)
        if found is None:
            found = self._found[moves] = Stakes(map(self._of_one, moves), self._model)
        return found

    def _of_one(self, move: Move) -> Moved:
        if move not in self._moved:
            self._moved[move] = Moved(move, self._model.unsure)
        return self._moved[move]


@kept(32)
def stakes(issues: Mapping[str, Issue], draft: Draft, model: Parameters) -> StakesIn:
    """What is at stake in a text, for every question that would change it."""
    return StakesIn(issues, draft, model)
