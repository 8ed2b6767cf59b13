"""Private dealings: offers between two seats, and the lines of blocs."""

from __future__ import annotations

from game.rules.draft.text import left_alone
from game.rules.log import events as ev
from game.rules.meeting.business import Proposal
from game.rules.meeting.dealings import Offer
from game.rules.meeting.names import named
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.notation.writing import write
from game.rules.procedures.guards import Verdict, pending, stage_is
from game.rules.procedures.proposals import PARTS_OF_THE_DAY
from game.rules.procedures.undertakings import cannot, undoing
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it
from game.rules.words.wording import deed as clause

_ANOTHER = "offer SEAT give DEED ask DEED"


def make_offer(meeting: Meeting, intent: it.MakeOffer) -> Verdict:
    """Offer another seat a deal."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY):
        return refused
    if intent.to not in meeting.setup.by_id:
        words = f"Nobody sits at {intent.to}."
        return Refusal("unknown-target", words, OWN, "offer SEAT give DEED ask DEED")
    if intent.to == intent.seat:
        words = "An offer goes to somebody else."
        return Refusal("own-offer", words, OWN, _ANOTHER)
    if not intent.give or not intent.ask:
        words = "An offer gives something and asks something."
        return Refusal("bad-operation", words, OWN, "offer SEAT give DEED ask DEED")
    for doer, deeds in ((intent.seat, intent.give), (intent.to, intent.ask)):
        if refused := cannot(meeting, doer, deeds):
            return refused
    if refused := undoing(meeting, (*intent.give, *intent.ask)):
        return refused
    if refused := _given_before(meeting, intent.seat, intent.give):
        return refused
    if _open_between(meeting, intent.seat, intent.to):
        return Refusal(
            "already-done",
            f"Your offer to {named(meeting.setup, intent.to)} waits for an answer.",
            OWN,
            f"withdraw {_open_between(meeting, intent.seat, intent.to)}",
        )
    number = len(meeting.dealings.offers) + 1
    return (ev.OfferMade(intent.seat, f"O{number}", intent.to, intent.give, intent.ask),)


def _given_before(
    meeting: Meeting, seat: str, deeds: tuple[it.Undertaking, ...]
) -> Refusal | None:
    """Why a seat cannot promise some deeds: one of them is promised, or offered, to somebody
    already; ``None`` where none is.  What one deed would keep is no gift to a second.  What was
    offered to one that is out of the room, and cannot answer, is free meanwhile."""
    for offer in meeting.dealings.offers.values():
        if offer.status == "open" and offer.to in meeting.chamber.absent:
            continue
        mine = _undertaken_in(offer, seat)
        deed = next((d for d in deeds if d in mine), None)
        if deed is None:
            continue
        setup, other = meeting.setup, offer.to if offer.seat == seat else offer.seat
        what, to = clause(setup, meeting.chamber, seat, deed), named(setup, other)
        if offer.status == "open":
            words = f"You offer that {what} to {to} already ({offer.id}): one deed is given once."
            return Refusal("already-done", words, OWN, f"withdraw {offer.id}")
        words = f"You have promised that {what} to {to} already ({offer.id}): one deed is given once."
        return Refusal("already-done", words, OWN, _ANOTHER)
    return None


def _undertaken_in(offer: Offer, seat: str) -> tuple[it.Undertaking, ...]:
    """What a seat is bound to by an offer: what it gives in one that waits, and its part in one
    that was accepted."""
    if offer.seat == seat and offer.status in ("open", "accepted"):
        return offer.give
    return offer.ask if offer.to == seat and offer.status == "accepted" else ()


def _open_between(meeting: Meeting, seat: str, to: str) -> str:
    """The id of a seat's open offer to another; empty where there is none."""
    offers = meeting.dealings.offers.values()
    waiting = (o.id for o in offers if o.status == "open" and (o.seat, o.to) == (seat, to))
    return next(waiting, "")


def _open(meeting: Meeting, seat: str, id_: str, *, mine: bool) -> Offer | Refusal:
    offer = meeting.dealings.offers.get(id_)
    party = (offer.seat if mine else offer.to) if offer else ""
    if offer is None or party != seat:
        if not id_:
            words = "No offer waits for your answer."
            return Refusal("not-your-offer", words, OWN, _ANOTHER)
        if proposal := meeting.chamber.proposals.get(id_):
            return _a_proposal(meeting, seat, proposal)
        who = "made by" if mine else "made to"
        words = f"No offer {id_} was {who} you."
        return Refusal("not-your-offer", words, OWN, _ANOTHER)
    if offer.status != "open":
        return Refusal("already-done", f"{id_} is {offer.status}.", OWN, _ANOTHER)
    return offer


def _a_proposal(meeting: Meeting, seat: str, found: Proposal) -> Refusal:
    """That a proposal is no offer: a mover accepts an amendment to its own text by revising
    that orally."""
    amended = meeting.chamber.proposals.get(found.amends)
    if amended is not None and amended.mover == seat:
        words = f"{found.id} is an amendment to {amended.id}: its mover accepts it by revising that."
        return Refusal("not-your-offer", words, OWN, _revision(amended, found))
    words = f"{found.id} is a proposal and no offer."
    return Refusal("not-your-offer", words, OWN, f"co-sponsor {found.id}")


def _revision(amended: Proposal, by: Proposal) -> str:
    """The oral revision that accepts an amendment to a proposal, as it is typed."""
    left = left_alone(amended.operations, by.operations)
    wish = it.ReviseProposal(amended.mover, amended.id, (*left, *by.operations))
    try:
        return write(wish)
    except ValueError:
        return f"revise {amended.id} ID VARIANT"


def answer_offer(meeting: Meeting, intent: it.AnswerOffer) -> Verdict:
    """Accept or decline an offer made to this seat."""
    offer = _open(meeting, intent.seat, intent.offer, mine=False)
    if isinstance(offer, Refusal):
        return offer
    if intent.accept and (refused := _given_before(meeting, intent.seat, offer.ask)):
        return refused
    final = intent.final and not intent.accept
    return (ev.OfferAnswered(intent.seat, offer.id, intent.accept, intent.reason, final),)


def withdraw_offer(meeting: Meeting, intent: it.WithdrawOffer) -> Verdict:
    """Take back one's open offer."""
    offer = _open(meeting, intent.seat, intent.offer, mine=True)
    if isinstance(offer, Refusal):
        return offer
    return (ev.OfferWithdrawn(intent.seat, offer.id),)


def agree_line(meeting: Meeting, intent: it.AgreeLine) -> Verdict:
    """Tell a bloc its line on a pending proposal or the whole."""
    bloc = next((b for b in meeting.setup.blocs if b.id == intent.bloc), None)
    if bloc is None:
        words = f"There is no bloc {intent.bloc}."
        known = ", ".join(b.id for b in meeting.setup.blocs) or "none"
        return Refusal("unknown-target", words, OWN, f"Blocs: {known}.")
    if bloc.spokesperson != intent.seat:
        words = f"You do not speak for {bloc.name}."
        return Refusal("not-in-bloc", words, OWN, _ANOTHER)
    if intent.target != WHOLE:
        found = pending(meeting, intent.target)
        if isinstance(found, Refusal):
            return found
    agreed = meeting.dealings.lines.get(bloc.id, {})
    if agreed.get(intent.target) == intent.choice:
        words = "That is the line already."
        instead = f"line {bloc.id} {intent.target} CHOICE"
        return Refusal("already-done", words, OWN, instead)
    return (ev.LineAgreed(intent.seat, bloc.id, intent.target, intent.choice),)
