"""What an offer is accepted or refused for, and the words in which the other side is told."""

from __future__ import annotations

import msgspec

from game.delegates.deals.character import defended
from game.delegates.deals.deeds import (
    against_line,
    ballot_in,
    comes_to,
    given_already,
    idle,
)
from game.delegates.deals.not_for_sale import (
    against_own_text,
    against_own_word,
    forbidden,
    own_line_given_up,
)
from game.delegates.deals.pressing import kept_unasked
from game.delegates.deals.pricing import deed_cost, deed_worth
from game.delegates.deals.terms import all_words, each_cost, matter
from game.delegates.instructions import RedLine
from game.delegates.naming import subject_in
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.breaking import stopped_as_it_is
from game.delegates.others.owning import rivals_its_own
from game.delegates.phrases import filled_in, phrases
from game.delegates.promises import broke_its_word, partner, undertaken
from game.delegates.revealed import revealed
from game.delegates.saying.themes import bare
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import crossed
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking


def lasting(offer: Offer) -> list[Undertaking]:
    """What is given that is still worth something when what is asked was done."""
    gone = {deed.target for deed in offer.ask if deed.kind == "withdraw"}
    return [deed for deed in offer.give if deed.target not in gone]


def circular(offer: Offer) -> bool:
    """Whether something is asked that is given as well."""
    return any(deed in offer.give for deed in offer.ask)


def distrusts(view: View, other: str) -> bool:
    """Whether another has broken its word to this seat."""
    return broke_its_word(view.chamber, view.offers, other, view.seat)


def _weightiest(view: View, offer: Offer) -> tuple[Undertaking, Undertaking]:
    """Of what is given the deed that is worth most, and of what is asked the dearest."""
    give = max(offer.give, key=lambda d: deed_worth(view, d, offer.seat))
    return give, max(offer.ask, key=lambda d: deed_cost(view, d))


class Weighed(msgspec.Struct, frozen=True):
    """An offer with what it was found to be worth, and the answer to it; basis points of an
    issue."""

    offer: Offer
    crossing: Undertaking | None
    """What is asked and not for sale; ``None`` where all of it is."""
    brings: int
    costs: int
    accept: bool


def told_reason(view: View, weighed: Weighed) -> str:
    """The reason for an answer, in a clause, as the other side is told it."""
    offer, crossing = weighed.offer, weighed.crossing
    give, ask = _weightiest(view, offer)
    gives = [d for d in offer.give if deed_worth(view, d, offer.seat) > 0] or [give]
    filled = {
        "give": all_words(view, gives),
        "ask": all_words(view, [crossing] if crossing else offer.ask),
        "gain": matter(view, give),
        "loss": matter(view, crossing or ask),
        "line": bare(_line_crossed(view, crossing)) if crossing else "",
    }
    key = _ground(view, weighed)
    if crossing is None and len(offer.ask) > 1 and key in _TOO_MUCH:
        key += "-each"
        filled["each"] = each_cost(view, offer.ask)
    elif filled["gain"] == filled["loss"] and key in _COMPARING:
        key += "-there"
    language = view.dossier.language
    words = filled_in(language, phrases(language, key)[0], **filled)
    rest = [deed for deed in offer.ask if deed != crossing]
    return f"{words}; {each_cost(view, rest)}" if crossing and rest else words


def _ground(view: View, weighed: Weighed) -> str:
    """Key of the phrase for what decided an answer."""
    offer = weighed.offer
    give, _ = _weightiest(view, offer)
    if weighed.crossing is not None:
        return _barred_by(view, weighed.crossing, offer.seat)
    if again := [deed for deed in offer.ask if given_already(view, deed)]:
        return "deal-owed" if _owed_to(view, offer.seat, again[0]) else "deal-bound"
    if circular(offer) and not idle(view, give):
        return "deal-circular"
    if weighed.accept:
        return _taken_for(weighed)
    if distrusts(view, offer.seat):
        return "deal-trust"
    return _too_little(view, weighed)


def _taken_for(weighed: Weighed) -> str:
    """What an offer is accepted for: style, clock and regard make up for a small loss."""
    if weighed.costs <= 0:
        return "deal-free"
    return "deal-good" if weighed.brings > weighed.costs else "deal-meets"


def _too_little(view: View, weighed: Weighed) -> str:
    brings, costs = weighed.brings, weighed.costs
    give, _ = _weightiest(view, weighed.offer)
    if brings <= 0:
        if not lasting(weighed.offer):
            return "deal-gone"
        if idle(view, give):
            return "deal-idle"
        if _question(view, give).rewords:
            return "deal-words"
        kept = kept_unasked(view, weighed.offer.seat, give)
        return "deal-kept" if kept else "deal-nothing"
    if costs <= 0:
        return "deal-little"
    if [deed.kind for deed in weighed.offer.ask] == ["co-sponsor"]:
        return "deal-name-dear"
    return "deal-near" if brings * 3 >= costs * 2 else "deal-dear"


_TOO_MUCH = ("deal-near", "deal-dear")
_COMPARING = ("deal-good", "deal-meets", "deal-near", "deal-dear")
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
    if ballot_in(deed) and against_own_text(view, deed):
        return "deal-own"
    if ballot_in(deed) and against_own_word(view, deed):
        return "deal-bound"
    if ballot_in(deed) and against_line(view, deed):
        told = own_ties(view, deed.target).bloc
        inside = any(other in b.members for b in view.setup.blocs if b.name == told)
        return "deal-bloc" if inside else "deal-bound"
    if deed.kind == "let-stand" and own_line_given_up(view, deed) is None:
        part = next(d for d in comes_to(view, deed, view.seat) if forbidden(view, d))
        return _barred_by(view, part, other)
    if deed.kind == "no-objection" and deed.target == WHOLE:
        return "deal-line" if lines_stopped_on(view) else "deal-stops"
    if _crosses(view, deed):
        return "deal-line"
    if defended(view, deed):
        return "deal-defended"
    return "deal-rival" if rivals_its_own(view, _question(view, deed)) else "deal-name"


def _question(view: View, deed: Undertaking) -> Prospect:
    return question_on(view, deed.target)


def _crosses(view: View, deed: Undertaking) -> bool:
    return deed.kind in ("no-objection", "withdraw", "let-go", "let-stand") or (
        own_reckoning(view, deed.target).ground == "red-line"
    )


def _line_crossed(view: View, deed: Undertaking) -> str:
    """The line in words where the room knows it; else the provision that it is on: an
    answer in private may be told on, and the line is the capital's."""
    if deed.target == WHOLE and deed.kind == "no-objection":
        return _first_told(view, lines_stopped_on(view))
    if deed.target == WHOLE:
        return _first_told(view, _hard_lines_crossed(view)) or matter(view, deed)
    line = own_line_given_up(view, deed)
    words = line.words if line else own_reckoning(view, deed.target).because
    kept = _kept_from_the_room(view, words)
    return subject_in(view, kept.provision) if kept else words or matter(view, deed)


def lines_stopped_on(view: View) -> tuple[RedLine, ...]:
    """The lines of this seat on which it does not let the text before the room pass: those that
    are hard, and those on which it stopped the text when that read so."""
    assert view.instructions is not None
    before = stopped_as_it_is(view.setup, view.chamber).get(view.seat, ())
    across = crossed(view.instructions.red_lines, view.chamber.draft)
    return tuple(line for line in across if line.hard or line.provision in before)


def _hard_lines_crossed(view: View) -> tuple[RedLine, ...]:
    assert view.instructions is not None
    across = crossed(view.instructions.red_lines, view.chamber.draft)
    return tuple(line for line in across if line.hard)


def _first_told(view: View, lines: tuple[RedLine, ...]) -> str:
    """Of several lines one that the room knows, in its words; else the provision of the first."""
    known = [line.words for line in lines if line.words in revealed(view)]
    where = [subject_in(view, line.provision) for line in lines]
    return next(iter((*known, *where)), "")


def _kept_from_the_room(view: View, words: str) -> RedLine | None:
    """The red line of those words, where the room was not told of it."""
    assert view.instructions is not None
    lines = [x for x in view.instructions.red_lines if words and x.words == words]
    return lines[0] if lines and words not in revealed(view) else None
