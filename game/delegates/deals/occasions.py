"""Occasions for deals: whom a delegation might ask for what, and what it could give.

A vote for a vote, a text for a text; a text that hurts bought off, or the word of one who
presses for a provision to go; beside what is sought of those who are courted
(:mod:`game.delegates.deals.courting`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from game.delegates.deals.causes import Cause, vote_expected
from game.delegates.deals.courting import (
    Deal,
    ballots_on_the_draft,
    courtships,
    for_a_ballot,
    names,
)
from game.delegates.deals.deeds import (
    as_decided_here,
    given_up,
    votes_come,
)
from game.delegates.deals.forgoing import words_to_give
from game.delegates.deals.pressing import held_dear, known_to_hold, pressing
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.majorities import foreseen
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.moves.wanting import Candidate
from game.delegates.promises import strikes
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.worth import crossed
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import Undertaking


def occasions(
    view: View,
    cause: Cause | None,
    dear: tuple[Candidate, ...],
    silent: tuple[str, ...],
    draw: Draw,
) -> Iterator[Deal]:
    """Deals that the seat might propose, as they can be done in this forum."""
    waiting = view.chamber.pending
    found = chain(
        _standings(view, waiting, dear),
        _silences(view, waiting, silent),
        ballots_on_the_draft(view, waiting, draw),
    )
    if cause is not None:
        found = chain(
            _swaps(view, waiting),
            found,
            _ransoms(view, waiting, draw),
            courtships(view, waiting, cause, draw),
            names(view, waiting, cause[0], draw),
        )
    for to, ask, gives in found:
        beside = chain(words_to_give(view, to, ask), gives)
        yield to, as_decided_here(view, ask), (as_decided_here(view, g) for g in beside)


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


def _silences(
    view: View, waiting: tuple[Proposal, ...], silent: tuple[str, ...]
) -> Iterator[Deal]:
    """A vote on what another wants, or a text of one's own taken back, for its silence on the
    draft."""
    mine = [p for p in waiting if p.mover == view.seat]
    for seat in silent:
        dropped = (Undertaking("withdraw", p.id) for p in mine)
        gives = chain(for_a_ballot(view, waiting, seat), dropped)
        yield seat, Undertaking("no-objection", WHOLE), gives


def _for_standing(view: View, others: list[Proposal], seat: str) -> Iterator[Undertaking]:
    yield from for_a_ballot(view, tuple(others), seat)
    yield from (Undertaking("vote", p.id, "abstain") for p in others if p.mover == seat)


def _for_letting_go(
    view: View, waiting: tuple[Proposal, ...], bad: Proposal
) -> Iterator[Undertaking]:
    if own_chance_of_stopping(view, WHOLE):
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
    return foreseen(view, question) >= feared
