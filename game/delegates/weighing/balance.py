"""What a question weighs with a seat that nothing binds, and the ballot that follows.

Four things are weighed: what the change brings on the issues that it touches, what it costs
to break the text that stands, who is behind it, and what the model does not know.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from game.delegates.instructions import Issue
from game.delegates.kept import kept
from game.delegates.model import Parameters
from game.delegates.weighing.odds import Shares, attending, below, shares
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import POINT, weighed, worth
from game.rules.draft.text import Draft
from game.rules.meeting.setup import WHOLE

kept_worth = kept(8192)(worth)
"""Worth of a text, remembered: the same drafts are asked about again and again."""

Weighed = tuple[int, int, int, int, Shares]
"""What a question brings, what it costs, what its friends add, the spread, all in basis
points; and the chances of the ballot."""


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
        self._moves = weighed(issues, question.changes)
        self._on_whole = question.target == WHOLE or question.ends
        self._turned = question.turned
        alone = max(0, 10000 - question.support * model.company // 10000)
        self._alone = alone if question.reopens else 0
        self._attached = attachment(issues, question.if_no)
        self._befriended = bool(model.fellowship and question.sponsors)
        self._ideals: Mapping[str, int] = {}
        self._sponsors_at: tuple[int, ...] = ()
        """Where the sponsors lie among these ideal points, the lowest first."""

    def weigh(self, stand: Stand) -> Weighed:
        """The question as a stand weighs it."""
        brings, cost, friends, spread, cares = self._measured(stand)
        own = shares(brings - cost + friends, self.model.band, spread)
        if cares < 100:
            own = attending(own, 10000 - self.model.shrug * (100 - cares) // 100)
        return brings, cost, friends, spread, own

    def utility(self, stand: Stand) -> int:
        """What is left of what the question brings a stand; its ballot is not asked for."""
        brings, cost, friends, _, _ = self._measured(stand)
        return brings - cost + friends

    def sides(self, stand: Stand) -> tuple[int, int]:
        """Chances of yes and of no, as in :meth:`weigh`, for sums over many stands."""
        brings, cost, friends, spread, cares = self._measured(stand)
        utility, band = brings - cost + friends, self.model.band
        no = below(-band - utility, spread)
        yes = 10000 - below(band - utility, spread)
        if cares < 100:
            there = 10000 - self.model.shrug * (100 - cares) // 100
            if there < 10000:
                return yes * there // 10000, no * there // 10000
        return yes, no

    def _measured(self, stand: Stand) -> tuple[int, int, int, int, int]:
        """What the question brings, costs, what friends add, the spread, how much the
        stand cares."""
        cost = friends = 0
        if self._on_whole:
            now = kept_worth(stand.positions, self.issues, self.question.if_yes)
            brings, cares, spread = now - stand.walk_away, 100, self.model.spread
        else:
            brings, cares, spread = self._touched(stand)
            if self._alone:
                cost = self._reopening_cost(stand)
            if self._befriended and cares < 100:
                friends = self._fellowship(stand, cares)
        if self._turned:
            brings, cost = -brings, -cost
        return brings, cost, friends, spread, cares

    def _touched(self, stand: Stand) -> tuple[int, int, int]:
        """Of what the question turns on: what it brings, the highest salience, and how far a
        ballot may fall from that, wider for a believed stand."""
        points = cares = confidence = known = 0
        for issue, before, after, weight in self._moves:
            held = stand.positions.get(issue)
            if held is None:
                continue
            place, salience = held.place, held.salience
            points += (abs(before - place) - abs(after - place)) * salience * weight
            if salience > cares:
                cares = salience
            confidence += held.confidence
            known += 1
        spread = self.model.spread if cares else self.model.quiet
        if cares and not stand.known:
            spread += self.model.doubt * (10000 - confidence // known) // 10000
        return points * POINT // 10000, cares, spread

    def _reopening_cost(self, stand: Stand) -> int:
        """What it costs to break the text that stands: more, the more a seat wants it."""
        cost = self.model.reopening * self._attached.of(stand) // 10000
        return cost * self._alone // 10000 * (10000 - stand.insists) // 10000

    def _fellowship(self, stand: Stand, cares: int) -> int:
        """What it weighs who is behind the question: less, the more a seat cares itself.

        Friends are those that vote alike: the nearest sponsor counts, by ideal points.
        """
        place = stand.ideals.get(stand.seat)
        known = self._sponsors_among(stand.ideals)
        if place is None or not known:
            return 0
        after = bisect_left(known, place)
        away = known[after] - place if after < len(known) else place - known[-1]
        if after and place - known[after - 1] < away:
            away = place - known[after - 1]
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


@kept(4096)
def scales(issues: Mapping[str, Issue], question: Prospect, model: Parameters) -> Scales:
    """The scales for a question, made once."""
    return Scales(issues, question, model)
