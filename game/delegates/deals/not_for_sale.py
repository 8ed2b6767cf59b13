"""What is not for sale, whatever is offered for it: a line of one's own, one's own text, one's
word to somebody else, the line of one's bloc, a name under what one would not vote for."""

from __future__ import annotations

from game.delegates.deals.character import defended
from game.delegates.deals.contradictions import contradicted
from game.delegates.deals.deeds import (
    against_line,
    ballot_in,
    comes_to,
    given_up,
)
from game.delegates.instructions import RedLine
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.owning import rivals_its_own
from game.delegates.view import View
from game.delegates.weighing.reckoning import Reckoning
from game.rules.wishes.intents import Undertaking


def forbidden(view: View, deed: Undertaking) -> bool:
    """Whether a deed would cross a line of this seat, give up what mends a hard one, go against
    its own text, its word to another or its bloc's line, or what it defends, or lend its name to
    what it would not vote for."""
    if deed.kind == "no-objection":
        return own_chance_of_stopping(view, deed.target) >= 10000
    if deed.kind in ("withdraw", "let-go", "let-stand") and own_line_given_up(view, deed):
        return True
    if any(forbidden(view, part) for part in comes_to(view, deed, view.seat)):
        return True
    if deed.kind not in ("vote", "co-sponsor", "let-stand"):
        return False
    if against_own_text(view, deed) or against_own_word(view, deed):
        return True
    if against_line(view, deed) or defended(view, deed):
        return True
    reckoned = own_reckoning(view, deed.target)
    if deed.kind == "co-sponsor" and _keeps_its_name(view, reckoned):
        return True
    if deed.kind == "let-stand":
        return False  # a soft line is a price, as where a request for a vote is let go
    return reckoned.ground == "red-line" and not getattr(reckoned.shares, ballot_in(deed))


def _keeps_its_name(view: View, reckoned: Reckoning) -> bool:
    """Whether a text is not what it would most likely vote for, or it has a wording of its own
    for what that is on; under one that it would vote for its name has a price."""
    for_it = reckoned.shares.likeliest == "yes"
    return not for_it or rivals_its_own(view, reckoned.question)


def against_own_text(view: View, deed: Undertaking) -> bool:
    """Whether it would not vote for what it sponsors."""
    proposal = view.chamber.proposals.get(deed.target)
    return (
        proposal is not None
        and view.seat in proposal.sponsors
        and ballot_in(deed) not in ("", "yes")
    )


def against_own_word(view: View, deed: Undertaking) -> bool:
    """Whether it has promised, or offers, another ballot on the same question."""
    return bool(contradicted(view, (deed,)))


def own_line_given_up(view: View, deed: Undertaking) -> RedLine | None:
    """The hard line of this seat that stays crossed if it does the deed."""
    assert view.instructions is not None
    return given_up(view, view.instructions.red_lines, deed)
