"""Why an offer was answered as it was, and why a delegation objects.

Numbers are told to the seat whose they are; of others, what they said and what is believed.
"""

from __future__ import annotations

import msgspec

from game.delegates.acceptance import weighed
from game.delegates.objection import reason_to_object
from game.delegates.view import View
from game.delegates.worth import crossed
from game.rules.setup import WHOLE
from game.rules.state import Offer
from game.rules.wording import deeds, speaker


class Why(msgspec.Struct, frozen=True):
    """An explanation: one sentence that answers, and the reasons in order of force."""

    headline: str
    lines: tuple[str, ...]


def share(points: int) -> str:
    """Basis points as people read them: ``62 %``; ``under 1 %`` and ``over 99 %``."""
    if 0 < points < 100:
        return "under 1 %"
    if 9900 < points < 10000:
        return "over 99 %"
    return f"{(points + 50) // 100} %"


def signed(points: int) -> str:
    """Basis points with their sign: ``+12 %``."""
    return f"{'+' if points >= 0 else '-'}{(abs(points) + 50) // 100} %"


def why_answered(view: View, offer: Offer) -> Why:
    """Why an offer between this seat and another was, or would be, taken or not."""
    setup, chamber = view.setup, view.chamber
    gives = deeds(setup, chamber, offer.seat, offer.give)
    asks = deeds(setup, chamber, offer.to, offer.ask)
    lines = [f"It says: {gives}; for that {asks}."]
    if offer.to == view.seat:
        return _why_mine(view, offer, lines)
    who = speaker(setup, offer.to)
    if offer.status == "open":
        return Why(f"{who} has not answered {offer.id} yet.", tuple(lines))
    if offer.reason:
        lines.append(f"Its reason: {offer.reason}.")
    return Why(f"{who}: {offer.id} is {offer.status}.", tuple(lines))


def _why_mine(view: View, offer: Offer, lines: list[str]) -> Why:
    who = speaker(view.setup, offer.seat)
    if view.instructions is None:
        return Why(f"{offer.id} of {who} is {offer.status}.", tuple(lines))
    found = weighed(view, offer)
    balance = found.brings - found.costs
    lines.append(
        f"It brings you {signed(found.brings)} of an issue and costs you "
        f"{share(max(0, found.costs))}; {signed(balance)} is left, and you would want "
        f"{signed(found.margin)}."
    )
    lines.append(f"In words: {offer.reason or found.reason}.")
    stand = "would accept" if found.accept else "would decline"
    if offer.status in ("accepted", "declined"):
        stand = offer.status
    return Why(f"You {stand} {offer.id} of {who}.", tuple(lines))


def why_objects(view: View, seat: str, target: str = WHOLE) -> list[str]:
    """What stands behind an objection: what was said, and, of one's own seat, the line."""
    said = _objection_made(view, seat, target)
    lines = (
        [f"It objected: {said}." if seat != view.seat else f"You objected: {said}."]
        if said
        else []
    )
    if seat == view.seat and view.instructions is not None and target == WHOLE:
        hard = [
            r for r in crossed(view.instructions.red_lines, view.chamber.draft) if r.hard
        ]
        if hard:
            lines.append(f"A hard red line is crossed: {reason_to_object(view, target)[0]}")
    return lines


def _objection_made(view: View, seat: str, target: str) -> str:
    call = view.chamber.call
    if call is not None and call.target == target and seat in call.objections:
        return call.objections[seat].rstrip(".")
    for decision in reversed(view.chamber.decisions):
        if decision.target == target and seat in decision.objections:
            return decision.objections[seat].rstrip(".")
    return ""
