"""Texts that give to get: packages over several issues, and oral revisions of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from game.delegates.clock import stage_spent
from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.asking import worth_a_vote
from game.delegates.moves.insisting import gives_now, insists
from game.delegates.moves.keeping import changes_what_stands
from game.delegates.moves.wanting import (
    Candidate,
    Wanted,
    candidates,
    outlook,
    outlook_now,
    share_needed,
    wanted,
)
from game.delegates.others.public import room_belief
from game.delegates.view import Moment, View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.odds import below
from game.delegates.weighing.prospect import Prospect, of_proposal, question_on
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Delete, Draft, Operation, Revise
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import ReviseProposal, Table


def welcome(
    setup: Setup, dossier: Dossier, draft: Draft
) -> tuple[tuple[Candidate, int], ...]:
    """Changes that the room as a whole would gain by, the most welcome first.

    What a change brings is summed over the members that are known to care.
    """
    return _welcome(setup.weights, dossier, candidates(setup, draft))


@kept(16)
def _welcome(
    weights: Mapping[str, int], dossier: Dossier, among: tuple[Candidate, ...]
) -> tuple[tuple[Candidate, int], ...]:
    caring = _caring(dossier)
    found = []
    for candidate in among:
        moves = candidate.prospect.changes
        seats = dict.fromkeys(s for c in moves for s in caring.get(c.issue, ()))
        stands = [dossier.positions[s] for s in seats if s in weights]
        brings = sum(gain(held, dossier.issues, moves) for held in stands)
        if brings > 0:
            found.append((candidate, brings))
    return tuple(sorted(found, key=lambda pair: -pair[1]))


@kept(16)
def _caring(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """By issue: who is known to care enough to speak of it."""
    found: dict[str, list[str]] = {}
    for seat, held in dossier.positions.items():
        for issue, position in held.items():
            if position.salience >= DEFAULTS.salience_spoken:
                found.setdefault(issue, []).append(seat)
    return {issue: tuple(seats) for issue, seats in found.items()}


def package_to_table(view: View) -> Table | None:
    """A wish that cannot carry alone, with what others want, where the two might carry."""
    mine = view.instructions
    assert mine is not None
    if not time_for_packages(view) or view.setup.by_id[view.seat].role != "member":
        return None
    wants = wanted(mine, view.dossier, candidates(view.setup, view.chamber.draft))[:2]
    if not wants or insists(view) or _has_package(view) or gives_now(view) < _READY:
        return None
    for want in wants:
        if not _calls_for_company(view, want):
            continue
        for sweetener in _sweeteners(view, mine, want):
            operations = (want.candidate.operation, sweetener.operation)
            if proposed_before(view, operations):
                continue
            if _would_carry(view, mine, operations):
                return Table(view.seat, operations, package=True)
    return None


_READY = 1000  # what a delegation must be ready to give before it gives to get


def time_for_packages(view: View | Moment) -> bool:
    """Whether the room is well into its consultations, and takes new texts."""
    stage = stage_of(view.setup, view.chamber)
    if stage is None or stage.kind != "consultations" or view.chamber.debate_closed:
        return False
    return stage_spent(view.setup, view.chamber, stage) >= 4000


def _has_package(view: View) -> bool:
    return any(p.package and p.mover == view.seat for p in view.chamber.proposals.values())


def proposed_before(view: View, operations: tuple[Operation, ...]) -> bool:
    """Whether just that was tabled before, in whatever order of its parts: what somebody has
    taken back, or nobody wanted a vote on, is not brought again in the same words.  What one
    forum left aside for want of consensus is, in one that votes."""
    anew = _votes_for_the_first_time(view)
    return any(
        len(p.operations) == len(operations)
        and all(o in p.operations for o in operations)
        and not (anew and p.status == "not-put")
        for p in view.chamber.proposals.values()
    )


def _votes_for_the_first_time(view: View) -> bool:
    """Whether the meeting has come from a forum where only consensus adopts to one that
    votes."""
    setup, opened = view.setup, view.chamber.opened
    if not setup.rulebooks or setup.rulebook.consensus.required:
        return False
    past = (setup.rules_in(s.id) for s in setup.stages if s.id in opened)
    return any(rules.consensus.required for rules in past)


def _calls_for_company(view: View, want: Wanted) -> bool:
    """Whether a wish is worth it, cannot carry alone, and is not given away."""
    if want.gain < DEFAULTS.worth_tabling or _given_away(view, want.candidate):
        return False
    return outlook(view.setup, view.dossier, want.candidate.prospect) < DEFAULTS.carry


def _given_away(view: View, candidate: Candidate) -> bool:
    """Whether a change would touch what the seat has promised to let stand."""
    return changes_what_stands(view, (candidate.operation,))


def _sweeteners(view: View, mine: Instructions, want: Wanted) -> tuple[Candidate, ...]:
    """What could be given with a wish: welcome to others, and not dear to the seat."""
    found = []
    for candidate, _ in welcome(view.setup, view.dossier, view.chamber.draft):
        if candidate.provision == want.candidate.provision:
            continue
        if _given_away(view, candidate):
            continue
        costs = -gain(mine.positions, view.dossier.issues, candidate.prospect.changes)
        broken = len(crossed(mine.red_lines, candidate.prospect.if_yes))
        if costs * 2 <= want.gain and broken <= len(
            crossed(mine.red_lines, candidate.prospect.if_no)
        ):
            found.append(candidate)
        if len(found) == DEFAULTS.sweeteners:
            break
    return tuple(found)


def _would_carry(view: View, mine: Instructions, operations: tuple[Operation, ...]) -> bool:
    leads_to = imagined(view.setup, view.chamber.draft, view.seat, operations)
    stand = own_stand(mine, view.dossier)
    reckoned = reckon(stand, view.dossier.issues, leads_to)
    if reckoned.utility < reckoned.band:
        return False
    nobodys = imagined(view.setup, view.chamber.draft, "", operations)
    if outlook(view.setup, view.dossier, nobodys) < DEFAULTS.carry:
        return False
    rule = view.setup.rulebook.consensus
    if rule.required or not rule.votes_on_request:
        return True  # it is put in any case
    # who would not ask for a vote on it would only take it back
    return worth_a_vote(view, leads_to)


def imagined(
    setup: Setup,
    draft: Draft,
    mover: str,
    operations: tuple[Operation, ...],
    co_sponsors: tuple[str, ...] = (),
) -> Prospect:
    """What a proposal would lead to that nobody has tabled; ``mover`` may be left open,
    so that all who think of it think the same."""
    return of_proposal(setup, draft, _thought(mover, operations, co_sponsors))


@lru_cache(512)
def _thought(
    mover: str, operations: tuple[Operation, ...], co_sponsors: tuple[str, ...]
) -> Proposal:
    """The same thought is the same object, so that what follows from it is remembered."""
    package = len(operations) > 1
    return Proposal("", mover, operations, package, co_sponsors, "pending", 0)


def revision_to_make(view: View) -> ReviseProposal | None:
    """Its own amendment in a milder wording, where that wins the votes that it lacks.

    How much of its aim a delegation gives for that follows from its style and the clock.
    """
    mine = view.instructions
    assert mine is not None
    stage = stage_of(view.setup, view.chamber)
    if stage is None or stage.kind not in ("consultations", "action"):
        return None
    own = view.chamber.pending_by.get(view.seat)
    if not own or insists(view):
        return None
    for proposal in own:
        milder = _milder(view, mine, proposal)
        if milder:
            return ReviseProposal(view.seat, proposal.id, milder)
    return None


def _milder(
    view: View, mine: Instructions, proposal: Proposal
) -> tuple[Operation, ...] | None:
    """What a proposal would say with one of its changes in a wording that more can take.

    A text that fails brings nothing, so what a style gives away counts double here.  Of the
    wordings in which enough is kept, the one of which it can expect most; half as much again as
    of what it has proposed while it gives nothing, as much at half, and half of that where it
    would give all: whoever gives buys certainty.
    """
    question = question_on(view, proposal.id)
    gives = gives_now(view)
    if not question.changes or not gives:
        return None
    needed = share_needed(view.setup, question)
    now = outlook_now(view, question)
    brings = gain(mine.positions, view.dossier.issues, question.changes)
    least = max(1, brings * (10000 - 2 * gives) // 10000)
    best, most = None, brings * _carries(now, needed) * (15000 - gives) // 10000
    for operations in _one_other_wording(view, proposal.operations):
        leads_to = _revised(view, proposal, operations)
        kept_of_it = gain(mine.positions, view.dossier.issues, leads_to.changes)
        likely = outlook_now(view, leads_to)
        if kept_of_it < least or likely < now + DEFAULTS.revision_wins:
            continue
        hoped = kept_of_it * _carries(likely, share_needed(view.setup, leads_to))
        if hoped > most:
            best, most = operations, hoped
    return best


def chance_of_carrying(view: View, question: Prospect) -> int:
    """Chance, basis points, that a question carries, by what is expected of the room."""
    needed = share_needed(view.setup, question)
    return _carries(outlook_now(view, question), needed)


def _carries(share: int, needed: int) -> int:
    """Chance, basis points, that a text carries of which so many are expected to be for."""
    return below(share - needed, DEFAULTS.share_spread)


def _revised(view: View, proposal: Proposal, operations: tuple[Operation, ...]) -> Prospect:
    """What a proposal would lead to in other words, with those of its co-sponsors that would
    still gain by it."""
    setup, draft = view.setup, view.chamber.draft
    moves = imagined(setup, draft, view.seat, operations).changes
    held, issues = room_belief(view).stands, view.dossier.issues
    with_it = tuple(
        s
        for s in proposal.co_sponsors
        if s in held and gain(held[s].positions, issues, moves) > 0
    )
    return imagined(setup, draft, view.seat, operations, with_it)


def _one_other_wording(
    view: View, operations: tuple[Operation, ...]
) -> Iterator[tuple[Operation, ...]]:
    """The same changes but for one, which brings another wording of its provision."""
    among = candidates(view.setup, view.chamber.draft)
    for at, operation in enumerate(operations):
        if not isinstance(operation, Delete | Revise):
            continue
        for candidate in among:
            if candidate.provision != operation.id or _given_away(view, candidate):
                continue
            if candidate.operation != operation:
                yield (*operations[:at], candidate.operation, *operations[at + 1 :])
