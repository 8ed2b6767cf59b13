"""What passes in private: offers, lines of blocs, ballots that nobody else is told of."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.rules.voting import Choice
from game.rules.wishes.intents import Undertaking


class Offer(msgspec.Struct, frozen=True):
    """A private offer between two seats."""

    id: str
    seat: str
    to: str
    give: tuple[Undertaking, ...]
    ask: tuple[Undertaking, ...]
    status: Literal["open", "accepted", "declined", "withdrawn", "lapsed", "released"]
    """``lapsed``: nobody answered while there was something to give and to ask, or before what it
    gives was promised to another; ``released``:
    accepted, but what one side undertook can no longer be done and the other had not done its
    part."""
    seq: int
    reason: str = ""
    """What the other side gave as its reason when it answered."""
    final: bool = False
    """Whether it was refused for what no better price would change."""


class Dealings(msgspec.Struct, frozen=True):
    """All that passes in private, and is shown to those whom it concerns."""

    offers: dict[str, Offer] = {}
    lines: dict[str, dict[str, Choice]] = {}
    """By bloc: the line agreed on each target."""
    secret: dict[str, dict[str, Choice]] = {}
    """Ballots that nobody else is told of, in secret or by show of hands: by question, then
    by seat."""
