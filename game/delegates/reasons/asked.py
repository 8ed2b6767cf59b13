"""What a question needs, as a clause of an explanation: all that its majority asks, and who is
expected to reject it alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.moves.majorities import (
    likely_to_stop,
    majority_asking_more,
    share_needed,
)
from game.delegates.naming import seat_in
from game.delegates.others.belief import forecast
from game.delegates.reasons.whys import listed, share, told_in
from game.delegates.view import View
from game.delegates.weighing.carrying import HALF, Body, stopping
from game.delegates.weighing.prospect import Prospect, question_on
from game.rules.rulebook import Majority, Share


def asked_in_words(view: View, question: Prospect) -> str:
    """``of those it needs 50 %``; where more counts than sides ``it needs 9 votes in favour and
    no veto, and you expect France to vote against``."""
    majority = majority_asking_more(view.setup, question)
    if majority is None:
        needed = share(share_needed(view.setup, question))
        return told_in(view, "asked-share", needed=needed)
    needs = _needs(view, majority)
    against = [seat_in(view, seat) for seat in _against(view, majority, question)]
    if not against:
        return told_in(view, "asked-all", needs=needs)
    return told_in(view, "asked-stopped", needs=needs, names=listed(against))


def _needs(view: View, majority: Majority) -> str:
    """All that a majority asks."""
    if majority.unanimous:
        return told_in(view, "needs-unanimity")
    if majority.fixed or majority.share is None:
        needs = told_in(view, "needs-votes", count=str(majority.fixed or 1))
    else:
        of, part = f"needs-{majority.share.base}", _part(view, majority.share)
        needs = told_in(view, of, part=part)
    if majority.weight is not None:
        part, weighs = _part(view, majority.weight), _weighs(view, majority.weighs)
        needs = told_in(view, "needs-weight", needs=needs, part=part, weighs=weighs)
    return told_in(view, "needs-no-veto", needs=needs) if majority.veto else needs


def _part(view: View, of: Share) -> str:
    part = share(of.numerator * 10000 // of.denominator)
    return told_in(view, "needs-more-than", part=part) if of.strict else part


def _weighs(view: View, what: str) -> str:
    """What is weighed; a word of a rulebook of one's own stands as it is."""
    return told_in(view, f"weighs-{what}") if what in _WEIGHED else what


_WEIGHED = ("population", "weight")
"""What rulebooks weigh for which there are words."""


def _against(view: View, majority: Majority, question: Prospect) -> Iterator[str]:
    """Who is expected to vote against, and rejects the question by that alone: of what is before
    the room as the whip count has it."""
    chamber = view.chamber
    motion = chamber.motions.get(question.target)
    about = motion.target if motion is not None else question.target
    if about not in chamber.proposals and motion is None:
        yield from likely_to_stop(view, question)
        return
    if about in chamber.draft.provisions:  # a separate vote asks whether it is kept
        yield from likely_to_stop(view, question_on(view, about))
        return
    each = {f.seat: (f.yes, f.no) for f in forecast(view, about)}
    body = Body(view.setup.weights, view.setup.vetoes)
    yield from (seat for seat, no in stopping(majority, body, each) if no >= HALF)
