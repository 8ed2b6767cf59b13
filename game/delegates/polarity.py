"""Whether the form of a question matters on the ballots that a seat expects."""

from __future__ import annotations

from game.delegates.others.belief import forecast
from game.delegates.view import View
from game.rules.voting import count_of
from game.rules.words.polarity import has_other_form, warn


def form_matters(view: View, target: str) -> str:
    """What the other form of the question on ``target`` would do to the text; ``""``: the
    same.

    ``target`` is a proposal that deletes one provision, or a provision on which a separate
    vote may be taken.  The ballots are the likeliest, to this seat, of those who are likely
    to be there, so that what it is told here and elsewhere of the same vote are the same numbers.
    """
    if not has_other_form(view.setup, view.chamber, target):
        return ""
    ballots = {f.seat: f.choice for f in forecast(view, target) if f.choice != "absent"}
    count = count_of(ballots, len(view.setup.roll))
    return warn(view.setup, view.chamber, target, count, ballots)
