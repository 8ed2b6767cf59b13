"""What the Chair changes in a text on which silence was broken, before it is re-issued."""

from __future__ import annotations

from game.delegates.moves.wanting import Candidate, candidates
from game.delegates.view import View
from game.delegates.weighing.stand import Stand, public_stands
from game.delegates.weighing.worth import gain, newly_crossed
from game.rules.draft.text import DELETED, Operation


def changes_to_reissue(view: View) -> tuple[Operation, ...]:
    """One milder wording for each provision on which silence was broken, where there is one.

    It brings something to everybody who broke silence there and crosses no line that the
    room knows of and that the text keeps; among those, the nearest to the text is taken.
    """
    found: dict[str, Candidate] = {}
    for candidate in candidates(view.setup, view.chamber.draft):
        provision = view.chamber.draft.provisions[candidate.provision]
        if provision.mark != "bracketed" or candidate.variant == DELETED:
            continue
        if not _serves(view, candidate, provision.bracketed_by):
            continue
        best = found.get(candidate.provision)
        if best is None or _far(candidate) < _far(best):
            found[candidate.provision] = candidate
    return tuple(c.operation for c in found.values())


def _far(candidate: Candidate) -> int:
    return sum(abs(c.after - c.before) for c in candidate.prospect.changes)


def _serves(view: View, candidate: Candidate, breakers: tuple[str, ...]) -> bool:
    issues, moves = view.dossier.issues, candidate.prospect.changes
    stands = public_stands(view.dossier)
    for seat in breakers:
        held = view.dossier.positions.get(seat, {})
        if gain(held, issues, moves) <= 0:
            return False
    return not any(_breaks(stands[s], candidate) for s in view.setup.roll if s in stands)


def _breaks(stand: Stand, candidate: Candidate) -> bool:
    """Whether a known hard line is crossed that the text as it stands keeps."""
    hard = tuple(line for line in stand.red_lines if line.hard)
    leads_to = candidate.prospect
    return bool(newly_crossed(hard, leads_to.if_no, leads_to.if_yes))
