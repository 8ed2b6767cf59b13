"""One roll call before it is taken: forecasts of every ballot, absence and outcome."""

from __future__ import annotations

from functools import cached_property
from math import log, sqrt

from game.delegates.inferring.forecasting import Ballots, Three, chances
from game.rehearsal.backtest import baselines
from game.rehearsal.backtest.amendments import signs
from game.rehearsal.backtest.heading import Heading
from game.rehearsal.backtest.knowledge import (
    Knowledge,
    ballot_features,
    part_features,
    whole_features,
)
from game.rehearsal.backtest.missed import Misses
from game.rehearsal.backtest.movement import Movement
from game.rehearsal.backtest.neighbours import CLOSEST, SHARPER, of_neighbours
from game.rehearsal.backtest.prior import kindred_shares, kindred_sums, prior_features
from game.rehearsal.backtest.tables import ABSENT, CHOICE_OF, RollCall

CHOICES = CHOICE_OF


class Question:
    """What is known of a roll call: earlier votes, and the ballots of the known States.

    ``known`` are the places of States whose ballots, or absence, are known; ``each`` asks
    for forecasts of these too, each from the others.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        roll_call: RollCall,
        known: frozenset[int],
        *,
        each: bool = False,
    ) -> None:
        self.knowledge = knowledge
        self.roll_call = roll_call
        self.known = known
        self.each = each
        seen = knowledge.memory.seen
        ballots = roll_call.ballots
        self.members = [
            i for i, b in enumerate(ballots) if b in CHOICES or (b == ABSENT and seen[i])
        ]
        """Members by place; those that have never voted are none yet."""
        self.voters = [i for i in self.members if ballots[i] in CHOICES]
        self.given: dict[int, int] = {
            i: CHOICES[ballots[i]] for i in self.voters if i in known
        }
        """The known ballots by place."""
        self._seen: dict[int, list[float]] = {}
        self.kin = knowledge.index.kin(knowledge.words[roll_call.id])
        self.alike = self.kin[0].alike if self.kin else 0.0
        """How alike the most kindred title is."""

    @cached_property
    def _kindred(self) -> tuple[list[list[float]], list[Three]]:
        """By place: weighted counts of the ballots on kindred questions, and their shares."""
        know = self.knowledge
        sums = kindred_sums(self.roll_call, self.kin, know.earlier)
        habits = know.memory.habits()
        return sums, kindred_shares(sums, habits, know.agreement, self.members)

    @cached_property
    def heading(self) -> Heading:
        """Where each State is heading of late, on a question on which they are expected to
        stand as they did on those kindred to it."""
        _, shares = self._kindred
        sides = {i: shares[i][0] - shares[i][2] for i in self.members}
        return Heading(self.roll_call.year, sides, len(shares), self.knowledge.strayed)

    @cached_property
    def features(self) -> dict[int, list[float]]:
        """By Member: what is known before any ballot."""
        know, call = self.knowledge, self.roll_call
        habits = know.memory.habits()
        sums, shares = self._kindred
        lean = 0.0
        if call.asks == "amendment":
            chance = know.carrying.chance(self._signs(0.0))
            lean = log(chance / (1 - chance))
        misses = Misses(call, self.kin, know.earlier, know.missed)
        room = misses.room
        return {
            i: prior_features(
                shares[i],
                habits[i],
                self.alike,
                call.asks,
                lean,
                (*room, *misses.of(i)),
                sum(sums[i]),
                self.heading.of(i),
            )
            for i in self.members
        }

    @cached_property
    def prior(self) -> dict[int, Three]:
        """By Member: the forecast before any ballot is known."""
        scales = self.knowledge.prior.scales
        return {i: chances(scales, row) for i, row in self.features.items()}

    @cached_property
    def sights(self) -> dict[int, Three]:
        """By Member: the shares that the known ballots make of the prior; of a known State,
        those that the other known ballots make."""
        if not self.given:
            return self.prior
        know = self.knowledge
        spread = know.memory.covariances(
            self.roll_call.year, self.kin, know.years, self.members
        )
        known = list(self.given)
        prior = [self.prior[k] for k in known]
        ballots = Ballots(prior, list(self.given.values()), spread.rows(known, known))
        found: dict[int, Three] = {}
        if self.each:
            found.update(zip(known, ballots.of_each_other(), strict=True))
        rest = [i for i in self.members if i not in self.given]
        for place, row in zip(rest, spread.rows(rest, known), strict=True):
            found[place] = ballots.of(self.prior[place], row)
        return found

    def ballot(self, place: int) -> Three:
        """Chances of yes, abstain and no for a State, if it is there."""
        if not self.given:
            return self.prior[place]
        know = self.knowledge
        if self.roll_call.kind == "whole":
            return chances(know.whole.scales, self.whole_features(place))
        return chances(know.part.scales, self.part_features(place))

    def part_features(self, place: int) -> list[float]:
        """What is known of a State's ballot, as it is taken of parts of texts."""
        return part_features(self._shown(place), self.roll_call.asks)

    def whole_features(self, place: int) -> list[float]:
        """What is known of a State's ballot, as it is taken of whole texts."""
        return whole_features(
            self._shown(place), self._movement.of(place), self.heading.of(place)
        )

    def _shown(self, place: int) -> list[float]:
        """What the known ballots and earlier votes say of a State."""
        if place not in self._seen:
            agreement = self.knowledge.agreement
            self._seen[place] = ballot_features(
                self.sights[place],
                self.prior[place],
                of_neighbours(self.given, agreement, place),
                of_neighbours(self.given, agreement, place, CLOSEST, SHARPER),
            )
        return self._seen[place]

    @cached_property
    def _movement(self) -> Movement:
        know = self.knowledge
        return Movement(self.roll_call, self.given, self.kin, know.earlier, know.agreement)

    def absence_features(self, place: int, given: int, away: int) -> list[float]:
        """What is known of a State's presence: its habit of late, the last day, kindred
        votes, and how many of the known are away."""
        presence = self.knowledge.presence
        usual = (away + 1) / (given + 12) if given else 0.08
        kindred = [
            self.knowledge.earlier[k.place].ballots[place]
            for k in self.kin[:6]
            if k.alike >= 0.5
        ]
        missed = (kindred.count(ABSENT) + 0.2) / (len([b for b in kindred if b]) + 2)
        return [
            1.0,
            _logit(presence.rate(place)),
            _logit((presence.last[place] + 0.2) / 1.4),
            _logit(missed),
            _logit(usual),
        ]

    @cached_property
    def absences(self) -> list[tuple[list[float], bool]]:
        """For each unknown Member: what is known of its presence, and whether it was away."""
        ballots = self.roll_call.ballots
        there = [i for i in self.members if i in self.known]
        away = sum(ballots[i] == ABSENT for i in there)
        return [
            (self.absence_features(i, len(there), away), ballots[i] == ABSENT)
            for i in self.members
            if i not in self.known
        ]

    def _signs(self, margin: float) -> list[float]:
        return signs(self.roll_call.text, margin, self.roll_call.year)

    def carrying_signs(self) -> list[float]:
        """Signs of an amendment's fate: its words, and the margin expected with the known."""
        if not self.given:
            return self._signs(0.0)
        rest = [self.ballot(i) for i in self.members if i not in self.known]
        cast = list(self.given.values())
        margin = sum(s[0] - s[2] for s in rest) + cast.count(0) - cast.count(2)
        return self._signs(margin / sqrt(len(rest) + len(cast)))

    @property
    def carried(self) -> bool:
        """Whether there were more yes than no."""
        cast = [CHOICES[self.roll_call.ballots[i]] for i in self.voters]
        return cast.count(0) > cast.count(2)

    def simple(self, places: list[int]) -> dict[str, list[int]]:
        """What the baselines say of the States at ``places``."""
        know, given = self.knowledge, self.given
        found = {"always yes": [0] * len(places)}
        usual = self._usual(places)
        if given:
            found["majority of the known"] = [usual[i] for i in places]
            found["own regional group"] = [
                baselines.of_region(given, know.regions, i, usual[i]) for i in places
            ]
            near = [of_neighbours(given, know.agreement, i) for i in places]
            found["nearest neighbours"] = [shares.index(max(shares)) for shares in near]
            cuts = baselines.CutPoints(given, self._ideal_points())
            found["ideal point, cut points"] = [cuts.of(i) for i in places]
        found["last kindred vote"] = [
            baselines.repeated(i, self.kin, know.earlier, usual[i]) for i in places
        ]
        return found

    def _usual(self, places: list[int]) -> dict[int, int]:
        """The commonest ballot: of the known, else of the State itself of late."""
        if not self.given:
            habits = self.knowledge.memory.habits()
            return {i: habits[i].index(max(habits[i])) for i in places}
        common = baselines.majority(self.given)
        return {
            i: baselines.majority(self.given, i) if i in self.given else common
            for i in places
        }

    def _ideal_points(self) -> list[float | None]:
        """By place: those of a table, or where none is given the line of earlier votes."""
        know = self.knowledge
        if know.ideal is None:
            return know.factor.of(know.memory)
        year = int(self.roll_call.day[:4])
        return [know.ideal.before(s, year) for s in know.states]


def _logit(share: float) -> float:
    bounded = max(0.005, min(0.995, share))
    return log(bounded / (1 - bounded))
