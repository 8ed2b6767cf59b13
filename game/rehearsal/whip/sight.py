"""From where a count is taken: a moment of a meeting, and whose knowledge is used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from game.delegates.chances import Gauge, gauge, gauge_of_capitals
from game.delegates.instructions import Dossier, Instructions
from game.delegates.moves.insisting import still_at_issue
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import Forecast, answers, forecast, stand_of
from game.delegates.others.presence import coming_back, counted_out, may_come_back
from game.delegates.others.public import public_belief
from game.delegates.view import View
from game.delegates.weighing.odds import Shares, attending
from game.delegates.weighing.stand import Stand, attendance, own_stand
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.wishes.intents import Table
from game.sitting.views import view_for

Whose = Literal["public", "seat", "open"]
"""What everybody may know; what one seat may know; every capital's instructions."""


class Sight(msgspec.Struct, frozen=True):
    """A meeting as it is looked at."""

    meeting: Meeting
    dossier: Dossier
    seat: str = ""
    """Whose beliefs are used; empty: those that everybody may hold."""
    told: Mapping[str, Instructions] = {}
    """Instructions that are used: the seat's own, or all of them where it is open."""
    open: bool = False

    @property
    def whose(self) -> Whose:
        """Whose knowledge it is."""
        return "open" if self.open else "seat" if self.seat else "public"

    @property
    def setup(self) -> Setup:
        """What the meeting started from."""
        return self.meeting.setup

    @property
    def chamber(self) -> Chamber:
        """What everybody knows."""
        return self.meeting.chamber

    def view(self, seat: str | None = None) -> View:
        """The view of the seat that looks, or of another where it is open."""
        who = self.seat if seat is None else seat
        return view_for(self.meeting, who, self.dossier, self.told.get(who), 0)

    def expected(self, target: str) -> tuple[Forecast, ...]:
        """How each seat with a vote is expected to vote, in the roll's order."""
        if not self.open:
            return forecast(self.view(), target)
        return tuple(self._known(seat, target) for seat in self.setup.roll)

    def gauge(self, target: str = WHOLE) -> Gauge:
        """Who would object were ``target`` put without a vote now."""
        if not self.open:
            return gauge(self.view(), target)
        views = {seat: self.view(seat) for seat in self.setup.members}
        return gauge_of_capitals(views, target)

    def _known(self, seat: str, target: str) -> Forecast:
        """The forecast from the seat's own instructions."""
        found = own_reckoning(self.view(seat), target)
        there = found.shares
        out = counted_out(self.view(seat), target)
        if out is not None:
            if seat in out:
                back = may_come_back(self.view(seat), target)
                there = attending(there, coming_back(found) if back else 0)
        elif found.ground != "own-text":
            there = attending(there, attendance(self.dossier, seat))
        there = answers(self.setup, self.chamber, target, there)
        return _forecast(seat, there, "its instructions")

    def stand(self, seat: str) -> Stand:
        """Where a seat stands: as instructed where that is known here, else as believed."""
        mine = self.told.get(seat)
        if mine is not None:
            return own_stand(mine, self.dossier)
        public = public_belief(self.setup, self.chamber, self.dossier)
        return stand_of(public, self.dossier, seat)

    def stand_on(self, seat: str, target: str) -> Stand:
        """The same for one question: on the whole an instructed seat objects for what it still
        insists on at this hour."""
        return (
            still_at_issue(self.view(seat))
            if target == WHOLE and seat in self.told
            else self.stand(seat)
        )


def _forecast(seat: str, there: Shares, reason: str) -> Forecast:
    return Forecast(
        seat,
        there.likeliest,
        there.sure,
        there.yes,
        there.no,
        there.abstain,
        there.absent,
        (reason,),
    )


def supposed(sight: Sight, intent: Table) -> tuple[Sight, str]:
    """The same meeting with a proposal on the table that nobody has tabled yet; its id.

    Its mover is the seat that looks, where that is a member's; otherwise nobody's.
    """
    chamber = sight.chamber
    taken = len(chamber.proposals) + 1
    kind = "P" if intent.package else "A"
    while f"{kind}{taken}" in chamber.proposals:
        taken += 1
    id_ = f"{kind}{taken}"
    mover = sight.seat if sight.seat in sight.setup.members else ""
    proposal = Proposal(
        id_, mover, intent.operations, intent.package, (), "pending", chamber.seq + 1
    )
    proposals = {**chamber.proposals, id_: proposal}
    changed = msgspec.structs.replace(chamber, proposals=proposals)
    meeting = msgspec.structs.replace(sight.meeting, chamber=changed)
    return msgspec.structs.replace(sight, meeting=meeting), id_
