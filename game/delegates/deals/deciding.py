"""Whether a single deed may decide anything: one vote among many, one silence among many.

What is bought is a chance.  Where the count, as the room believes it, stands far from what is
needed, one ballot moves nothing; where others stop a text in any case, the silence of one is
worth nothing either.  All of it is public, so that who offers and who answers think the same.
"""

from __future__ import annotations

from game.delegates.chances import publicly_objecting, votes_needed
from game.delegates.deals.deeds import idle, presses
from game.delegates.model import DEFAULTS
from game.delegates.moves.wanting import sides_now
from game.delegates.view import View
from game.delegates.weighing.odds import none_of
from game.delegates.weighing.prospect import prospect
from game.rules.meeting.methods import majority_for
from game.rules.wishes.intents import Undertaking

_ONE = 10000
"""One vote, in basis points of a vote."""


def pointless(view: View, deed: Undertaking, doer: str) -> bool:
    """Whether nothing can come of a deed, or one of its kind more decides nothing."""
    if idle(view, deed):
        return True
    if deed.kind == "vote":
        return not may_decide(view, deed.target)
    if deed.kind == "let-stand":
        return not (presses(view, doer, deed.target) or may_decide(view, deed.target))
    return deed.kind == "no-objection" and not may_pass(view, deed.target, doer)


def may_decide(view: View, target: str) -> bool:
    """Whether one vote may decide a question: the expected count is no farther from the
    edge than a count of as many votes strays by chance, twice its standard deviation were
    each a toss (with *n* votes that is the root of *n*)."""
    yes, no = sides_now(view, prospect(view.setup, view.chamber, target))
    name = majority_for(view.setup, view.chamber, target)
    needed = votes_needed(view.setup, name, yes, no)
    return (yes - needed) ** 2 <= (yes + no) * _ONE


def may_pass(view: View, target: str, but: str) -> bool:
    """Whether a text may go by without a vote where one seat is silent: the others do not
    stop it as good as surely."""
    others = publicly_objecting(view, target).items()
    passes = none_of(chance for seat, chance in others if seat != but)
    return passes > DEFAULTS.as_good_as_stopped
