"""What waits to be taken up, and in which order."""

from __future__ import annotations

from game.delegates.kept import kept
from game.delegates.prospect import prospect
from game.delegates.view import View
from game.rules.state import Chamber, Proposal


def pending(chamber: Chamber) -> tuple[Proposal, ...]:
    """Proposals that wait, in the order in which they were tabled."""
    return _pending(chamber.proposals)


@kept(16)
def _pending(proposals: dict[str, Proposal]) -> tuple[Proposal, ...]:
    return tuple(p for p in proposals.values() if p.status == "pending")


def docket(view: View) -> tuple[Proposal, ...]:
    """Pending proposals in the order in which they are taken.

    Rule 130: of several on the same provision the one furthest removed from the text in
    substance comes first; apart from that, in the order of tabling.
    """
    waiting = list(pending(view.chamber))
    if not view.setup.rulebook.furthest_first:
        return tuple(waiting)
    groups: dict[tuple[str, ...], list[Proposal]] = {}
    for proposal in waiting:
        question = prospect(view.setup, view.chamber, proposal.id)
        key = tuple(c.provision for c in question.changes) or (proposal.id,)
        groups.setdefault(key, []).append(proposal)
    ordered: list[Proposal] = []
    for group in groups.values():
        ordered.extend(sorted(group, key=lambda p: (-_distance(view, p), p.seq)))
    return tuple(ordered)


def _distance(view: View, proposal: Proposal) -> int:
    question = prospect(view.setup, view.chamber, proposal.id)
    return sum(abs(c.after - c.before) for c in question.changes)
