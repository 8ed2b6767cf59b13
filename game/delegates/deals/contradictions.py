"""Promises that cannot all be kept: two ballots on one question, a ballot against one's own
red line."""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.deals.deeds import ballot_in
from game.delegates.instructions import RedLine
from game.delegates.promises import ballot_owed, partner, undertaken
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.worth import crossed, newly_crossed
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking

Standing = tuple[Offer, str, Undertaking]
"""An offer that stands, to whom the seat would owe what it undertook there, and that deed."""


def contradicted(view: View, deeds: Iterable[Undertaking], but: str = "") -> list[Standing]:
    """What the seat has promised, or offers, that asks for another ballot than one of these
    deeds; what it undertook in the offer ``but`` is left out."""
    wanted = tuple(deeds)
    standing = [
        (offer, offer.to, deed)
        for offer in view.offers
        if offer.seat == view.seat and offer.status == "open"
        for deed in offer.give
    ]
    standing += [
        (offer, partner(offer, view.seat), deed)
        for offer, deed in undertaken(view.offers, view.seat)
    ]
    return [
        one
        for one in standing
        if one[0].id != but and any(_at_odds(view, deed, one[2]) for deed in wanted)
    ]


def _at_odds(view: View, deed: Undertaking, other: Undertaking) -> bool:
    """Whether two deeds ask for different ballots on the question of either."""
    for one, two in ((deed, other), (other, deed)):
        wanted = ballot_owed(view.chamber, one, two.target) or (
            ballot_in(one) if one.target == two.target else ""
        )
        if wanted and ballot_in(two) not in ("", wanted):
            return True
    return False


def own_lines_given(view: View, deeds: Iterable[Undertaking]) -> list[str]:
    """The seat's own red lines, in words, that ballots it would owe do not keep."""
    assert view.instructions is not None
    lines = view.instructions.red_lines
    words = [line.words for d in deeds if lines for line in _not_kept(view, lines, d)]
    return list(dict.fromkeys(words))


def _not_kept(
    view: View, lines: tuple[RedLine, ...], deed: Undertaking
) -> tuple[RedLine, ...]:
    """The red lines that a no would keep and the deed is none, or that a yes would."""
    ballot = ballot_in(deed)
    if not ballot:
        return ()
    question = question_on(view, deed.target)
    if deed.target == WHOLE:
        across = crossed(lines, question.if_yes) if ballot != "no" else ()
        return tuple(line for line in across if line.hard)
    if_yes, if_no = question.if_yes, question.if_no
    if question.turned:
        if_yes, if_no = if_no, if_yes
    broken = newly_crossed(lines, if_no, if_yes) if ballot != "no" else ()
    mended = newly_crossed(lines, if_yes, if_no) if ballot != "yes" else ()
    return (*broken, *mended)
