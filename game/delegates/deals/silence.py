"""What another's silence on the draft brings: only as much as its objection would change.

Silence on the whole is the same gift to everybody who wants the text.  It changes something
where the one that gives it would object else, and nobody else does.  Where one objection ends
the matter the text itself is at stake; where a vote may follow, the text is as far as it would
fail in that, and besides consensus, which is worth something of itself to whoever brought the
draft or was sent to have it adopted so.
"""

from __future__ import annotations

from game.delegates.chances import chances_of_objecting
from game.delegates.deals.deeds import votes_come
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.bargaining import chance_of_carrying
from game.delegates.moves.objection import expected_objections
from game.delegates.others.breaking import stopped_as_it_is
from game.delegates.others.public import room_belief
from game.delegates.view import View
from game.delegates.weighing.odds import none_of
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.setup import WHOLE


def silence_changes(view: View, giver: str, to: str) -> int:
    """Share, basis points, of what a draft is worth to a seat that hangs on another's silence."""
    chances = _objecting(view)
    alone = none_of(c for seat, c in chances.items() if seat not in (giver, to))
    hangs = chances.get(giver, 0) * alone // 10000
    return hangs * _at_stake(view, to) // 10000 if hangs else 0


def silent_anyway(view: View, seat: str) -> int:
    """Chance, basis points, that a seat is believed to let the whole pass without a deal."""
    return 10000 - _objecting(view).get(seat, 0)


def silence_sought(view: View, draw: Draw) -> tuple[str, ...]:
    """Members whose silence on the draft the seat now thinks of asking for: those that may
    object in the end and need not.  It is thought of by whoever the objection would take
    something from, by lot among all of those."""
    if votes_come(view, WHOLE) and not _wants_consensus(view, view.seat):
        return ()
    if draw("silence") * 10_000 * _losing_by_an_objection(view) >= DEFAULTS.ransoming:
        return ()
    away = (view.seat, *view.chamber.absent)
    chances = _objecting(view).items()
    return tuple(
        s
        for s, c in chances
        if DEFAULTS.gauge_unsure <= c < DEFAULTS.stops_again and s not in away
    )


def _losing_by_an_objection(view: View) -> int:
    """How many may think of asking another for its silence; one at least."""
    among = view.chamber.sponsors if votes_come(view, WHOLE) else view.setup.weights
    return max(1, len(among))


def _objecting(view: View) -> dict[str, int]:
    """By seat: the chance that it objects in the end.  Whose points are to be voted on is heard
    before the whole is put, and stops it for the want of a vote no longer; who stopped the text as
    it is does so again, whatever is voted on."""
    chances = chances_of_objecting(view)
    heard_first = _to_be_heard(view)
    if not heard_first:
        return chances
    public, draft = room_belief(view), view.chamber.draft
    then = expected_objections(view.setup, view.dossier, public, draft)
    heard_first -= stopped_as_it_is(view.setup, view.chamber).keys()
    late = {s: min(chances[s], then.get(s, 0)) for s in heard_first & chances.keys()}
    return chances | late


def _to_be_heard(view: View) -> frozenset[str]:
    """Seats that have asked for a vote on a text of their own."""
    asked = view.chamber.asked
    waiting = (p for p in view.chamber.pending if p.mover in asked.get(p.id, ()))
    return frozenset(p.mover for p in waiting)


def _at_stake(view: View, seat: str) -> int:
    """How far an objection would take the draft from a seat, basis points."""
    if not votes_come(view, WHOLE) or _wants_consensus(view, seat):
        return 10000
    return 10000 - chance_of_carrying(view, question_on(view, WHOLE))


def _wants_consensus(view: View, seat: str) -> bool:
    """Whether a seat has brought the draft or, as far as this one knows, was sent to have it
    adopted by consensus."""
    if seat in view.chamber.sponsors:
        return True
    mine = view.instructions if seat == view.seat else None
    return mine is not None and any(way.whole == "consensus" for way in mine.met)
