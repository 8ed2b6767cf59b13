"""Separate votes: a delegation asks for one where a third can then do what two thirds would have
had to, or to be on record against what it cannot accept."""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.moves.contesting import moved_before
from game.delegates.moves.keeping import lets_stand
from game.delegates.moves.majorities import (
    asks_more,
    expected,
    majority_of_prospect,
    outlook_of,
)
from game.delegates.moves.wanting import candidates, wanted
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import DELETED, Draft, touched
from game.rules.kept import kept
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import stage_of
from game.rules.rulebook import Share
from game.rules.wishes.intents import MoveMotion


def separate_vote(view: View) -> MoveMotion | None:
    """On a provision that it cannot accept: to strike it, or to be on record against it."""
    stage = stage_of(view.setup, view.chamber)
    if stage is None or stage.kind != "action":
        return None
    target = _struck_by_a_third(view) or _on_record(view)
    if not target or lets_stand(view, target):
        return None
    return MoveMotion(view.seat, "division", target)


def _struck_by_a_third(view: View) -> str:
    """A provision where neither striking it nor keeping it has the majority it needs."""
    assert view.instructions is not None
    among = candidates(view.setup, view.chamber.draft)
    hard_to_strike = _struck_by_more(view.setup, view.chamber.draft)
    for want in wanted(view.instructions, view.dossier, among) if hard_to_strike else ():
        target, struck = want.candidate.provision, want.candidate.prospect
        if want.candidate.variant != DELETED or target not in hard_to_strike:
            continue
        if not want.mends and want.gain < DEFAULTS.insist_gain:
            continue
        if not _divided(view, target) and _between(view, target, struck):
            return target
    return ""


@kept(16)
def _struck_by_more(setup: Setup, draft: Draft) -> frozenset[str]:
    """Provisions whose deletion needs more than half of those who take a side, or more than
    sides."""
    found = set()
    for candidate in candidates(setup, draft):
        if candidate.variant != DELETED:
            continue
        if asks_more(setup, candidate.prospect):
            found.add(candidate.provision)
            continue
        share = _share_of(setup, candidate.prospect)
        if share and share.numerator * 2 > share.denominator:
            found.add(candidate.provision)
    return frozenset(found)


def _share_of(setup: Setup, struck: Prospect) -> Share | None:
    majority = majority_of_prospect(setup, struck)
    return majority.share if majority else None


def _on_record(view: View) -> str:
    """A provision that crosses a line which nothing else lets the seat defend by a vote.

    One that could live with the whole then has its no on record and need not object.
    """
    mine = view.instructions
    assert mine is not None
    if view.setup.rulebook.consensus.required:
        return ""
    chamber = view.chamber
    lines = crossed(mine.red_lines, chamber.draft)
    if not lines:
        return ""
    known = [p for p in chamber.proposals.values() if p.status in _ANSWERS]
    answered = {id_ for p in known for id_ in touched(p.operations)}
    for line in lines:
        if not line.hard and mine.insists < DEFAULTS.on_record:
            continue
        if line.provision not in answered and not _divided(view, line.provision):
            return line.provision
    return ""


_ANSWERS = ("pending", "adopted", "rejected")
"""What became of proposals on which the room says, or said, what it thinks."""


def _divided(view: View, target: str) -> bool:
    """Whether a separate vote was had on a provision, or asked for."""
    done = any(d.target == target for d in view.chamber.decisions)
    return done or target in view.chamber.separate or moved_before(view, "division", target)


def _is_answered(view: View, target: str) -> bool:
    """Whether the room has adopted what a provision says, or other words for it wait."""
    texts = view.chamber.proposals.values()
    return any(
        p.status in ("pending", "adopted") and target in touched(p.operations)
        for p in texts
    )


def _between(view: View, target: str, struck: Prospect) -> bool:
    """Whether neither striking nor keeping a provision has the majority that it needs."""
    if asks_more(view.setup, struck):
        if _is_answered(view, target):
            return False  # who may reject it alone does not strike what it may let pass
        keeping = question_on(view, target)
        found = (outlook_of(view, struck), outlook_of(view, keeping))
        return all(text.near < text.needed for text in found)
    share = _share_of(view.setup, struck)
    yes, no = expected(view.setup, view.dossier, struck)
    sides = yes + no
    if share is None or not sides:
        return False
    return all(side * share.denominator < sides * share.numerator for side in (yes, no))
