"""Objecting to one change: how likely, what it costs, and whom it is left to.

Where a vote may follow, an objection is cheap: it only asks for the vote.  Where nothing but
consensus adopts, it ends the matter.  Then nobody objects in its own name for the sake of who
is behind a change, or because a text that is opened once may be opened again: it keeps its own
veto.  What it would lose itself must be worth standing up for, the more so, the more of the
room want the change; who has an aim in the text as it stands defends what the room came for.
"""

from __future__ import annotations

from game.delegates.docket import objected_to
from game.delegates.instructions import RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import gives_now
from game.delegates.moves.majorities import asks_more, outlook_now, share_for, share_needed
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import publicly
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.odds import below
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import Reckoning
from game.delegates.weighing.worth import crossed
from game.rules.meeting.setup import WHOLE

NEGLIGIBLE = 150
"""Chance of an objection, basis points, below which nobody thinks of it."""


def chance_against(
    reckoned: Reckoning,
    price: int | None = None,
    *,
    keeps: bool = False,
    lost: bool = False,
    gives: int = 0,
) -> int:
    """Chance of an objection to one change, from how a ballot on it is reckoned.

    ``price`` is what it costs to stop the change for good (:func:`price_of_stopping`); none
    where a vote may follow.  ``keeps`` tells of one that has an aim in the text unchanged,
    ``lost`` of a vote that would be lost as good as surely (:func:`outvoted`): then only those
    object to whom the change itself does much harm, or enough to want the record of it, and
    nobody for a text left closed, which the room is about to open in any case.
    What hurts is let pass the sooner, the more one ``gives``, which nobody knows of others.
    """
    if reckoned.ground == "own-text":
        return 0
    if reckoned.ground == "red-line":
        return 10000 if reckoned.shares.no else 0
    if deepens_a_line(reckoned) is not None:
        return 10000
    if lost and reckoned.gain > -_minded(reckoned):
        return 0
    loss, spread = -reckoned.utility, reckoned.spread
    if price is not None:
        loss = (reckoned.cost if keeps else -price) - reckoned.gain
        spread = DEFAULTS.resolve
    if reckoned.stand.known and loss <= reckoned.band:
        return 0
    chance = below(loss - _borne(reckoned, gives), spread)
    return 0 if chance < NEGLIGIBLE else chance


def _borne(reckoned: Reckoning, gives: int) -> int:
    """The loss at which a seat is as likely as not to object, the price of that apart."""
    return 2 * reckoned.band * (10000 + gives) // 10000


def _minded(reckoned: Reckoning) -> int:
    """What a change must take from a seat for it to object, though it will be outvoted."""
    firm = reckoned.stand.insists >= DEFAULTS.insistent
    return DEFAULTS.worth_tabling if firm else DEFAULTS.sponsor_gain


def deepens_a_line(reckoned: Reckoning) -> RedLine | None:
    """The hard red line of a seat that a change leaves crossed, in a provision in which it
    takes something more from the seat."""
    question, lines = reckoned.question, reckoned.stand.red_lines
    if not lines or question.turned or question.target == WHOLE or reckoned.gain >= 0:
        return None
    on = {change.provision for change in question.changes}
    left = (r for r in crossed(lines, question.if_yes) if r.hard and r.provision in on)
    return next(left, None)


@once_a_moment
def price_of_stopping(moment: Moment, target: str) -> int | None:
    """What it costs to stop a change for good, in basis points: as much as to stand alone
    against a text, by the share of the room that wants the change; ``None`` where these rules
    know a vote."""
    return price_of_change(moment, question_on(moment, target))


def price_of_change(moment: View | Moment, question: Prospect) -> int | None:
    """The same of a change that nobody has tabled."""
    if not moment.setup.rulebook.consensus.required:
        return None
    return DEFAULTS.standing_alone * share_for(moment, question) // 10000


@once_a_moment
def outvoted(moment: Moment, target: str) -> bool:
    """Whether whoever is against a change is as good as sure to lose the vote that an
    objection would bring; never where no vote can follow and one objection stops it, nor where
    more counts than who takes which side: abstentions, weights, a veto."""
    if target not in moment.chamber.proposals:
        return False
    return outvoted_on(moment, question_on(moment, target))


def outvoted_on(moment: View | Moment, question: Prospect) -> bool:
    """The same of a change that nobody has tabled."""
    if moment.setup.rulebook.consensus.required:
        return False
    if asks_more(moment.setup, question):
        return False
    safe = share_needed(moment.setup, question) + 2 * DEFAULTS.share_spread
    return outlook_now(moment, question) >= safe


def publicly_against(view: View | Moment, target: str, seat: str) -> int:
    """Chance that a member objects to one change, from what is public."""
    price, lost = price_of_stopping(view, target), outvoted(view, target)
    return chance_against(publicly(view, target, seat), price, lost=lost)


def own_chance_against(view: View, target: str) -> int:
    """The same of the seat of this view, from its instructions; less is at stake for it where
    others object too."""
    price = _own_price(view, target)
    reckoned, gives = own_reckoning(view, target), gives_now(view)
    keeps, lost = keeps_the_text(view), outvoted(view, target)
    return chance_against(reckoned, price, keeps=keeps, lost=lost, gives=gives)


def _own_price(view: View, target: str) -> int | None:
    price = price_of_stopping(view, target)
    if price is None:
        return None
    others = len(view.chamber.call.objections) if view.chamber.call else 0
    lonely = max(0, DEFAULTS.companions - others) * 10000 // DEFAULTS.companions
    return price * lonely // 10000


def objects_beyond(view: View, target: str) -> tuple[int, int]:
    """The loss of its own, in basis points, at which the seat of this view is as likely as not
    to stop a change for good: had it nothing to give yet, and with what it gives by now."""
    price = 0 if keeps_the_text(view) else _own_price(view, target) or 0
    reckoned = own_reckoning(view, target)
    return price + _borne(reckoned, 0), price + _borne(reckoned, gives_now(view))


def defends_the_text(view: View, reckoned: Reckoning) -> bool:
    """Whether what a seat would object to takes little from it but the text unchanged."""
    return -reckoned.gain < 2 * reckoned.band and keeps_the_text(view)


def keeps_the_text(view: View) -> bool:
    """Whether the seat has an aim in the text unchanged, and that can still be had: it is as it
    was put before the room, and no objection has stopped it."""
    mine, chamber = view.instructions, view.chamber
    if mine is None or not any(way.unamended for way in mine.met):
        return False
    if objected_to(chamber, WHOLE):
        return False
    return chamber.draft.reading() == view.setup.draft.reading()


@once_a_moment
def _minding(moment: Moment, target: str) -> dict[str, tuple[int, int]]:
    """Members that may object to a change: the chance of it, and what the change is believed
    to be worth to each."""
    found = {}
    for seat in moment.setup.members:
        if seat in moment.chamber.absent:
            continue
        if chance := publicly_against(moment, target, seat):
            reckoned = publicly(moment, target, seat)
            found[seat] = chance, _worth_of(moment, reckoned)
    return found


def _worth_of(moment: View | Moment, reckoned: Reckoning) -> int:
    """What a change is worth to one who may object to it: where that ends the matter, what it
    would bring or take itself."""
    stops = moment.setup.rulebook.consensus.required
    return reckoned.gain if stops else reckoned.utility


def left_to_those_who_mind(view: View, target: str) -> bool:
    """Whether enough others are expected to object to a change who mind it more than the seat
    does, or have objected, and nobody looks to it as to one of those who mind most."""
    minding, call = _minding(view, target), view.chamber.call
    mine = _worth_of(view, own_reckoning(view, target))
    if call is not None and len(call.objections) >= DEFAULTS.companions:
        ranked = sorted(minding, key=lambda seat: minding[seat][1])
        return view.seat not in ranked[: DEFAULTS.companions]
    more = (c for s, (c, worth) in minding.items() if worth < mine and s != view.seat)
    return sum(more) >= DEFAULTS.companions * 10000


def others_against(view: View, target: str) -> int:
    """How many others object to a change, or are expected to."""
    call = view.chamber.call
    found = _minding(view, target)
    seats = {seat for seat, (chance, _) in found.items() if chance >= DEFAULTS.gauge_counts}
    if call is not None and call.target == target:
        seats.update(call.objections)
    return len(seats - {view.seat})
