"""What the Chair puts to the room where objections have stopped a text that only consensus
adopts: the price of those who objected, as far as the room may pay it.
"""

from __future__ import annotations

from game.delegates.chairing.reissuing import breaks_a_hard_line, how_far
from game.delegates.docket import objecting
from game.delegates.instructions import RedLine
from game.delegates.lots import Draw
from game.delegates.moves.wanting import Candidate, candidates
from game.delegates.view import View
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import DELETED, Operation
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting
from game.rules.procedures.asked_before import closed_to
from game.rules.wishes.intents import Table

_PUTS = 0.1
"""Chance that the Chair puts it to the room."""


def price_to_put(view: View, draw: Draw) -> Table | None:
    """One text with all that would answer those who have stopped the draft, once in a meeting,
    and by chance: to ask those who want a text what they would pay for it may cost their good
    will."""
    if any(p.mover == CHAIR for p in view.chamber.proposals.values()):
        return None
    operations = what_would_answer(view)
    if not operations or draw("price") >= _PUTS:
        return None
    if closed_to(Meeting(view.setup, view.chamber), view.seat, operations) is not None:
        return None
    return Table(CHAIR, operations, package=len(operations) > 1)


def what_would_answer(view: View) -> tuple[Operation, ...]:
    """For each line that the room knows of somebody who has stopped the draft, the wording
    nearest to the text that keeps it and crosses no hard line of others."""
    draft = view.chamber.draft
    known = view.dossier.red_lines
    lines = [
        line
        for seat in sorted(objecting(view.chamber))
        for line in crossed(known.get(seat, ()), draft)
    ]
    found: dict[str, Candidate] = {}
    for candidate in sorted(candidates(view.setup, draft), key=how_far):
        if candidate.variant == DELETED or candidate.provision in found:
            continue
        if _answers(candidate, lines) and not breaks_a_hard_line(view, candidate):
            found[candidate.provision] = candidate
    return tuple(found[p.id].operation for p in draft.standing() if p.id in found)


def _answers(candidate: Candidate, lines: list[RedLine]) -> bool:
    """Whether a wording keeps a line that the text crosses, and all on its provision."""
    on_it = tuple(line for line in lines if line.provision == candidate.provision)
    return bool(on_it) and not crossed(on_it, candidate.prospect.if_yes)
