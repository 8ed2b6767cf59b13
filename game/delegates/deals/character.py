"""What a State defends is no ware: which ballots are out of character, whatever is given for them.

Votes are traded on what is of little weight to one and of much to the other.  Where a change
takes from a seat what it has stated in public, has spoken for in the room, or holds together
with its group, beyond what it is indifferent to, its ballot is not asked, offered or sold the
other way, nor kept back.
"""

from __future__ import annotations

from typing import Literal

from game.delegates.deals.deeds import HELD, ballot_in
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import publicly, stand_of
from game.delegates.others.coalition import bloc_line
from game.delegates.others.public import room_belief
from game.delegates.saying.themes import heard
from game.delegates.view import View
from game.delegates.weighing.prospect import prospect, question_on
from game.delegates.weighing.reckoning import Reckoning
from game.delegates.weighing.worth import newly_crossed
from game.rules.draft.text import DELETED
from game.rules.wishes.intents import Undertaking

Defence = Literal["stated", "group", ""]
"""What a ballot would be against: what the seat has said in public, what its group holds."""


def defended(view: View, deed: Undertaking) -> Defence:
    """What a ballot of the seat of this view would be against; empty where against nothing that
    it defends, or the deed is no ballot."""
    if not _is_ballot(deed):
        return ""
    return _against(view, view.seat, deed, own_reckoning(view, deed.target))


def known_to_defend(view: View, seat: str, deed: Undertaking) -> bool:
    """Whether a ballot of another seat would be against what it is known to defend."""
    if not _is_ballot(deed):
        return False
    return bool(_against(view, seat, deed, publicly(view, deed.target, seat)))


def known_line_given_up(view: View, seat: str, deed: Undertaking) -> bool:
    """Whether another seat is known to have a red line, hard or soft, that the text crosses and
    that it would leave crossed by a deed: what it has told the room that it cannot accept, it is
    not asked to."""
    if deed.kind not in ("withdraw", "let-go", "let-stand"):
        return False
    question = prospect(view.setup, view.chamber, deed.target)
    lines = stand_of(room_belief(view), view.dossier, seat).red_lines
    return bool(lines and newly_crossed(lines, question.if_yes, question.if_no))


def known_to_keep_its_name(view: View, seat: str, deed: Undertaking) -> bool:
    """Whether another seat is believed to put no name to a text: its likeliest ballot on it is no
    yes, or it has refused the seat of this view a name before."""
    if deed.kind != "co-sponsor":
        return False
    refused = (o for o in view.offers if o.to == seat and o.status == "declined")
    if any(asked.kind == "co-sponsor" for o in refused for asked in o.ask):
        return True
    return publicly(view, deed.target, seat).shares.likeliest != "yes"


def _is_ballot(deed: Undertaking) -> bool:
    return deed.kind in ("vote", "co-sponsor")


def _against(view: View, seat: str, deed: Undertaking, reckoned: Reckoning) -> Defence:
    gain, ballot = reckoned.gain, ballot_in(deed)
    towards = {"yes": gain, "no": -gain}.get(ballot, -abs(gain))
    if towards >= -DEFAULTS.band:
        return ""
    if _has_stated(view, seat, deed.target) or _has_spoken(view, seat, deed.target):
        return "stated"
    firmly = HELD if ballot == "abstain" and not _strikes(view, deed.target) else 0
    return "group" if _camp_holds(view, seat, deed.target, gain, firmly) else ""


def _strikes(view: View, target: str) -> bool:
    """Whether a question would have something out of the text, in which there is no middle."""
    return any(c.variant_after == DELETED for c in question_on(view, target).changes)


def _has_stated(view: View, seat: str, target: str) -> bool:
    """Whether a seat's place on what a question turns on is known from what it said before the
    meeting, or from its group."""
    held = view.dossier.positions.get(seat, {})
    changes = question_on(view, target).changes
    firm = (held[c.issue] for c in changes if c.issue in held)
    return any(
        p.basis != "inferred" and p.salience >= DEFAULTS.salience_strong for p in firm
    )


def _has_spoken(view: View, seat: str, target: str) -> bool:
    """Whether a seat has spoken in this meeting on a text, or on a provision that it changes."""
    voices = heard(view.chamber.statements).voices
    about = (target, *(c.provision for c in question_on(view, target).changes))
    return any(seat in voices.get((a, kind), ()) for a in about for kind in _TAKING_SIDES)


_TAKING_SIDES = ("support", "concern", "red-line")


def _camp_holds(view: View, seat: str, target: str, gain: int, firmly: int) -> bool:
    """Whether a group that a seat is in, of such a discipline at least, leans as one the way
    that the seat does."""
    mine = "yes" if gain > 0 else "no"
    question, public = question_on(view, target), room_belief(view)
    return any(
        bloc_line(bloc, view.dossier, public, question) == mine
        for bloc in view.setup.blocs
        if seat in bloc.members and bloc.discipline >= firmly
    )
