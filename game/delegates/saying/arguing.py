"""What a delegation has argued in a meeting that points to a ballot.

A ballot that nothing weighed speaks for is the capital's own.  Where the seat has argued a point
that lies that way all the same, an explanation names it: what it said stands on record.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.saying.themes import Theme, heard, sentences
from game.delegates.saying.tipping import Tipped
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.rules.draft.text import touched
from game.rules.meeting.business import Statement

_FOR = ("support",)
_AGAINST = ("concern", "red-line")
_OPENS = "general"
"""A statement in the general debate: of the provision that it is on it argues the weightiest."""


def speaks_for_it(found: Tipped, ballot: str) -> bool:
    """Whether an argument that points to a ballot is one for what was voted on; to an abstention
    points what is against the side that was weighed heavier."""
    return ballot == "yes" or (ballot == "abstain" and found.leans == "no")


def argued(view: View, points: Iterable[Theme], *, liked: bool) -> str:
    """The first of some points of a text on which the seat has argued in this meeting that it
    likes them, or that it does not, by word or by the texts that it put its name to; ``""``
    where there is none."""
    assert view.instructions is not None
    mine = heard(view.chamber.statements).by_seat.get(view.seat, ())
    for point in points:
        own = set(sentences(view.instructions.lines.get(point.issue, "")))
        about = point.about
        if any(_argues(said, about, own, liked=liked) for said in mine):
            return about
        if _asked_to_change(view, about, got=liked):
            return about
    return ""


def _asked_to_change(view: View, provision: str, *, got: bool) -> bool:
    """Whether the seat put its name to a change of a provision, and has got it, or has not."""
    return any(
        view.seat in p.sponsors
        and provision in touched(p.operations)
        and (p.status == "adopted") == got
        for p in view.chamber.proposals.values()
    )


def _argues(said: Statement, about: str, own: set[str], *, liked: bool) -> bool:
    if said.about != about:
        return False
    if said.kind == _OPENS:
        return not liked or bool(own & set(sentences(said.words)))
    return said.kind in (_FOR if liked else _AGAINST)


def argued_on_a_proposal(view: View, target: str, found: Tipped, *, liked: bool) -> str:
    """Where the seat has argued for a proposal, or against it, its id; else the provision on which
    it has argued for the change that the proposal makes, or against that."""
    assert view.instructions is not None
    if argued(view, [Theme("explanation", target, 0)], liked=liked):
        return target
    change = found.change
    if change is None:
        return ""
    brings = gain(view.instructions.positions, view.dossier.issues, (change,))
    if not brings or (brings > 0) != liked:
        return ""
    point = Theme("explanation", change.provision, 0, change.issue)
    return argued(view, [point], liked=not liked)
