"""What happened in private: a few seats know of it, and nobody else may.

:data:`game.rules.fold.dealing.PRIVATE` lists them; :func:`game.rules.replay.known_to` says who
may know.
"""

from __future__ import annotations

from game.rules.log.happened import Happened
from game.rules.voting import Choice
from game.rules.wishes.intents import Undertaking


class SecretBallotCast(Happened, frozen=True, tag="secret-ballot-cast"):
    """A seat voted in secret; nobody else may know how."""

    question: str
    choice: Choice


class HandRaised(Happened, frozen=True, tag="hand-raised"):
    """A seat voted by show of hands; the room is told the numbers (rules 87, 127)."""

    question: str
    choice: Choice


class OfferMade(Happened, frozen=True, tag="offer-made"):
    """A private offer; only the two seats know of it."""

    id: str
    to: str
    give: tuple[Undertaking, ...]
    ask: tuple[Undertaking, ...]


class OfferAnswered(Happened, frozen=True, tag="offer-answered"):
    """An offer was accepted or declined; only the two seats know."""

    offer: str
    accepted: bool
    reason: str = ""
    final: bool = False
    """Whether a refusal is not a matter of price."""


class OfferWithdrawn(Happened, frozen=True, tag="offer-withdrawn"):
    """An offer was taken back; only the two seats know."""

    offer: str


class LineAgreed(Happened, frozen=True, tag="line-agreed"):
    """A bloc agreed a line; only its members know."""

    bloc: str
    target: str
    choice: Choice
