"""The pace of a day that plays itself: it never stands still, and it ends.

The Chair of a computer-played meeting is never at a loss (:func:`whatever_is_in_order`),
and cannot act in one minute for ever (:class:`Pace`).  A minute that is over does not come
back, and each stage has its last one, so that the day ends after so many acts at the most.
"""

from __future__ import annotations

from game.rules.in_order import options
from game.rules.log import events as ev
from game.rules.meeting.calendar import clock
from game.rules.meeting.setup import CHAIR
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it
from game.sitting.table import Table

ACTS_IN_A_MINUTE = 200
ACTS_FOR_A_SEAT = 2
"""Acts of the Chair that a minute may hold, and those that each seat adds: many times what
any meeting needs."""


class Pace:
    """Counts the Chair's acts in one minute of the meeting's clock."""

    def __init__(self, seats: int) -> None:
        self.most = ACTS_IN_A_MINUTE + ACTS_FOR_A_SEAT * seats
        self._minute = -1
        self._acts = 0
        self.moved_on: list[str] = []
        """What was said whenever a room that stood still had to be moved on."""

    def stands_still(self, minute: int) -> bool:
        """Whether the Chair has acted so often in one minute that it would for ever.

        Each round of motions, calls and votes takes up something that is finite; this
        ends the day all the same, should delegations ever find a round that does not.
        """
        self._acts = self._acts + 1 if minute == self._minute else 1
        self._minute = minute
        if self._acts <= self.most:
            return False
        self._acts = 0
        self.moved_on.append(
            f"At {clock(minute)} the Chair had acted {self.most} times and the clock had "
            "not moved: what is open is brought to its end, and the next stage begins."
        )
        return True


def whatever_is_in_order(
    table: Table, *, end: bool = False
) -> tuple[ev.Entry, ...] | Refusal:
    """Something that is in order for the Chair; to ``end`` is to open nothing new but the
    next stage."""
    found = {o.word: o for o in options(table.setup, table.meeting.chamber, CHAIR)}
    tries: list[it.Intent] = [it.CloseVoting(CHAIR), it.Gavel(CHAIR), it.EndSilence(CHAIR)]
    tries += [it.RunSilence(CHAIR)]
    tries += [it.Resume(CHAIR)]
    if not end:
        tries += [it.GiveFloor(CHAIR, t) for t in found["give"].targets]
        tries += [it.ExhaustEfforts(CHAIR)]
        tries += [it.PutQuestion(CHAIR, t) for t in found["put"].targets]
    tries += [it.OpenStage(CHAIR, t) for t in found["stage"].targets[:1]]
    verdict: tuple[ev.Entry, ...] | Refusal = Refusal(
        "wrong-stage", "nothing", OWN, "close"
    )
    for intent in (*tries, it.Close(CHAIR)):
        verdict = table.submit(intent)
        if not isinstance(verdict, Refusal):
            return verdict
    return verdict
