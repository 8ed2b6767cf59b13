"""A deal for a person to begin with: what the other side may want, for what one wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.delegates.deals.causes import cause_of
from game.delegates.deals.courting import undecided
from game.delegates.deals.deeds import (
    as_decided_here,
    ballot_in,
    idle,
    put_where_nobody_votes,
    votes_come,
)
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.pricing import brings_them, deed_cost
from game.delegates.lots import boldest
from game.delegates.moves.aiming import costs_an_aim
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.setup import WHOLE
from game.rules.voting import Choice
from game.rules.wishes.intents import Undertaking

Deal = tuple[Undertaking, Undertaking]
"""What one gives, and what one asks."""


def partner(view: View, seats: Sequence[str]) -> str:
    """Whom to ask first: the mover of another proposal whose own ballot is open, the
    cheapest to support first; else the first of ``seats``; ``""`` where there is nobody."""
    wanted = _wanted(view)
    if wanted is None:
        return seats[0] if seats else ""
    movers = [
        p
        for p in view.chamber.pending
        if p.mover in seats and p.id != wanted.target
        if undecided(view, wanted.target, p.mover)
    ]
    ranked = sorted(movers, key=lambda p: deed_cost(view, Undertaking("vote", p.id, "yes")))
    open_to_it = [
        p for p in ranked if not forbidden(view, Undertaking("vote", p.id, "yes"))
    ]
    return open_to_it[0].mover if open_to_it else (seats[0] if seats else "")


def deal_with(view: View, other: str) -> Deal | None:
    """A fair exchange with a seat: of what costs one little, what it would gain most by.

    ``None`` where nothing waits to be decided, or one has no vote or instructions to deal
    with, or nothing to give but a silence that its own red line forbids.
    """
    asked = _wanted(view)
    if asked is None or other not in view.setup.weights:
        return None
    asked = put_where_nobody_votes(view, other, asked)
    gives = [
        g
        for g in _gives(view, other, asked)
        if not forbidden(view, g) and not _at_the_cost_of_an_aim(view, g)
    ]
    if gives:
        return max(
            gives, key=lambda g: brings_them(view, other, g) - deed_cost(view, g)
        ), asked
    if asked.target == WHOLE:
        return None  # silence on the draft buys no ballot on it
    silence = Undertaking("no-objection", WHOLE)
    if _never_silent(view) or forbidden(view, silence):
        return None
    return (silence, asked) if brings_them(view, other, silence) > 0 else None


def _never_silent(view: View) -> bool:
    """Whether the seat has a line for which it would object, to a text that is not known yet:
    its silence is then not the first thing to sell."""
    mine = view.instructions
    return mine is not None and any(line.hard for line in mine.red_lines)


def _at_the_cost_of_an_aim(view: View, deed: Undertaking) -> bool:
    """Whether a deed is a ballot against an aim of the seat's own; who learns how to deal does
    not begin by selling what it was sent for."""
    mine = view.instructions
    return mine is not None and costs_an_aim(
        mine, question_on(view, deed.target), ballot_in(deed)
    )


def _wanted(view: View) -> Undertaking | None:
    """The vote that a seat would win others for: on its own text, whose vote it is free to ask
    for, on its cause, else on what it cares for most; on the whole where it is the sponsor or
    nothing else waits, and a vote may come.  On mere words nobody deals."""
    if view.instructions is None or view.seat not in view.setup.weights:
        return None
    for own in view.chamber.pending_by.get(view.seat, ()):
        if not question_on(view, own.id).rewords:
            return Undertaking("vote", own.id, "yes")
    cause = cause_of(view, boldest)
    if cause is not None and not question_on(view, cause[0].id).rewords:
        return Undertaking("vote", cause[0].id, cause[1])
    pending = (p.id for p in view.chamber.pending)
    waiting = [id_ for id_ in pending if not question_on(view, id_).rewords]
    if view.seat in view.chamber.sponsors or not waiting:
        waiting = [WHOLE] if votes_come(view, WHOLE) else waiting
    if not waiting:
        return None
    stakes = {target: own_reckoning(view, target).utility for target in waiting}
    most = max(waiting, key=lambda target: abs(stakes[target]))
    side: Choice = "yes" if stakes[most] > 0 else "no"
    return Undertaking("vote", most, side)


def _gives(view: View, other: str, asked: Undertaking) -> Iterator[Undertaking]:
    """What a seat could do for another, on other questions than the one it asks about."""
    for proposal in view.chamber.pending:
        if proposal.id == asked.target or proposal.mover == view.seat:
            continue  # everybody expects a vote for one's own text: it is no gift
        for choice in ("yes", "no"):
            deed = as_decided_here(view, Undertaking("vote", proposal.id, choice))
            if not idle(view, deed):
                yield deed
        if proposal.mover == other and view.seat not in proposal.sponsors:
            yield Undertaking("co-sponsor", proposal.id)
