"""What came of a seat's private deals, at the end of a sitting."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.delegates.promises import fulfilment, undertaken
from game.reports.breaches import kept_or_not
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.wording import deeds


class Dealt(msgspec.Struct, frozen=True):
    """One offer that the seat made or was made."""

    offer: str
    """Its number: ``O1``."""
    terms: str
    """Who gives what for what, a clause."""
    came_of: str
    """``kept``, ``broken by Borduria``, ``declined`` …"""
    bound: bool
    """Whether it was accepted."""


def dealt(
    setup: Setup, chamber: Chamber, offers: Iterable[Offer], seat: str
) -> tuple[Dealt, ...]:
    """The offers that ``seat`` was a side of, those that were accepted first, in their order."""
    own = [offer for offer in offers if seat in (offer.seat, offer.to)]
    found = [
        Dealt(
            offer.id,
            f"{deeds(setup, chamber, offer.seat, offer.give)}, if "
            f"{deeds(setup, chamber, offer.to, offer.ask)}",
            _came_of(setup, chamber, offer, seat),
            offer.status == "accepted",
        )
        for offer in own
    ]
    return tuple(sorted(found, key=lambda deal: not deal.bound))


def _came_of(setup: Setup, chamber: Chamber, offer: Offer, seat: str) -> str:
    if offer.status != "accepted":
        return _UNBOUND[offer.status]
    if broken := kept_or_not(setup, chamber, offer, seat):
        return broken
    both = {
        fulfilment(chamber, offer, side, deed)
        for side in (offer.seat, offer.to)
        for _, deed in undertaken((offer,), side)
    }
    return "kept" if both == {"kept"} else "never came to it"


_UNBOUND = {
    "open": "never answered",
    "declined": "declined",
    "withdrawn": "taken back",
    "lapsed": "lapsed unanswered",
    "released": "both sides released",
}
"""What became of an offer that binds nobody at the end."""
