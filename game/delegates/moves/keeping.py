"""Keeping one's word: the deeds that an accepted offer asks for, unless they cost too much.

A promise is also off where the other side has broken its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.others.ballot import own_reckoning
from game.delegates.promises import (
    broke_its_word,
    fulfilment,
    partner,
    undertaken,
)
from game.delegates.view import View
from game.delegates.weighing.reckoning import promise_weight
from game.delegates.weighing.stand import own_stand
from game.rules.draft.text import Operation
from game.rules.meeting.dealings import Offer
from game.rules.meeting.standing import altering, alters
from game.rules.voting import Choice
from game.rules.wishes.intents import CoSponsor, LetGo, Undertaking, Withdraw

_PRESSED = ("co-sponsor", "withdraw", "let-go", "let-stand")
"""Kinds of deeds that are weighed against what they cost before they are done."""
_HOLDS = 5000  # weight of a promise from which it is kept


def word_to_keep(view: View) -> CoSponsor | Withdraw | LetGo | None:
    """What the seat does now because it has promised to."""
    for offer, deed in due(view):
        if deed.kind == "co-sponsor" and holds(view, offer, deed):
            return CoSponsor(view.seat, deed.target)
        if deed.kind == "withdraw" and holds(view, offer, deed):
            return Withdraw(view.seat, deed.target)
        if deed.kind == "let-go" and holds(view, offer, deed):
            return LetGo(view.seat, deed.target)
        if deed.kind == "let-stand" and (move := _leave_standing(view, deed.target)):
            return move
    return None


def _leave_standing(view: View, provision: str) -> CoSponsor | Withdraw | LetGo | None:
    """What a seat gives up for a provision that it lets stand: its own proposal to change it,
    its name under another's, its request for a vote on either."""
    for proposal in altering(view.chamber, provision):
        if proposal.status != "pending" or not lets_stand(view, provision):
            continue
        if proposal.mover == view.seat:
            return Withdraw(view.seat, proposal.id)
        if view.seat in proposal.co_sponsors:
            return CoSponsor(view.seat, proposal.id, leave=True)
        if view.seat in view.chamber.asked.get(proposal.id, ()):
            return LetGo(view.seat, proposal.id)
    return None


def lets_stand(view: View, provision: str) -> bool:
    """Whether the seat has promised, and feels bound, to let a provision stand."""
    return any(
        deed.kind == "let-stand" and deed.target == provision and holds(view, offer, deed)
        for offer, deed in undertaken(view.offers, view.seat)
    )


def let_stand(view: View, target: str) -> bool:
    """Whether a proposal would change what the seat lets stand."""
    proposal = view.chamber.proposals.get(target)
    return proposal is not None and changes_what_stands(view, proposal.operations)


def changes_what_stands(view: View, operations: tuple[Operation, ...]) -> bool:
    """Whether operations would change what the seat lets stand."""
    if not view.offers:
        return False
    return any(
        deed.kind == "let-stand" and alters(view.chamber.draft, operations, deed.target)
        for _, deed in undertaken(view.offers, view.seat)
        if lets_stand(view, deed.target)
    )


def due(view: View) -> Iterator[tuple[Offer, Undertaking]]:
    """What the seat has promised, can still do and has not done, with the offer it stands in."""
    for offer, deed in undertaken(view.offers, view.seat):
        if fulfilment(view.chamber, offer, view.seat, deed) == "due":
            yield offer, deed


def holds(view: View, offer: Offer, deed: Undertaking) -> bool:
    """Whether the seat still feels bound by what it undertook."""
    if broke_its_word(view.chamber, view.offers, partner(offer, view.seat), view.seat):
        return False
    assert view.instructions is not None
    if deed.kind not in _PRESSED:
        return True
    stand = own_stand(view.instructions, view.dossier)
    stake = own_reckoning(view, deed.target).utility
    given: Choice = "yes" if deed.kind in ("co-sponsor", "let-stand") else "no"
    return promise_weight(stand, given, stake // 2) >= _HOLDS


def gave_up(view: View, target: str) -> bool:
    """Whether the seat has promised, and feels bound, not to press a proposal."""
    return any(
        deed.kind in ("let-go", "withdraw")
        and deed.target == target
        and holds(view, offer, deed)
        for offer, deed in undertaken(view.offers, view.seat)
    )
