"""What is at stake for stands in a change of the text: the same whoever brings it.

A room asks for the same changes under many names, of many movers and in many packages; what
they bring a stand, and how dear the text that stands is to it, is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isqrt

from game.delegates.instructions import Issue, Position
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
        self.known: dict[int, tuple[Stand, int]] = {}
        """By the identity of a stand: what :meth:`find` found."""

    def find(self, stand: Stand) -> tuple[Stand, int]:
        """A stand, and 0 where the text is worth no more to it than to leave, 10000 where it
        is all that it wants."""
        beyond = worth(stand.positions, self._issues, self._draft) - stand.walk_away
        attached = beyond * 10000 // max(1, 10000 - stand.walk_away) if beyond > 0 else 0
        found = self.known[id(stand)] = stand, attached
        return found


Held = tuple[Position, int, int]
"""A position; what a move brings its holder, in hundredths of the scale by what these matter,
and how much of that is in doubt where the place is only believed."""


class Moved:
    """One move, as it is to whoever holds a place on its issue.

    Positions outlast stands: what is revised of one that is believed is mostly about another
    issue, and several questions make the same move."""

    def __init__(self, move: Move, unsure: int) -> None:
        self.issue, self._before, self._after, self._weight = move
        self._unsure = unsure
        self.known: dict[int, Held] = {}
        """By the identity of a position: what :meth:`find` found."""

    def find(self, held: Position) -> Held:
        """What the move is to the holder of a position."""
        place, before, after = held.place, self._before, self._after
        matters = held.salience * self._weight
        brings = (abs(before - place) - abs(after - place)) * matters
        off = self._unsure - self._unsure * held.confidence // 10000
        first, last = (
            max(min(before, after), place - off),
            min(max(before, after), place + off),
        )
        doubted = (last - first) * matters if last > first else 0
        found = self.known[id(held)] = held, brings, doubted
        return found


class Stakes:
    """What some moves are to stands; the text is dear to none where nothing is reopened."""

    def __init__(
        self, moves: Iterable[Moved], attached: Attachment | None, model: Parameters
    ) -> None:
        self._moves = [(moved.issue, moved.known, moved.find) for moved in moves]
        self._attached, self._model = attached, model
        self._known: dict[int, Stake] = {}
        """By the identity of a stand that is believed: what was found so far.  A seat's own is
        hardly asked for twice."""

    def of_each(self, stands: Iterable[Stand]) -> list[Stake]:
        """What the moves are to stands, in their order."""
        known, find = self._known, self._find
        return [known.get(id(stand)) or find(stand) for stand in stands]

    def _find(self, stand: Stand) -> Stake:
        points = cares = doubted = 0
        held_on, model = stand.positions, self._model
        for issue, known, find in self._moves:
            if issue in held_on:
                held = held_on[issue]
                _, brings, doubt = known.get(id(held)) or find(held)
                points += brings
                doubted += doubt
                if held.salience > cares:
                    cares = held.salience
        spread, dear, attached = model.spread if cares else model.quiet, 0, self._attached
        if cares and doubted and not stand.known:
            spread = self._spread_by(doubted)
        if attached is not None:
            _, dear = attached.known.get(id(stand)) or attached.find(stand)
            dear = model.reopening * dear // 10000
        found = stand, points * POINT // 10000, cares, spread, dear
        if not stand.known:
            self._known[id(stand)] = found
        return found

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
        self._attached, self._model = Attachment(issues, draft), model
        self._moved: dict[Move, Moved] = {}
        self._found: dict[tuple[tuple[Move, ...], bool], Stakes] = {}

    def of(self, moves: tuple[Move, ...], *, reopens: bool) -> Stakes:
        """The stakes of some moves, and of breaking the text where they reopen it."""
        found = self._found.get((moves, reopens))
        if found is None:
            attached = self._attached if reopens else None
            found = Stakes(map(self._of_one, moves), attached, self._model)
            self._found[moves, reopens] = found
        return found

    def _of_one(self, move: Move) -> Moved:
        if move not in self._moved:
            self._moved[move] = Moved(move, self._model.unsure)
        return self._moved[move]


@kept(32)
def stakes(issues: Mapping[str, Issue], draft: Draft, model: Parameters) -> StakesIn:
    """What is at stake in a text, for every question that would change it."""
    return StakesIn(issues, draft, model)
