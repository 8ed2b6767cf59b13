"""What is not for sale at any price, and what bars it."""

from __future__ import annotations

from typing import Literal

from game.delegates.deals.contradictions import contradicted
from game.delegates.deals.deeds import against_line, ballot_in
from game.delegates.model import DEFAULTS
from game.delegates.moves.objection import own_chance_of_objecting, reason_to_object
from game.delegates.others.owning import rivals_its_own
from game.delegates.view import View
from game.delegates.weighing.ballot import own_reckoning
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking

Bar = Literal["", "own", "word", "bloc", "line", "rival", "name"]
"""What bars a deed: one's own text, one's word to another, the line of one's bloc, a red line,
a wording of one's own in its place, or that one would not vote for it; empty for nothing."""


def forbidden(view: View, deed: Undertaking) -> bool:
    """Whether a deed would cross a line of this seat, go against its own text, its word to
    another or its bloc's line, or lend its name to what it would not vote for."""
    return bool(barred_by(view, deed))


def barred_by(view: View, deed: Undertaking) -> Bar:
    """What forbids this seat a deed, the strongest first."""
    if deed.kind == "no-objection":
        return "line" if own_chance_of_objecting(view, deed.target) >= 10000 else ""
    ballot = ballot_in(deed)
    if not ballot:
        return ""
    if _against_own_text(view, deed):
        return "own"
    if contradicted(view, (deed,)):
        return "word"
    if against_line(view, deed):
        return "bloc"
    reckoned = own_reckoning(view, deed.target)
    if reckoned.ground == "red-line" and not getattr(reckoned.shares, ballot):
        return "line"
    if deed.kind != "co-sponsor":
        return ""
    if rivals_its_own(view, reckoned.question):
        return "rival"
    return "name" if reckoned.utility < DEFAULTS.name_lent else ""


def line_crossed(view: View, deed: Undertaking) -> str:
    """The red line, in words, that a deed would cross; empty where none is named."""
    if deed.target == WHOLE:
        return reason_to_object(view, WHOLE)[0]
    return own_reckoning(view, deed.target).because


def _against_own_text(view: View, deed: Undertaking) -> bool:
    """Whether it would not vote for what it sponsors."""
    proposal = view.chamber.proposals.get(deed.target)
    return (
        proposal is not None
        and view.seat in proposal.sponsors
        and ballot_in(deed) not in ("", "yes")
    )
