"""What a question weighs with a seat that nothing binds, and the ballot that follows.

Four things are weighed: what the change brings on the issues that it touches, what it costs
to break the text that stands, who is behind it, and what the model does not know.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isqrt

from game.delegates.instructions import Issue
from game.delegates.model import Parameters
from game.delegates.weighing.odds import Shares, attending, shares, taking_sides
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import POINT, weighed, worth
from game.rules.draft.text import Draft
from game.rules.kept import kept
from game.rules.meeting.setup import WHOLE

kept_worth = kept(8192)(worth)
"""Worth of a text, remembered: the same drafts are asked about again and again."""

Weighed = tuple[int, int, int, int, Shares]
"""What a question brings, what it costs, what its friends add, the spread, all in basis
points; and the chances of the ballot."""


Measured = tuple[int, int, int, int, int]
"""What a question brings, what it costs, what its friends add, the spread, and how much the
stand cares, 0 to 100."""


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


@kept(32)
def attachment(issues: Mapping[str, Issue], draft: Draft) -> Attachment:
    """How much stands want a text to stay, for every question that would change it."""
    return Attachment(issues, draft)


class Scales:
    """One question, with all of it that is the same for whoever weighs it."""

    def __init__(
        self, issues: Mapping[str, Issue], question: Prospect, model: Parameters
    ) -> None:
        self.issues, self.question, self.model = issues, question, model
        self._between = tuple(
            [
                (issue, before, after, weight, min(before, after), max(before, after))
                for issue, before, after, weight in weighed(issues, question.changes)
            ]
        )
        """What the question turns on, with the lower and the higher of its two places."""
        self._on_whole = question.target == WHOLE or question.ends
        alone = max(0, 10000 - question.support * model.company // 10000)
        self._alone = alone if question.reopens else 0
        self._attached = attachment(issues, question.if_no)
        self._befriended = bool(model.fellowship and question.sponsors)
        self._ideals: Mapping[str, int] = {}
        self._sponsors_at: tuple[int, ...] = ()
        """Where the sponsors lie among these ideal points, the lowest first."""

    def weigh(self, stand: Stand) -> Weighed:
        """The question as a stand weighs it.

        One that is sure to be there answers: it came for the text, or sits where all are.
        """
        brings, cost, friends, spread, cares = next(self._measured((stand,)))
        own = shares(brings - cost + friends, self.model.band, spread)
        if cares < 100 and stand.attendance < 10000:
            own = attending(own, 10000 - self.model.shrug * (100 - cares) // 100)
        return brings, cost, friends, spread, own

    def utilities(self, stands: Iterable[Stand]) -> Iterator[int]:
        """What is left of what the question brings each stand; no ballot is asked for."""
        for brings, cost, friends, _, _ in self._measured(stands):
            yield brings - cost + friends

    def sides(self, stands: Sequence[Stand]) -> Iterator[tuple[int, int]]:
        """Chances of yes and of no of each stand, as in :meth:`weigh`, for sums over many."""
        band, shrug = self.model.band, self.model.shrug
        for stand, measured in zip(stands, self._measured(stands), strict=True):
            brings, cost, friends, spread, cares = measured
            yes, no = taking_sides(brings - cost + friends, band, spread)
            if cares < 100 and stand.attendance < 10000:
                there = 10000 - shrug * (100 - cares) // 100
                yes, no = yes * there // 10000, no * there // 10000
            yield yes, no

    def _measured(self, stands: Iterable[Stand]) -> Iterator[Measured]:
        """The same of each stand in turn: a day measures whole rooms some two hundred
        times, so what is the same for all of a room is looked up once."""
        found = self._of_whole(stands) if self._on_whole else self._of_changes(stands)
        return _turned(found) if self.question.turned else found

    def _of_whole(self, stands: Iterable[Stand]) -> Iterator[Measured]:
        """A text against none."""
        text, model = self.question.if_yes, self.model
        for stand in stands:
            now = kept_worth(stand.positions, self.issues, text)
            spread = model.spread if stand.known else model.resigned
            yield now - stand.walk_away, 0, 0, spread, 100

    def _of_changes(self, stands: Iterable[Stand]) -> Iterator[Measured]:
        """What a question turns on: what that brings, the highest salience, and how far a
        ballot may fall from it, wider for a believed stand.  To break the text that stands
        costs more, the more a seat wants it."""
        moves, model, befriended = self._between, self.model, self._befriended
        alone, reopening, attached = self._alone, model.reopening, self._attached.of
        ideals: Mapping[str, int] | None = None
        sponsors: tuple[int, ...] = ()
        for stand in stands:
            points = cares = cost = friends = doubted = 0
            held_on, unsure = stand.positions, 0 if stand.known else model.unsure
            for issue, before, after, weight, low, high in moves:
                if issue in held_on:
                    held = held_on[issue]
                    place, salience = held.place, held.salience
                    points += (abs(before - place) - abs(after - place)) * salience * weight
                    if salience > cares:
                        cares = salience
                    if unsure and held.confidence < 10000:
                        off = unsure - unsure * held.confidence // 10000
                        doubted += _shared(low, high, place, off) * salience * weight
            spread = self._spread_by(doubted) if cares else model.quiet
            if alone:
                cost = reopening * attached(stand) // 10000
                cost = cost * alone // 10000 * (10000 - stand.insists) // 10000
            if befriended and cares < 100:
                if stand.ideals is not ideals:
                    ideals = stand.ideals
                    sponsors = self._sponsors_among(ideals)
                own = ideals.get(stand.seat)
                if own is not None and sponsors:
                    friends = self._fellowship(_apart(own, sponsors), cares)
            yield points * POINT // 10000, cost, friends, spread, cares

    def _spread_by(self, doubted: int) -> int:
        """How far a ballot may fall from what was reckoned where places are only believed: by
        as much of the way between two wordings as lies within the doubt about the place."""
        if not doubted:
            return self.model.spread
        unsure = doubted * POINT // 10000 * self.model.doubt // 5000
        return isqrt(self.model.spread * self.model.spread + unsure * unsure)

    def _fellowship(self, away: int, cares: int) -> int:
        """What it weighs who is behind the question, where the nearest sponsor is ``away``
        by ideal points: less, the more a seat cares itself."""
        near = max(-10000, 10000 - away * 10000 // self.model.acquaintance)
        return self.model.fellowship * near // 10000 * (100 - cares) // 100

    def _sponsors_among(self, ideals: Mapping[str, int]) -> tuple[int, ...]:
        """Ideal points of the sponsors that have one, the lowest first."""
        if ideals is not self._ideals:
            self._ideals = ideals
            self._sponsors_at = tuple(
                sorted(ideals[s] for s in self.question.sponsors if s in ideals)
            )
        return self._sponsors_at


def _shared(low: int, high: int, place: int, off: int) -> int:
    """How much of the way from ``low`` to ``high`` lies within ``off`` of a place."""
    first, last = place - off, place + off
    if first >= high or last <= low:
        return 0
    return (min(last, high)) - (max(first, low))


def _apart(place: int, among: tuple[int, ...]) -> int:
    """How far the nearest of several places is, the lowest of which come first."""
    after = bisect_left(among, place)
    if after == len(among):
        return place - among[-1]
    if after and place - among[after - 1] < among[after] - place:
        return place - among[after - 1]
    return among[after] - place


def _turned(found: Iterable[Measured]) -> Iterator[Measured]:
    """The same where a yes means that the change does not come about."""
    for brings, cost, friends, spread, cares in found:
        yield -brings, -cost, friends, spread, cares


@kept(4096)
def scales(issues: Mapping[str, Issue], question: Prospect, model: Parameters) -> Scales:
    """The scales for a question, made once."""
    return Scales(issues, question, model)
