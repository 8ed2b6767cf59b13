"""Making offers: votes for votes, votes for texts that are not pressed, words for words.

A delegation offers what costs it little and the other wants, for what it wants and costs
the other little, as far as it believes.  It courts those that could go either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from typing import Literal

from game.delegates.deals.acceptance import forbidden
from game.delegates.deals.deeds import (
    as_decided_here,
    idle,
    owed,
    put_where_nobody_votes,
    votes_come,
)
from game.delegates.deals.pricing import (
    deed_cost,
    deed_worth,
    expected_anyway,
    priced_cost,
    priced_worth,
)
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.objection import chance_against, own_chance_of_objecting
from game.delegates.moves.wanting import outlook
from game.delegates.others.belief import publicly
from game.delegates.others.coalition import spokespersons
from game.delegates.others.regard import regard
from game.delegates.promises import broke_its_word
from game.delegates.saying.themes import heard
from game.delegates.view import View
from game.delegates.weighing.ballot import own_reckoning
from game.delegates.weighing.prospect import of_proposal, question_on
from game.delegates.weighing.worth import crossed
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import MakeOffer, Undertaking

Deal = tuple[str, Undertaking, Iterable[Undertaking]]
"""Of whom what is asked, and each deed that could be given for it."""
Cause = tuple[Proposal, str]
"""A proposal that the seat would win votes on, and which way."""


def offer_to_make(view: View, draw: Draw) -> MakeOffer | None:
    """The best deal that the seat can think of and that the other might accept."""
    waiting = view.chamber.pending
    if not waiting or view.seat not in view.setup.weights or _enough(view):
        return None
    assert view.instructions is not None
    cause = cause_of(view)
    if cause is None:
        return None
    # its own deeds are the same whoever is courted with them
    cost = cache(lambda give: deed_cost(view, give))
    barred = cache(lambda give: forbidden(view, give))
    best, best_gain = None, DEFAULTS.offer_gain
    near: dict[tuple[str, Undertaking], list[Undertaking]] = {}
    for to, ask, gives in _deals(view, waiting, cause, draw):
        if _asked_before(view, to, ask) or not _trusted(view, to):
            continue
        worth = deed_worth(view, ask, to)
        for give in gives if worth > DEFAULTS.offer_gain else ():
            brings = worth - cost(give)
            if brings <= best_gain or barred(give):
                continue
            if not _tempts(view, to, give, ask):
                near.setdefault((to, ask), []).append(give)
            else:
                best, best_gain = MakeOffer(view.seat, to, (give,), (ask,)), brings
    return best or _package(view, near)


def _package(
    view: View, near: dict[tuple[str, Undertaking], list[Undertaking]]
) -> MakeOffer | None:
    """Two deeds on different questions for one, where neither alone is enough."""
    best, best_gain = None, DEFAULTS.offer_gain
    for (to, ask), gives in near.items():
        pair = _most_welcome(view, to, gives)
        if pair is None:
            continue
        brings = deed_worth(view, ask, to) - sum(deed_cost(view, g) for g in pair)
        gains = sum(brings_them(view, to, g) for g in pair)
        costs = priced_cost(ask, publicly(view, ask.target, to).utility)
        if brings > best_gain and gains - costs > DEFAULTS.deal_margin:
            best, best_gain = MakeOffer(view.seat, to, pair, (ask,)), brings
    return best


def _most_welcome(
    view: View, to: str, gives: list[Undertaking]
) -> tuple[Undertaking, Undertaking] | None:
    """The two that the other would gain most by, on two questions."""
    ranked = sorted(gives, key=lambda g: -brings_them(view, to, g))
    welcome = [g for g in ranked if brings_them(view, to, g) > 0]
    other = next((g for g in welcome if g.target != welcome[0].target), None)
    return (welcome[0], other) if other is not None else None


def _deals(
    view: View, waiting: tuple[Proposal, ...], cause: Cause, draw: Draw
) -> Iterator[Deal]:
    found = chain(
        _swaps(view, waiting),
        _ransoms(view, waiting, draw),
        _courtships(view, waiting, cause, draw),
    )
    if not view.setup.rulebook.consensus.required:
        yield from found
        return
    for to, ask, gives in found:
        yield to, as_decided_here(view, ask), (as_decided_here(view, g) for g in gives)


def _enough(view: View) -> bool:
    made = [o for o in view.offers if o.seat == view.seat]
    still_open = sum(1 for o in made if o.status == "open")
    return still_open > 0 or len(made) >= DEFAULTS.offers_at_most


def _trusted(view: View, to: str) -> bool:
    """Whether a deal with the other is worth the breath: it kept its word so far."""
    if broke_its_word(view.chamber, view.offers, to, view.seat):
        return False
    return regard(view, to) > -5000


def _swaps(view: View, waiting: tuple[Proposal, ...]) -> Iterator[Deal]:
    """A vote for a vote, or a text for a text, with the movers of other proposals."""
    mine = [p for p in waiting if p.mover == view.seat]
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
    patient = draw("ransom") * 10_000 >= DEFAULTS.ransoming
    feared = DEFAULTS.threat if patient else DEFAULTS.nuisance
    for bad in waiting:
        if bad.mover in (view.seat, CHAIR) or not _threatens(view, bad, feared):
            continue
        asked = bad.mover in view.chamber.asked.get(bad.id, ())
        ask = Undertaking("let-go" if asked else "withdraw", bad.id)
        yield bad.mover, ask, _for_letting_go(view, waiting, bad)


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
    for seat in _courted(view, wanted, draw):
        ask = put_where_nobody_votes(view, seat, vote)
        yield seat, ask, _for_a_ballot(view, others, seat)


def _for_a_ballot(
    view: View, others: tuple[Proposal, ...], seat: str
) -> Iterator[Undertaking]:
    for other in others:
        yield Undertaking("vote", other.id, "yes")
        yield Undertaking("vote", other.id, "no")
        if other.mover == seat and view.seat not in other.sponsors:
            yield Undertaking("co-sponsor", other.id)
    if own_chance_of_objecting(view, WHOLE):
        yield Undertaking("no-objection", WHOLE)


def _courted(view: View, wanted: Proposal, draw: Draw) -> list[str]:
    """Whose ballot is open: those first that bring others along or have been heard."""
    roll = view.setup.roll
    first = int(draw("court") * len(roll))
    spoken, leading = heard(view.chamber.statements).by_seat, spokespersons(view.setup)
    ranked = sorted(
        (*roll[first:], *roll[:first]), key=lambda s: (s not in leading, s not in spoken)
    )
    found = (s for s in ranked if undecided(view, wanted.id, s))
    return list(islice(found, DEFAULTS.courted))


def cause_of(view: View) -> Cause | None:
    """The pending proposal that the seat would win votes on, and which way: its own text, or
    one that touches a red line of its own and has a following."""
    assert view.instructions is not None
    waiting = view.chamber.pending
    for proposal in waiting:
        if proposal.mover == view.seat:
            return proposal, "yes"
    lines = view.instructions.red_lines
    for proposal in waiting if lines else ():
        question = of_proposal(view.setup, view.chamber.draft, proposal)
        broken = len(crossed(lines, question.if_yes)) - len(crossed(lines, question.if_no))
        if broken > 0 and outlook(view.setup, view.dossier, question) >= DEFAULTS.threat:
            return proposal, "no"
    return None


def undecided(view: View, target: str, seat: str) -> bool:
    """Whether another member's ballot on a proposal is believed to be open; where there are
    no ballots, whether it may object and need not."""
    if seat == view.seat or seat in view.chamber.absent:
        return False
    reckoned = publicly(view, target, seat)
    if votes_come(view, target):
        return reckoned.shares.sure < _SURE
    return 0 < chance_against(reckoned) < 10000


_SURE = 6500  # chance of its likeliest ballot from which a delegation is not courted


def _asked_before(view: View, to: str, ask: Undertaking) -> bool:
    return any(o.seat == view.seat and o.to == to and ask in o.ask for o in view.offers)


def _tempts(view: View, to: str, give: Undertaking, ask: Undertaking) -> bool:
    """Whether the other, as far as is believed, gains by it.

    A text that hurts is worth a vain try.
    """
    gains = brings_them(view, to, give)
    if gains <= 0 or (ask.kind in ("let-go", "withdraw") and give.kind == "vote"):
        return gains > 0
    costs = priced_cost(ask, publicly(view, ask.target, to).utility)
    return gains - costs > DEFAULTS.deal_margin


def brings_them(view: View, to: str, give: Undertaking) -> int:
    """What a deed of this seat is believed to bring another: little where it expects it
    anyway, nothing where nothing can come of it or this seat owes it to somebody."""
    if idle(view, give) or owed(view, view.seat, give):
        return 0
    anyway = expected_anyway(view, give, view.seat)
    return priced_worth(give, publicly(view, give.target, to).utility, anyway)
