"""Texts that give to get: packages over several issues, and oral revisions of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from game.delegates.instructions import Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import gives_now, insists
from game.delegates.moves.keeping import changes_what_stands
from game.delegates.moves.majorities import outlook_now, outlook_of
from game.delegates.moves.wanting import Candidate, candidates
from game.delegates.others.public import room_belief
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect, of_proposal, question_on
from game.rules.draft.text import Delete, Draft, Operation, Revise
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting, stage_of
from game.rules.procedures.decided_words import makes_other_words
from game.rules.wishes.intents import ReviseProposal


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


def given_away(view: View, candidate: Candidate) -> bool:
    """Whether a change would touch what the seat has promised to let stand."""
    return changes_what_stands(view, (candidate.operation,))


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
    now = outlook_now(view, question)
    brings = gain(mine.positions, view.dossier.issues, question.changes)
    least = max(1, brings * (10000 - 2 * gives) // 10000)
    best, most = (
        None,
        brings * chance_of_carrying(view, question) * (15000 - gives) // 10000,
    )
    for operations in _one_other_wording(view, proposal.operations):
        meeting = Meeting(view.setup, view.chamber)
        if makes_other_words(meeting, proposal, operations) is not None:
            continue
        leads_to = reworded(view, proposal, operations)
        kept_of_it = gain(mine.positions, view.dossier.issues, leads_to.changes)
        likely = outlook_now(view, leads_to)
        if kept_of_it < least or likely < now + DEFAULTS.revision_wins:
            continue
        hoped = kept_of_it * chance_of_carrying(view, leads_to)
        if hoped > most:
            best, most = operations, hoped
    return best


def chance_of_carrying(view: View, question: Prospect) -> int:
    """Chance, basis points, that a question carries, by what is expected of the room."""
    return outlook_of(view, question).chance


def reworded(view: View, proposal: Proposal, operations: tuple[Operation, ...]) -> Prospect:
    """What a proposal would lead to in other words, with those of its co-sponsors that would
    still gain by it."""
    setup, draft = view.setup, view.chamber.draft
    moves = imagined(setup, draft, proposal.mover, operations).changes
    held, issues = room_belief(view).stands, view.dossier.issues
    with_it = tuple(
        s
        for s in proposal.co_sponsors
        if s in held and gain(held[s].positions, issues, moves) > 0
    )
    return imagined(setup, draft, proposal.mover, operations, with_it)


def _one_other_wording(
    view: View, operations: tuple[Operation, ...]
) -> Iterator[tuple[Operation, ...]]:
    """The same changes but for one, which brings another wording of its provision."""
    among = candidates(view.setup, view.chamber.draft)
    for at, operation in enumerate(operations):
        if not isinstance(operation, Delete | Revise):
            continue
        for candidate in among:
            if candidate.provision != operation.id or given_away(view, candidate):
                continue
            if candidate.operation != operation:
                yield (*operations[:at], candidate.operation, *operations[at + 1 :])
