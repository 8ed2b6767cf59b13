"""Texts that give to get: packages over several issues, and oral revisions of one's own."""

from __future__ import annotations

from functools import lru_cache

from game.delegates.ballot import reckon
from game.delegates.clock import spent, stage_now, stage_spent
from game.delegates.docket import pending
from game.delegates.instructions import Dossier, Instructions
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS
from game.delegates.proposing import insistence
from game.delegates.prospect import Prospect, of_proposal, prospect
from game.delegates.regard import met
from game.delegates.stand import own_stand, public_stands
from game.delegates.styles import style
from game.delegates.view import View
from game.delegates.wanting import Candidate, Wanted, candidates, outlook, wanted
from game.delegates.worth import DELETED, crossed, gain
from game.rules.intents import ReviseProposal, Table
from game.rules.setup import CHAIR, Setup
from game.rules.state import Proposal
from game.rules.text import Delete, Draft, Operation, Revise, touched


@kept(16)
def welcome(
    setup: Setup, dossier: Dossier, draft: Draft
) -> tuple[tuple[Candidate, int], ...]:
    """Changes that the room as a whole would gain by, the most welcome first.

    What a change brings is summed over the members that are known to care.
    """
    caring = _caring(dossier)
    found = []
    for candidate in candidates(setup, draft):
        moves = candidate.prospect.changes
        seats = dict.fromkeys(s for c in moves for s in caring.get(c.issue, ()))
        stands = [dossier.positions[s] for s in seats if s in setup.weights]
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
    if not _time_for_packages(view) or view.setup.by_id[view.seat].role != "member":
        return None
    if insistence(view) >= DEFAULTS.insistent or _has_package(view):
        return None
    if style(mine.style).gives(spent(view.setup, view.chamber), met(view)) < _READY:
        return None
    draft = view.chamber.draft
    among = candidates(view.setup, draft)
    for want in wanted(mine, view.dossier, among)[:2]:
        if want.gain < DEFAULTS.worth_tabling or _hopeless_alone(view, want) is False:
            continue
        for sweetener in _sweeteners(view, mine, want):
            operations = (want.candidate.operation, sweetener.operation)
            if _would_carry(view, mine, operations):
                return Table(view.seat, operations, package=True)
    return None


_READY = 1000  # what a delegation must be ready to give before it gives to get


def _time_for_packages(view: View) -> bool:
    stage = stage_now(view.setup, view.chamber)
    if stage is None or stage.kind != "consultations":
        return False
    return stage_spent(view.setup, view.chamber, stage) >= 4000


def _has_package(view: View) -> bool:
    return any(p.package and p.mover == view.seat for p in view.chamber.proposals.values())


def _hopeless_alone(view: View, want: Wanted) -> bool:
    return outlook(view.setup, view.dossier, want.candidate.prospect) < DEFAULTS.carry


def _sweeteners(view: View, mine: Instructions, want: Wanted) -> tuple[Candidate, ...]:
    """What could be given with a wish: welcome to others, and not dear to the seat."""
    found = []
    for candidate, _ in welcome(view.setup, view.dossier, view.chamber.draft):
        if candidate.provision == want.candidate.provision:
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
    return outlook(view.setup, view.dossier, leads_to) >= DEFAULTS.carry


def imagined(
    setup: Setup, draft: Draft, mover: str, operations: tuple[Operation, ...]
) -> Prospect:
    """What a proposal would lead to that nobody has tabled."""
    package = len(operations) > 1
    return of_proposal(setup, draft, _thought(mover, operations, package))


@lru_cache(512)
def _thought(mover: str, operations: tuple[Operation, ...], package: bool) -> Proposal:
    """The same thought is the same object, so that what follows from it is remembered."""
    return Proposal("", mover, operations, package, (), "pending", 0)


def revision_to_make(view: View) -> ReviseProposal | None:
    """Its own amendment in a milder wording, where that wins the votes that it lacks."""
    mine = view.instructions
    assert mine is not None
    stage = stage_now(view.setup, view.chamber)
    if stage is None or stage.kind not in ("consultations", "action"):
        return None
    if stage_spent(view.setup, view.chamber, stage) < 3000:
        return None
    if insistence(view) >= DEFAULTS.insistent:
        return None
    for proposal in pending(view.chamber):
        if proposal.mover == view.seat and not proposal.package:
            milder = _milder(view, mine, proposal)
            if milder is not None:
                return ReviseProposal(view.seat, proposal.id, (milder,))
    return None


def _milder(view: View, mine: Instructions, proposal: Proposal) -> Operation | None:
    question = prospect(view.setup, view.chamber, proposal.id)
    operation = proposal.operations[0]
    if not question.changes or not isinstance(operation, Delete | Revise):
        return None
    now = outlook(view.setup, view.dossier, question)
    if now >= DEFAULTS.carry:
        return None
    brings = gain(mine.positions, view.dossier.issues, question.changes)
    for candidate in candidates(view.setup, view.chamber.draft):
        if candidate.provision != operation.id or candidate.operation == operation:
            continue
        still = gain(mine.positions, view.dossier.issues, candidate.prospect.changes)
        if still * 2 < brings or still <= 0:
            continue
        likely = outlook(view.setup, view.dossier, candidate.prospect)
        if likely >= max(DEFAULTS.carry, now + DEFAULTS.revision_wins):
            return candidate.operation
    return None


def compromise(view: View) -> Table | None:
    """The Chair's package: what answers a quarrel and is believed to be opposed by nobody."""
    if any(p.mover == CHAIR for p in view.chamber.proposals.values()):
        return None
    quarrels = _quarrels(view)
    chosen: list[Candidate] = []
    for candidate, _ in welcome(view.setup, view.dossier, view.chamber.draft):
        if candidate.provision not in quarrels or candidate.variant == DELETED:
            continue
        if candidate.provision in {c.provision for c in chosen}:
            continue
        if not unopposed(view.setup, view.dossier, candidate.prospect):
            continue
        if outlook(view.setup, view.dossier, candidate.prospect) >= DEFAULTS.unopposed:
            chosen.append(candidate)
        if len(chosen) == DEFAULTS.sweeteners:
            break
    if not chosen:
        return None
    operations = tuple(c.operation for c in chosen)
    return Table(CHAIR, operations, package=len(operations) > 1)


def _quarrels(view: View) -> frozenset[str]:
    """Provisions of which this meeting has heard concerns, or that it was asked to change."""
    chamber = view.chamber
    spoken = [s.about for s in chamber.statements if s.kind in ("concern", "red-line")]
    for proposal in pending(chamber):
        spoken += touched(proposal.operations)
    return frozenset(spoken)


@kept(256)
def unopposed(setup: Setup, dossier: Dossier, leads_to: Prospect) -> bool:
    """Whether no member is known to lose by a change or to have drawn a line there."""
    stands = public_stands(dossier)
    for seat in setup.roll:
        stand = stands.get(seat)
        if stand is None:
            continue
        if stand.red_lines and len(crossed(stand.red_lines, leads_to.if_yes)) > len(
            crossed(stand.red_lines, leads_to.if_no)
        ):
            return False
        if gain(stand.positions, dossier.issues, leads_to.changes) < -DEFAULTS.band:
            return False
    return True
