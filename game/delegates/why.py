"""Why: a delegation's expected stand on a question, as far as one seat may see.

Of its own seat it tells everything: the worth of both texts, the red line, the promise, the
bloc's line, the band of indifference, the draw.  Of others it tells what is believed, on
what basis, and what they said or did in this meeting.
"""

from __future__ import annotations

from game.delegates.ballot import Reckoning, own_reckoning, own_ties
from game.delegates.belief import believed
from game.delegates.objection import own_chance_of_objecting, price_of_standing_alone
from game.delegates.odds import Shares
from game.delegates.prospect import Prospect, prospect
from game.delegates.signals import Public, public_belief
from game.delegates.view import View
from game.delegates.whys import Why, share, signed, why_answered, why_objects
from game.rules.setup import WHOLE

__all__ = ["Why", "place", "share", "why"]


def place(hundredths: int) -> str:
    """A place on an issue's scale as people write it: ``+1.5``, ``0``, ``-2``."""
    if not hundredths:
        return "0"
    return f"{hundredths / 100:+.2f}".rstrip("0").rstrip(".")


def why(view: View, seat: str, target: str = "") -> Why:
    """Explain how ``seat`` is expected to act on ``target``, or how it answered.

    Without a target it is the question that is open, or else the text as a whole; an
    offer's id asks why it was, or would be, accepted or declined.
    """
    offer = next((o for o in view.offers if o.id == target), None)
    if offer is not None:
        return why_answered(view, offer)
    target = target or _open_question(view)
    member = view.setup.by_id.get(seat)
    if member is None:
        return Why(f"Nobody sits at {seat}.", ())
    question = prospect(view.setup, view.chamber, target)
    if not member.votes:
        return _without_vote(view, seat)
    if seat == view.seat and view.instructions is not None:
        return _own(view, question)
    return _other(view, question, seat)


def _open_question(view: View) -> str:
    chamber = view.chamber
    if chamber.voting is not None:
        return chamber.voting.question.target
    if chamber.call is not None:
        return chamber.call.target
    asked = [t for t in chamber.asked if t != WHOLE]
    return asked[0] if asked else WHOLE


def _without_vote(view: View, seat: str) -> Why:
    public = public_belief(view.setup, view.chamber, view.dossier)
    return Why(f"{view.setup.name(seat)} has no vote.", tuple(_shown(public, seat)))


def _own(view: View, question: Prospect) -> Why:
    reckoned = own_reckoning(view, question.target)
    lines = [*_worths(reckoned), *_weighing(reckoned), *_bonds(view, reckoned)]
    if question.target == WHOLE and view.instructions is not None:
        price = price_of_standing_alone(view.instructions.insists, 0)
        chance = own_chance_of_objecting(view, WHOLE)
        lines.append(
            f"Objecting alone would cost you {share(price)} of the text; on your "
            f"instructions an objection has a chance of {share(chance)}."
        )
        lines += why_objects(view, view.seat)
    lines.append(_drawn(reckoned))
    name = view.setup.name(view.seat)
    return Why(f"{name} (you): {_expected(reckoned.shares)}.", tuple(lines))


def _worths(reckoned: Reckoning) -> list[str]:
    yes, no = share(reckoned.if_yes), share(reckoned.if_no)
    if reckoned.target == WHOLE:
        return [f"The text is worth {yes} of your best text; having no text, {no}."]
    return [f"If it carries, the text is worth {yes} of your best text; if not, {no}."]


def _weighing(reckoned: Reckoning) -> list[str]:
    if reckoned.target == WHOLE:
        return []
    brings, in_all = signed(reckoned.gain), signed(reckoned.utility)
    costs, band = share(max(0, reckoned.cost)), share(reckoned.band)
    weighed = f"The change brings {brings}; breaking the text that stands costs {costs}"
    if reckoned.friends:
        weighed += f"; who is behind it weighs {signed(reckoned.friends)}"
    return [
        f"{weighed}: {in_all} in all.",
        f"Between -{band} and +{band} a delegation abstains.",
    ]


def _bonds(view: View, reckoned: Reckoning) -> list[str]:
    ties = own_ties(view, reckoned.target)
    lines = []
    if reckoned.ground == "own-text":
        lines.append("You sponsor it.")
    if reckoned.ground == "red-line":
        lines.append(f"Red line: {reckoned.because}")
    if ties.promise is not None:
        lines.append(f"You promised to vote {ties.promise}.")
    if ties.line is not None:
        lines.append(
            f"The line of {ties.bloc} is {ties.line}; {share(ties.discipline)} follow it."
        )
    return lines


def _drawn(reckoned: Reckoning) -> str:
    chances = reckoned.shares
    return (
        f"Left to your delegation, a draw would decide: yes {share(chances.yes)}, "
        f"no {share(chances.no)}, abstain {share(chances.abstain)}."
    )


_WORDS = {
    "yes": "would vote yes",
    "no": "would vote no",
    "abstain": "would abstain",
    "absent": "would not be there",
}


def _expected(chances: Shares) -> str:
    return f"{_WORDS[chances.likeliest]}, {share(chances.sure)} sure"


def _other(view: View, question: Prospect, seat: str) -> Why:
    reckoned = believed(view, question.target, seat)
    public = public_belief(view.setup, view.chamber, view.dossier)
    lines = [
        _ground(reckoned),
        *_believed_places(view, question, public, seat),
        *_shown(public, seat),
        *_presence(reckoned),
        *why_objects(view, seat, question.target),
    ]
    name = view.setup.name(seat)
    headline = f"{name}: you expect that it {_expected(reckoned.shares)}."
    return Why(headline, tuple(lines))


def _ground(reckoned: Reckoning) -> str:
    match reckoned.ground:
        case "own-text":
            return "It sponsors the proposal."
        case "red-line":
            return f"Public red line: {reckoned.because}"
        case "promise":
            return f"It promised you to vote {reckoned.because}."
        case "line":
            return f"It is in {reckoned.because}, which you expect to agree a line."
        case "worth" if reckoned.target == WHOLE:
            return f"You believe the text is worth {share(reckoned.if_yes)} to it."
        case "worth":
            brings, costs = signed(reckoned.gain), share(max(0, reckoned.cost))
            words = f"You believe the change brings it {brings}"
            if reckoned.friends:
                words += f", that who is behind it weighs {signed(reckoned.friends)}"
            return f"{words}, and breaking the text costs it {costs}."


_BASIS = {
    "stated": "it said so",
    "group": "its group said so",
    "inferred": "inferred from how it voted before, not stated",
}


def _believed_places(
    view: View, question: Prospect, public: Public, seat: str
) -> list[str]:
    stand = public.stands.get(seat)
    if stand is None:
        return ["Nothing is known of its positions."]
    issues = dict.fromkeys(c.issue for c in question.changes)
    lines = []
    for issue in issues:
        title = view.dossier.issues[issue].title
        held = stand.positions.get(issue)
        if held is None:
            lines.append(f"{title}: no position is known.")
            continue
        source = f" ({held.source})" if held.source else ""
        lines.append(
            f"{title}: place {place(held.place)}, salience {held.salience} of 100; "
            f"{_BASIS[held.basis]}{source}, {share(held.confidence)} sure."
        )
    return lines


def _shown(public: Public, seat: str) -> list[str]:
    words = dict.fromkeys(s.words for s in public.signals.get(seat, ()) if s.words)
    return [f"In this meeting it {said}." for said in list(words)[-4:]]


def _presence(reckoned: Reckoning) -> list[str]:
    absent = reckoned.shares.absent
    return [f"It may not be there: {share(absent)}."] if absent >= 500 else []
