"""Why: a delegation's expected stand on a question, as far as one seat may see.

Of its own seat it tells everything: the worth of both texts, the red line, the promise, the
bloc's line, the band of indifference, the draw.  Of others it tells what is believed, on
what basis, and what they said or did in this meeting.  Of a proposal or a motion it tells
besides why it was made (:mod:`game.delegates.reasons.motives`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.delegates.docket import before_the_room, proposed_on
from game.delegates.moves.against import keeps_the_text, objects_beyond
from game.delegates.moves.insisting import insistence
from game.delegates.moves.objection import (
    lines_without_a_vote,
    price_of_standing_alone,
)
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.naming import speaker_in
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.belief import answers
from game.delegates.others.public import room_belief
from game.delegates.reasons.motives import why_made
from game.delegates.reasons.places import seen_here
from game.delegates.reasons.why_blocs import bloc_called, lines_of_blocs, why_bloc
from game.delegates.reasons.why_chair import lines_of_chair
from game.delegates.reasons.why_offers import why_answered
from game.delegates.reasons.why_others import why_other
from game.delegates.reasons.why_texts import why_text
from game.delegates.reasons.whys import (
    Why,
    barred_sides,
    broken_line,
    chance,
    headline,
    line_followed,
    objects_from,
    points,
    scale,
    share,
    told_apart,
    told_in,
    told_own,
    weighed_as,
    why_away,
    why_objects,
    words_alone,
)
from game.delegates.view import Stood, View
from game.delegates.weighing.odds import Shares
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import Reckoning
from game.rules.meeting.setup import CHAIR, WHOLE

__all__ = ["Stood", "Why", "before_room", "share", "why"]


def why(
    view: View,
    seat: str,
    target: str = "",
    *,
    by_name: bool = False,
    tabled: bool = True,
    stood: Stood | None = None,
    begun: View | None = None,
) -> Why:
    """Explain how ``seat`` is expected to act on ``target``, or how it answered.

    Without a target it is what is before the room; a provision asks what the seat wants of
    it, and an offer's id asks why it was, or would be, accepted or declined.  Without a seat it is
    the one that made the proposal, the motion or the offer; a bloc may stand in its place,
    by its id.  ``by_name`` is for readers elsewhere: the view's own delegation is spoken of by
    its name, and of what it made only how it votes on it is told, as without ``tabled``.
    ``stood`` says how the seat answered a question; ``view`` is then of the moment when it was
    put.  ``begun`` is the view when what the target names was
    tabled or moved, where that is to be told from then.
    """
    offers = stood.after.offers if stood else view.offers
    offer = next((o for o in offers if o.id == target), None)
    if offer is not None:
        return why_answered(view, offer)
    if seat == CHAIR and not target:
        return _without_vote(view, seat, WHOLE)
    target = target or before_the_room(view.chamber)
    seat = seat or maker(view, target) or view.seat
    member = view.setup.by_id.get(seat)
    bloc = bloc_called(view.setup, seat) if member is None else None
    if bloc is not None:
        return why_bloc(view, bloc, target)
    if member is None:
        return Why(told_in(view, "nobody", name=seat), ())
    if seat != CHAIR and is_text(view, target):
        return _on_a_text(view, seat, target)
    mine = tabled and seat == maker(view, target)
    made = _why_made(view, target, begun) if mine else None
    if made is not None and _without_ballots(view, target):
        return made
    if seat not in view.setup.weights:
        return made or _without_vote(view, seat, target)
    question = question_on(view, target)
    if seat == view.seat and view.instructions is not None:
        found = _own(view, question, stood, by_name=by_name)
    else:
        found = why_other(view, question, seat, stood)
    if made is None or by_name:
        return found
    return Why(made.headline, (*made.lines, found.headline, *found.lines))


def _why_made(view: View, target: str, begun: View | None) -> Why | None:
    """Why a proposal or a motion was made, told from when that was."""
    made = why_made(begun or view, target)
    if made is None or begun is None or begun.chamber.minute == view.chamber.minute:
        return made
    time = view.setup.clock(begun.chamber.minute)
    return Why(made.headline, (told_in(view, "made-then", time=time), *made.lines))


def _without_ballots(view: View, target: str) -> bool:
    """Whether a motion is settled without a vote, so that nothing is to be said of one."""
    motion = view.chamber.motions.get(target)
    return motion is not None and not view.setup.rulebook.motions[motion.motion].majority


def before_room(view: View, typed: str) -> str:
    """The id that a typed word stands for: a proposal, a motion, an offer that the seat
    knows of, a provision under a separate vote, ``whole``; empty for anything else."""
    chamber = view.chamber
    known = (
        WHOLE,
        *chamber.proposals,
        *chamber.motions,
        *(o.id for o in view.offers),
        *chamber.separate,
    )
    return next((id_ for id_ in known if id_.lower() == typed.lower()), "")


def asked_about(view: View, typed: str) -> str:
    """The same of what is named behind a seat: a provision of the text too, by its id or its
    number."""
    draft = view.chamber.draft
    numbers = {p.number.lower(): p.id for p in draft.walk() if p.number}
    found = before_room(view, typed) or draft.known_as(typed)
    return found or numbers.get(typed.lower(), "")


def maker(view: View, target: str) -> str:
    """Who made the proposal or the motion of that id; empty of anything else."""
    chamber = view.chamber
    found = chamber.proposals.get(target) or chamber.motions.get(target)
    return found.mover if found is not None else ""


def is_text(view: View, target: str) -> bool:
    """Whether a target is a provision on which nothing is asked as such."""
    chamber = view.chamber
    return target in chamber.draft.provisions and target not in chamber.separate


def _on_a_text(view: View, seat: str, provision: str) -> Why:
    """What a seat wants of a provision, and how it would answer what is tabled on that."""
    found = why_text(view, seat, provision)
    if seat not in view.setup.weights:
        return found
    chamber = view.chamber
    asked = proposed_on(chamber, chamber.draft.below(provision))
    tabled = [id_ for id_ in asked if id_ in chamber.proposals]
    told = [why(view, seat, id_, tabled=False).headline for id_ in tabled]
    return Why(found.headline, (*found.lines, *(told or [told_in(view, "nothing-on-it")])))


def _without_vote(view: View, seat: str, target: str) -> Why:
    public = room_belief(view)
    known = "no-vote-arrears" if seat in view.setup.barred else "no-vote"
    headline = told_in(view, known, name=speaker_in(view, seat))
    if seat == CHAIR:
        return Why(headline, tuple(lines_of_chair(view)))
    lines = (*lines_of_blocs(view, seat, target), *seen_here(view, public, seat))
    return Why(headline, lines)


def _own(view: View, question: Prospect, stood: Stood | None, *, by_name: bool) -> Why:
    reckoned = own_reckoning(view, question.target)
    told = partial(told_own, view, by_name=by_name)
    lines = [
        *why_away(view, view.seat, stood, reckoned.shares),
        *_drawn_against(view, reckoned, stood),
        _worths(reckoned, told),
        *_weighing(view, reckoned, told),
        *words_alone(view, question),
        *_bonds(view, reckoned, told, stood),
    ]
    if question.target == WHOLE and view.instructions is not None:
        price = price_of_standing_alone(insistence(view), 0)
        objecting = chance(own_chance_of_stopping(view))
        lines.append(told("own-alone", price=share(price), chance=objecting))
        lines += [told("own-unheard", line=r.words) for r in lines_without_a_vote(view)]
        after = stood.after if stood else None
        lines += why_objects(view, view.seat, by_name=by_name, after=after)
    chances = answers(view.setup, view.chamber, question.target, reckoned.shares)
    of, objects = "own-named" if by_name else "own", None
    if view.setup.rulebook.consensus.required:
        objects = own_chance_of_stopping(view, question.target)
    else:
        lines.append(_drawn(chances, told))
    return Why(
        headline(view, of, view.seat, question, chances, stood, objects), tuple(lines)
    )


def _drawn(chances: Shares, told: Callable[..., str]) -> str:
    """How a draw would decide."""
    return told("drawn-away" if chances.absent else "drawn", **told_apart(chances))


_UNLIKELY = 1500
"""Chance, in basis points, below which nothing that was weighed speaks for a ballot."""


def _drawn_against(view: View, reckoned: Reckoning, stood: Stood | None) -> list[str]:
    """That a ballot of one's own was drawn against what was weighed."""
    if stood is None or stood.cast not in ("yes", "no", "abstain"):
        return []
    likely = int(getattr(reckoned.shares, stood.cast))
    if likely >= _UNLIKELY:
        return []
    return [told_in(view, "drawn-against", chance=chance(likely))]


def _worths(reckoned: Reckoning, told: Callable[..., str]) -> str:
    key = "worth-whole" if reckoned.target == WHOLE else "worth-change"
    yes, no = share(reckoned.if_yes), share(reckoned.if_no)
    return told(key, yes=yes, no=no)


def _weighing(view: View, reckoned: Reckoning, told: Callable[..., str]) -> list[str]:
    """What a change weighs, and from where on that decides."""
    if view.setup.rulebook.consensus.required:
        return _against_it(view, reckoned, told)
    if reckoned.target == WHOLE:
        band = told_in(view, "band-whole", band=share(reckoned.band))
        return [band, *barred_sides(view, reckoned)]
    band = told_in(view, "band", band=points(reckoned.band))
    return [told_in(view, f"weighed{weighed_as(reckoned)}", **scale(reckoned)), band]


def _against_it(view: View, reckoned: Reckoning, told: Callable[..., str]) -> list[str]:
    """The same where nobody votes, and an objection ends the matter."""
    if reckoned.target == WHOLE:
        return []
    if keeps_the_text(view):
        lines = [told("weighed-kept", **scale(reckoned))]
        return [*lines, objects_from(view, *objects_beyond(view, reckoned.target))]
    lines = [told_in(view, "weighed-alone", **scale(reckoned))]
    return [*lines, objects_from(view, *objects_beyond(view, reckoned.target))]


def _bonds(
    view: View, reckoned: Reckoning, told: Callable[..., str], stood: Stood | None
) -> list[str]:
    ties = own_ties(view, reckoned.target)
    lines = []
    if reckoned.ground == "own-text":
        lines.append(told("own-motion" if reckoned.question.motion else "own-text"))
    if reckoned.ground == "red-line":
        lines.append(told_in(view, "own-line", line=reckoned.because))
    if ties.promise is not None:
        choice = told_in(view, ties.promise)
        lines.append(told("own-promise", choice=choice))
    if ties.line is not None:
        lines += [*line_followed(view, ties), *broken_line(view, view.seat, ties, stood)]
    return lines
