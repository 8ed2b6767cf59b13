"""Who introduces the draft: one of those that table it speaks first in the debate on it."""

from __future__ import annotations

from game.delegates.view import Moment, View, once_a_moment
from game.rules.kept import kept
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import stage_of


@kept(16)
def introducer(setup: Setup) -> str:
    """The sponsor that introduces the draft: the spokesperson of a bloc that are sponsors all,
    else the first that is named; empty for a Chair's text."""
    sponsors = {*setup.sponsors}
    speaking = (b.spokesperson for b in setup.blocs if sponsors.issuperset(b.members))
    found = next((seat for seat in speaking if seat in sponsors), "")
    return found or next(iter(setup.sponsors), "")


def introduces(view: View) -> bool:
    """Whether the seat has the draft to introduce: nobody has decided on anything, and it has
    not spoken."""
    return introducer(view.setup) == view.seat and _about_to_introduce(view) == view.seat


@once_a_moment
def _about_to_introduce(moment: Moment) -> str:
    """Who has the draft to introduce; empty where nobody has."""
    chamber, stage = moment.chamber, stage_of(moment.setup, moment.chamber)
    if stage is None or stage.kind != "statements" or chamber.decisions:
        return ""
    first = introducer(moment.setup)
    return "" if any(s.seat == first for s in chamber.statements) else first
