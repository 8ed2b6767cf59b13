"""What a room's majority has settled before anybody speaks: wordings and their arithmetic.

A delegation stands firm behind a wording where it prefers that to another by more than all
that it could still gain in the rest of the text: a bargain has nothing to offer it.  What is
settled stays settled if all others, and one of the firm, vote the other way.  Counted is by
the rules of the stages that vote, which need not be those with which the day begins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

import msgspec
from msgspec.structs import replace

from game.delegates.model import DEFAULTS
from game.rules.draft.text import CHAIR_TEXT
from game.rules.meeting.deciding import majority_of_change, majority_of_whole
from game.rules.meeting.setup import Setup
from game.rules.voting import Choice, Tally, count_of, tally
from game.scenario.ground.grounds import Grounds, Point, Wording


class Foregone(msgspec.Struct, frozen=True):
    """A provision whose wording is settled before play."""

    provision: str
    wording: str
    members: int
    firm: int
    """How many want it and cannot be won over, against whichever other wording fewest do;
    0 where nobody is against it."""
    needed: int
    """Votes that carry a change, of those that would then vote; 0 where nobody is against."""
    against: bool
    """Whether anybody prefers another wording."""
    tabled: bool
    """Whether it is the Chair's, or brings somebody enough to table it of its own accord."""


def foregone(grounds: Grounds) -> tuple[Foregone, ...]:
    """Every contested provision, where all are settled and so is the text that this makes.

    Where stages that vote have rules of their own, they are settled alike under each; the
    arithmetic is that of the first.
    """
    under = [_under(grounds, setup) for setup in voting(grounds.setup)]
    alike = {tuple((one.provision, one.wording) for one in found) for found in under}
    return under[0] if len(alike) == 1 else ()


def voting(setup: Setup) -> tuple[Setup, ...]:
    """The setup as it is in each stage that votes, once for each rulebook; as it begins where
    no stage does."""
    rules = [setup.rules_in(stage.id) for stage in setup.stages if stage.kind == "action"]
    once = {rulebook.id: rulebook for rulebook in rules or (setup.rulebook,)}
    return tuple(replace(setup, rulebook=rulebook) for rulebook in once.values())


def _under(grounds: Grounds, setup: Setup) -> tuple[Foregone, ...]:
    room = _Room(grounds, setup)
    found = []
    for point in grounds.points:
        one = room.settled(point)
        if one is None:
            return ()
        found.append(one)
    return tuple(found) if room.wanted() else ()


class _Room:
    def __init__(self, grounds: Grounds, setup: Setup) -> None:
        self.grounds = grounds
        self.setup = setup
        self.roll = setup.roll
        self.required = setup.rulebook.consensus.required

    @cached_property
    def ends(self) -> Mapping[str, Wording]:
        """By provision: the wording that nobody's majority of heads would exchange for
        another, the first of several that are as good to all; the Chair's where there is none
        such."""
        return {point.provision: self._favourite(point) for point in self.grounds.points}

    def _favourite(self, point: Point) -> Wording:
        for one in point.wordings:
            gains = [
                [self._gain(seat, point, one, other) for seat in self.roll]
                for other in point.wordings
                if other != one
            ]
            if all(
                sum(g > 0 for g in of) > sum(g < 0 for g in of) for of in gains if any(of)
            ):
                return one
        return point.wordings[0]

    def _gain(self, seat: str, point: Point, one: Wording, other: Wording) -> int:
        """What one wording is worth to a seat more than another."""
        weight = self.grounds.weight(seat, point.issue)
        if not weight:
            return 0
        near = self.grounds.closeness(seat, point.issue, one.place)
        return weight * (near - self.grounds.closeness(seat, point.issue, other.place))

    @cached_property
    def _to_win(self) -> Mapping[str, Mapping[str, int]]:
        """By seat and provision: what the best wording would bring it over the end."""
        return {
            seat: {
                point.provision: max(
                    self._gain(seat, point, other, self.ends[point.provision])
                    for other in point.wordings
                )
                for point in self.grounds.points
            }
            for seat in self.roll
        }

    def _firm(self, point: Point, other: Wording) -> list[str]:
        """Members that would not give the end up for another wording, whatever else they
        are offered; only those of whose position the file says something."""
        end = self.ends[point.provision]
        return [
            seat
            for seat in self._told(point)
            if self._gain(seat, point, end, other) > self._elsewhere(seat, point)
        ]

    def _elsewhere(self, seat: str, point: Point) -> int:
        mine = self._to_win[seat]
        return max(0, sum(mine.values()) - mine[point.provision])

    def settled(self, point: Point) -> Foregone | None:
        """How a provision ends, where that is settled."""
        end = self.ends[point.provision]
        others = [other for other in point.wordings if other != end]
        gains = [
            self._gain(s, point, end, other) for s in self._told(point) for other in others
        ]
        if not any(gain > 0 for gain in gains):
            return None
        tabled = self._tabled(point, end)
        if not self._against(point, end):
            return Foregone(point.provision, end.id, len(self.roll), 0, 0, False, tabled)
        firm = {other.id: self._firm(point, other) for other in others}
        fewest = len(min(firm.values(), key=len))
        if self.required or not fewest or not tabled:
            return None
        counts = [*self._counts(point, firm)]
        if any(count.holds == stays for stays, count in counts):
            return None
        needed = max(count.needed for _, count in counts)
        return Foregone(point.provision, end.id, len(self.roll), fewest, needed, True, True)

    def _told(self, point: Point) -> list[str]:
        """Members of whose position the file says something."""
        return [seat for seat in self.roll if point.issue in self.grounds.known[seat]]

    def _against(self, point: Point, end: Wording) -> bool:
        """Whether anybody would rather have another wording."""
        return any(
            self._gain(seat, point, end, other) < 0
            for seat in self.roll
            for other in point.wordings
        )

    def _tabled(self, point: Point, end: Wording) -> bool:
        """Whether the text comes to this wording without more ado."""
        chair = point.wordings[0]
        return end == chair or any(
            self._gain(seat, point, end, chair) // 10000 >= DEFAULTS.worth_tabling
            for seat in self.roll
        )

    def _counts(
        self, point: Point, firm: Mapping[str, Collection[str]]
    ) -> Iterator[tuple[bool, Tally]]:
        """By each other wording: whether the end stays where a change fails, and the vote on
        that change with one of the firm gone over."""
        setup, end = self.setup, self.ends[point.provision]
        name = majority_of_change(setup, setup.draft, (point.provision,))
        for other in point.wordings:
            if other != end:
                stays = _stays(end, other)
                say: Choice = "no" if stays else "yes"
                for count in self._without_one(name, firm[other.id], say):
                    yield stays, count

    def _without_one(
        self, majority: str, firm: Collection[str], say: Choice
    ) -> list[Tally]:
        """The counts in which all of the firm but one say one thing, and all others the
        other; once for each kind of seat that may be the one."""
        setup = self.setup
        kinds = {(setup.weights.get(seat), seat in setup.vetoes): seat for seat in firm}
        return [self._count(majority, {*firm} - {seat}, say) for seat in kinds.values()]

    def _count(self, majority: str, firm: Collection[str], say: Choice) -> Tally:
        setup = self.setup
        others: Choice = "yes" if say == "no" else "no"
        ballots = {seat: say if seat in firm else others for seat in self.roll}
        return tally(
            setup.rulebook.majorities[majority],
            count_of(ballots, len(self.roll)),
            ballots=ballots,
            vetoes=setup.vetoes,
            weights=setup.weights,
        )

    def wanted(self) -> bool:
        """Whether the text that this makes is adopted, one of those that want it apart."""
        yes = {seat for seat in self.roll if self._gains_by_it(seat)}
        if self.required or len(yes) == len(self.roll):
            return len(yes) == len(self.roll)
        name = majority_of_whole(self.setup)
        return bool(yes) and all(
            self._count(name, yes - {seat}, "yes").holds for seat in yes
        )

    def _gains_by_it(self, seat: str) -> bool:
        """Whether the text is worth more to a seat than none."""
        grounds = self.grounds
        total = worth = 0
        for point in grounds.points:
            weight = grounds.weight(seat, point.issue)
            if weight:
                total += weight
                place = self.ends[point.provision].place
                worth += weight * grounds.closeness(seat, point.issue, place)
        return worth > grounds.walk_away(seat) * total


def _stays(end: Wording, other: Wording) -> bool:
    """Whether an end is kept where a change fails; the Chair's gives way to another end by
    a change that carries."""
    return end.id == CHAIR_TEXT or other.id != CHAIR_TEXT
