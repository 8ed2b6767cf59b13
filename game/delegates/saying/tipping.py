"""What tipped a ballot that was cast: the reason that an explanation of vote gives.

Told from the same reckoning as ``why``, of the text as it stood when the vote was taken: what
bound the seat, and else what it weighed.  A ballot near the edge of indifference is told as a
near thing, and one that nothing weighed speaks for as the capital's own.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.others.ballot import own_ties
from game.delegates.others.course import as_it_was_put
from game.delegates.saying.themes import Reason, grounds
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import FREE, Reckoning, Ties, reckon, remembered
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.worth import Change
from game.rules.kept import kept
from game.rules.meeting.business import Decision
from game.rules.meeting.setup import WHOLE

UNLIKELY = 1500
"""Chance of a ballot, in basis points of those that are cast, below which nothing that was
weighed speaks for it: what the model does not know of a capital decided."""


class Tipped(msgspec.Struct, frozen=True):
    """Why a ballot fell as it did."""

    reason: Reason
    """The promise or the line of a group that it kept or broke, or else what was weighed."""
    behind: Reason
    """What was weighed, where a promise or a line was not kept; else the reason itself."""
    line: str = ""
    """The red line in words, or the group."""
    change: Change | None = None
    """What of a proposal weighed most on the side of the ballot."""
    leans: str = ""
    """The side that was weighed heavier with nothing that binds: ``yes``, ``no``."""


def tipped(view: View, decision: Decision, ballot: str) -> Tipped:
    """What tipped the ballot that the seat of a view cast on a proposal or the whole."""
    assert view.instructions is not None
    target = decision.target
    if target == WHOLE:
        question = question_on(view, WHOLE)
    else:
        question = as_it_was_put(view, target, decision.seq)
    ties = own_ties(view, target)
    return _tipped(view.instructions, view.dossier, question, ties, ballot)


@kept(4096)
def _tipped(
    mine: Instructions, dossier: Dossier, question: Prospect, ties: Ties, ballot: str
) -> Tipped:
    change = _weightiest(mine, dossier, question, ballot)
    free = remembered(own_stand(mine, dossier), dossier.issues, question, FREE)
    own, leans = _weighed(free, ballot, change, mine), "yes" if free.utility > 0 else "no"
    bound = remembered(own_stand(mine, dossier), dossier.issues, question, ties)
    owed = {"promise": ties.promise, "line": ties.line}.get(bound.ground)
    kept = ballot == owed
    if owed is None or (kept and _of_its_own(free, ballot)):
        line = free.because if own == "red-line" else ""
        return Tipped(own, own, line, change, leans)
    if bound.ground == "promise":
        return Tipped("promise" if kept else "broken", own, "", change, leans)
    return Tipped("group" if kept else "apart", own, bound.because, change, leans)


def decides(view: View, issue: str, ballot: str) -> bool:
    """Whether the ballot on the whole would not have come of what else weighed, had the seat
    cared nothing for an issue."""
    mine, issues = view.instructions, view.dossier.issues
    assert mine is not None
    stand = own_stand(mine, view.dossier)
    others = {k: held for k, held in mine.positions.items() if k != issue}
    without = reckon(replace(stand, positions=others), issues, question_on(view, WHOLE))
    side = 1 if ballot == "yes" else -1
    return side * without.utility <= without.band


def _weightiest(
    mine: Instructions, dossier: Dossier, question: Prospect, ballot: str
) -> Change | None:
    """The change that brings the seat most, of a ballot against the one that takes most from
    it; of an abstention the one on which most hangs."""
    issues, places = dossier.issues, mine.positions
    held = [c for c in question.changes if c.issue in places]
    brings = {c: gain(places, issues, (c,)) for c in held}
    if ballot == "abstain":
        return max(
            held, key=lambda c: (abs(brings[c]), places[c.issue].salience), default=None
        )
    side = 1 if ballot == "yes" else -1
    return max(
        held, key=lambda c: (side * brings[c], places[c.issue].salience), default=None
    )


def _of_its_own(free: Reckoning, ballot: str) -> bool:
    """Whether the seat would have answered so without a promise and without a line: then that
    is its reason, and the others are company."""
    if ballot == "yes":
        return free.utility > free.band
    return ballot == "no" and free.utility < -free.band


def _weighed(
    free: Reckoning, ballot: str, change: Change | None, mine: Instructions
) -> Reason:
    """The reason of a seat that nothing binds."""
    chance = int(getattr(free.shares, ballot))
    if chance * 10000 < UNLIKELY * max(1, 10000 - free.shares.absent):
        objected = mine.seat in free.question.objectors and ballot == "abstain"
        return "objected" if objected else "unforeseen"
    if free.ground == "red-line":
        return "red-line"
    if mine.seat in free.question.objectors and ballot == "abstain" and free.utility > 0:
        return "objected"
    if ballot == "abstain":
        return _undecided(free)
    side = 1 if ballot == "yes" else -1
    if side * free.utility <= free.band:
        return "close"
    if free.target == WHOLE:
        return "whole"
    if side * (free.gain - free.cost) <= free.band:
        return "company" if ballot == "yes" else "strangers"
    if ballot == "no" and -free.band <= free.gain <= 0:
        return "closed"
    if change is None:
        return "interest"
    return grounds(free, change, mine.positions[change.issue])[0]


def _undecided(free: Reckoning) -> Reason:
    """Why a seat took neither side: it is all one, something is set against something, or it
    was near to one side."""
    if abs(free.utility) > free.band:
        return "near-yes" if free.utility > 0 else "near-no"
    if free.gain > free.band:
        return "torn" if free.gain - free.cost <= free.band else "rivals"
    if free.gain - free.cost < -free.band:
        return "friends"
    return "even"
