"""A change for a person to begin with: the wording that the seat's capital would want."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.moves.aiming import aims_gained
from game.delegates.moves.insisting import insists
from game.delegates.moves.majorities import outlook_now, share_needed
from game.delegates.moves.wanting import Candidate, Wanted, candidates, wanted
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import question_on
from game.rules.draft.text import touched


def change_to_begin_with(view: View) -> Candidate | None:
    """The change that serves the seat's instructions best and that nobody has proposed.

    What mends a red line goes before what brings most, and of several wordings that mend it
    the best of those that can carry, else the one that comes nearest to it.  ``None`` where
    nothing that could be proposed brings the seat enough to be worth tabling, or where it has
    no instructions.
    """
    for want in _wants(view):
        if not _proposed(view, want.candidate):
            return want.candidate
    return None


def best_wording(view: View, provision: str) -> str:
    """The wording of a provision that the seat would begin with, ``deleted`` among them;
    empty where it would gain by none."""
    mine, issues = view.instructions, view.dossier.issues
    if mine is None:
        return ""
    for want in _wants(view):
        if want.mends and want.candidate.provision == provision:
            return want.candidate.variant
    found = [
        (gain(mine.positions, issues, c.prospect.changes), c.variant)
        for c in candidates(view.setup, view.chamber.draft)
        if c.provision == provision
    ]
    brings, best = max(found, key=lambda f: f[0], default=(0, ""))
    return best if brings > 0 else ""


def _wants(view: View) -> Sequence[Wanted]:
    if view.instructions is None:
        return ()
    among = candidates(view.setup, view.chamber.draft)
    found = wanted(view.instructions, view.dossier, among)
    if insists(view):
        return found
    mending = [want for want in found if want.mends]
    places = {w.candidate.provision: at for at, w in reversed([*enumerate(mending)])}
    mending.sort(key=lambda w: (places[w.candidate.provision], -_hope(view, w), -w.gain))
    return (*mending, *found[len(mending) :])


def _hope(view: View, want: Wanted) -> int:
    """The share of votes that a change can hope for, up to the one that it needs: whoever is
    rid of a line by less keeps to what can be had, unless it would rather be on record."""
    leads_to = want.candidate.prospect
    return min(outlook_now(view, leads_to), share_needed(view.setup, leads_to))


def _proposed(view: View, thought: Candidate) -> bool:
    """Whether just that waits, the seat has a proposal on the provision already, or another's
    on it would meet an aim of the seat's that this one would not."""
    mine = view.instructions
    assert mine is not None
    gained = aims_gained(mine, thought.prospect)
    return any(
        p.operations == (thought.operation,)
        or (
            thought.provision in touched(p.operations)
            and (
                p.mover == view.seat
                or not aims_gained(mine, question_on(view, p.id)) <= gained
            )
        )
        for p in view.chamber.pending
    )
