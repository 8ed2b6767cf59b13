"""Answering offers: what the other's deeds bring, what one's own cost, the margin, and what
is not for sale."""

from __future__ import annotations

import msgspec

from game.delegates.clock import spent
from game.delegates.deals.contradictions import contradicted
from game.delegates.deals.deeds import against_line, ballot_in, given_up, idle, owed
from game.delegates.deals.pricing import deed_cost, deed_worth, done_anyway
from game.delegates.deals.terms import all_words, each_cost, matter
from game.delegates.instructions import RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.aiming import serves_an_aim
from game.delegates.moves.objection import own_chance_of_objecting
from game.delegates.naming import subject_in
from game.delegates.others.owning import rivals_its_own
from game.delegates.others.regard import met, regard
from game.delegates.phrases import filled_in, phrases
from game.delegates.promises import broke_its_word, partner, undertaken
from game.delegates.revealed import revealed
from game.delegates.saying.themes import bare
from game.delegates.styles import style
from game.delegates.view import View
from game.delegates.weighing.ballot import own_reckoning, own_ties
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import Reckoning
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import AnswerOffer, Undertaking


class Judgement(msgspec.Struct, frozen=True):
    """An offer weighed; basis points of an issue."""

    accept: bool
    brings: int
    costs: int
    margin: int
    """What it must bring beyond its cost."""
    reason: str
    """In a clause, as it is told the other side."""
    final: bool = False
    """Whether it is refused for what no better price would change."""


def answer(view: View) -> AnswerOffer | None:
    """The answer to the oldest offer that waits for this seat."""
    for offer in view.offers:
        if offer.to == view.seat and offer.status == "open":
            found = weighed(view, offer)
            return AnswerOffer(
                view.seat, offer.id, found.accept, found.reason, final=found.final
            )
    return None


def weighed(view: View, offer: Offer) -> Judgement:
    """What an offer to this seat is worth to it, and what it says to it."""
    brings = sum(deed_worth(view, deed, offer.seat) for deed in _lasting(offer))
    costs = sum(deed_cost(view, deed) for deed in offer.ask)
    margin = _margin(view, offer.seat, costs)
    if costs <= 0 < margin:
        # to promise what one is about to do gives next to nothing away
        sure = min((done_anyway(view, deed) for deed in offer.ask), default=0)
        margin = margin * (10000 - sure) // 10000
    crossing = next((d for d in offer.ask if forbidden(view, d)), None)
    new = not all(owed(view, view.seat, deed) for deed in offer.ask)
    worth_it = brings > 0 and brings - costs >= margin and not _circular(offer)
    accept = crossing is None and new and worth_it
    reason = _reason(view, offer, crossing, brings, costs, accept=accept)
    free = crossing is None and new and not _distrusts(view, offer.seat)
    return Judgement(accept, brings, costs, margin, reason, final=not (accept or free))


def _lasting(offer: Offer) -> list[Undertaking]:
    """What is given that is still worth something when what is asked was done."""
    gone = {deed.target for deed in offer.ask if deed.kind == "withdraw"}
    return [deed for deed in offer.give if deed.target not in gone]


def _circular(offer: Offer) -> bool:
    """Whether something is asked that is given as well."""
    return any(deed in offer.give for deed in offer.ask)


def _distrusts(view: View, other: str) -> bool:
    return broke_its_word(view.chamber, view.offers, other, view.seat)


def _weightiest(view: View, offer: Offer) -> tuple[Undertaking, Undertaking]:
    """Of what is given the deed that is worth most, and of what is asked the dearest."""
    give = max(offer.give, key=lambda d: deed_worth(view, d, offer.seat))
    return give, max(offer.ask, key=lambda d: deed_cost(view, d))


def _reason(
    view: View,
    offer: Offer,
    crossing: Undertaking | None,
    brings: int,
    costs: int,
    *,
    accept: bool,
) -> str:
    give, ask = _weightiest(view, offer)
    gives = [d for d in offer.give if deed_worth(view, d, offer.seat) > 0] or [give]
    filled = {
        "give": all_words(view, gives),
        "ask": all_words(view, [crossing] if crossing else offer.ask),
        "gain": matter(view, give),
        "loss": matter(view, crossing or ask),
        "line": bare(_line_crossed(view, crossing)) if crossing else "",
    }
    key = _ground(view, offer, crossing, brings, costs, accept=accept)
    if crossing is None and len(offer.ask) > 1 and key in _TOO_MUCH:
        key += "-each"
        filled["each"] = each_cost(view, offer.ask)
    elif filled["gain"] == filled["loss"] and key in _COMPARING:
        key += "-there"
    language = view.dossier.language
    reason = filled_in(language, phrases(language, key)[0], **filled)
    rest = [deed for deed in offer.ask if deed != crossing]
    return f"{reason}; {each_cost(view, rest)}" if crossing and rest else reason


def _ground(
    view: View,
    offer: Offer,
    crossing: Undertaking | None,
    brings: int,
    costs: int,
    *,
    accept: bool,
) -> str:
    """Key of the phrase for what decided an answer."""
    give, ask = _weightiest(view, offer)
    if crossing is not None:
        return _barred_by(view, crossing, offer.seat)
    if owed(view, view.seat, ask) and not accept:
        return "deal-owed" if _owed_to(view, offer.seat, ask) else "deal-bound"
    if _circular(offer) and not idle(view, give):
        return "deal-circular"
    if accept:
        if costs > 0:
            return "deal-good"
        sure = all(done_anyway(view, deed) >= _SURE for deed in offer.ask)
        return "deal-anyway" if sure else "deal-free"
    if _distrusts(view, offer.seat):
        return "deal-trust"
    if brings <= 0:
        if not _lasting(offer):
            return "deal-gone"
        return "deal-idle" if idle(view, give) else "deal-nothing"
    if costs <= 0:
        return "deal-little"
    return "deal-near" if brings * 3 >= costs * 2 else "deal-dear"


_SURE = 9500
"""Chance of a deed, basis points, from which a seat does it in any case."""
_TOO_MUCH = ("deal-near", "deal-dear")
_COMPARING = ("deal-good", "deal-near", "deal-dear")
"""Answers that set what a deal brings on one matter against what it costs on another."""


def _owed_to(view: View, other: str, deed: Undertaking) -> bool:
    """Whether it was to this other that the seat undertook a deed before."""
    return any(
        done == deed and partner(offer, view.seat) == other
        for offer, done in undertaken(view.offers, view.seat)
    )


def _barred_by(view: View, deed: Undertaking, other: str) -> str:
    """What to say to another of a deed that is forbidden: to whom a word was given is no
    business of a third, and a group's line none of who is not in it."""
    if ballot_in(deed) and _against_own_text(view, deed):
        return "deal-own"
    if ballot_in(deed) and _against_own_word(view, deed):
        return "deal-bound"
    if ballot_in(deed) and against_line(view, deed):
        told = own_ties(view, deed.target).bloc
        inside = any(other in b.members for b in view.setup.blocs if b.name == told)
        return "deal-bloc" if inside else "deal-bound"
    if _crosses(view, deed):
        return "deal-line"
    return "deal-rival" if rivals_its_own(view, _question(view, deed)) else "deal-name"


def _question(view: View, deed: Undertaking) -> Prospect:
    return question_on(view, deed.target)


def _crosses(view: View, deed: Undertaking) -> bool:
    return deed.kind in ("no-objection", "withdraw", "let-go", "let-stand") or (
        own_reckoning(view, deed.target).ground == "red-line"
    )


def _given_up(view: View, deed: Undertaking) -> RedLine | None:
    """The hard line of this seat that stays crossed if it does the deed."""
    assert view.instructions is not None
    return given_up(view, view.instructions.red_lines, deed)


def _line_crossed(view: View, deed: Undertaking) -> str:
    """The line in words where the room knows it; else the provision that it is on: an
    answer in private may be told on, and the line is the capital's."""
    if deed.target == WHOLE:
        return phrases(view.dossier.language, "matter-whole")[0]
    line = _given_up(view, deed)
    words = line.words if line else own_reckoning(view, deed.target).because
    kept = _kept_from_the_room(view, words)
    return subject_in(view, kept.provision) if kept else words or matter(view, deed)


def _kept_from_the_room(view: View, words: str) -> RedLine | None:
    """The red line of those words, where the room was not told of it."""
    assert view.instructions is not None
    lines = [x for x in view.instructions.red_lines if words and x.words == words]
    return lines[0] if lines and words not in revealed(view) else None


def _margin(view: View, other: str, costs: int) -> int:
    """What a deal must bring beyond its cost: a quarter as much again while a delegation gives
    nothing, and less, the more it has learned to give and the better the other has treated
    it."""
    assert view.instructions is not None
    manner = style(view.instructions.style)
    gives = manner.gives(spent(view.setup, view.chamber), met(view))
    owed = regard(view, other) * manner.repays // 10000
    base = (DEFAULTS.deal_margin + max(0, costs) // 4) * (5000 - gives) // 5000
    return base - DEFAULTS.regard_weight * owed // 10000


def forbidden(view: View, deed: Undertaking) -> bool:
    """Whether a deed would cross a line of this seat, give up what mends a hard one, go against
    its own text, its word to another or its bloc's line, or lend its name to what it would not
    vote for."""
    if deed.kind == "no-objection":
        return own_chance_of_objecting(view, deed.target) >= 10000
    if deed.kind in ("withdraw", "let-go", "let-stand") and _given_up(view, deed):
        return True
    if deed.kind not in ("vote", "co-sponsor", "let-stand"):
        return False
    if _against_own_text(view, deed) or _against_own_word(view, deed):
        return True
    if against_line(view, deed):
        return True
    reckoned = own_reckoning(view, deed.target)
    if deed.kind == "co-sponsor" and _keeps_its_name(view, reckoned):
        return True
    if deed.kind == "let-stand":
        return False  # a soft line is a price, as where a request for a vote is let go
    return reckoned.ground == "red-line" and not getattr(reckoned.shares, ballot_in(deed))


def _keeps_its_name(view: View, reckoned: Reckoning) -> bool:
    """Whether it would not vote for a text, or has a wording of its own for what that is on.

    A name in public is not for sale; under a text that meets an aim of one's own it is none.
    """
    assert view.instructions is not None
    aimed = serves_an_aim(view.instructions, reckoned.question)
    enough = reckoned.band if aimed else DEFAULTS.name_lent
    return reckoned.utility < enough or rivals_its_own(view, reckoned.question)


def _against_own_text(view: View, deed: Undertaking) -> bool:
    """Whether it would not vote for what it sponsors."""
    proposal = view.chamber.proposals.get(deed.target)
    return (
        proposal is not None
        and view.seat in proposal.sponsors
        and ballot_in(deed) not in ("", "yes")
    )


def _against_own_word(view: View, deed: Undertaking) -> bool:
    """Whether it has promised, or offers, another ballot on the same question."""
    return bool(contradicted(view, (deed,)))
