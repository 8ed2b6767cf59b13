"""Whether the form of a question matters on the ballots that a seat expects."""

from __future__ import annotations

from game.delegates.others.belief import forecast
from game.delegates.view import View
from game.rules.voting import Count
from game.rules.words.polarity import has_other_form, warn


def form_matters(view: View, target: str) -> str:
    """What the other form of the question on ``target`` would do to the text; ``""``: the
    same.

    ``target`` is a proposal that deletes one provision, or a provision on which a separate
    vote may be taken.  The count is what this seat expects, from what it may know, and
    so are the ballots where it matters whose they are.
    """
    if not has_other_form(view.chamber, target):
        return ""
    found = forecast(view, target)
    yes = _heads(sum(f.yes for f in found))
    no = _heads(sum(f.no for f in found))
    abstain = _heads(sum(f.abstain for f in found))
    count = Count(yes, no, abstain, len(view.setup.roll))
    ballots = {f.seat: f.choice for f in found}
    return warn(view.setup, view.chamber, target, count, ballots)


def _heads(points: int) -> int:
    """Ballots that a sum of chances in basis points amounts to, to the nearest."""
    return (points + 5000) // 10000
