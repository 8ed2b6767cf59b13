"""Brackets: round what a red line forbids, where nothing is agreed until all is agreed.

Where a room can vote, an amendment says the same with more force; there brackets are used
only once somebody has put some.
"""

from __future__ import annotations

from game.delegates.clock import stage_spent
from game.delegates.others.regard import met
from game.delegates.styles import style
from game.delegates.view import Moment, View
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Draft
from game.rules.kept import kept
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import Mark


def bracket_to_put(view: View) -> Mark | None:
    """Brackets round a provision whose wording crosses a red line, or their removal."""
    mine, draft = view.instructions, view.chamber.draft
    assert mine is not None
    if not mine.red_lines or not view.setup.by_id[view.seat].member:
        return None
    stage = stage_of(view.setup, view.chamber)
    if stage is None or not brackets_are_put(view):
        return None
    gives = style(mine.style).gives(stage_spent(view.setup, view.chamber, stage), met(view))
    soft = not mine.insists and gives >= 5000
    against = {r.provision for r in crossed(mine.red_lines, draft) if r.hard or not soft}
    for line in mine.red_lines:
        provision = draft.provisions.get(line.provision)
        if provision is None or provision.deleted:
            continue
        put = view.seat in provision.bracketed_by
        if put and line.provision not in against:
            return Mark(view.seat, line.provision, "open")
        if not put and line.provision in against:
            return Mark(view.seat, line.provision, "bracketed")
    return None


def brackets_are_put(view: View | Moment) -> bool:
    """Whether it is the way of this room to put brackets."""
    return view.setup.rulebook.consensus.required or in_use(view)


def in_use(view: View | Moment) -> bool:
    """Whether somebody in this meeting has put brackets."""
    return _in_use(view.chamber.draft)


@kept(16)
def _in_use(draft: Draft) -> bool:
    return any(p.bracketed_by for p in draft.walk())
