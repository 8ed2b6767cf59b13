"""What to propose, and whose proposal to support.

A delegation tables the wording that brings it most among those that it believes can carry.
One that values the record more than the mood of the room also tables what will be lost: a
wording that its red line asks for, or the deletion of what lies far from what its capital
wants.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from game.delegates.clock import lateness, opened
from game.delegates.instructions import Dossier, Position
from game.delegates.model import DEFAULTS
from game.delegates.moves.aiming import serves_an_aim
from game.delegates.moves.insisting import insistence, insists
from game.delegates.moves.keeping import changes_what_stands, let_stand
from game.delegates.moves.majorities import foreseen
from game.delegates.moves.wanting import Wanted, candidates, wanted
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.owning import (
    left_to_others,
    moves,
    owns,
    rivals_its_own,
)
from game.delegates.saying.themes import heard
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.gains import Turns, gains_by, turns_of, weighed
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import own_stand
from game.rules.draft.text import DELETED, Provision
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting
from game.rules.procedures.asked_before import closed_to
from game.rules.wishes.intents import CoSponsor, Table


def change_to_insist_on(view: View) -> Table | None:
    """A change that the seat wants on record, whether or not it can carry."""
    assert view.instructions is not None
    if view.instructions.insists < DEFAULTS.insistent:
        return None
    return _to_table(view, only_insisting=True)


def change_to_table(view: View) -> Table | None:
    """The change that the seat tables next."""
    return _to_table(view, only_insisting=False)


def change_to_move(view: View) -> Table | None:
    """The wording that the seat is stated to move, before others may bring it; whether it
    carries is the room's to say."""
    if view.seat not in _stated_movers(view.dossier) or not time_to_move(view):
        return None
    return _to_table(view, only_insisting=True)


def time_to_move(view: View | Moment) -> bool:
    """Whether those are awaited by now that are stated to move a wording, if any are."""
    awaited = lateness(view.setup, view.chamber) >= _MOVED_BY
    return awaited and bool(_stated_movers(view.dossier))


@kept(16)
def _stated_movers(dossier: Dossier) -> frozenset[str]:
    return frozenset(seat for by in dossier.movers.values() for seat in by.values())


_MOVED_BY = 3000  # of the consultations, basis points; others wait until half


def _to_table(view: View, *, only_insisting: bool) -> Table | None:
    instructions = view.instructions
    assert instructions is not None
    if view.setup.by_id[view.seat].role != "member" or view.chamber.debate_closed:
        return None
    choice = wanted(instructions, view.dossier, candidates(view.setup, view.chamber.draft))
    if not choice:
        return None
    moved = [p for p in view.chamber.proposals.values() if p.mover == view.seat]
    now = insistence(view)
    if len(moved) >= max(1, -(-votes_for_one(view.setup) * now // 10000)):
        return None
    for want in choice:
        if _spoken_for(view, want) or _given_away(view, want):
            continue
        if left_to_others(view, *_wording(view, want), mends=want.mends):
            continue
        is_its_own = moves(view, *_wording(view, want))
        if (
            is_its_own
            or _insists_on(want, now)
            or (not only_insisting and _may_be_had(view, want))
        ):
            operations = (want.candidate.operation,)
            if closed_to(Meeting(view.setup, view.chamber), view.seat, operations) is None:
                return Table(view.seat, operations)
    return None


@kept(16)
def votes_for_one(setup: Setup) -> int:
    """How many votes one delegation may ask for, by the time that there is for voting."""
    minutes = sum(s.until - opened(setup, s) for s in setup.stages if s.kind == "action")
    votes = minutes // max(1, setup.rulebook.minutes_per_vote)
    return max(1, votes * DEFAULTS.share_of_votes // 10000)


def _insists_on(want: Wanted, now: int) -> bool:
    if now < DEFAULTS.insistent:
        return False
    struck = want.candidate.variant == DELETED
    return want.mends or (struck and want.gain >= DEFAULTS.insist_gain)


def _wording(view: View, want: Wanted) -> tuple[Provision, str]:
    candidate = want.candidate
    return view.chamber.draft.provisions[candidate.provision], candidate.variant


def _spoken_for(view: View, want: Wanted) -> bool:
    """Whether somebody's proposal serves the want, or the seat has tried that provision."""
    for proposal in view.chamber.proposals.values():
        if proposal.mover == view.seat and _touches(proposal, want.candidate.provision):
            return True
        if proposal.operations == (want.candidate.operation,):
            return True
    return False


def _given_away(view: View, want: Wanted) -> bool:
    """Whether it would change what the seat has promised to let stand, or has said that it can
    live with."""
    candidate = want.candidate
    if view.seat in heard(view.chamber.statements).voices.get(
        (candidate.provision, "support"), ()
    ):
        return True
    return changes_what_stands(view, (candidate.operation,))


def _touches(proposal: Proposal, provision: str) -> bool:
    return any(getattr(op, "id", "") == provision for op in proposal.operations)


def _may_be_had(view: View, want: Wanted) -> bool:
    """Whether the seat would vote for it itself, and what it can hope for.

    Where there are votes it must believe that enough others would; where everything needs
    consensus nothing is lost by asking, and the room cannot answer what nobody proposes.
    """
    if want.gain < DEFAULTS.worth_tabling:
        return False
    leads_to = want.candidate.prospect
    by_consensus = view.setup.rulebook.consensus.required
    for proposal in view.chamber.pending:
        if by_consensus or not _touches(proposal, want.candidate.provision):
            continue
        if not owns(view, *_wording(view, want)):
            return False
    assert view.instructions is not None
    stand = own_stand(view.instructions, view.dossier)
    reckoned = reckon(stand, view.dossier.issues, leads_to)
    if reckoned.utility < reckoned.band:
        return False
    return by_consensus or foreseen(view, leads_to) >= DEFAULTS.carry


def proposal_to_support(view: View) -> CoSponsor | None:
    """A pending proposal of another that the seat lends its name to: one that brings it much,
    or that would meet an aim of its own and is not the Chair's, which is everybody's as long as
    it is nobody's."""
    assert view.instructions is not None
    if view.setup.by_id[view.seat].role != "member":
        return None
    waiting, turns = _on_the_table(view)
    for at, brings in _worth_a_name(view.instructions.positions, turns):
        proposal, question = waiting[at]
        if view.seat in proposal.sponsors:
            continue
        aimed = proposal.mover != CHAIR and serves_an_aim(view.instructions, question)
        enough = DEFAULTS.band if aimed else DEFAULTS.sponsor_gain
        if (
            brings < enough
            or let_stand(view, proposal.id)
            or rivals_its_own(view, question)
        ):
            continue
        if own_reckoning(view, proposal.id).utility < enough:
            continue
        if not _stands_against_the_room(view, question):
            return CoSponsor(view.seat, proposal.id)
    return None


@once_a_moment
def _on_the_table(
    moment: Moment,
) -> tuple[tuple[tuple[Proposal, Prospect], ...], tuple[Turns, ...]]:
    """What waits, with what it leads to and all that it turns on: every seat looks it over."""
    waiting = tuple((p, question_on(moment, p.id)) for p in moment.chamber.pending)
    issues = moment.dossier.issues
    return waiting, _same_turns(tuple(weighed(issues, q.changes) for _, q in waiting))


_same_turns = lru_cache(64)(turns_of)
"""The same object as long as no other texts wait, whoever signs them."""


@kept(4096)
def _worth_a_name(
    positions: Mapping[str, Position], turns: tuple[Turns, ...]
) -> tuple[tuple[int, int], ...]:
    """Which of what waits brings a holder of positions enough to lend it a name, by number in
    order, and how much."""
    gains = gains_by(positions, turns, _NO_NAME_FOR_LESS)
    return tuple(sorted(g for g in gains.items() if g[1] >= _NO_NAME_FOR_LESS))


_NO_NAME_FOR_LESS = min(DEFAULTS.band, DEFAULTS.sponsor_gain)
"""What a text must bring to whoever lends it a name, whatever else it does."""


def _stands_against_the_room(view: View, question: Prospect) -> bool:
    """Whether a name under a text would only set the seat apart: one objection ends it, most
    are expected to be against it, and the record is not what the seat is after."""
    if not view.setup.rulebook.consensus.required:
        return False
    if insists(view):
        return False
    return foreseen(view, question) < DEFAULTS.carry
