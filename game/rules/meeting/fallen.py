"""Deals that bind nobody any more, since what one side was to do can no longer be done.

A promise is given for another.  Where a text is withdrawn, set aside or settled by another
decision before the vote on it that was promised, that vote cannot come; what was to be given
for it, and has not been done yet, is then owed no more.  Neither side has broken its word.
Who takes back its own text, or asks for no vote on it, stays bound by what it gave for votes
on it.
"""

from __future__ import annotations

from game.rules.meeting.business import Proposal
from game.rules.meeting.dealings import Offer
from game.rules.meeting.lapsing import is_settled
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber
from game.rules.wishes.intents import Undertaking


def fallen_away(
    chamber: Chamber, offer: Offer
) -> tuple[str, tuple[Undertaking, ...]] | None:
    """Whose part of an accepted offer can no longer be done, and what that was; ``None`` where
    there is no such part, or the other side has nothing left to do for it."""
    mine, yours = (offer.seat, offer.give), (offer.to, offer.ask)
    for (doer, deeds), (other, in_return) in ((mine, yours), (yours, mine)):
        gone = deeds and all(_gone(chamber, offer, doer, other, deed) for deed in deeds)
        if gone and any(_to_be_done(chamber, other, deed) for deed in in_return):
            return doer, deeds
    return None


def _gone(chamber: Chamber, offer: Offer, doer: str, other: str, deed: Undertaking) -> bool:
    """Whether a deed was not done and cannot be, through nothing that the other side did."""
    if deed.kind not in _ON_WHAT_IS_PUT or not is_settled(chamber, deed.target):
        return False
    proposal = chamber.proposals.get(deed.target)
    if proposal is not None:
        if proposal.status in ("adopted", "rejected"):
            return False
        if proposal.mover == other and _by_its_mover(deed, proposal):
            return False
        if deed.kind == "co-sponsor" and doer in proposal.co_sponsors:
            return False
    return not any(
        d.target == deed.target and d.seq > offer.seq and d.how != "not-put"
        for d in chamber.decisions
    )


def _by_its_mover(deed: Undertaking, proposal: Proposal) -> bool:
    """Whether it lay with the mover of a text that a deed on it did not come about: it took the
    text back, or asked for no vote on it."""
    unasked = proposal.status == "not-put" and deed.kind == "vote"
    return unasked or proposal.status == "withdrawn"


_ON_WHAT_IS_PUT = ("vote", "no-objection", "co-sponsor")
"""Deeds for which a text must still come before the room; who was to press a text no more has
done so once that is gone, however it went."""


def _to_be_done(chamber: Chamber, seat: str, deed: Undertaking) -> bool:
    """Whether a deed is still to be done, as far as the law can tell."""
    if deed.target == WHOLE:
        return not chamber.outcome
    if is_settled(chamber, deed.target):
        return False
    proposal = chamber.proposals.get(deed.target)
    signed = proposal is not None and seat in proposal.co_sponsors
    return not (deed.kind == "co-sponsor" and signed)
