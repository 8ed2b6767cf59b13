"""Whom a delegation courts: the ballots that could go either way, on what it cares for or on the
draft as a whole, and the names of those that are believed to want its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Literal

from game.delegates.achieved import aims_read
from game.delegates.chances import chances_of_objecting
from game.delegates.deals.causes import Cause
from game.delegates.deals.deeds import put_where_nobody_votes, votes_come
from game.delegates.deals.forgoing import word_against
from game.delegates.deals.pricing import priced_worth
from game.delegates.instructions import Dossier
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.against import publicly_against
from game.delegates.moves.aiming import costs_an_aim
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import publicly
from game.delegates.others.coalition import spokespersons
from game.delegates.saying.themes import heard
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.methods import may_abstain
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking

Deal = tuple[str, Undertaking, Iterable[Undertaking]]
"""Of whom what is asked, and each deed that could be given for it."""


def courtships(
    view: View, waiting: tuple[Proposal, ...], cause: Cause, draw: Draw
) -> Iterator[Deal]:
    """A ballot on what matters to another, for its ballot on what matters most here.

    Those are courted whose own ballot is open; which of them first is drawn.
    """
    wanted, choice = cause
    vote = Undertaking("vote", wanted.id, choice)
    stake = own_reckoning(view, wanted.id).utility
    if votes_come(view, wanted.id) and priced_worth(vote, stake) <= DEFAULTS.offer_gain:
        return
    others = tuple(p for p in waiting if p is not wanted)
    word = word_against(view, wanted) if choice == "no" and votes_come(view) else None
    for seat, half in _courted(view, wanted.id, choice, draw):
        if half:
            ask = Undertaking("vote", wanted.id, "abstain")
        else:
            ask = put_where_nobody_votes(view, seat, vote)
            if word is not None:
                yield seat, word, for_a_ballot(view, others, seat)
        yield seat, ask, for_a_ballot(view, others, seat)


def draft_counted(view: View) -> Literal["yes", "no", ""]:
    """Which way a seat wants votes on the draft as a whole: one of its aims is about how many
    there are, or that there be too few, or it has sponsored the draft and was sent for what
    stands in it.  Empty of others, and where no vote may come."""
    mine = view.instructions
    if mine is None or not votes_come(view, WHOLE):
        return ""
    counted = [way for way in mine.met if not way.voted and not way.provision]
    sponsor = view.seat in view.chamber.sponsors
    if any(way.at_least is not None for way in counted) or (
        sponsor and aims_read(mine, view.chamber.draft)
    ):
        return "yes"
    few = any(way.at_most is not None or way.whole == "not-adopted" for way in counted)
    return "no" if few else ""


def ballots_on_the_draft(
    view: View, waiting: tuple[Proposal, ...], draw: Draw
) -> Iterator[Deal]:
    """A ballot on what matters to another, for its open ballot on the draft as a whole."""
    choice = draft_counted(view)
    if not choice or not _to_come_to_a_vote(view):
        return
    ask, mine = Undertaking("vote", WHOLE, choice), view.instructions
    assert mine is not None
    spared = [p for p in waiting if not costs_an_aim(mine, question_on(view, p.id), "yes")]
    for seat, half in _courted(view, WHOLE, choice, draw):
        if half:
            continue
        half_way = (Undertaking("vote", p.id, "abstain") for p in spared)
        yield seat, ask, chain(for_a_ballot(view, waiting, seat), half_way)


def _to_come_to_a_vote(view: View) -> bool:
    """Whether the draft is likely to be voted on: a vote is asked, or an objection is known."""
    if view.setup.rulebook.consensus.required:
        return False
    if view.chamber.asked.get(WHOLE):
        return True
    return max(chances_of_objecting(view).values(), default=0) >= DEFAULTS.gauge_counts


def names(
    view: View, waiting: tuple[Proposal, ...], wanted: Proposal, draw: Draw
) -> Iterator[Deal]:
    """A ballot on what matters to another, for its name under a text of one's own: asked of
    those that are believed to want the text and have not signed it, since friends follow a
    name that they know."""
    if wanted.mover != view.seat:
        return
    ask = Undertaking("co-sponsor", wanted.id)
    others = tuple(p for p in waiting if p is not wanted)
    backers = (s for s in _ranked(view, draw) if _might_sign(view, wanted, s))
    for seat in islice(backers, DEFAULTS.courted):
        yield seat, ask, for_a_ballot(view, others, seat)


def _might_sign(view: View, wanted: Proposal, seat: str) -> bool:
    """Whether another member is in the room, has stated that it cares, and is believed to want
    a text enough to put its name to it in a deal."""
    if seat in (view.seat, *wanted.co_sponsors) or seat in view.chamber.absent:
        return False
    held = view.dossier.positions.get(seat, {})
    question = question_on(view, wanted.id)
    if not any(
        c.issue in held and held[c.issue].basis == "stated" for c in question.changes
    ):
        return False
    return publicly(view, wanted.id, seat).utility >= DEFAULTS.name_lent


def for_a_ballot(
    view: View, others: tuple[Proposal, ...], seat: str
) -> Iterator[Undertaking]:
    """What could be given for a ballot of ``seat``, on some other proposals and the whole."""
    for other in others:
        yield Undertaking("vote", other.id, "yes")
        yield Undertaking("vote", other.id, "no")
        if may_abstain(view.setup, view.chamber, other.id):
            yield Undertaking("vote", other.id, "abstain")
        if other.mover == seat and view.seat not in other.sponsors:
            yield Undertaking("co-sponsor", other.id)
    if own_chance_of_stopping(view, WHOLE):
        yield Undertaking("no-objection", WHOLE)


def _courted(view: View, target: str, choice: str, draw: Draw) -> list[tuple[str, bool]]:
    """Whose ballot is open, and of those that the room looks to also whose is firm the other
    way: of these it is sought no more than that they abstain, which is told here."""
    halved = votes_come(view, target) and may_abstain(view.setup, view.chamber, target)
    looked = {*_with_a_stand(view.dossier), *spokespersons(view.setup)} if halved else ()
    found = (
        (s, not open_)
        for s in _ranked(view, draw)
        if (open_ := undecided(view, target, s))
        or (s in looked and _firm_against(view, target, choice, s))
    )
    return list(islice(found, DEFAULTS.courted))


def _firm_against(view: View, target: str, choice: str, seat: str) -> bool:
    """Whether another member in the room is believed to vote the other way in any case; who has
    a text of its own is asked for a vote for a vote."""
    if seat in (view.seat, *view.chamber.absent) or seat in view.chamber.pending_by:
        return False
    shares = publicly(view, target, seat).shares
    return (shares.no if choice == "yes" else shares.yes) >= DEFAULTS.firm


def _ranked(view: View, draw: Draw) -> list[str]:
    """The members in the order in which they are thought of: those first that bring others
    along, have been heard, or are known to have a stand of their own on what the room is about;
    where to begin is drawn."""
    roll = view.setup.roll
    first = int(draw("courting") * len(roll))
    spoken, leading = heard(view.chamber.statements).by_seat, spokespersons(view.setup)
    known = _with_a_stand(view.dossier)
    return sorted(
        (*roll[first:], *roll[:first]),
        key=lambda s: s not in leading and s not in spoken and s not in known,
    )


@kept(16)
def _with_a_stand(dossier: Dossier) -> frozenset[str]:
    """Who has stated a position on something in the text."""
    return frozenset(
        seat
        for seat, held in dossier.positions.items()
        if any(position.basis == "stated" for position in held.values())
    )


def undecided(view: View, target: str, seat: str) -> bool:
    """Whether another member's ballot on a proposal, or on the whole, is believed to be
    open; where there are no ballots, whether it may object and need not."""
    if seat == view.seat or seat in view.chamber.absent:
        return False
    if votes_come(view, target):
        return publicly(view, target, seat).shares.sure < DEFAULTS.firm
    return 0 < publicly_against(view, target, seat) < 10000
