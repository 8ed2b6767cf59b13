"""Making offers: a vote for a vote, or a vote for a text that is not pressed."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.acceptance import deed_cost, deed_worth
from game.delegates.belief import believed
from game.delegates.docket import pending
from game.delegates.model import DEFAULTS
from game.delegates.view import View
from game.rules.intents import MakeOffer, Undertaking
from game.rules.state import Proposal


def offer_to_make(view: View) -> MakeOffer | None:
    """The best deal that the seat can think of and that the other might accept."""
    if view.seat not in view.setup.weights:
        return None
    waiting = pending(view.chamber)
    mine = [p for p in waiting if p.mover == view.seat]
    if not mine or len(waiting) == len(mine) or _enough(view):
        return None
    best, best_gain = None, DEFAULTS.offer_gain
    for give, ask, to in _deals(view, mine, waiting):
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


def _deals(
    view: View, mine: list[Proposal], waiting: tuple[Proposal, ...]
) -> Iterator[tuple[Undertaking, Undertaking, str]]:
    """What could be given, what asked, and of whom: movers of other proposals."""
    for other in waiting:
        if other.mover == view.seat or other.mover not in view.setup.weights:
            continue
        for own in mine:
            yes = Undertaking("vote", other.id, "yes")
            yield yes, Undertaking("vote", own.id, "yes"), other.mover
            yield (
                Undertaking("let-go", own.id),
                Undertaking("let-go", other.id),
                other.mover,
            )


def _asked_before(view: View, to: str, ask: Undertaking) -> bool:
    return any(o.seat == view.seat and o.to == to and ask in o.ask for o in view.offers)


def _tempts(view: View, to: str, give: Undertaking, ask: Undertaking) -> bool:
    """Whether the other, as far as is believed, gains more than it is asked to lose."""
    gains = _believed_stake(view, to, give)
    loses = _believed_stake(view, to, ask)
    return gains > 0 and gains + loses > 0


def _believed_stake(view: View, seat: str, deed: Undertaking) -> int:
    utility = believed(view, deed.target, seat).utility
    if deed.kind == "vote" and deed.choice == "yes":
        return utility
    return -utility
