"""Sponsors who take an amendment over into their draft.

Whoever holds the pen may revise the draft orally.  An amendment that is likely to carry will
be in the text in any case; to take it over costs the sponsors only what they would have kept
where it had failed, and spares the room a vote against them.  The sponsor that introduced the
draft does so once that loss is no more than it is ready to give.
"""

from __future__ import annotations

from game.delegates.docket import to_be_put
from game.delegates.model import DEFAULTS
from game.delegates.moves.bargaining import chance_of_carrying
from game.delegates.moves.insisting import gives_now, insists
from game.delegates.moves.keeping import let_stand
from game.delegates.others.introducing import introducer
from game.delegates.others.public import room_belief
from game.delegates.view import Moment, View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import newly_crossed
from game.rules.decide import allows
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import ReviseProposal


def amendment_to_take_over(view: View) -> ReviseProposal | None:
    """The oral revision of the draft that makes an amendment of another the sponsors' own."""
    if introducer(view.setup) != view.seat or view.seat not in view.chamber.sponsors:
        return None
    stage = stage_of(view.setup, view.chamber)
    gives = gives_now(view)
    if stage is None or not gives or insists(view):
        return None
    for proposal in view.chamber.pending:
        if view.seat in proposal.sponsors or proposal.amends:
            continue
        if not to_be_put(view, proposal.id) or not _bearable(view, proposal.id, gives):
            continue
        revision = ReviseProposal(view.seat, WHOLE, proposal.operations)
        if allows(view.meeting, revision):
            return revision
    return None


def amendments_wait_for_the_pen(view: View | Moment) -> bool:
    """Whether texts wait, and the draft is somebody's to revise."""
    return bool(view.chamber.pending and view.chamber.sponsors)


def _bearable(view: View, target: str, gives: int) -> bool:
    """Whether what would be lost by taking an amendment over is within what the seat is
    indifferent to, as far as it gives; and no line is crossed of those who tabled the draft."""
    mine = view.instructions
    assert mine is not None
    question = question_on(view, target)
    if _crosses_a_line(view, question) or let_stand(view, target):
        return False
    costs = -gain(mine.positions, view.dossier.issues, question.changes)
    kept = max(0, costs) * (10000 - chance_of_carrying(view, question)) // 10000
    return kept * 10000 <= DEFAULTS.band * gives


def _crosses_a_line(view: View, question: Prospect) -> bool:
    mine, known = view.instructions, room_belief(view).stands
    assert mine is not None
    others = (known[s].red_lines for s in view.setup.sponsors if s in known)
    return any(
        newly_crossed(lines, question.if_no, question.if_yes)
        for lines in (mine.red_lines, *others)
        if lines
    )
