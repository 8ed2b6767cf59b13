"""Making offers: a vote for a vote, or a vote for a text that is not pressed."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.acceptance import deed_cost, deed_worth
from game.delegates.belief import believed
from game.delegates.docket import pending
from game.delegates.model import DEFAULTS
from game.delegates.proposing import outlook
from game.delegates.prospect import prospect
from game.delegates.view import View
from game.delegates.worth import crossed
from game.rules.intents import MakeOffer, Undertaking
from game.rules.state import Proposal

Deal = tuple[Undertaking, Undertaking, str]
"""What is given, what is asked, and of whom."""


def offer_to_make(view: View) -> MakeOffer | None:
    """The best deal that the seat can think of and that the other might accept."""
    waiting = pending(view.chamber)
    if not waiting or view.seat not in view.setup.weights or _enough(view):
        return None
    best, best_gain = None, DEFAULTS.offer_gain
    for give, ask, to in (*_swaps(view, waiting), *_ransoms(view, waiting)):
        if _asked_before(view, to, ask):
            continue
        brings = deed_worth(view, ask) - deed_cost(view, give)
        if brings > best_gain and _tempts(view, to, give, ask):
            best, best_gain = MakeOffer(view.seat, to, (give,), (ask,)), brings
    return best


def _enough(view: View) -> bool:
    made = [o for o in view.offers if o.seat == view.seat]
    still_open = sum(1 for o in made if o.status == "open")
    return still_open > 0 or len(made) >= DEFAULTS.offers_at_most


def _swaps(view: View, waiting: tuple[Proposal, ...]) -> Iterator[Deal]:
    """A vote for a vote, or a text for a text, with the movers of other proposals."""
    mine = [p for p in waiting if p.mover == view.seat]
    for other in waiting if mine else ():
        if other.mover == view.seat or other.mover not in view.setup.weights:
            continue
        for own in mine:
            yes = Undertaking("vote", other.id, "yes")
            yield yes, Undertaking("vote", own.id, "yes"), other.mover
            drop = Undertaking("let-go", own.id)
            yield drop, Undertaking("let-go", other.id), other.mover


def _ransoms(view: View, waiting: tuple[Proposal, ...]) -> Iterator[Deal]:
    """A vote on one of another's texts for letting go of the one that hurts.

    Only who has a red line there does this, once, and of a text that is no mere gesture;
    the others leave it to them.
    """
    if any(o.seat == view.seat for o in view.offers):
        return
    for bad in waiting:
        asked = bad.mover in view.chamber.asked.get(bad.id, ())
        if bad.mover == view.seat or not asked or not _threatens(view, bad):
            continue
        for other in waiting:
            if other.mover == bad.mover and other is not bad:
                for choice in ("yes", "abstain"):
                    give = Undertaking("vote", other.id, choice)
                    yield give, Undertaking("let-go", bad.id), bad.mover


def _threatens(view: View, proposal: Proposal) -> bool:
    """Whether a text would cross a red line, with a following that makes it serious."""
    assert view.instructions is not None
    lines = view.instructions.red_lines
    if not lines:
        return False
    question = prospect(view.setup, view.chamber, proposal.id)
    if outlook(view.setup, view.dossier, question) < DEFAULTS.threat:
        return False
    return len(crossed(lines, question.if_yes)) > len(crossed(lines, question.if_no))


def _asked_before(view: View, to: str, ask: Undertaking) -> bool:
    return any(o.seat == view.seat and o.to == to and ask in o.ask for o in view.offers)


def _tempts(view: View, to: str, give: Undertaking, ask: Undertaking) -> bool:
    """Whether the other, as far as is believed, wants what is given.

    Of a swap it must gain more than it loses; a text that hurts is worth a vain try.
    """
    gains = _believed_stake(view, to, give)
    if ask.kind == "let-go" and give.kind == "vote":
        return gains > 0
    return gains > 0 and gains + _believed_stake(view, to, ask) > 0


def _believed_stake(view: View, seat: str, deed: Undertaking) -> int:
    utility = believed(view, deed.target, seat).utility
    if deed.kind != "vote":
        return -utility
    return {"yes": utility, "abstain": utility // 2}.get(deed.choice, -utility)
