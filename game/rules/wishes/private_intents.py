"""What seats wish to do in private: offers, answers, the lines of blocs."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.rules.voting import Choice
from game.rules.wishes.wish import Wish


class Undertaking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that a seat promises to do."""

    kind: Literal["vote", "co-sponsor", "withdraw", "let-go", "let-stand", "no-objection"]
    target: str
    """A proposal, or ``whole``; a provision where ``kind`` is ``let-stand``: neither
    to move, sign or vote for a change of it, nor to ask for a separate vote on it or to vote
    against keeping it (:mod:`game.rules.meeting.standing`)."""
    choice: str = ""
    """The ballot promised, where ``kind`` is ``vote``."""


class MakeOffer(Wish, frozen=True, tag="offer"):
    """Offer another seat a deal in private."""

    to: str
    give: tuple[Undertaking, ...]
    ask: tuple[Undertaking, ...]


class AnswerOffer(Wish, frozen=True, tag="answer-offer"):
    """Accept or decline an offer that was made to this seat."""

    offer: str
    accept: bool
    reason: str = ""
    final: bool = False
    """Whether a refusal is not a matter of price, so that nothing better need be offered."""


class WithdrawOffer(Wish, frozen=True, tag="withdraw-offer"):
    """Take back an offer that was not answered yet."""

    offer: str


class AgreeLine(Wish, frozen=True, tag="agree-line"):
    """The spokesperson tells a bloc the line agreed on a proposal or the whole."""

    bloc: str
    target: str
    choice: Choice
