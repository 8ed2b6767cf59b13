"""Promises: what an accepted offer binds two seats to."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.intents import Undertaking
from game.rules.state import Offer


def promised(
    offers: tuple[Offer, ...], seat: str, target: str, *kinds: str
) -> Undertaking | None:
    """What ``seat`` undertook about ``target`` in an accepted offer; the newest holds."""
    found = None
    for undertaking in undertaken(offers, seat):
        if undertaking.target == target and undertaking.kind in kinds:
            found = undertaking
    return found


def undertaken(offers: tuple[Offer, ...], seat: str) -> Iterator[Undertaking]:
    """Everything that ``seat`` undertook, oldest first."""
    for offer in offers:
        if offer.status != "accepted":
            continue
        if offer.seat == seat:
            yield from offer.give
        if offer.to == seat:
            yield from offer.ask
