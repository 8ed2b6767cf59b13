"""Occasions for deals: whom a delegation might ask for what, and what it could give.

A vote for a vote, a text for a text; a text that hurts bought off, or the word of one who
presses for a provision to go; and the ballots of those that could go either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Literal

from game.delegates.achieved import aims_read
from game.delegates.chances import chances_of_objecting
from game.delegates.deals.deeds import (
    as_decided_here,
    given_up,
    put_where_nobody_votes,
    votes_come,
)
from game.delegates.deals.pressing import held_dear, known_to_hold, pressing
from game.delegates.deals.pricing import priced_worth
from game.delegates.docket import to_be_put
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.against import publicly_against
from game.delegates.moves.aiming import costs_an_aim
from game.delegates.moves.asking import wants_a_vote
from game.delegates.moves.objection import own_chance_of_objecting
from game.delegates.moves.wanting import Candidate, outlook
from game.delegates.others.belief import publicly
from game.delegates.others.coalition import spokespersons
from game.delegates.promises import strikes
from game.delegates.saying.themes import heard
from game.delegates.view import View
from game.delegates.weighing.ballot import own_reckoning
from game.delegates.weighing.prospect import of_proposal, question_on
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Delete
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import Undertaking

Deal = tuple[str, Undertaking, Iterable[Undertaking]]
"""Of whom what is asked, and each deed that could be given for it."""
Cause = tuple[Proposal, str]
"""A proposal that the seat would win votes on, and which way."""


def occasions(
    view: View, cause: Cause | None, dear: tuple[Candidate, ...], draw: Draw
) -> Iterator[Deal]:
    """Deals that the seat might propose, as they can be done in this forum."""
    waiting = view.chamber.pending
    found = chain(
        _standings(view, waiting, dear), _ballots_on_the_draft(view, waiting, draw)
    )
    if cause is not None:
        found = chain(
            _swaps(view, waiting),
            found,
            _ransoms(view, waiting, draw),
            _courtships(view, waiting, cause, draw),
            _names(view, waiting, cause[0], draw),
        )
    if not view.setup.rulebook.consensus.required:
        yield from found
        return
    for to, ask, gives in found:
        yield to, as_decided_here(view, ask), (as_decided_here(view, g) for g in gives)


def _swaps(view: View, waiting: tuple[Proposal, ...]) -> Iterator[Deal]:
    """A vote for a vote, or a text for a text, with the movers of other proposals."""
    mine = [p for p in waiting if p.mover == view.seat and vote_expected(view, p)]
    drop: Literal["let-go", "withdraw"] = "let-go" if votes_come(view) else "withdraw"
    for other in waiting if mine else ():
        if other.mover == view.seat or other.mover not in view.setup.weights:
            continue
        for own in mine:
            yes = Undertaking("vote", other.id, "yes")
            yield other.mover, Undertaking("vote", own.id, "yes"), (yes,)
            name = Undertaking("co-sponsor", other.id)
            if view.seat not in other.sponsors and other.mover not in own.sponsors:
                yield other.mover, Undertaking("co-sponsor", own.id), (name,)
            yield other.mover, Undertaking(drop, other.id), (Undertaking(drop, own.id),)


def _ransoms(view: View, waiting: tuple[Proposal, ...], draw: Draw) -> Iterator[Deal]:
    """A vote on one of another's texts for letting go of the one that hurts.

    Only who has a red line there does this, once, and of a text that is no mere gesture;
    the others leave it to them.  Of one that is believed to fail it occurs to few.
    """
    if any(o.seat == view.seat for o in view.offers):
        return
    feared = _feared(draw("ransom"))
    for bad in waiting:
        if bad.mover in (view.seat, CHAIR) or not _threatens(view, bad, feared):
            continue
        asked = bad.mover in view.chamber.asked.get(bad.id, ())
        ask = Undertaking("let-go" if asked else "withdraw", bad.id)
        yield bad.mover, ask, _for_letting_go(view, waiting, bad)


def _feared(drawn: float) -> int:
    """The following from which a text is bought off that hurts."""
    return DEFAULTS.threat if drawn * 10_000 >= DEFAULTS.ransoming else DEFAULTS.nuisance


def dear_by_lot(view: View, draw: Draw) -> tuple[Candidate, ...]:
    """The deletions for which the seat thinks of buying off now whoever presses for them: once
    a day, and one by lot of all who are believed to hold the provision dear."""
    drawn = draw("stand") * 10_000
    if drawn >= DEFAULTS.ransoming or not votes_come(view):
        return ()
    if any(o.seat == view.seat for o in view.offers):
        return ()
    held = held_dear(view)
    return tuple(
        c for c in held if drawn * known_to_hold(view, c.provision) < DEFAULTS.ransoming
    )


def _standings(
    view: View, waiting: tuple[Proposal, ...], dear: tuple[Candidate, ...]
) -> Iterator[Deal]:
    """A vote on what another wants for its word to let a provision stand that is dear here:
    asked of those who press for it to go, or are expected to."""
    for lost in dear:
        ask = Undertaking("let-stand", lost.provision)
        others = [p for p in waiting if not strikes(view.chamber, p.id, lost.provision)]
        for seat in pressing(view, lost.provision)[: DEFAULTS.courted]:
            lines = view.dossier.red_lines.get(seat, ())
            away = seat == view.seat or seat in view.chamber.absent
            if not away and not given_up(view, lines, ask):
                yield seat, ask, _for_standing(view, others, seat)


def _for_standing(view: View, others: list[Proposal], seat: str) -> Iterator[Undertaking]:
    yield from for_a_ballot(view, tuple(others), seat)
    yield from (Undertaking("vote", p.id, "abstain") for p in others if p.mover == seat)


def _for_letting_go(
    view: View, waiting: tuple[Proposal, ...], bad: Proposal
) -> Iterator[Undertaking]:
    if own_chance_of_objecting(view, WHOLE):
        yield Undertaking("no-objection", WHOLE)
    for other in waiting:
        if other.mover == bad.mover and other is not bad:
            yield Undertaking("vote", other.id, "yes")
            yield Undertaking("vote", other.id, "abstain")


def _threatens(view: View, proposal: Proposal, feared: int) -> bool:
    """Whether a text would cross a red line, with a following of ``feared`` at least."""
    assert view.instructions is not None
    lines = view.instructions.red_lines
    if not lines:
        return False
    question = question_on(view, proposal.id)
    if len(crossed(lines, question.if_yes)) <= len(crossed(lines, question.if_no)):
        return False
    return outlook(view.setup, view.dossier, question) >= feared


def _courtships(
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
    struck = _left_standing(view, wanted) if choice == "no" else None
    for seat in _courted(view, wanted.id, draw):
        ask = struck or put_where_nobody_votes(view, seat, vote)
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


def _ballots_on_the_draft(
    view: View, waiting: tuple[Proposal, ...], draw: Draw
) -> Iterator[Deal]:
    """A ballot on what matters to another, for its open ballot on the draft as a whole."""
    choice = draft_counted(view)
    if not choice or not _to_come_to_a_vote(view):
        return
    ask, mine = Undertaking("vote", WHOLE, choice), view.instructions
    assert mine is not None
    spared = [p for p in waiting if not costs_an_aim(mine, question_on(view, p.id), "yes")]
    for seat in _courted(view, WHOLE, draw):
        half_way = (Undertaking("vote", p.id, "abstain") for p in spared)
        yield seat, ask, chain(for_a_ballot(view, waiting, seat), half_way)


def _to_come_to_a_vote(view: View) -> bool:
    """Whether the draft is likely to be voted on: a vote is asked, or an objection is known."""
    if view.setup.rulebook.consensus.required:
        return False
    if view.chamber.asked.get(WHOLE):
        return True
    return max(chances_of_objecting(view).values(), default=0) >= DEFAULTS.gauge_counts


def _names(
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


def _left_standing(view: View, wanted: Proposal) -> Undertaking | None:
    """What a no to a mere deletion comes to, on whatever the room is asked about it."""
    if not votes_come(view) or len(wanted.operations) != 1:
        return None
    deed = wanted.operations[0]
    return Undertaking("let-stand", deed.id) if isinstance(deed, Delete) else None


def for_a_ballot(
    view: View, others: tuple[Proposal, ...], seat: str
) -> Iterator[Undertaking]:
    """What could be given for a ballot of ``seat``, on some other proposals and the whole."""
    for other in others:
        yield Undertaking("vote", other.id, "yes")
        yield Undertaking("vote", other.id, "no")
        if other.mover == seat and view.seat not in other.sponsors:
            yield Undertaking("co-sponsor", other.id)
    if own_chance_of_objecting(view, WHOLE):
        yield Undertaking("no-objection", WHOLE)


def _courted(view: View, target: str, draw: Draw) -> list[str]:
    """Whose ballot is open: those first that bring others along or have been heard."""
    found = (s for s in _ranked(view, draw) if undecided(view, target, s))
    return list(islice(found, DEFAULTS.courted))


def _ranked(view: View, draw: Draw) -> list[str]:
    """The members in the order in which they are thought of: those first that bring others
    along or have been heard; where to begin is drawn."""
    roll = view.setup.roll
    first = int(draw("court") * len(roll))
    spoken, leading = heard(view.chamber.statements).by_seat, spokespersons(view.setup)
    return sorted(
        (*roll[first:], *roll[:first]), key=lambda s: (s not in leading, s not in spoken)
    )


def vote_expected(view: View, proposal: Proposal) -> bool:
    """Whether ballots on a text are worth asking for: a vote on it is asked, or the seat would
    ask for one on its own; where there are none, its fate is the room's in any case."""
    if to_be_put(view, proposal.id) or not votes_come(view, proposal.id):
        return True
    return proposal.mover == view.seat and wants_a_vote(view, proposal)


def cause_of(view: View) -> Cause | None:
    """The pending proposal that the seat would win votes on, and which way: its own text, or
    one that touches a red line of its own and has a following; no text on which nobody is to
    vote."""
    assert view.instructions is not None
    waiting = view.chamber.pending
    for proposal in view.chamber.pending_by.get(view.seat, ()):
        if vote_expected(view, proposal):
            return proposal, "yes"
    lines = view.instructions.red_lines
    for proposal in waiting if lines else ():
        if proposal.mover == view.seat or not vote_expected(view, proposal):
            continue
        question = of_proposal(view.setup, view.chamber.draft, proposal)
        broken = len(crossed(lines, question.if_yes)) - len(crossed(lines, question.if_no))
        if broken > 0 and outlook(view.setup, view.dossier, question) >= DEFAULTS.threat:
            return proposal, "no"
    return None


def undecided(view: View, target: str, seat: str) -> bool:
    """Whether another member's ballot on a proposal, or on the whole, is believed to be open; where there are
    no ballots, whether it may object and need not."""
    if seat == view.seat or seat in view.chamber.absent:
        return False
    if votes_come(view, target):
        return publicly(view, target, seat).shares.sure < _SURE
    return 0 < publicly_against(view, target, seat) < 10000


_SURE = 6500  # chance of its likeliest ballot from which a delegation is not courted
