"""A change for a person to begin with: the wording that the seat's capital would want."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.moves.wanting import Candidate, Wanted, candidates, wanted
from game.delegates.view import View
from game.delegates.weighing.worth import gain
from game.rules.draft.text import touched


def change_to_begin_with(view: View) -> Candidate | None:
    """The change that serves the seat's instructions best and that nobody has proposed.

    What mends a red line goes before what brings most; ``None`` where nothing that could be
    proposed brings the seat enough to be worth tabling, or where it has no instructions.
    """
    for want in _wants(view):
        if not _proposed(view, want.candidate):
            return want.candidate
    return None


def best_wording(view: View, provision: str) -> str:
    """The wording of a provision that the seat would gain most by, ``deleted`` among them;
    empty where it would gain by none."""
    mine, issues = view.instructions, view.dossier.issues
    if mine is None:
        return ""
    lines = {w.candidate.variant for w in _wants(view) if w.mends and _of(w, provision)}
    found = [
        (c.variant in lines, gain(mine.positions, issues, c.prospect.changes), c.variant)
        for c in candidates(view.setup, view.chamber.draft)
        if c.provision == provision
    ]
    mends, brings, best = max(found, key=lambda f: f[:2], default=(False, 0, ""))
    return best if mends or brings > 0 else ""


def _wants(view: View) -> Sequence[Wanted]:
    if view.instructions is None:
        return ()
    among = candidates(view.setup, view.chamber.draft)
    return wanted(view.instructions, view.dossier, among)


def _of(want: Wanted, provision: str) -> bool:
    return want.candidate.provision == provision


def _proposed(view: View, thought: Candidate) -> bool:
    """Whether just that waits, or the seat has a proposal on the provision already."""
    return any(
        p.operations == (thought.operation,)
        or (p.mover == view.seat and thought.provision in touched(p.operations))
        for p in view.chamber.pending
    )
