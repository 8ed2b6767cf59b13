"""What to propose, whose proposal to support, when to ask for a vote and when to stop.

A delegation tables the wording that brings it most among those that it believes can carry.
One that values the record more than the mood of the room also tables deletions that will be
lost, where the text crosses a red line or lies far from what its capital wants.
"""

from __future__ import annotations

import msgspec

from game.delegates.ballot import own_reckoning, reckon
from game.delegates.clock import spent, stage_now, stage_spent
from game.delegates.docket import docket, pending
from game.delegates.instructions import Dossier, Instructions
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS
from game.delegates.prospect import Prospect, of_proposal, prospect
from game.delegates.stand import own_stand, public_stands
from game.delegates.styles import style
from game.delegates.view import View
from game.delegates.worth import DELETED, crossed, gain, variant_of
from game.rules.intents import AskVote, CoSponsor, LetGo, Table, Withdraw
from game.rules.setup import Setup
from game.rules.state import Proposal
from game.rules.text import Delete, Draft, Operation, Revise


class Candidate(msgspec.Struct, frozen=True):
    """A change that somebody could table."""

    provision: str
    variant: str
    operation: Operation
    prospect: Prospect


class Wanted(msgspec.Struct, frozen=True):
    """A candidate that a delegation wants, and what it brings."""

    candidate: Candidate
    gain: int
    mends: bool
    """Whether it mends a red line that the text crosses."""


@kept(32)
def candidates(setup: Setup, draft: Draft) -> tuple[Candidate, ...]:
    """Every single change to a contested provision for which there is a wording."""
    found = []
    for provision in draft.standing():
        if not provision.issue:
            continue
        standing = variant_of(provision)
        for variant in provision.variants:
            if variant.id == standing:
                continue
            operation: Operation = Revise(provision.id, variant.id)
            if variant.id == DELETED:
                operation = Delete(provision.id)
            thought = Proposal("", "", (operation,), False, (), "pending", 0)
            leads_to = of_proposal(setup, draft, thought)
            found.append(Candidate(provision.id, variant.id, operation, leads_to))
    return tuple(found)


@kept(1024)
def wanted(
    instructions: Instructions, dossier: Dossier, among: tuple[Candidate, ...]
) -> tuple[Wanted, ...]:
    """The candidates worth tabling for a delegation, the best first."""
    found = []
    for candidate in among:
        brings = gain(instructions.positions, dossier.issues, candidate.prospect.changes)
        mends = _mends(instructions, candidate.prospect)
        if brings >= DEFAULTS.worth_tabling or mends:
            found.append(Wanted(candidate, brings, mends))
    return tuple(sorted(found, key=lambda w: (not w.mends, -w.gain)))


def _mends(instructions: Instructions, leads_to: Prospect) -> bool:
    if not instructions.red_lines:
        return False
    before = crossed(instructions.red_lines, leads_to.if_no)
    return len(crossed(instructions.red_lines, leads_to.if_yes)) < len(before)


def insistence(view: View) -> int:
    """How far the record matters more to the seat than the mood, at this hour."""
    assert view.instructions is not None
    manner = style(view.instructions.style)
    given = manner.gives(spent(view.setup, view.chamber), met(view))
    return view.instructions.insists * (10000 - given) // 10000


def met(view: View) -> int:
    """Share of the seat's own offers that were accepted, basis points; half of none."""
    answered = [
        o.status == "accepted"
        for o in view.offers
        if o.seat == view.seat and o.status in ("accepted", "declined")
    ]
    return sum(answered) * 10000 // len(answered) if answered else 5000


def change_to_insist_on(view: View) -> Table | None:
    """A change that the seat wants on record, whether or not it can carry."""
    assert view.instructions is not None
    if view.instructions.insists < DEFAULTS.insistent:
        return None
    return _to_table(view, only_insisting=True)


def change_to_table(view: View) -> Table | None:
    """The change that the seat tables next."""
    return _to_table(view, only_insisting=False)


def _to_table(view: View, *, only_insisting: bool) -> Table | None:
    instructions = view.instructions
    assert instructions is not None
    if view.setup.by_id[view.seat].role != "member":
        return None
    choice = wanted(instructions, view.dossier, candidates(view.setup, view.chamber.draft))
    if not choice:
        return None
    moved = [p for p in view.chamber.proposals.values() if p.mover == view.seat]
    insists = insistence(view)
    if len(moved) >= max(1, -(-DEFAULTS.tabled_at_most * insists // 10000)):
        return None
    for want in choice:
        if _spoken_for(view, want):
            continue
        if _insists_on(want, insists) or (not only_insisting and _can_carry(view, want)):
            return Table(view.seat, (want.candidate.operation,))
    return None


def _insists_on(want: Wanted, insists: int) -> bool:
    if insists < DEFAULTS.insistent or want.candidate.variant != DELETED:
        return False
    return want.mends or want.gain >= DEFAULTS.insist_gain


def _spoken_for(view: View, want: Wanted) -> bool:
    """Whether somebody's proposal serves the want, or the seat has tried that provision."""
    for proposal in view.chamber.proposals.values():
        if proposal.mover == view.seat and _touches(proposal, want.candidate.provision):
            return True
        if proposal.operations == (want.candidate.operation,):
            return True
    return False


def _touches(proposal: Proposal, provision: str) -> bool:
    return any(getattr(op, "id", "") == provision for op in proposal.operations)


def _can_carry(view: View, want: Wanted) -> bool:
    """Whether the seat would vote for it itself and believes that enough others would."""
    if want.gain < DEFAULTS.worth_tabling:
        return False
    leads_to = want.candidate.prospect
    for proposal in pending(view.chamber):
        if _touches(proposal, want.candidate.provision):
            return False
    assert view.instructions is not None
    stand = own_stand(view.instructions, view.dossier)
    reckoned = reckon(stand, view.dossier.issues, leads_to)
    if reckoned.utility < reckoned.band:
        return False
    return outlook(view.setup, view.dossier, leads_to) >= DEFAULTS.carry


@kept(256)
def outlook(setup: Setup, dossier: Dossier, leads_to: Prospect) -> int:
    """Share of those expected to take a side who would be for a change, basis points.

    A glance at the dossier, cheaper than a forecast: it is asked for every change that
    anybody thinks of.
    """
    stands = public_stands(dossier)
    yes = no = 0
    for seat in setup.roll:
        stand = stands.get(seat)
        if stand is None:
            continue
        chances = reckon(stand, dossier.issues, leads_to).shares
        yes += chances.yes
        no += chances.no
    return yes * 10000 // max(1, yes + no)


def proposal_to_support(view: View) -> CoSponsor | None:
    """A pending proposal of another that the seat lends its name to."""
    assert view.instructions is not None
    if view.setup.by_id[view.seat].role != "member":
        return None
    for proposal in pending(view.chamber):
        if view.seat in proposal.sponsors:
            continue
        question = prospect(view.setup, view.chamber, proposal.id)
        positions = view.instructions.positions
        brings = gain(positions, view.dossier.issues, question.changes)
        if brings < DEFAULTS.sponsor_gain:
            continue
        if own_reckoning(view, proposal.id).utility >= DEFAULTS.sponsor_gain:
            return CoSponsor(view.seat, proposal.id)
    return None


def vote_to_ask(view: View) -> AskVote | None:
    """A vote that the seat asks for: on its own text, to win it or for the record."""
    if view.setup.rulebook.consensus.required or view.seat not in view.setup.weights:
        return None
    if not any(p.mover == view.seat for p in pending(view.chamber)):
        return None
    if not _time_to_ask(view):
        return None
    mine = [p for p in docket(view) if p.mover == view.seat]
    insists = insistence(view)
    for proposal in mine:
        if view.seat in view.chamber.asked.get(proposal.id, ()):
            continue
        question = prospect(view.setup, view.chamber, proposal.id)
        likely = outlook(view.setup, view.dossier, question)
        if insists >= DEFAULTS.insistent or likely >= DEFAULTS.carry:
            return AskVote(view.seat, proposal.id)
    return None


def _time_to_ask(view: View) -> bool:
    """Late in each round of consultations; before that, there is still a hope of words."""
    stage = stage_now(view.setup, view.chamber)
    if stage is None or stage.kind == "statements":
        return False
    return stage.kind == "action" or stage_spent(view.setup, view.chamber, stage) >= 4000


def request_to_drop(view: View) -> LetGo | Withdraw | None:
    """A request or a text of its own that the seat gives up as the clock runs."""
    stage = stage_now(view.setup, view.chamber)
    if stage is None or stage_spent(view.setup, view.chamber, stage) < 5000:
        return None
    for proposal in pending(view.chamber):
        if proposal.mover != view.seat or insistence(view) >= DEFAULTS.insistent:
            continue
        question = prospect(view.setup, view.chamber, proposal.id)
        if outlook(view.setup, view.dossier, question) >= DEFAULTS.carry:
            continue
        if view.seat in view.chamber.asked.get(proposal.id, ()):
            return LetGo(view.seat, proposal.id)
        return Withdraw(view.seat, proposal.id)
    return None
